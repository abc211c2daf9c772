/**
 * The features by which two tellings are compared: a few named numbers, each of which a person can check.
 *
 * All are symmetric, so the verdict does not depend on which of the two is being read. A feature that cannot be
 * known (no date, no numbers, a script without capitals) is null and counts as average.
 */

import { cosine } from '../encoder/quantise.ts';
import type { Fingerprint, SentencePrints } from '../fingerprint/fingerprint.ts';
import { type Alignment, alignSentences } from './align-sentences.ts';
import { daysApart } from './days-apart.ts';

/** Names of the features, in the order of data/verdict/weights.json. */
export const FEATURES = [
  'article',
  'coverMost',
  'coverLeast',
  'goodPairs',
  'topPairs',
  'order',
  'lead',
  'headline',
  'numbersInPairs',
  'numbersAgreeing',
  'numbersInCommon',
  'numbersShared',
  'namesInCommon',
  'namesInPairs',
  'length',
  'sameLanguage',
  'days',
] as const;

/** Name of a feature. */
export type Feature = (typeof FEATURES)[number];

/** Values of the features; null where one cannot be known. */
export type Features = Record<Feature, number | null>;

/** A telling with what is made afresh for a comparison. */
export type Comparable = {
  fingerprint: Fingerprint;
  /** Quantised vector of the headline; null without one. */
  headline: Int8Array | null;
};

/** Two tellings compared. */
export type Comparison = { features: Features; alignment: Alignment };

/** Similarity from which a mutual pair counts as the same statement: design.md measured with it. */
export const GOOD_PAIR = 0.4;

/** Best pairs that `topPairs` averages: the best single feature of the first measurements. */
const TOP_PAIRS = 5;

/** Sentences at the top that say what is new; a follow-up that retells an older event does so below them. */
const LEAD_SENTENCES = 2;

/** Compares two tellings made by the same encoder. */
export function compareTellings(here: Comparable, there: Comparable): Comparison {
  const [a, b] = [here.fingerprint, there.fingerprint];
  const alignment = alignSentences(a.sentences, b.sentences, a.vector.length);
  const covers = [mean(alignment.bestHere), mean(alignment.bestThere)];
  const days = daysApart(a.published, b.published);
  return {
    alignment,
    features: {
      article: cosine(a.vector, b.vector),
      coverMost: Math.max(...covers),
      coverLeast: Math.min(...covers),
      goodPairs: goodShare(alignment),
      topPairs: topMean(alignment),
      order: concordance(alignment),
      lead: lead(alignment),
      headline: here.headline && there.headline ? cosine(here.headline, there.headline) : null,
      ...numbersInPairs(alignment, a.sentences.numbers, b.sentences.numbers),
      ...commonNumbers(a.sentences, b.sentences),
      namesInCommon: commonNames(a.sentences, b.sentences),
      namesInPairs: agreementInPairs(alignment, a.sentences.names, b.sentences.names).share,
      length: Math.abs(Math.log((a.sentences.total || 1) / (b.sentences.total || 1))),
      sameLanguage: a.lang === null || b.lang === null ? null : Number(a.lang === b.lang),
      // Days matter by their order of magnitude: an hour, a day, a week, a year.
      days: days === null ? null : Math.log1p(days),
    },
  };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Share of the shorter telling's sentences that stand in a good pair. */
function goodShare({ pairs, bestHere, bestThere }: Alignment): number {
  const good = pairs.filter(({ similarity }) => similarity >= GOOD_PAIR).length;
  return good / (Math.min(bestHere.length, bestThere.length) || 1);
}

function topMean({ pairs }: Alignment): number {
  const similarities = pairs.map(({ similarity }) => similarity).sort((a, b) => b - a);
  return mean(similarities.slice(0, TOP_PAIRS));
}

/** Kendall's τ of the good pairs' order: 1 in the same order, -1 reversed; 0 also for fewer than three. */
function concordance({ pairs }: Alignment): number {
  const good = pairs.filter(({ similarity }) => similarity >= GOOD_PAIR);
  if (good.length < 3) return 0;
  let sum = 0;
  good.forEach((a, i) => {
    for (const b of good.slice(i + 1)) sum += Math.sign(b.there - a.there);
  });
  return sum / ((good.length * (good.length - 1)) / 2);
}

/** How well each telling's lead is found in the other, the worse of both. */
function lead({ bestHere, bestThere }: Alignment): number | null {
  if (bestHere.length === 0 || bestThere.length === 0) return null;
  return Math.min(mean(bestHere.slice(0, LEAD_SENTENCES)), mean(bestThere.slice(0, LEAD_SENTENCES)));
}

/** Good pairs with values on both sides that have one in common, and their share; null without such pairs. */
function agreementInPairs(
  { pairs }: Alignment,
  here: readonly ArrayLike<number>[],
  there: readonly ArrayLike<number>[],
): { agree: number; share: number | null } {
  let [both, agree] = [0, 0];
  for (const pair of pairs) {
    const [a, b] = [here[pair.here] ?? [], there[pair.there] ?? []];
    if (pair.similarity < GOOD_PAIR || a.length === 0 || b.length === 0) continue;
    both++;
    const known = new Set(Array.from(b));
    if (Array.from(a).some((value) => known.has(value))) agree++;
  }
  return { agree, share: both === 0 ? null : agree / both };
}

function numbersInPairs(
  ...of: Parameters<typeof agreementInPairs>
): Pick<Features, 'numbersInPairs' | 'numbersAgreeing'> {
  const { agree, share } = agreementInPairs(...of);
  return { numbersInPairs: share, numbersAgreeing: Math.log1p(agree) };
}

/**
 * Names below which their overlap says nothing: a script without capitals shows only the few that it writes in
 * another.
 */
const MIN_NAMES = 3;

function commonNames(here: SentencePrints, there: SentencePrints): number | null {
  const [a, b] = [unite(here.names), unite(there.names)];
  return Math.min(a.size, b.size) < MIN_NAMES ? null : overlap(a, b, () => 1).share;
}

function commonNumbers(
  here: SentencePrints,
  there: SentencePrints,
): Pick<Features, 'numbersInCommon' | 'numbersShared'> {
  const { share, shared } = overlap(unite(here.numbers), unite(there.numbers), weighNumber);
  return { numbersInCommon: share, numbersShared: Math.log1p(shared) };
}

/**
 * How much a shared number says. Small counts and days of a month recur in every report, and years nearly so;
 * a quarter keeps them from outweighing one number that is peculiar to the event.
 */
function weighNumber(value: number): number {
  const common = (value <= 31 && Number.isInteger(value)) || (value >= 1900 && value <= 2100);
  return common ? 0.25 : 1;
}

function unite(lists: readonly ArrayLike<number>[]): Set<number> {
  return new Set(lists.flatMap((list) => Array.from(list)));
}

/** Weight of what two sets share, alone and as a share of the lighter set (null if that is empty). */
function overlap(
  here: Set<number>,
  there: Set<number>,
  weigh: (value: number) => number,
): { share: number | null; shared: number } {
  const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + weigh(value), 0);
  const shared = total([...here].filter((value) => there.has(value)));
  const lighter = Math.min(total(here), total(there));
  return { share: lighter === 0 ? null : shared / lighter, shared };
}
