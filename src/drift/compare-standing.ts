import type { Citation, SourceType } from '../analysis.ts';

/** How sure a sentence sounds of what it says. */
export type Standing = {
  /** The citation that covers most of the sentence, if any. */
  citation: Citation | null;
  /** Words that pass it on as hearsay. */
  hedges: readonly string[];
};

/** What changed in how something is said to be known. */
export type StandingChange =
  | 'hedge-lost'
  | 'hedge-gained'
  | 'claim-hardened'
  | 'claim-softened'
  | 'source-vaguer'
  | 'source-harder';

/** How much weight a source lends: nobody nameable, people on the net, the press, people and bodies, the state. */
const WEIGHT: Readonly<Record<SourceType, number>> = {
  anonymous: 0,
  vague: 0,
  'social-media': 1,
  outlet: 2,
  agency: 2,
  person: 3,
  institution: 3,
  study: 3,
  'press-release': 3,
  'official-body': 4,
};

/**
 * What changed in how two sentences that say the same are said to be known; null if nothing did.
 *
 * Hearsay that becomes a claim of somebody is no change for the worse or better, and neither is one named source for
 * another of like weight: an outlet may have asked again.
 */
export function compareStanding(from: Standing, to: Standing): StandingChange | null {
  const [before, after] = [isAttributed(from), isAttributed(to)];
  if (from.citation && to.citation) return compareSources(from.citation, to.citation);
  if (before && !after) return from.citation ? 'claim-hardened' : 'hedge-lost';
  if (!before && after) return to.citation ? 'claim-softened' : 'hedge-gained';
  return null;
}

function isAttributed({ citation, hedges }: Standing): boolean {
  return citation !== null || hedges.length > 0;
}

function compareSources(from: Citation, to: Citation): StandingChange | null {
  if (from.source === to.source) return null;
  const [before, after] = [WEIGHT[from.type], WEIGHT[to.type]];
  if (after === 0 && before > 0) return 'source-vaguer';
  if (before <= 1 && after >= 3) return 'source-harder';
  return null;
}
