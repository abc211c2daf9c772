import type { Quantity } from '../facts/find-quantities.ts';
import { areComparable, isSameAmount } from '../facts/same-amount.ts';

/** A number that became another. */
export type NumberChange = { before: Quantity; after: Quantity };

/**
 * The number that changed between sentences that say the same.
 *
 * A number that stands anywhere in the other article has not changed: one sentence only tells more than the other.
 * Of those that are left, two are set against each other if one is the other with a slip of the pen, or if they are
 * the only ones left and of one kind.
 *
 * @param isKnown - whether a number of this value stands anywhere in the other article (`from` in `to`, `to` in `from`).
 * @param near - whether the sentences are near enough to take any two numbers for one; else only slips count.
 * @returns null where nothing is sure to have changed.
 */
export function compareNumbers(
  from: readonly Quantity[],
  to: readonly Quantity[],
  isKnown: { inTo(quantity: Quantity): boolean; inFrom(quantity: Quantity): boolean },
  near: boolean,
): NumberChange | null {
  const [left, right] = [from.filter(isComparable), to.filter(isComparable)];
  const lost = left.filter((one) => !right.some((other) => isSameAmount(one, other)) && !isKnown.inTo(one));
  const won = right.filter((one) => !left.some((other) => isSameAmount(one, other)) && !isKnown.inFrom(one));
  for (const before of lost) {
    const after = won.find((one) => areComparable(before, one) && isSlip(before, one));
    if (after) return { before, after };
  }
  if (!near) return null;
  const [before] = lost;
  const [after] = won;
  if (lost.length !== 1 || won.length !== 1 || !before || !after) return null;
  if (before.kind !== after.kind || !areComparable(before, after)) return null;
  // "Two decades" and "20 years" are one.
  if (before.spelled !== after.spelled && isTenfold(before.value, after.value)) return null;
  return isMistakable(before.value, after.value) ? { before, after } : null;
}

/**
 * Whether one number is another with a slip: its digits in another order, or a zero too many or too few. Numbers of
 * one digit, and those that say themselves that they are rounded, are too much alike for that.
 */
function isSlip(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || Math.max(a.value, b.value) < 12) return false;
  const [before, after] = [digitsOf(a.value), digitsOf(b.value)];
  if (before.length < 2 || after.length < 2) return false;
  // A thousandfold is a scale word that one side writes in a way that was not read ("milionů").
  if (before === after)
    return a.spelled === b.spelled && Math.max(a.value, b.value) / Math.min(a.value, b.value) < 1000;
  return [...before].sort().join('') === [...after].sort().join('');
}

/** The digits of a number without zeros at either end: 263 of 263,000 and of 2.63. */
function digitsOf(value: number): string {
  return value
    .toPrecision(8)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '');
}

/** Dates are read in many ways and ordinals are often mere style; both are left alone. */
function isComparable({ kind }: Quantity): boolean {
  return kind === 'count' || kind === 'percent';
}

function isTenfold(a: number, b: number): boolean {
  return Math.max(a, b) === 10 * Math.min(a, b);
}

/** Largest ratio of two numbers of which one may have become the other; digits misplaced by ten are within it. */
const MISTAKABLE = 12;

function isMistakable(a: number, b: number): boolean {
  return Math.min(a, b) > 0 && Math.max(a, b) / Math.min(a, b) <= MISTAKABLE;
}
