/**
 * The tellings nearest to an article, in two looks: the signs of all article vectors, of which the
 * {@link LOOKED_AT} most alike are kept, then the vectors of those, compared exactly.
 *
 * Several packs are one index: a sign that differs costs as much in each.
 */
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Pack } from '../pack/open-pack.ts';
import { signCodes, signDistances } from './sign-codes.ts';

/** Article vectors that can be searched: a pack, or anything that lies in memory like one. */
export type VectorIndex = Pick<Pack, 'vectors' | 'count' | 'dim'>;

/** The article vectors of tellings as an index in memory, in the order given. */
export function toVectorIndex(tellings: readonly Pick<Fingerprint, 'vector'>[], dim: number): VectorIndex {
  const vectors = new Int8Array(tellings.length * dim);
  tellings.forEach(({ vector }, i) => {
    vectors.set(vector, i * dim);
  });
  return { vectors, count: tellings.length, dim };
}

/** A telling that may be of the same story. */
export type Candidate<Index extends VectorIndex = Pack> = {
  pack: Index;
  /** Position in its pack. */
  index: number;
  /** Cosine of the article vectors, in [-1, 1]. */
  similarity: number;
};

/**
 * Tellings whose vectors are compared exactly; as many as share the last distance are compared too.
 *
 * Chosen by `bench/match-speed.ts` (docs/performance.md).
 */
const LOOKED_AT = 4096;

/**
 * Signs of a pack's article vectors, worked out at its first use and dropped with it: that takes less time than
 * reading them from a file, so packs do not hold them.
 */
const CODES = new WeakMap<VectorIndex, Int32Array>();

/**
 * The tellings whose article vectors are nearest to one, over several packs.
 *
 * @param vector - article vector made by the packs' encoder, `dim` components.
 * @param limit - how many to return at most.
 * @returns nearest first; of equally near ones the one in the earlier pack and position comes first.
 */
export function findCandidates<Index extends VectorIndex>(
  vector: Int8Array,
  packs: readonly Index[],
  limit: number,
): Candidate<Index>[] {
  const best: Candidate<Index>[] = [];
  const compare = (pack: Index, index: number) => {
    const similarity = cosineOfRow(vector, pack.vectors, index);
    const last = best[limit - 1];
    if (!last || similarity > last.similarity) insert(best, { pack, index, similarity }, limit);
  };
  const count = packs.reduce((sum, pack) => sum + pack.count, 0);
  const lookedAt = Math.max(LOOKED_AT, limit);
  if (count <= lookedAt) {
    for (const pack of packs) for (let index = 0; index < pack.count; index++) compare(pack, index);
    return best;
  }
  const { distances, histogram } = measureSigns(vector, packs, count);
  const furthest = distanceOf(histogram, lookedAt);
  let row = 0;
  for (const pack of packs) {
    for (let index = 0; index < pack.count; index++, row++) {
      if ((distances[row] ?? 0) <= furthest) compare(pack, index);
    }
  }
  return best;
}

/** How many signs of each telling differ, pack after pack, and how many tellings there are at each distance. */
function measureSigns(vector: Int8Array, packs: readonly VectorIndex[], count: number) {
  const distances = new Uint16Array(count);
  const histogram = new Uint32Array(vector.length + 1);
  const code = signCodes(vector, vector.length);
  let start = 0;
  for (const pack of packs) {
    const codes = CODES.get(pack) ?? signCodes(pack.vectors, pack.dim);
    CODES.set(pack, codes);
    signDistances(code, codes, distances.subarray(start, start + pack.count), histogram);
    start += pack.count;
  }
  return { distances, histogram };
}

/** The distance within which the nearest `rows` lie. */
function distanceOf(histogram: Uint32Array, rows: number): number {
  let within = 0;
  for (let distance = 0; distance < histogram.length; distance++) {
    within += histogram[distance] ?? 0;
    if (within >= rows) return distance;
  }
  return histogram.length - 1;
}

/** Cosine of a vector and a row of a matrix; 0 when either is all zeros. One pass, because the row is read once. */
function cosineOfRow(vector: Int8Array, matrix: Int8Array, row: number): number {
  let dot = 0;
  let here = 0;
  let there = 0;
  for (let d = 0, at = row * vector.length; d < vector.length; d++, at++) {
    const x = vector[d] ?? 0;
    const y = matrix[at] ?? 0;
    dot += x * y;
    here += x * x;
    there += y * y;
  }
  return dot / (Math.sqrt(here * there) || 1);
}

/** Puts a candidate behind the last that is at least as near, and drops what is beyond the limit. */
function insert<Index extends VectorIndex>(
  best: Candidate<Index>[],
  candidate: Candidate<Index>,
  limit: number,
): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.similarity ?? 1) < candidate.similarity) at--;
  best.splice(at, 0, candidate);
  if (best.length > limit) best.pop();
}
