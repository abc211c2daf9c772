import type { Feature, Features } from '../src/matching/compare-tellings.ts';
import type { LogisticModel } from '../src/matching/score-match.ts';

/** One compared pair with its answer and how much it counts. */
export type Example = { features: Features; answer: boolean; weight: number };

/** Newton steps; the fit of some twenty weights settles in fewer than ten. */
const STEPS = 30;

/** Change of a weight below which the fit has settled; four digits are kept. */
const SETTLED = 1e-5;

/** Features of which more speaks against the same story; of all others more speaks for it. */
const AGAINST: ReadonlySet<Feature> = new Set<Feature>([
  'days',
  'nextDay',
  'daysLater',
  'weekLater',
  'sameLanguage',
  'unmatched',
  'displaced',
]);

/**
 * Fits a logistic model in which no feature speaks the wrong way.
 *
 * Of features that say nearly the same one often gets a weight against its meaning, which fits the few hundred
 * pairs of the development data better and unseen ones worse. Such features are left out, the worst first.
 *
 * @param penalty - strength of the L2 penalty; the examples' weights are scaled to sum to their number.
 */
export function fitLogistic(
  examples: readonly Example[],
  features: readonly Feature[],
  penalty: number,
): LogisticModel {
  const model = fitFreely(examples, features, penalty);
  const against = features
    .map((name) => ({ name, weight: (model.terms[name]?.weight ?? 0) * (AGAINST.has(name) ? -1 : 1) }))
    .filter(({ weight }) => weight < 0)
    .sort((a, b) => a.weight - b.weight);
  const [worst] = against;
  if (!worst) return model;
  return fitLogistic(
    examples,
    features.filter((name) => name !== worst.name),
    penalty,
  );
}

/**
 * Fits a logistic model by Newton's method with an L2 penalty on the standardised weights.
 *
 * Unknown features count as the mean of the known ones, as they do when the model is used.
 *
 * @param penalty - strength of the penalty; the examples' weights are scaled to sum to their number.
 */
function fitFreely(
  examples: readonly Example[],
  features: readonly Feature[],
  penalty: number,
): LogisticModel {
  const scales = features.map((name) => standardise(examples, name));
  const rows = examples.map((example) => [
    1,
    ...features.map((name, k) => {
      const value = example.features[name];
      return value === null ? 0 : (value - (scales[k]?.mean ?? 0)) / (scales[k]?.scale ?? 1);
    }),
  ]);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = examples.map(({ weight }) => (weight * examples.length) / total);
  const answers = examples.map(({ answer }) => Number(answer));
  let beta = new Array<number>(features.length + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const next = newtonStep(rows, answers, weights, beta, penalty);
    const moved = next.some((value, k) => Math.abs(value - (beta[k] ?? 0)) > SETTLED);
    beta = next;
    if (!moved) break;
  }
  const terms: LogisticModel['terms'] = {};
  features.forEach((name, k) => {
    const { mean, scale } = scales[k] ?? { mean: 0, scale: 1 };
    terms[name] = { mean: round(mean), scale: round(scale), weight: round(beta[k + 1] ?? 0) };
  });
  return { bias: round(beta[0] ?? 0), terms };
}

/** Four digits: more would suggest an accuracy that a few hundred pairs cannot give. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

function standardise(examples: readonly Example[], name: Feature): { mean: number; scale: number } {
  const known = examples.map(({ features }) => features[name]).filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / (known.length || 1);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length || 1);
  return { mean, scale: Math.sqrt(variance) || 1 };
}

function newtonStep(
  rows: number[][],
  answers: number[],
  weights: number[],
  beta: number[],
  penalty: number,
): number[] {
  const size = beta.length;
  const gradient = beta.map((value, k) => (k === 0 ? 0 : -penalty * value));
  const hessian = beta.map((_, k) => beta.map((__, l) => (k === l ? (k === 0 ? 1e-9 : penalty) : 0)));
  rows.forEach((row, i) => {
    const sum = row.reduce((total, value, k) => total + value * (beta[k] ?? 0), 0);
    const p = 1 / (1 + Math.exp(-sum));
    const weight = weights[i] ?? 1;
    const curve = weight * Math.max(1e-9, p * (1 - p));
    for (let k = 0; k < size; k++) {
      const value = row[k] ?? 0;
      gradient[k] = (gradient[k] ?? 0) + weight * ((answers[i] ?? 0) - p) * value;
      const line = hessian[k] ?? [];
      for (let l = 0; l < size; l++) line[l] = (line[l] ?? 0) + curve * value * (row[l] ?? 0);
    }
  });
  const step = solve(hessian, gradient);
  return beta.map((value, k) => value + (step[k] ?? 0));
}

/** Solves a symmetric positive definite system by elimination; the matrix is used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((line, k) => [...line, right[k] ?? 0]);
  for (let k = 0; k < size; k++) {
    const pivot = rows[k] ?? [];
    for (let i = k + 1; i < size; i++) {
      const line = rows[i] ?? [];
      const factor = (line[k] ?? 0) / (pivot[k] || 1e-12);
      for (let j = k; j <= size; j++) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const line = rows[k] ?? [];
    let sum = line[size] ?? 0;
    for (let j = k + 1; j < size; j++) sum -= (line[j] ?? 0) * (solution[j] ?? 0);
    solution[k] = sum / (line[k] || 1e-12);
  }
  return solution;
}
