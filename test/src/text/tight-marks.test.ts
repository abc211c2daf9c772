import { describe, expect, it } from 'vitest';
import { tightMarks } from '../../../src/text/tight-marks.ts';

describe('tightMarks', () => {
  it.each([
    ['l’hebdomadaire « Expresso »', 'l’hebdomadaire «Expresso»'],
    ['« Le Monde »', '«Le Monde»'],
    ['«Il Messaggero»', '«Il Messaggero»'],
    ['avisen »Information« og »Politiken«', 'avisen »Information« og »Politiken«'],
    ['', ''],
  ])('takes the blanks inside guillemets away: %s', (written, tight) => {
    expect(tightMarks(written)).toBe(tight);
  });

  it.each([
    ['blanks', `«${' '.repeat(100_000)}x`],
    ['blanks inside', `« a${' '.repeat(100_000)}x`],
    ['marks', '« '.repeat(50_000)],
  ])('takes linear time over many %s', (_, written) => {
    const start = performance.now();

    expect(tightMarks(written)).toBe(written);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
