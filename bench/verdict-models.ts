/** Fits the verdict's models to labelled pairs; which features each may use is said here. */
import type { Feature } from '../src/matching/compare-tellings.ts';
import type { ConnectedModel, SameModel } from '../src/matching/score-match.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { type Pair, type Relation, withoutDates } from './matching-data.ts';

/** Of 10, 30, 100 and 300 the penalties with most recall on groups (same) and documents (connected) left out. */
const PENALTY = { connected: 100, dated: 30, undated: 100 };

/** Few features and a strong penalty: with more, one topic in common weighed as much as the same people. */
const CONNECTED: readonly Feature[] = [
  'article',
  'leadToLead',
  'headline',
  'numbersShared',
  'numbersAgreeing',
  'namesInCommon',
  'namesShared',
  'namesAbout',
  'namesAgreeing',
];

/** Without what is unknown when one of the two shows too few names. */
const UNNAMED: readonly Feature[] = CONNECTED.filter(
  (name) => !['namesInCommon', 'namesAbout', 'namesAgreeing'].includes(name),
);

const UNDATED: readonly Feature[] = [
  'matched',
  'unmatched',
  'distinctCover',
  'distinctPairs',
  'order',
  'displaced',
  'leadWorst',
  'headline',
  'numbersInCommon',
  'numbersInPairs',
  'namesInCommon',
  'namesInPairs',
  'namesAgreeing',
  'sources',
  'weekday',
  'sameLanguage',
];

const DATED: readonly Feature[] = [
  ...UNDATED.filter((name) => name !== 'namesAgreeing'),
  ...(['nextDay', 'daysLater', 'weekLater'] as const),
];

/** One pair of different groups in this many is trained on: there are forty times as many as of one group. */
const TRAINED_ON = 4;

/** Models of "connected", without thresholds. */
export type ConnectedModels = { named: ConnectedModel['model']; unnamed: ConnectedModel['model'] };

/** Models of "same", without thresholds. */
export type SameModels = { dated: SameModel['model']; undated: SameModel['model'] };

/**
 * Models of "they have to do with each other".
 *
 * @param stories - pairs of the story groups.
 * @param searches - what a search for an unrelated article brings up; the hard negatives.
 */
export function fitConnected(stories: readonly Pair[], searches: readonly Pair[]): ConnectedModels {
  const weight = { related: 1, same: 0.3, none: 0.4 };
  const examples = [
    ...weighted(
      stories.filter(({ relation }, i) => relation !== 'none' || i % TRAINED_ON === 0),
      ({ relation }) => relation !== 'none',
      weight,
    ),
    ...searches.map(({ features }) => ({ features, answer: false, weight: 1 / searches.length })),
  ];
  const named = examples.filter(({ features }) => features.namesInCommon !== null);
  return {
    named: fitLogistic(named, CONNECTED, PENALTY.connected),
    unnamed: fitLogistic(examples, UNNAMED, PENALTY.connected),
  };
}

/** Models of "the same story" among the pairs that have to do with each other. */
export function fitSame(stories: readonly Pair[]): SameModels {
  const close = stories.filter(({ relation }) => relation !== 'none');
  const model = (pairs: readonly Pair[], features: readonly Feature[], penalty: number) =>
    fitLogistic(
      weighted(pairs, ({ relation }) => relation === 'same', { same: 1, related: 1, none: 0 }),
      features,
      penalty,
    );
  return {
    dated: model(close, DATED, PENALTY.dated),
    undated: model(withoutDates(close), UNDATED, PENALTY.undated),
  };
}

/** Examples in which each relation has the given weight in all. */
function weighted(
  pairs: readonly Pair[],
  answer: (pair: Pair) => boolean,
  weight: Record<Relation, number>,
): Example[] {
  const counts: Record<Relation, number> = { same: 0, related: 0, none: 0 };
  for (const { relation } of pairs) counts[relation]++;
  return pairs.map((pair) => ({
    features: pair.features,
    answer: answer(pair),
    weight: weight[pair.relation] / counts[pair.relation],
  }));
}
