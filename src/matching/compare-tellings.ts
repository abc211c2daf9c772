/**
 * The features by which two tellings are compared: a few named numbers, each of which a person can check.
 *
 * All are symmetric, so the verdict does not depend on which of the two is being read. A feature that cannot be
 * known (no date, no numbers, a script without capitals) is null and counts as average.
 */
import { encodeText } from '../encoder/encode.ts';
import { cosine, quantiseVector } from '../encoder/quantise.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { platformOf, withoutMedium } from '../sources/medium-name.ts';
import { type Alignment, alignSentences } from './align-sentences.ts';
import { agreement, type Facts, gatherFacts, overlap, sparseCosine, weighNumber } from './compare-facts.ts';
import { daysApart } from './days-apart.ts';
import { knowsLanguage } from './knows-language.ts';
import { displaced, FAINT, leadToLead, leadWorst, matched, order, unmatched } from './measure-alignment.ts';
import { distinctCover, distinctPairs } from './measure-distinctness.ts';
import { weighName } from './name-rarity.ts';

/** Names of the features, in the order of data/verdict/weights.json; docs/decisions/004-verdict.md explains them. */
export const FEATURES = [
  'article',
  'matched',
  'unmatched',
  'distinctCover',
  'distinctPairs',
  'order',
  'displaced',
  'leadToLead',
  'leadWorst',
  'headline',
  'numbersInCommon',
  'numbersShared',
  'numbersInPairs',
  'numbersAgreeing',
  'namesInCommon',
  'namesShared',
  'namesAbout',
  'namesInPairs',
  'namesAgreeing',
  'sources',
  'weekday',
  'sameLanguage',
  'knownLanguages',
  'days',
  'nextDay',
  'daysLater',
  'weekLater',
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
  facts: Facts;
  /** Whether the encoder has learnt the telling's language. */
  known: boolean;
};

/** Two tellings compared. */
export type Comparison = { features: Features; alignment: Alignment };

/**
 * Names below which their overlap says nothing: a script without capitals shows only the few that it writes in
 * another.
 */
const MIN_NAMES = 3;

/**
 * Days from which on a telling is of the next day, of another day, of another week. An outlet that translates does so
 * within a day and a little; three days later most reports are new ones, and in a week all but long reads.
 */
const LATER = { nextDay: 1.2, daysLater: 3, weekLater: 6 };

/** A telling made ready; the headline's vector is made afresh because it costs less than it would take in a pack. */
export function toComparable(fingerprint: Fingerprint, encoder: Encoder): Comparable {
  const { title, lang } = fingerprint;
  const headline = title === '' ? null : quantiseVector(encodeText(encoder, title, lang)).codes;
  return { fingerprint, headline, facts: gatherFacts(fingerprint), known: knowsLanguage(encoder, lang) };
}

/** Compares two tellings made by the same encoder. */
export function compareTellings(here: Comparable, there: Comparable): Comparison {
  const [a, b] = [here.fingerprint, there.fingerprint];
  const dim = a.vector.length;
  const alignment = alignSentences(a.sentences, b.sentences, dim);
  const days = daysApart(a.published, b.published);
  return {
    alignment,
    features: {
      article: cosine(a.vector, b.vector),
      matched: matched(alignment),
      unmatched: unmatched(alignment),
      distinctCover: distinctCover(alignment),
      distinctPairs: distinctPairs(alignment),
      order: order(alignment),
      displaced: displaced(alignment),
      leadToLead: leadToLead(a.sentences, b.sentences, dim),
      leadWorst: leadWorst(alignment),
      headline: here.headline && there.headline ? cosine(here.headline, there.headline) : null,
      ...compareNames(here, there),
      ...compareInPairs(a, b, alignment),
      ...compareNumbers(here.facts, there.facts),
      sources: Math.log1p(sharedSources(a, b)),
      weekday: shareOfBoth(here.facts.weekdays, there.facts.weekdays),
      sameLanguage: a.lang === null || b.lang === null ? null : Number(a.lang === b.lang),
      knownLanguages: Number(here.known && there.known),
      ...compareDays(days),
    },
  };
}

/** Days matter by their order of magnitude, an hour, a day, a week, a year, and by whether they part two reports. */
function compareDays(days: number | null): Pick<Features, 'days' | keyof typeof LATER> {
  if (days === null) return { days, nextDay: null, daysLater: null, weekLater: null };
  return {
    days: Math.log1p(days),
    nextDay: Number(days > LATER.nextDay),
    daysLater: Number(days > LATER.daysLater),
    weekLater: Number(days > LATER.weekLater),
  };
}

/**
 * Sources that both cite and that have a name: "Chinese media" is cited by everybody. Whoever wrote a press release or
 * post and the place where it stands count each: both may have heard the same body in other ways.
 */
function sharedSources(here: Fingerprint, there: Fingerprint): number {
  const theirs = namedSources(there);
  return [...namedSources(here)].filter((name) => theirs.has(name)).length;
}

function namedSources({ cites }: Fingerprint): Set<string> {
  const named = cites.filter(({ type }) => type !== 'vague' && type !== 'anonymous');
  return new Set(named.flatMap(({ name }) => [withoutMedium(name), platformOf(name) ?? name]));
}

function compareNumbers(here: Facts, there: Facts): Pick<Features, 'numbersInCommon' | 'numbersShared'> {
  const { share, shared } = overlap(here.numbers, there.numbers);
  return { numbersInCommon: share, numbersShared: Math.log1p(shared) };
}

function compareNames(
  { facts: here }: Comparable,
  { facts: there }: Comparable,
): Pick<Features, 'namesInCommon' | 'namesShared' | 'namesAbout'> {
  const { share, shared } = overlap(here.names, there.names);
  const namesShared = Math.log1p(shared);
  if (Math.min(here.names.size, there.names.size) < MIN_NAMES) {
    return { namesInCommon: null, namesShared, namesAbout: null };
  }
  return {
    namesInCommon: share,
    namesShared,
    namesAbout: sparseCosine(here.salience, there.salience),
  };
}

function compareInPairs(
  { sentences: here }: Fingerprint,
  { sentences: there }: Fingerprint,
  { pairs }: Alignment,
): Pick<Features, 'numbersInPairs' | 'numbersAgreeing' | 'namesInPairs' | 'namesAgreeing'> {
  const corresponding = pairs.filter(({ similarity }) => similarity >= FAINT);
  const numbers = agreement(corresponding, here.numbers, there.numbers, weighNumber);
  const names = agreement(corresponding, here.names, there.names, weighName);
  return {
    numbersInPairs: numbers.share,
    numbersAgreeing: Math.log1p(numbers.agree),
    namesInPairs: names.share,
    namesAgreeing: Math.log1p(names.agree),
  };
}

/** Share of the two sets' members that both have; null if either is empty. */
function shareOfBoth(here: ReadonlySet<number>, there: ReadonlySet<number>): number | null {
  if (here.size === 0 || there.size === 0) return null;
  const both = [...here].filter((member) => there.has(member)).length;
  return both / (here.size + there.size - both);
}
