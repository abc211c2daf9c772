/**
 * Names and numbers of two tellings compared, each weighted by how much it says.
 *
 * Reports on one event share its people, places and figures; reports that are merely near share a country, a
 * year and a few small counts. So everything here is weighted, and what recurs everywhere counts next to nothing.
 */
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { WEEKDAYS } from '../fingerprint/weekday-keys.ts';
import type { SentencePair } from './align-sentences.ts';
import { weighName } from './name-rarity.ts';

/** The names and numbers of one telling, gathered once for all its comparisons. */
export type Facts = {
  /** Weight of each name. */
  names: ReadonlyMap<number, number>;
  /** Weight of each name with how often it stands in the telling: what the telling is about. */
  salience: ReadonlyMap<number, number>;
  /** Weekdays that the news names, from 0 for Monday. */
  weekdays: ReadonlySet<number>;
  /** Weight of each number. */
  numbers: ReadonlyMap<number, number>;
};

/** Sentences at the top that say what is new; a follow-up that retells an older event does so below them. */
export const LEAD_SENTENCES = 3;

/** Sentences at the top that say when it happened; further down stand other days. */
const NEWS_SENTENCES = 2;

/** Gathers the names and numbers of a telling; all are empty for one without sentences. */
export function gatherFacts({ sentences }: Fingerprint): Facts {
  const names = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const key of sentences.names.flatMap((keys) => [...keys]).filter((key) => key >= WEEKDAYS)) {
    names.set(key, weighName(key));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const salience = new Map(
    [...counts].map(([key, count]) => [key, (names.get(key) ?? 0) * (1 + Math.log(count))]),
  );
  const days = sentences.names.slice(0, NEWS_SENTENCES).flatMap((keys) => [...keys]);
  const weekdays = new Set(days.filter((key) => key < WEEKDAYS));
  const values = sentences.numbers.flatMap((list) => [...list]);
  return {
    names,
    salience,
    weekdays,
    numbers: new Map(values.map((value) => [value, weighNumber(value)])),
  };
}

/**
 * How much a shared number says. Small counts, days of a month and years recur in every report; of others, the
 * more digits are not zero, the less likely two reports have it by chance.
 */
export function weighNumber(value: number): number {
  if (Number.isInteger(value) && (value <= 31 || (value >= 1900 && value <= 2100))) return 0.25;
  const digits = value
    .toPrecision(6)
    .replace(/\.?0+$|\.|e.*$/gu, '')
    .replace(/^0+|0+$/gu, '').length;
  return digits >= 2 ? 1 : 0.5;
}

/** Weight of what two maps share, and its share of the lighter map (null if that is empty). */
export function overlap(
  here: ReadonlyMap<number, number>,
  there: ReadonlyMap<number, number>,
): { shared: number; share: number | null } {
  let shared = 0;
  for (const [key, weight] of here) if (there.has(key)) shared += Math.min(weight, there.get(key) ?? 0);
  const lighter = Math.min(total(here), total(there));
  return { shared, share: lighter === 0 ? null : shared / lighter };
}

/** Cosine of two sparse vectors; null if either is empty. */
export function sparseCosine(
  here: ReadonlyMap<number, number>,
  there: ReadonlyMap<number, number>,
): number | null {
  let dot = 0;
  for (const [key, weight] of here) dot += weight * (there.get(key) ?? 0);
  const lengths = norm(here) * norm(there);
  return lengths === 0 ? null : dot / lengths;
}

/** Aligned pairs with values on both sides that have one in common, with their number; weights as given. */
export function agreement(
  pairs: readonly SentencePair[],
  here: readonly ArrayLike<number>[],
  there: readonly ArrayLike<number>[],
  weigh: (value: number) => number,
): { agree: number; share: number | null } {
  let [both, agree] = [0, 0];
  for (const pair of pairs) {
    const [a, b] = [Array.from(here[pair.here] ?? []), Array.from(there[pair.there] ?? [])];
    const known = new Set(b);
    const shared = Math.max(0, ...a.filter((value) => known.has(value)).map(weigh));
    const most = Math.min(Math.max(0, ...a.map(weigh)), Math.max(0, ...b.map(weigh)));
    both += Math.max(most, shared);
    agree += shared;
  }
  return { agree, share: both === 0 ? null : agree / both };
}

function total(weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

function norm(weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
