/**
 * How far the alignment of two tellings stands out from what their sentences have in common anyway: on one subject, or in
 * one language, every sentence is somewhat like every other. Both measures are symmetric.
 */
import type { Alignment } from './align-sentences.ts';

/**
 * Mean similarity of each telling's sentences to their nearest, beyond the mean of what the two have with all of the
 * other telling; the worse side, 0 without sentences.
 */
export function distinctCover({ bestHere, bestThere, similarities }: Alignment): number {
  const [rows, columns] = [bestHere.length, bestThere.length];
  if (rows === 0 || columns === 0) return 0;
  const [meansHere, meansThere] = [new Float64Array(rows), new Float64Array(columns)];
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      const similarity = similarities[at] ?? 0;
      meansHere[i] = (meansHere[i] ?? 0) + similarity / columns;
      meansThere[j] = (meansThere[j] ?? 0) + similarity / rows;
    }
  }
  const here = new Float64Array(rows).fill(-1);
  const there = new Float64Array(columns).fill(-1);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      const beyond = (similarities[at] ?? 0) - ((meansHere[i] ?? 0) + (meansThere[j] ?? 0)) / 2;
      here[i] = Math.max(here[i] ?? -1, beyond);
      there[j] = Math.max(there[j] ?? -1, beyond);
    }
  }
  return Math.min(mean(here), mean(there));
}

/**
 * How much nearer the sentences of mutual pairs are to each other than to any third, summed and divided by the sentences
 * of the shorter telling; 0 without sentences.
 *
 * A sentence that is told again has one counterpart; one on the same subject has several that are nearly as near.
 */
export function distinctPairs({ pairs, bestHere, bestThere, similarities }: Alignment): number {
  const [rows, columns] = [bestHere.length, bestThere.length];
  const shorter = Math.min(rows, columns);
  if (shorter === 0) return 0;
  let sum = 0;
  for (const { here, there, similarity } of pairs) {
    let second = 0;
    for (let j = 0; j < columns; j++) {
      if (j !== there) second = Math.max(second, similarities[here * columns + j] ?? 0);
    }
    for (let i = 0; i < rows; i++) {
      if (i !== here) second = Math.max(second, similarities[i * columns + there] ?? 0);
    }
    sum += Math.max(0, similarity - second);
  }
  return sum / shorter;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
