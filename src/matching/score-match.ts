import weights from '../../data/verdict/weights.json' with { type: 'json' };
import type { Verdict } from '../analysis.ts';
import { FEATURES, type Feature, type Features } from './compare-tellings.ts';

/** Weights of one logistic model: for each feature the mean and scale it was fitted with, and its weight. */
export type LogisticModel = {
  bias: number;
  terms: Partial<Record<Feature, { mean: number; scale: number; weight: number }>>;
};

/** A model of "same story" among tellings that have to do with each other, and the scores that decide. */
export type SameModel = { model: LogisticModel; same: number; unsure: number };

/** A model of "they have to do with each other", and the probability from which on that is said. */
export type ConnectedModel = { model: LogisticModel; related: number };

/** What decides a verdict; data/verdict/weights.json is one, written by `bench/verdict.ts --fit`. */
export type VerdictWeights = {
  /** Do the two have anything to do with each other, when both show names (`namesInCommon` is known)? */
  named: ConnectedModel;
  /** The same when one does not, for instance in a script without capitals. */
  unnamed: ConnectedModel;
  /** Is it the same story, when the distance of the dates is known? */
  dated: SameModel;
  /** The same when it is not known. */
  undated: SameModel;
};

/** A verdict and the score behind it. */
export type Score = {
  verdict: Verdict;
  /** In [0, 1]: how probably both tell the same story. */
  score: number;
};

/**
 * The verdict on two tellings from their features.
 *
 * Two logistic models form a chain: have they anything to do with each other, and if so, is it the same story?
 * The product is the score. The thresholds were set on held-out groups for a precision of `same` of 0.99
 * (bench/results.md, `bench/verdict.ts`).
 */
export function scoreMatch(features: Features, verdict: VerdictWeights = weights): Score {
  const { model, same, unsure } = features.days === null ? verdict.undated : verdict.dated;
  const connection = features.namesInCommon === null ? verdict.unnamed : verdict.named;
  const connected = probability(connection.model, features);
  const score = connected * probability(model, features);
  // A language that the encoder never learnt gives similarities that cannot carry the strongest claim.
  if (score >= same) return { verdict: features.knownLanguages === 0 ? 'unsure' : 'same', score };
  if (score >= unsure) return { verdict: 'unsure', score };
  return { verdict: connected >= connection.related ? 'related' : 'none', score };
}

/** The probability that a logistic model gives; a feature that is not known counts as average. */
export function probability({ bias, terms }: LogisticModel, features: Features): number {
  let sum = bias;
  for (const name of FEATURES) {
    const value = features[name];
    const term = terms[name];
    if (value !== null && term) sum += (term.weight * (value - term.mean)) / term.scale;
  }
  return 1 / (1 + Math.exp(-sum));
}
