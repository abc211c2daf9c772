import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/analysis.ts';
import { findLikely } from '../../../src/matching/find-likely.ts';

const judged = (id: string, verdict: Verdict, story: string | null = null, score = 0.5) => ({
  ...{ telling: { id, story }, there: id, verdict, score },
  reasons: { through: null as string | null },
});

/** What two say for one story, by their ids in alphabetical order; 0 for all others. */
const supports =
  (of: Record<string, number>) =>
  (here: string, there: string): number =>
    of[[here, there].sort().join(' ')] ?? 0;

const likely = (tellings: ReturnType<typeof judged>[], of: Record<string, number>) => [
  ...findLikely('article', tellings, supports(of)),
];

describe('findLikely', () => {
  it('takes the mean over the article and all that are the same as it', () => {
    const tellings = [judged('b', 'same'), judged('c', 'same'), judged('d', 'related')];

    expect(likely(tellings, { 'article d': 0.3, 'b d': 0.6, 'c d': 0.7 })).toEqual(['d']);
    expect(likely(tellings, { 'article d': 0.7, 'b d': 0.6, 'c d': 0.1 })).toEqual([]);
  });

  it.each<Verdict>(['same', 'none'])('leaves out what the verdict calls %s', (verdict) => {
    expect(likely([judged('d', verdict)], { 'article d': 0.9 })).toEqual([]);
  });

  it('takes the tellings of one story of the pack together', () => {
    const tellings = [judged('d', 'related', 'storm'), judged('e', 'related', 'storm')];

    expect(likely(tellings, { 'article d': 0.8, 'article e': 0.3 })).toEqual(['d', 'e']);
    expect(likely(tellings, { 'article d': 0.6, 'article e': 0.3 })).toEqual([]);
  });

  it('takes tellings without a story one by one', () => {
    const tellings = [judged('d', 'unsure'), judged('e', 'unsure')];

    expect(likely(tellings, { 'article d': 0.6, 'article e': 0.3 })).toEqual(['d']);
  });

  it('compares the surest of a large story', () => {
    const many = Array.from({ length: 9 }, (_, i) => judged(`s${i}`, 'same', 'storm', 0.9 - i / 100));
    const of = Object.fromEntries([0, 1, 2, 3, 4].map((i) => [`d s${i}`, 0.6]));

    expect(likely([...many, judged('d', 'unsure')], of)).toEqual(['d']);
  });

  it('finds nothing among no tellings', () => {
    expect(likely([], {})).toEqual([]);
  });
});
