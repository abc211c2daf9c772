import type { ParentWeights } from '../src/chain/find-parents.ts';
import { PARENT_FEATURES, type ParentFeatures } from '../src/chain/parent-features.ts';

/** A telling with what speaks for each candidate; `parent` is the index of the true one, -1 where it has none. */
export type ParentExample = { group: string; features: ParentFeatures[]; parent: number };

/** Strength of the L2 penalty on the weights of standardised features: with less, held-out edges are right less often. */
const PENALTY = 8;

/** Steps of gradient ascent and their length; the weights settle in the third digit after some 200. */
const STEPS = 300;
const STEP = 0.03;

/**
 * Fits the softmax over "none of them" and the candidates by gradient ascent with an L2 penalty.
 *
 * @returns weights for features as they are, not standardised, with three digits.
 */
export function fitParents(examples: readonly ParentExample[]): ParentWeights {
  const all = examples.flatMap(({ features }) => features);
  const means = PARENT_FEATURES.map((name) => all.reduce((sum, one) => sum + one[name], 0) / all.length);
  const scales = PARENT_FEATURES.map((name, i) => {
    const squares = all.reduce((sum, one) => sum + (one[name] - (means[i] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / all.length) || 1;
  });
  const rows = examples.map(({ features, parent }) => ({
    parent,
    inputs: features.map((one) => [
      1,
      ...PARENT_FEATURES.map((name, i) => (one[name] - (means[i] ?? 0)) / (scales[i] ?? 1)),
    ]),
  }));
  let weights = [0, ...PARENT_FEATURES.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -PENALTY * weight));
    for (const { inputs, parent } of rows) {
      const odds = inputs.map((input) => Math.exp(dot(input, weights)));
      const sum = odds.reduce((total, one) => total + one, 1);
      inputs.forEach((input, j) => {
        const error = Number(j === parent) - (odds[j] ?? 0) / sum;
        input.forEach((value, i) => {
          gradient[i] = (gradient[i] ?? 0) + error * value;
        });
      });
    }
    weights = weights.map((weight, i) => weight + STEP * (gradient[i] ?? 0));
  }
  const [bias = 0, ...terms] = weights;
  const plain = terms.map((weight, i) => weight / (scales[i] ?? 1));
  const [share = 0, near = 0, cites = 0, hours = 0, ownSources = 0] = plain.map(round);
  return { bias: round(bias - dot(plain, means)), terms: { share, near, cites, hours, ownSources } };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
