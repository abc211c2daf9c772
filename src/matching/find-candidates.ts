import type { Pack } from '../pack/read-pack.ts';
import { dotRows, rowLengths } from './dot-rows.ts';

/** A telling that may be of the same story. */
export type Candidate = {
  pack: Pack;
  /** Position in its pack. */
  index: number;
  /** Cosine of the article vectors, in [-1, 1]. */
  similarity: number;
};

/** Lengths of a pack's article vectors, worked out at its first use and dropped with it. */
const LENGTHS = new WeakMap<Pack, Float32Array>();

/**
 * The tellings whose article vectors are nearest to one, over several packs.
 *
 * @param vector - article vector made by the packs' encoder, `dim` components.
 * @param limit - how many to return at most.
 * @returns nearest first; of equally near ones the one in the earlier pack and position comes first.
 */
export function findCandidates(vector: Int8Array, packs: readonly Pack[], limit: number): Candidate[] {
  const length = Math.sqrt(dotRows(vector, 0, vector, 0, vector.length)) || 1;
  const best: Candidate[] = [];
  for (const pack of packs) {
    const lengths = LENGTHS.get(pack) ?? rowLengths(pack.vectors, pack.dim);
    LENGTHS.set(pack, lengths);
    for (let index = 0; index < pack.count; index++) {
      const dot = dotRows(vector, 0, pack.vectors, index, pack.dim);
      const similarity = dot / (length * (lengths[index] || 1));
      const last = best[limit - 1];
      if (last && similarity <= last.similarity) continue;
      insert(best, { pack, index, similarity }, limit);
    }
  }
  return best;
}

/** Puts a candidate behind the last that is at least as near, and drops what is beyond the limit. */
function insert(best: Candidate[], candidate: Candidate, limit: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.similarity ?? 1) < candidate.similarity) at--;
  best.splice(at, 0, candidate);
  if (best.length > limit) best.pop();
}
