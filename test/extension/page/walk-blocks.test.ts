import { describe, expect, it, vi } from 'vitest';
import { inOneGo } from '../../../extension/page/slices.ts';
import { DEFAULT_LIMITS, walkInSteps } from '../../../extension/page/walk-blocks.ts';
import { parse } from './support/parse.ts';

const page = (count: number) =>
  parse(Array.from({ length: count }, (_, i) => `<p>Line <b>${i}</b> of many.</p>`).join(''));
const textsOf = ({ blocks }: { blocks: { text: string }[] }) => blocks.map(({ text }) => text);

describe('walkInSteps', () => {
  it('finds every block, standing at elements of the page', () => {
    const document = page(1000);
    const steps = walkInSteps(document);
    const stood: unknown[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) stood.push(step.value);
    expect(textsOf(step.value)).toEqual(Array.from({ length: 1000 }, (_, i) => `Line ${i} of many.`));
    expect(stood.length).toBeGreaterThan(3);
    expect(stood.every((node) => document.contains(node as Node))).toBe(true);
  });

  it('says what share of the page it has seen', () => {
    const shares: number[] = [];
    inOneGo(walkInSteps(page(1000), DEFAULT_LIMITS, (share) => shares.push(share)));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.2);
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('does not count the time between its steps', () => {
    const now = performance.now.bind(performance);
    let pageTime = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + pageTime);
    const steps = walkInSteps(page(1000), { ...DEFAULT_LIMITS, maxMilliseconds: 60_000 });
    steps.next();
    pageTime = 120_000;
    expect(inOneGo(steps).capped).toBe(false);
    clock.mockRestore();
  });

  it('finds nothing on an empty page', () => {
    expect(inOneGo(walkInSteps(parse('')))).toEqual({ blocks: [], capped: false });
  });
});
