/**
 * Fits the verdict and judges it on story groups held out in turn.
 *
 * Nested: the thresholds that judge a group come from all others, each of them left out once more, and from NTREX
 * searches of stories that do not hold the group. What is reported has thus never chosen anything.
 */

import type { Verdict } from '../src/index.ts';
import { joinStories } from '../src/matching/join-stories.ts';
import { probability, type Score, scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import { vouch } from '../src/matching/vouch.ts';
import { type Pair, withoutDates } from './matching-data.ts';
import { type ConnectedModels, fitConnected, fitSame, type SameModels } from './verdict-models.ts';

/** Precision that `same` must have on held-out groups (design.md). */
const PRECISION = 0.99;

/** "Perhaps the same story" should be right in nine cases of ten. */
const UNSURE_PRECISION = 0.9;

/**
 * Share of what a search brings up for an unrelated article that may be called related. A false *related* claims no
 * agreement: it is one line too many under "more on this"; a missed one hides a denial or a correction.
 */
const FALSE_RELATED = 0.01;

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
export type Judged = { pair: Pair; verdict: Verdict; score: number };

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
    const judge = (pair: Pair) => ({ pair, ...scoreMatch(pair.features, weights) });
    const held = stories.filter(({ groups }) => groups[0] === group);
    judged.dated.push(...held.map(judge));
    judged.undated.push(...withoutDates(held).map(judge));
  }
  return judged;
}

/** A telling as one article's search finds it. */
export type Found = Parameters<typeof joinStories>[0][number] & Pick<Pair, 'relation' | 'given'>;

/**
 * The verdicts that each article gets on all others when a pack holds them and not the article itself, as
 * `matchTellings` gives them.
 *
 * @param stories - whether the pack knows their stories; else each telling is a story by itself, and only `vouch`
 *   brings them together.
 */
export function judgeTogether(judged: readonly Judged[], stories: boolean): Found[] {
  const known = new Map<string, Judged>();
  for (const one of judged) {
    const [a, b] = one.pair.ids;
    known.set(`${a} ${b}`, one).set(`${b} ${a}`, one);
  }
  const apart: Score = { verdict: 'none', score: 0 };
  return searches(judged).flatMap((found) => {
    const vouched = vouch(found, (one, other) => known.get(`${one.telling.id} ${other.telling.id}`) ?? apart);
    return stories ? joinStories(vouched) : vouched;
  });
}

/** What each article finds among all the others. */
function searches(judged: readonly Judged[]): Found[][] {
  const byQuery = new Map<string, Found[]>();
  const add = (query: string, found: Found) => {
    const known = byQuery.get(query);
    if (known) known.push(found);
    else byQuery.set(query, [found]);
  };
  for (const { pair, verdict, score } of judged) {
    const { ids, stories, relation, given } = pair;
    const [here, there] = ids.map((id, i) => ({ telling: { id, story: stories[i] ?? null } }));
    const rest = { relation, given, verdict, score, reasons: { through: null } };
    if (here && there) add(ids[0], { ...there, ...rest });
    if (here && there) add(ids[1], { ...here, ...rest });
  }
  return [...byQuery.values()];
}

/** The same with the best score of each story, whatever the verdict: what a threshold decides on. */
function bestOfStories(judged: readonly Judged[]): Found[] {
  return searches(judged).flatMap((found) => {
    const best = new Map<string | null, number>();
    for (const { telling, score } of found) {
      best.set(telling.story, Math.max(score, best.get(telling.story) ?? 0));
    }
    return found.map((one) => ({ ...one, score: best.get(one.telling.story) ?? one.score }));
  });
}

/** Adds the thresholds that the given pairs support, each group scored by a model of "same" that left it out. */
function toWeights(
  connected: ConnectedModels,
  models: SameModels,
  stories: readonly Pair[],
  searches: readonly Pair[],
): VerdictWeights {
  const related = {
    named: { model: connected.named, related: relatedFrom(searches, connected, true) },
    unnamed: { model: connected.unnamed, related: relatedFrom(searches, connected, false) },
  };
  const scored: JudgedBoth = { dated: [], undated: [] };
  for (const group of groupsOf(stories)) {
    const { dated, undated } = fitSame(stories.filter(({ groups }) => !groups.includes(group)));
    const never = { same: 2, unsure: 2 };
    const weights = { ...related, dated: { model: dated, ...never }, undated: { model: undated, ...never } };
    const judge = (pair: Pair): Judged => ({ pair, ...scoreMatch(pair.features, weights) });
    const held = stories.filter(({ groups }) => groups[0] === group);
    scored.dated.push(...held.map(judge));
    scored.undated.push(...withoutDates(held).map(judge));
  }
  return {
    ...related,
    dated: { model: models.dated, ...thresholds(bestOfStories(scored.dated)) },
    undated: { model: models.undated, ...thresholds(bestOfStories(scored.undated)) },
  };
}

function groupsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(({ groups: [group] }) => group))];
}

function thin(searches: readonly Pair[]): Pair[] {
  return searches.filter((_, i) => i % TRAINED_ON === 0);
}

/** The probability that {@link FALSE_RELATED} of the searches for something unrelated reach. */
function relatedFrom(searches: readonly Pair[], models: ConnectedModels, named: boolean): number {
  const model = named ? models.named : models.unnamed;
  const values = searches
    .filter(({ features }) => (features.namesInCommon !== null) === named)
    .map(({ features }) => probability(model, features))
    .sort((a, b) => b - a);
  return Number((values[Math.floor(values.length * FALSE_RELATED)] ?? 1).toPrecision(6));
}

/** The lowest scores from which on `same` has its precision, and from which on it is right in most cases. */
function thresholds(found: readonly Found[]): { same: number; unsure: number } {
  const sorted = found.toSorted((a, b) => b.score - a.score);
  let [right, same, unsure] = [0, 1, 1];
  sorted.forEach(({ relation, score }, i) => {
    if (relation === 'same') right++;
    const next = sorted[i + 1]?.score ?? 0;
    // Tellings of one story share a score: a threshold does not part them.
    if (next === score) return;
    const precision = right / (i + 1);
    // Half-way to the next score below, so that the pair that set it does not sit on the edge.
    const middle = (score + next) / 2;
    if (precision >= PRECISION) same = middle;
    if (precision >= UNSURE_PRECISION) unsure = middle;
  });
  // Enough digits to tell it from one.
  const least = Number(same.toPrecision(6));
  return { same: least, unsure: Math.min(least, Number(unsure.toPrecision(6))) };
}
