/** What the alignment of two tellings says about them, as single numbers; all are symmetric. */
import type { SentencePrints } from '../fingerprint/fingerprint.ts';
import { type Alignment, goodPairs } from './align-sentences.ts';
import { LEAD_SENTENCES } from './compare-facts.ts';
import { dotRows, rowLengths } from './dot-rows.ts';

/**
 * Similarity below which a sentence has no counterpart: the nearest of twenty sentences of an unrelated article
 * is at 0.25 on average, of the same story at 0.45.
 */
export const FAINT = 0.3;

/** How much stands in mutual pairs: their similarities above {@link FAINT}, summed, by order of magnitude. */
export function matched({ pairs }: Alignment): number {
  return Math.log1p(pairs.reduce((sum, { similarity }) => sum + Math.max(0, similarity - FAINT), 0));
}

/** Share of the shorter telling's sentences that have no counterpart; 0 without sentences. */
export function unmatched({ bestHere, bestThere }: Alignment): number {
  const share = (best: Float32Array) => best.filter((value) => value < FAINT).length / (best.length || 1);
  if (bestHere.length === bestThere.length) return (share(bestHere) + share(bestThere)) / 2;
  return share(bestHere.length < bestThere.length ? bestHere : bestThere);
}

/** Kendall's τ of the good pairs' order: 1 in the same order, -1 reversed; 0 also for fewer than three. */
export function order(alignment: Alignment): number {
  const good = goodPairs(alignment);
  if (good.length < 3) return 0;
  let sum = 0;
  good.forEach((a, i) => {
    for (const b of good.slice(i + 1)) sum += Math.sign(b.there - a.there);
  });
  return sum / ((good.length * (good.length - 1)) / 2);
}

/**
 * How far the places of good pairs differ, each place as a share of its telling's length; better pairs count more.
 *
 * A follow-up retells the event too, but at its end.
 *
 * @returns null without good pairs.
 */
export function displaced(alignment: Alignment): number | null {
  let [moved, weight] = [0, 0];
  for (const { here, there, similarity } of goodPairs(alignment)) {
    const gap = here / alignment.bestHere.length - there / alignment.bestThere.length;
    moved += similarity * Math.abs(gap);
    weight += similarity;
  }
  return weight === 0 ? null : moved / weight;
}

/**
 * Similarity of the least found sentence of either lead; null without sentences.
 *
 * What is new in a follow-up stands at its top and nowhere in the report that it follows.
 */
export function leadWorst({ bestHere, bestThere }: Alignment): number | null {
  if (bestHere.length === 0 || bestThere.length === 0) return null;
  return Math.min(...bestHere.slice(0, LEAD_SENTENCES), ...bestThere.slice(0, LEAD_SENTENCES));
}

/**
 * How well each telling's lead is found in the other's lead, the worse of both; null without sentences.
 *
 * A follow-up retells the event, but not at its top.
 */
export function leadToLead(here: SentencePrints, there: SentencePrints, dim: number): number | null {
  const [rows, columns] = [Math.min(LEAD_SENTENCES, here.kept), Math.min(LEAD_SENTENCES, there.kept)];
  if (rows === 0 || columns === 0) return null;
  const lengthsHere = rowLengths(here.vectors.subarray(0, rows * dim), dim);
  const lengthsThere = rowLengths(there.vectors.subarray(0, columns * dim), dim);
  const bestHere = new Float32Array(rows).fill(-1);
  const bestThere = new Float32Array(columns).fill(-1);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const dot = dotRows(here.vectors, i, there.vectors, j, dim);
      const similarity = dot / ((lengthsHere[i] || 1) * (lengthsThere[j] || 1));
      bestHere[i] = Math.max(bestHere[i] ?? -1, similarity);
      bestThere[j] = Math.max(bestThere[j] ?? -1, similarity);
    }
  }
  return Math.min(mean(bestHere), mean(bestThere));
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}
