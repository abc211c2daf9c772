import { describe, expect, it } from 'vitest';
import { FEATURES, type Features } from '../../../src/matching/compare-tellings.ts';
import { type Ranked, rankTelling } from '../../../src/matching/rank-telling.ts';

const unknown = Object.fromEntries(FEATURES.map((name) => [name, null])) as Features;

/** A telling with sentence pairs of the given similarities. */
const telling = (similarities: number[], more: Partial<Ranked> = {}): Ranked => ({
  features: unknown,
  alignment: {
    pairs: similarities.map((similarity, i) => ({ here: i, there: i, similarity })),
    bestHere: Float32Array.from(similarities),
    bestThere: Float32Array.from(similarities),
    similarities: new Float32Array(),
    spread: 0.1,
  },
  similarity: 0.5,
  score: 0.2,
  ...more,
});

describe('rankTelling', () => {
  it.each<[string, Ranked, Ranked]>([
    ['more sentences told again', telling([0.6, 0.6, 0.6]), telling([0.6, 0.6])],
    ['sentences told more alike', telling([0.8]), telling([0.6])],
    ['many faint pairs no more than none', telling([0.5]), telling(Array(30).fill(0.26))],
    [
      'the same pairs where less is alike by chance',
      telling([0.5]),
      telling([0.5], { alignment: { ...telling([0.5]).alignment, spread: 0.2 } }),
    ],
    ['a nearer vector', telling([0.5], { similarity: 0.6 }), telling([0.5])],
    ['a more probable verdict', telling([0.5], { score: 0.9 }), telling([0.5])],
    [
      'numbers in common',
      telling([0.5], { features: { ...unknown, numbersShared: 1 } }),
      telling([0.5], { features: { ...unknown, numbersShared: 0 } }),
    ],
    ['something to nothing at all', telling([0.5]), telling([], { similarity: 0 })],
    ['nothing at all to the opposite', telling([], { similarity: 0 }), telling([], { similarity: -0.5 })],
  ])('prefers %s', (_, upper, lower) => {
    expect(rankTelling(upper)).toBeGreaterThan(rankTelling(lower));
  });

  it('lets a score raise no telling that is unlike', () => {
    const unlike = telling([], { similarity: -0.5 });

    expect(rankTelling({ ...unlike, score: 1 })).toBe(rankTelling({ ...unlike, score: 0 }));
  });
});
