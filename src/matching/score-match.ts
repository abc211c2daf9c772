import weights from '../../data/verdict/weights.json' with { type: 'json' };
import type { Verdict } from '../analysis.ts';
import { FEATURES, type Feature, type Features } from './compare-tellings.ts';

/** Weights of one logistic model: for each feature the mean and scale it was fitted with, and its weight. */
export type LogisticModel = {
  bias: number;
  terms: Partial<Record<Feature, { mean: number; scale: number; weight: number }>>;
};

/** What decides a verdict; data/verdict/weights.json is one, written by `bench/matching.ts --fit`. */
export type VerdictWeights = {
  /** Same story or not, when the distance of the dates is known. */
  dated: { model: LogisticModel; same: number; unsure: number };
  /** Same story or not, when it is not. */
  undated: { model: LogisticModel; same: number; unsure: number };
  /** Anything to do with each other or nothing, whatever the dates. */
  related: { model: LogisticModel; related: number };
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
 * Two logistic models answer in turn: is it the same story, and if that is neither clear nor unsure, has it
 * anything to do with it? The thresholds were set for a precision of `same` of 0.99 (docs/decisions/verdict.md).
 */
export function scoreMatch(features: Features, verdict: VerdictWeights = weights): Score {
  const { model, same, unsure } = features.days === null ? verdict.undated : verdict.dated;
  const score = probability(model, features);
  if (score >= same) return { verdict: 'same', score };
  const connected = probability(verdict.related.model, features) >= verdict.related.related;
  if (!connected) return { verdict: 'none', score };
  return { verdict: score >= unsure ? 'unsure' : 'related', score };
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
