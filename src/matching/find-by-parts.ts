/**
 * Candidates by the whole of an article and by each half of it: half of a page may be another text (a round-up, a
 * page that runs on, two languages), and then the whole is like neither.
 *
 * Only the query is cut; an index keeps one vector a telling.
 */
import { quantiseVector } from '../encoder/quantise.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { rowLengths } from './dot-rows.ts';
import { type Candidate, findCandidates, type VectorIndex } from './find-candidates.ts';

/** Sentences from which on an article is also searched by its halves: half of fewer is no report. */
const HALVED_FROM = 6;

/**
 * The tellings nearest to an article or to half of it.
 *
 * @param limit - how many to return at most.
 * @returns nearest first; the similarity is the greatest of the three.
 */
export function findByParts<Index extends VectorIndex>(
  article: Fingerprint,
  packs: readonly Index[],
  limit: number,
): Candidate<Index>[] {
  const best = new Map<Index, Map<number, Candidate<Index>>>(packs.map((pack) => [pack, new Map()]));
  for (const vector of [article.vector, ...halves(article)]) {
    for (const candidate of findCandidates(vector, packs, limit)) {
      const known = best.get(candidate.pack);
      if (candidate.similarity > (known?.get(candidate.index)?.similarity ?? -2)) {
        known?.set(candidate.index, candidate);
      }
    }
  }
  return [...best.values()]
    .flatMap((found) => [...found.values()])
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit);
}

/** Vectors of the first and of the second half, each sentence counting alike; none for a short article. */
function halves({ vector: { length: dim }, sentences: { kept, vectors } }: Fingerprint): Int8Array[] {
  if (kept < HALVED_FROM) return [];
  const middle = (kept >> 1) * dim;
  return [vectors.subarray(0, middle), vectors.subarray(middle)].map((half) => sumOfRows(half, dim));
}

/** The sum of the rows, each at unit length, scaled so that its largest component is 127. */
function sumOfRows(vectors: Int8Array, dim: number): Int8Array {
  const sum = new Float32Array(dim);
  rowLengths(vectors, dim).forEach((length, row) => {
    for (let d = 0; d < dim; d++) sum[d] = (sum[d] ?? 0) + (vectors[row * dim + d] ?? 0) / (length || 1);
  });
  return quantiseVector(sum).codes;
}
