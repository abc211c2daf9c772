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
  const table = tabulate(examples, features);
  let columns = [0, ...features.map((_, k) => k + 1)];
  let beta = fitColumns(table, columns, penalty, new Float64Array(columns.length));
  for (;;) {
    const against = columns.flatMap((column, at) => {
      const name = features[column - 1];
      const weight = (beta[at] ?? 0) * (name !== undefined && AGAINST.has(name) ? -1 : 1);
      return name !== undefined && weight < 0 ? [{ at, weight }] : [];
    });
    const worst = against.sort((a, b) => a.weight - b.weight)[0];
    if (!worst) break;
    columns = columns.filter((_, at) => at !== worst.at);
    // The weights of the others hardly move: starting from them saves half of the steps.
    beta = fitColumns(
      table,
      columns,
      penalty,
      beta.filter((_, at) => at !== worst.at),
    );
  }
  const terms: LogisticModel['terms'] = {};
  columns.forEach((column, at) => {
    const [name, scales] = [features[column - 1], table.scales[column - 1]];
    if (!name || !scales) return;
    terms[name] = { mean: round(scales.mean), scale: round(scales.scale), weight: round(beta[at] ?? 0) };
  });
  return { bias: round(beta[0] ?? 0), terms };
}

/** Examples as a matrix: a row for each, a one and then the standardised features. */
type Table = {
  rows: Float64Array;
  width: number;
  answers: Float64Array;
  weights: Float64Array;
  scales: { mean: number; scale: number }[];
};

/** Unknown features count as the mean of the known ones, as they do when the model is used. */
function tabulate(examples: readonly Example[], features: readonly Feature[]): Table {
  const scales = features.map((name) => standardise(examples, name));
  const width = features.length + 1;
  const rows = new Float64Array(examples.length * width);
  examples.forEach((example, i) => {
    rows[i * width] = 1;
    features.forEach((name, k) => {
      const { mean, scale } = scales[k] ?? { mean: 0, scale: 1 };
      rows[i * width + k + 1] = ((example.features[name] ?? mean) - mean) / scale;
    });
  });
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...{ rows, width, scales },
    answers: Float64Array.from(examples, ({ answer }) => Number(answer)),
    weights: Float64Array.from(examples, ({ weight }) => (weight * examples.length) / total),
  };
}

/** Newton's method with an L2 penalty on all weights but the first, from the weights given. */
function fitColumns(
  table: Table,
  columns: readonly number[],
  penalty: number,
  start: Float64Array,
): Float64Array {
  let beta = start;
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(table, columns, beta, penalty);
    beta = beta.map((value, k) => value + (move[k] ?? 0));
    if (move.every((value) => Math.abs(value) <= SETTLED)) break;
  }
  return beta;
}

/** Four digits: more would suggest an accuracy that a few hundred pairs cannot give. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

function standardise(examples: readonly Example[], name: Feature): { mean: number; scale: number } {
  let [count, sum, squares] = [0, 0, 0];
  for (const { features } of examples) {
    const value = features[name];
    if (value === null) continue;
    count++;
    sum += value;
    squares += value * value;
  }
  const mean = sum / (count || 1);
  return { mean, scale: Math.sqrt(Math.max(0, squares / (count || 1) - mean * mean)) || 1 };
}

function newtonStep(
  { rows, width, answers, weights }: Table,
  columns: readonly number[],
  beta: Float64Array,
  penalty: number,
): number[] {
  const size = columns.length;
  const gradient = Array.from(beta, (value, k) => (k === 0 ? 0 : -penalty * value));
  const hessian = new Float64Array(size * size);
  const row = new Float64Array(size);
  for (let i = 0; i < answers.length; i++) {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      const value = rows[i * width + (columns[k] ?? 0)] ?? 0;
      row[k] = value;
      sum += value * (beta[k] ?? 0);
    }
    const p = 1 / (1 + Math.exp(-sum));
    const weight = weights[i] ?? 1;
    const [slope, curve] = [weight * ((answers[i] ?? 0) - p), weight * Math.max(1e-9, p * (1 - p))];
    for (let k = 0; k < size; k++) {
      gradient[k] = (gradient[k] ?? 0) + slope * (row[k] ?? 0);
      const curved = curve * (row[k] ?? 0);
      for (let l = 0; l <= k; l++) {
        hessian[k * size + l] = (hessian[k * size + l] ?? 0) + curved * (row[l] ?? 0);
      }
    }
  }
  const matrix = columns.map((_, k) =>
    columns.map((__, l) => {
      const entry = hessian[Math.max(k, l) * size + Math.min(k, l)] ?? 0;
      return k === l ? entry + (k === 0 ? 1e-9 : penalty) : entry;
    }),
  );
  return solve(matrix, gradient);
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
