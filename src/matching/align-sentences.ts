import type { SentencePrints } from '../fingerprint/fingerprint.ts';
import { dotRows, rowLengths } from './dot-rows.ts';

/** Similarity from which a mutual pair counts as the same statement: design.md measured with it. */
const GOOD_PAIR = 0.4;

/** Two sentences, each of which is the other's nearest. */
export type SentencePair = { here: number; there: number; similarity: number };

/** The pairs that count as the same statement, in their order. */
export function goodPairs({ pairs }: Pick<Alignment, 'pairs'>): SentencePair[] {
  return pairs.filter(({ similarity }) => similarity >= GOOD_PAIR);
}

/** How the sentences of two tellings correspond. */
export type Alignment = {
  /** Mutually nearest pairs, by the sentence here. */
  pairs: SentencePair[];
  /** For each sentence here, its similarity to the nearest there. */
  bestHere: Float32Array;
  /** For each sentence there, its similarity to the nearest here. */
  bestThere: Float32Array;
  /** Similarity of each sentence here with each there, a row for each here. */
  similarities: Float32Array;
  /** Standard deviation of the similarities; 0 if either has no sentences. */
  spread: number;
};

/**
 * Aligns two tellings by mutually nearest sentences.
 *
 * It needs no order, so moved passages are found, and it is symmetric: exchanging the tellings exchanges
 * `here` and `there` and nothing else. Of equally near sentences the first counts.
 *
 * @param dim - components of the sentence vectors of both.
 * @returns no pairs if either has no sentences.
 */
export function alignSentences(here: SentencePrints, there: SentencePrints, dim: number): Alignment {
  const [rows, columns] = [here.kept, there.kept];
  const bestHere = new Float32Array(rows);
  const bestThere = new Float32Array(columns);
  const similarities = new Float32Array(rows * columns);
  if (rows === 0 || columns === 0) return { pairs: [], bestHere, bestThere, similarities, spread: 0 };
  bestHere.fill(-1);
  bestThere.fill(-1);
  const nearestHere = new Int32Array(rows).fill(-1);
  const nearestThere = new Int32Array(columns).fill(-1);
  const lengthsHere = rowLengths(here.vectors, dim);
  const lengthsThere = rowLengths(there.vectors, dim);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      // Rounded to single precision before comparing, as it is stored: else a tie would depend on the side.
      const similarity = Math.fround(
        dotRows(here.vectors, i, there.vectors, j, dim) / ((lengthsHere[i] || 1) * (lengthsThere[j] || 1)),
      );
      similarities[i * columns + j] = similarity;
      sum += similarity;
      squares += similarity * similarity;
      if (similarity > (bestHere[i] ?? 0)) {
        bestHere[i] = similarity;
        nearestHere[i] = j;
      }
      if (similarity > (bestThere[j] ?? 0)) {
        bestThere[j] = similarity;
        nearestThere[j] = i;
      }
    }
  }
  const pairs: SentencePair[] = [];
  nearestHere.forEach((j, i) => {
    if (j >= 0 && nearestThere[j] === i) pairs.push({ here: i, there: j, similarity: bestHere[i] ?? 0 });
  });
  const mean = sum / (rows * columns);
  const spread = Math.sqrt(Math.max(0, squares / (rows * columns) - mean * mean));
  return { pairs, bestHere, bestThere, similarities, spread };
}
