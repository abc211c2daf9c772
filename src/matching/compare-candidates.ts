/** The tellings that may be of an article's story, each compared with it. */
import type { Encoder } from '../encoder/read-encoder.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Pack } from '../pack/open-pack.ts';
import { readTelling } from '../pack/read-telling.ts';
import { type Comparable, type Comparison, compareTellings, toComparable } from './compare-tellings.ts';
import { findByParts } from './find-by-parts.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { findMates } from './find-mates.ts';
import { type Score, scoreMatch } from './score-match.ts';

/** A candidate compared with an article. */
export type Compared = Comparison &
  Score & {
    telling: Fingerprint;
    /** The telling made ready for comparisons with others. */
    there: Comparable;
    /** Cosine of the vectors of the telling and of the article or a part of it. */
    similarity: number;
    /** `through` is null: the verdict is the telling's own, and no other has vouched for it yet. */
    reasons: { through: string | null };
  };

/**
 * Candidates that are compared: of the held-out documents in major languages all were among the first 50, and nearly
 * all if only half of the text was theirs; among the first 20 a few feed entries were not (docs/decisions/001-encoder.md).
 */
const CANDIDATES = 50;

/**
 * Tellings that are surely the same whose own nearest are looked at too, and how many of each: a telling that has half of
 * the article may be far from it and near another telling, and hardly a story has more than twenty.
 */
const FURTHER = { from: 3, each: 20 };

/**
 * The tellings nearest to an article, what is nearest to those of them that are surely the same, and the others of their
 * stories, each with its verdict.
 *
 * @param limit - how many are asked for; more are compared, because vectors are coarse.
 * @returns in no particular order; of two tellings with the same id only the one in the earlier pack.
 * @throws PackError if what a pack keeps of a candidate is damaged.
 */
export async function compareCandidates(
  here: Comparable,
  packs: readonly Pack[],
  encoder: Encoder,
  limit: number,
): Promise<Compared[]> {
  const compared = new Map<string, Compared>();
  const read: Place[] = [];
  const compareOne = (telling: Fingerprint, { pack, index, similarity: known }: Candidate) => {
    read.push({ telling, pack, index });
    if (compared.has(telling.id)) return;
    const there = toComparable(telling, encoder);
    const comparison = compareTellings(here, there);
    const similarity = Math.max(known, comparison.features.article ?? -1);
    const score = scoreMatch(comparison.features);
    compared.set(telling.id, {
      telling,
      there,
      similarity,
      reasons: { through: null },
      ...comparison,
      ...score,
    });
  };
  const compareAll = async (candidates: readonly Candidate[]) => {
    const tellings = await Promise.all(candidates.map(({ pack, index }) => readTelling(pack, index)));
    candidates.forEach((candidate, i) => {
      const telling = tellings[i];
      if (telling) compareOne(telling, candidate);
    });
  };
  const nearest = findByParts(here.fingerprint, packs, Math.max(limit, CANDIDATES));
  await compareAll(nearest);
  const surest = surestOf([...compared.values()]);
  await compareAll(findFurther(surest, nearest, packs));
  const sure = new Set(surest.map(({ telling }) => telling.id));
  for (const { pack, index, telling } of read.filter((one) => sure.has(one.telling.id))) {
    if (telling.story === null) continue;
    const knownAt = (at: number) => read.find((place) => place.pack === pack && place.index === at)?.telling;
    for (const mate of await findMates(pack, index, telling.story, knownAt)) {
      compareOne(mate.telling, { pack, index: mate.index, similarity: -1 });
    }
  }
  return [...compared.values()];
}

/** Where a telling was read. */
type Place = Pick<Candidate, 'pack' | 'index'> & { telling: Fingerprint };

/** Of those that are surely the same the surest. */
function surestOf(compared: readonly Compared[]): Compared[] {
  return compared
    .filter(({ verdict }) => verdict === 'same')
    .sort((a, b) => b.score - a.score)
    .slice(0, FURTHER.from);
}

/** What is nearest to the tellings that are surely the same and not yet known; its likeness to the article is open. */
function findFurther(
  surest: readonly Compared[],
  nearest: readonly Candidate[],
  packs: readonly Pack[],
): Candidate[] {
  const known = new Map<Pack, Set<number>>(packs.map((pack) => [pack, new Set()]));
  for (const { pack, index } of nearest) known.get(pack)?.add(index);
  const further: Candidate[] = [];
  for (const { telling } of surest) {
    for (const { pack, index } of findCandidates(telling.vector, packs, FURTHER.each)) {
      if (known.get(pack)?.has(index)) continue;
      known.get(pack)?.add(index);
      further.push({ pack, index, similarity: -1 });
    }
  }
  return further;
}
