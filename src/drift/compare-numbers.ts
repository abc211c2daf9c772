import type { Quantity } from '../facts/find-quantities.ts';
import { areComparable, isSameAmount } from '../facts/same-amount.ts';
import { isSlip } from './is-slip.ts';

/** A number that became another. */
export type NumberChange = { before: Quantity; after: Quantity };

/** Whether a number stands anywhere in the other article: `from` in `to`, `to` in `from`. */
export type IsKnown = { inTo(quantity: Quantity): boolean; inFrom(quantity: Quantity): boolean };

/**
 * The number that changed between sentences that say the same.
 *
 * A number that stands anywhere in the other article has not changed: one sentence only tells more than the other.
 * Of those that are left, two are set against each other if one is the other with a slip of the pen, or if they are
 * the only ones left and of one kind, or the only ones left that count one unit.
 *
 * @param near - whether the sentences are near enough to take any two numbers for one; else only slips count.
 * @returns null where nothing is sure to have changed.
 */
export function compareNumbers(
  from: readonly Quantity[],
  to: readonly Quantity[],
  isKnown: IsKnown,
  near: boolean,
): NumberChange | null {
  const [left, right] = [from.filter(isCounted), to.filter(isCounted)];
  const lost = left.filter((one) => !right.some((other) => isSameAmount(one, other)) && !isKnown.inTo(one));
  const won = right.filter((one) => !left.some((other) => isSameAmount(one, other)) && !isKnown.inFrom(one));
  for (const before of lost) {
    const after = won.find((one) => isSlip(before, one));
    if (after) return { before, after };
  }
  if (!near) return null;
  if (lost.length === 1 && won.length === 1) return onlyChange(lost, won);
  for (const unit of new Set(lost.map((one) => one.unit))) {
    if (unit === null) continue;
    const counts = (one: Quantity) => one.unit === unit;
    if (lost.filter(counts).length === 1 && won.filter(counts).length === 1)
      return onlyChange(lost.filter(counts), won.filter(counts));
  }
  return null;
}

function onlyChange([before]: readonly Quantity[], [after]: readonly Quantity[]): NumberChange | null {
  if (!before || !after || before.kind !== after.kind || !areComparable(before, after)) return null;
  // "Two decades" and "20 years" are one.
  if (before.spelled !== after.spelled && isTenfold(before.value, after.value)) return null;
  return isMistakable(before.value, after.value) ? { before, after } : null;
}

/** Whether a number is compared: dates are read in many ways, and ordinals are often mere style. */
export function isCounted({ kind }: Quantity): boolean {
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
