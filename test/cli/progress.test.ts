import { describe, expect, it } from 'vitest';
import { createProgress } from '../../cli/progress.ts';

/** What progress draws at the given times, lines and bytes. */
function draw(
  terminal: { isTTY?: boolean; columns?: number },
  size: number | null,
  steps: number[][],
): string[] {
  const drawn: string[] = [];
  let time = 0;
  const progress = createProgress({ ...terminal, write: (text) => drawn.push(text) }, size, () => time);
  for (const [at = 0, lines = 0, bytes = 0] of steps) {
    time = at;
    progress.show(lines, bytes);
  }
  progress.clear();
  progress.clear();
  return drawn;
}

const CLEAR = '\r\u001b[K';

describe('progress', () => {
  it('draws nothing where nobody looks', () => {
    expect(draw({}, 100, [[1000, 5, 50]])).toEqual([]);
    expect(draw({ isTTY: false }, 100, [[1000, 5, 50]])).toEqual([]);
  });

  it('shows a bar, percent, lines and lines a second of a file, and takes itself away', () => {
    expect(draw({ isTTY: true }, 1000, [[2000, 3000, 505]])).toEqual([
      `${CLEAR}[##########----------] 50 %  3,000 lines, 1,500/s`,
      CLEAR,
    ]);
  });

  it('shows no share of what has no end', () => {
    expect(draw({ isTTY: true }, null, [[1000, 7, 505]])[0]).toBe(`${CLEAR}7 lines, 7/s`);
  });

  it('draws at most ten times a second and never past the edge', () => {
    const drawn = draw({ isTTY: true, columns: 12 }, 10, [
      [0, 1, 1],
      [50, 2, 2],
      [99, 3, 3],
      [100, 4, 4],
    ]);

    expect(drawn).toHaveLength(3);
    for (const text of drawn) expect(text.replace(CLEAR, '').length).toBeLessThan(12);
  });

  it('takes a terminal of no columns for one of the usual width', () => {
    expect(draw({ isTTY: true, columns: 0 }, null, [[1000, 7, 505]])[0]).toBe(`${CLEAR}7 lines, 7/s`);
  });

  it('stays at 100 % when a file grows', () => {
    expect(draw({ isTTY: true }, 10, [[1000, 1, 20]])[0]).toContain('[####################] 100 %');
  });
});
