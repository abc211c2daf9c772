/** Fits the verdict models to labelled pairs and sets their thresholds on groups held out in turn. */
import { FEATURES, type Feature, type Features } from '../src/matching/compare-tellings.ts';
import { probability, type SameModel, scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { type Pair, type Relation, withoutDates } from './matching-data.ts';

/** Precision that `same` must have on held-out groups (design.md). */
const PRECISION = 0.99;

/** "Perhaps the same story" should be right in nine cases of ten. */
const UNSURE_PRECISION = 0.9;

/** Share of unrelated pairs that may be called related: a search compares twenty tellings. */
const UNRELATED_CALLED_RELATED = 0.0005;

/**
 * Least probability of a connection when names are known. Chance pairs stay below 0.9, but a search brings up the
 * nearest of many: reports on the same great power reach 0.99 (NTREX against the starter pack), articles on the same
 * people and places lie above 0.998.
 */
const RELATED_NAMED = 0.998;

/** The same when names are not known; the highest chance of NTREX against the starter pack is 0.94. */
const RELATED_UNNAMED = 0.95;

/** Of 1, 3, 10 and 30 the penalties that ranked held-out pairs best; neighbouring values differ by 0.01. */
const PENALTY = { connected: 3, same: 10 };

/** Weight of NTREX translations against related articles of the story groups: easy, and many. */
const TRANSLATIONS = 0.5;

const CONNECTED: readonly Feature[] = FEATURES.filter((name) => name !== 'days' && name !== 'length');
const UNNAMED: readonly Feature[] = CONNECTED.filter((name) => !name.startsWith('names'));
const UNDATED: readonly Feature[] = FEATURES.filter((name) => name !== 'days');

/** Pairs that the models are fitted to. */
export type Training = {
  /** Pairs of the story groups, with dates. */
  stories: readonly Pair[];
  /** NTREX: translations of one document, whole and cut. */
  translations: readonly Pair[];
  /** NTREX: pairs of different documents. */
  strangers: readonly Pair[];
};

/** A pair with its score from models that never saw its groups. */
export type Judged = { pair: Pair; score: number; kind: 'named' | 'unnamed'; connected: number };

/** VerdictWeights fitted to everything, with the thresholds that {@link judgeHeldOut} gives. */
export function fitVerdict(training: Training): { weights: VerdictWeights; judged: JudgedBoth } {
  const judged = judgeHeldOut(training);
  const models = fitModels(training);
  const weights: VerdictWeights = {
    named: { ...models.named, related: relatedFrom(training.strangers, models, 'named') },
    unnamed: { ...models.unnamed, related: relatedFrom(training.strangers, models, 'unnamed') },
    dated: { ...models.dated, ...thresholds(judged.dated) },
    undated: { ...models.undated, ...thresholds(judged.undated) },
  };
  return { weights, judged };
}

/** The probability that only {@link UNRELATED_CALLED_RELATED} of the unrelated pairs reach. */
function relatedFrom(strangers: readonly Pair[], models: VerdictWeights, kind: 'named' | 'unnamed'): number {
  const values = strangers
    .filter(({ features }) => connectionOf(features) === kind)
    .map(({ features }) => probability(models[kind].model, features))
    .sort((a, b) => a - b);
  const at = Math.min(values.length - 1, Math.floor((1 - UNRELATED_CALLED_RELATED) * values.length));
  const least = kind === 'named' ? RELATED_NAMED : RELATED_UNNAMED;
  return Number(Math.max(least, values[at] ?? 1).toPrecision(3));
}

/** Which of the two connected models judges a pair. */
function connectionOf(features: Features): 'named' | 'unnamed' {
  return features.namesInCommon === null ? 'unnamed' : 'named';
}

/** Held-out scores of the story pairs, with their dates and without. */
export type JudgedBoth = { dated: Judged[]; undated: Judged[] };

/** Scores each story pair with models that were fitted without the groups of either article. */
function judgeHeldOut(training: Training): JudgedBoth {
  const judged: JudgedBoth = { dated: [], undated: [] };
  const groups = [...new Set(training.stories.map(({ groups: [group] }) => group))];
  for (const group of groups) {
    const stories = training.stories.filter((pair) => !pair.groups.includes(group));
    const models = fitModels({ ...training, stories });
    for (const pair of training.stories.filter((item) => item.groups[0] === group)) {
      judged.dated.push(judge(pair, models));
    }
    for (const pair of withoutDates(training.stories.filter((item) => item.groups[0] === group))) {
      judged.undated.push(judge(pair, models));
    }
  }
  return judged;
}

function judge(pair: Pair, models: VerdictWeights): Judged {
  const { score } = scoreMatch(pair.features, models);
  const kind = connectionOf(pair.features);
  return { pair, score, kind, connected: probability(models[kind].model, pair.features) };
}

function fitModels({ stories, translations, strangers }: Training): VerdictWeights {
  const close = stories.filter(({ relation }) => relation !== 'none');
  const connected = [
    ...examples(stories, 'none', { none: 1, related: 1, same: 0.4 }),
    ...translations.map((pair) => toExample(pair, true, TRANSLATIONS / translations.length)),
    ...strangers.map((pair) => toExample(pair, false, 1 / strangers.length)),
  ];
  const balanced = { same: 1, related: 1, none: 0 };
  const fitSame = (pairs: readonly Pair[], features: readonly Feature[]): SameModel => ({
    model: fitLogistic(examples(pairs, 'same', balanced), features, PENALTY.same),
    same: 1,
    unsure: 1,
  });
  return {
    named: { model: fitLogistic(connected, CONNECTED, PENALTY.connected), related: 1 },
    unnamed: { model: fitLogistic(connected, UNNAMED, PENALTY.connected), related: 1 },
    dated: fitSame(close, FEATURES),
    undated: fitSame(withoutDates(close), UNDATED),
  };
}

/** Examples in which each relation has the given weight in all; `none` as question means "not none". */
function examples(
  pairs: readonly Pair[],
  question: 'same' | 'none',
  weight: Record<Relation, number>,
): Example[] {
  const counts: Record<Relation, number> = { same: 0, related: 0, none: 0 };
  for (const { relation } of pairs) counts[relation]++;
  return pairs.map((pair) => {
    const answer = question === 'same' ? pair.relation === 'same' : pair.relation !== 'none';
    return toExample(pair, answer, weight[pair.relation] / counts[pair.relation]);
  });
}

function toExample({ features }: Pair, answer: boolean, weight: number): Example {
  return { features, answer, weight };
}

/** The lowest scores from which on `same` has its precision, and from which on it is right in most cases. */
function thresholds(judged: readonly Judged[]): { same: number; unsure: number } {
  const sorted = judged.toSorted((a, b) => b.score - a.score);
  let [right, same, unsure] = [0, 1, 1];
  sorted.forEach(({ pair, score }, i) => {
    if (pair.relation === 'same') right++;
    const precision = right / (i + 1);
    // Half-way to the next score below, so that the pair that set it does not sit on the edge.
    const middle = (score + (sorted[i + 1]?.score ?? 0)) / 2;
    if (precision >= PRECISION) same = middle;
    if (precision >= UNSURE_PRECISION) unsure = middle;
  });
  return { same: Number(same.toPrecision(3)), unsure: Number(Math.min(unsure, same).toPrecision(3)) };
}
