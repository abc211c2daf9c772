/**
 * Which sentences of one article say what which sentences of another say, where sentences may be dropped, added,
 * moved, merged and split.
 */
import type { SentencePrints } from '../fingerprint/fingerprint.ts';
import { alignSentences, goodPairs } from '../matching/align-sentences.ts';
import { dotRows, rowLengths } from '../matching/dot-rows.ts';
import { FAINT } from '../matching/measure-alignment.ts';

/** Sentences of both articles that say the same; more than one on a side where it was split or merged. */
export type SentenceGroup = { from: number[]; to: number[]; similarity: number };

/** How the sentences of two articles correspond; positions in their fingerprints. */
export type SentencePairing = {
  /** By the first sentence of `from`. */
  groups: SentenceGroup[];
  /** Sentences that have nothing like them on the other side. */
  onlyFrom: number[];
  onlyTo: number[];
};

/**
 * How much nearer two sentences together must be to the other side than the nearer of them alone, to be taken for
 * halves of it: less is what any second sentence on the same matter adds.
 */
const MERGE_GAIN = 0.04;

/**
 * Pairs the sentences of two articles: mutually nearest ones, then neighbours that belong to a pair as well.
 *
 * Exchanging the two exchanges `from` and `to` and nothing else.
 *
 * @param dim - components of the sentence vectors of both.
 * @returns groups made of {@link goodPairs}; a sentence that has a weaker counterpart is in no list.
 */
export function pairSentences(from: SentencePrints, to: SentencePrints, dim: number): SentencePairing {
  const alignment = alignSentences(from, to, dim);
  const { bestHere, bestThere } = alignment;
  const groups = goodPairs(alignment).map(({ here, there, similarity }) => ({
    from: [here],
    to: [there],
    similarity,
  }));
  const [takenFrom, takenTo] = [new Set(groups.map((g) => g.from[0])), new Set(groups.map((g) => g.to[0]))];
  for (const group of groups) {
    const [here = 0] = group.from;
    const [there = 0] = group.to;
    // One side only: with both grown it would be two pairs.
    const more = growth(from, here, to, there, dim, takenFrom);
    const other = growth(to, there, from, here, dim, takenTo);
    if (more && (!other || more.similarity > other.similarity)) {
      takenFrom.add(more.row);
      group.from = [here, more.row].sort((a, b) => a - b);
      group.similarity = more.similarity;
    } else if (other && (!more || other.similarity > more.similarity)) {
      takenTo.add(other.row);
      group.to = [there, other.row].sort((a, b) => a - b);
      group.similarity = other.similarity;
    }
  }
  const [openFrom, openTo] = [openPlaces(from.kept, groups, 'from'), openPlaces(to.kept, groups, 'to')];
  const faces = (places: ReadonlyMap<number, string>, others: ReadonlyMap<number, string>, row: number) =>
    [...others.values()].includes(places.get(row) ?? '');
  return {
    groups,
    onlyFrom: lonely(bestHere, takenFrom).filter((row) => !faces(openFrom, openTo, row)),
    onlyTo: lonely(bestThere, takenTo).filter((row) => !faces(openTo, openFrom, row)),
  };
}

/**
 * Between which pairs each unpaired sentence stands: two that stand between the same two pairs probably tell the same
 * in other words. Each is known by the numbers of the groups before and behind it.
 */
function openPlaces(
  rows: number,
  groups: readonly SentenceGroup[],
  side: 'from' | 'to',
): ReadonlyMap<number, string> {
  const taken = new Map(groups.flatMap((group, index) => group[side].map((row) => [row, index] as const)));
  const places = new Map<number, string>();
  let before = -1;
  for (let row = 0; row < rows; row++) {
    const group = taken.get(row);
    if (group !== undefined) {
      before = group;
      continue;
    }
    let next = row + 1;
    while (next < rows && !taken.has(next)) next++;
    places.set(row, `${before} ${taken.get(next) ?? -1}`);
  }
  return places;
}

/** The free neighbour of a sentence with which it is clearly nearer to its counterpart; null without one. */
function growth(
  own: SentencePrints,
  row: number,
  other: SentencePrints,
  target: number,
  dim: number,
  taken: ReadonlySet<number | undefined>,
): { row: number; similarity: number } | null {
  const alone = similarityOf(own.vectors.subarray(row * dim, (row + 1) * dim), other, target, dim);
  let best: { row: number; similarity: number } | null = null;
  for (const next of [row - 1, row + 1]) {
    if (next < 0 || next >= own.kept || taken.has(next)) continue;
    const joined = new Int8Array(dim);
    for (let d = 0; d < dim; d++)
      joined[d] = (own.vectors[row * dim + d] ?? 0) + (own.vectors[next * dim + d] ?? 0);
    const similarity = similarityOf(joined, other, target, dim);
    if (similarity >= alone + MERGE_GAIN && similarity > (best?.similarity ?? -1))
      best = { row: next, similarity };
  }
  return best;
}

function similarityOf(vector: Int8Array, { vectors }: SentencePrints, row: number, dim: number): number {
  const [length = 0] = rowLengths(vector, dim);
  const [other = 0] = rowLengths(vectors.subarray(row * dim, (row + 1) * dim), dim);
  return dotRows(vector, 0, vectors, row, dim) / (length * other || 1);
}

function lonely(best: Float32Array, taken: ReadonlySet<number | undefined>): number[] {
  return Array.from(best.keys()).filter((row) => (best[row] ?? 0) < FAINT && !taken.has(row));
}
