import type { Quantity } from '../facts/find-quantities.ts';
import { areComparable } from '../facts/same-amount.ts';

/** The least number that is taken for another with a slip: below it two digits that change places are too common. */
const LEAST = 12;

/**
 * Whether one number is another with a slip of the pen: the same digits in another order, or zeros more or fewer, of
 * two digits at least (214 and 241, 312 and 3120).
 */
export function isSlip(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.upTo !== null || b.upTo !== null || !areComparable(a, b)) return false;
  if (Math.max(a.value, b.value) < LEAST) return false;
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
