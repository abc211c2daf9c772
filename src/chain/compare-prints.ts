/** How the tellings of a story correspond to each other, sentence by sentence. */
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { alignSentences, goodPairs } from '../matching/align-sentences.ts';

/** How one telling stands to another. */
type TellingPair = {
  /** Sentences that correspond, the same both ways. */
  pairs: number;
  /** For each sentence of the first telling its similarity to the nearest of the second. */
  nearest: Float32Array;
};

/** What is known of two tellings by their ids; null if they were not compared. */
export type TellingPairs = (here: string, there: string) => TellingPair | null;

/**
 * Tellings that are all compared with each other, which grows with the square; those beyond are compared with the
 * first alone. Fourteen of 25 sentences take some 10 ms, and no story group has more than five.
 */
const COMPARED = 14;

/**
 * Compares tellings with each other.
 *
 * @param tellings - the article first, then the likeliest tellings of its story first; each id once.
 * @param dim - components of their sentence vectors.
 */
export function comparePrints(
  tellings: readonly Pick<Fingerprint, 'id' | 'sentences'>[],
  dim: number,
): TellingPairs {
  const known = new Map<string, TellingPair>();
  tellings.forEach((there, index) => {
    for (const here of tellings.slice(0, index < COMPARED ? index : 1)) {
      const alignment = alignSentences(here.sentences, there.sentences, dim);
      const pairs = goodPairs(alignment).length;
      known.set(keyOf(here.id, there.id), { pairs, nearest: alignment.bestHere });
      known.set(keyOf(there.id, here.id), { pairs, nearest: alignment.bestThere });
    }
  });
  return (here, there) => known.get(keyOf(here, there)) ?? null;
}

function keyOf(here: string, there: string): string {
  return JSON.stringify([here, there]);
}
