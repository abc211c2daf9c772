import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS, walkBlocks, walkBlocksInSlices } from '../../../extension/page/walk-blocks.ts';
import { parse } from './support/parse.ts';

/** Long enough for several slices, since every element is styled. */
const MANY = 6000;

const page = (count: number) =>
  parse(Array.from({ length: count }, (_, i) => `<p>Line <b>${i}</b> of many.</p>`).join(''));
const textsOf = ({ blocks }: { blocks: { text: string }[] }) => blocks.map(({ text }) => text);

describe('walkBlocksInSlices', () => {
  it('finds what a walk in one go finds, and lets others work meanwhile', async () => {
    const document = page(MANY);
    let turns = 0;
    const timer = setInterval(() => turns++);
    const walk = await walkBlocksInSlices(document);
    clearInterval(timer);
    expect(textsOf(walk)).toEqual(textsOf(walkBlocks(document)));
    expect(turns).toBeGreaterThan(0);
  });

  it('begins again when the page was changed under it', async () => {
    const document = page(MANY);
    const walking = walkBlocksInSlices(document);
    document.body.innerHTML = '<p>Something else.</p>';
    expect(textsOf(await walking)).toEqual(['Something else.']);
  });

  it('does not count the time of the page', async () => {
    const now = performance.now.bind(performance);
    let pageTime = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + pageTime);
    const walking = walkBlocksInSlices(page(MANY), { ...DEFAULT_LIMITS, maxMilliseconds: 60_000 });
    pageTime = 120_000;
    expect((await walking).capped).toBe(false);
    clock.mockRestore();
  });

  it('finds nothing on an empty page', async () => {
    expect(await walkBlocksInSlices(parse(''))).toEqual({ blocks: [], capped: false });
  });
});
