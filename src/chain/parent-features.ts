import { compareDates } from './compare-dates.ts';
import type { TellingPairs } from './compare-prints.ts';
import { orderTellings } from './order-tellings.ts';
import { citesOutlet, sourceKey } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/** What speaks for one telling as the one that another was made from. */
export type ParentFeatures = {
  /** Sentences that correspond, as a share of the shorter one's. */
  share: number;
  /** Mean similarity of the derived one's sentences to the nearest of the other. */
  near: number;
  /** 1 if it cites the other's outlet, else 0. */
  cites: number;
  /** Natural logarithm of 1 + the hours by which the other was earlier. */
  hours: number;
  /** Sources that both cite and no other candidate does, at most three; 0 for an only candidate, where all are such. */
  ownSources: number;
};

/** Names of the features, in the order in which the weights are fitted. */
export const PARENT_FEATURES = ['share', 'near', 'cites', 'hours', 'ownSources'] as const;

/** More sources in common say no more: a copy has them all. */
const SOURCES_COUNTED = 3;

const HOUR_MS = 3_600_000;

/**
 * Mean similarity from which a telling in the same language is a copy: of the story groups all copies have 0.9 and more, all
 * others 0.65 and less.
 */
const COPY = 0.8;

/** Counted where the hours are not known: some six hours, the median of the story groups. */
const USUAL_HOURS = Math.log1p(6);

/**
 * What speaks for each candidate.
 *
 * Of candidates that are copies of each other only one is looked at, the one whose outlet the telling cites, else the
 * first: nothing says which of two papers with the same text lay before a translator, and the first stands for both.
 *
 * @param candidates - the tellings that may have been first.
 * @returns one for each candidate that was compared with the telling, null for the others, in their order.
 */
export function parentFeatures(
  telling: TellingNode,
  candidates: readonly TellingNode[],
  pairs: TellingPairs,
): (ParentFeatures | null)[] {
  const own = new Set(telling.sources.map(sourceKey));
  const shared = candidates.map(
    ({ sources }) => new Set(sources.map(sourceKey).filter((key) => own.has(key))),
  );
  const isLeft = candidates.map((candidate) => !hasBetterCopy(candidate, telling, candidates, pairs));
  return candidates.map((candidate, index) => {
    const pair = pairs(telling.id, candidate.id);
    const shorter = Math.min(telling.sentences, candidate.sentences);
    if (!pair || shorter === 0 || !isLeft[index]) return null;
    const others = shared.filter((_, other) => other !== index && isLeft[other]);
    const alone = [...(shared[index] ?? [])].filter((key) => !others.some((set) => set.has(key)));
    const ownSources = others.length === 0 ? 0 : Math.min(SOURCES_COUNTED, alone.length);
    return {
      share: pair.pairs / shorter,
      near: meanNearest(telling, candidate, pairs),
      cites: Number(citesOutlet(telling, candidate)),
      hours: hoursBetween(candidate, telling),
      ownSources,
    };
  });
}

/** True if another candidate has the same text, and is the one to be taken for it. */
function hasBetterCopy(
  candidate: TellingNode,
  telling: TellingNode,
  candidates: readonly TellingNode[],
  pairs: TellingPairs,
): boolean {
  const isCited = citesOutlet(telling, candidate);
  return candidates.some((other) => {
    if (other === candidate || other.language !== candidate.language) return false;
    if (!pairs(other.id, candidate.id)) return false;
    const [first, second] = orderTellings([other, candidate]);
    if (!first || !second || meanNearest(second, first, pairs) < COPY) return false;
    const isOtherCited = citesOutlet(telling, other);
    return isCited === isOtherCited ? first === other : isOtherCited;
  });
}

/** Mean similarity of a telling's sentences to the nearest of another; 0 for two that were not compared. */
function meanNearest(telling: TellingNode, other: TellingNode, pairs: TellingPairs): number {
  const nearest = pairs(telling.id, other.id)?.nearest ?? new Float32Array();
  return nearest.reduce((sum, similarity) => sum + similarity, 0) / Math.max(1, telling.sentences);
}

function hoursBetween(earlier: TellingNode, later: TellingNode): number {
  if (compareDates(earlier.published, later.published) === 0) return USUAL_HOURS;
  const [from, to] = [earlier, later].map(({ published }) => Date.parse(published?.iso ?? ''));
  const hours = ((to ?? Number.NaN) - (from ?? Number.NaN)) / HOUR_MS;
  return Number.isFinite(hours) ? Math.log1p(Math.max(0, hours)) : USUAL_HOURS;
}
