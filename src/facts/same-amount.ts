/**
 * Whether two numbers of two texts can mean the same, however each is written: rounded, as a range, in other units.
 *
 * Generous, because a difference that is none accuses somebody: translators round what they convert.
 */
import type { Quantity } from './find-quantities.ts';
import { UNITS, type UnitName } from './unit-lexicon.ts';

/** Largest relative difference between a rounded number and the exact one: "nearly 400" and 372. */
const ROUNDING = 0.1;

/** Degrees by which a converted temperature may be off: 80 °F is told as 25, 26, 27 or 28 °C. */
const DEGREES = 2;

/** Whether two numbers can mean the same: equal, rounded, within the other's range, or converted. */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  if (within(a, b) || within(b, a)) return true;
  if (isConverted(a, b)) return true;
  const difference = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  if (a.approximation !== null || b.approximation !== null) return difference <= ROUNDING;
  return isRounded(a.value, b.value) || isRounded(b.value, a.value);
}

/**
 * Whether two numbers count what can be compared: units of one dimension, money that may be of one currency, or
 * something that at least one side does not name.
 */
export function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return true;
  const [here, there] = [dimensionOf(a.unit), dimensionOf(b.unit)];
  if (here !== null || there !== null) return here === there;
  return a.unit.split('/').some((code) => b.unit?.split('/').includes(code));
}

function within({ value }: Quantity, range: Quantity): boolean {
  return range.upTo !== null && value >= range.value && value <= range.upTo;
}

/** Whether a number is another one with fewer digits, two at least: 3,800 of 3,812, but not 10 of 12. */
function isRounded(rounded: number, exact: number): boolean {
  if (exact < 100) return false;
  for (let digits = 2; digits <= 4; digits++) {
    if (Number(exact.toPrecision(digits)) === rounded) return true;
  }
  return false;
}

function isConverted(a: Quantity, b: Quantity): boolean {
  const [here, there] = [dimensionOf(a.unit), dimensionOf(b.unit)];
  const temperatures = [here, there].filter((dimension) => dimension === 'temperature').length;
  // "Widespread 80s" says nothing of degrees.
  if (temperatures === 2 || (temperatures === 1 && (a.unit === null || b.unit === null)))
    return ends(a).some((low) => ends(b).some((high) => isSameHeat(low, high) || isSameHeat(high, low)));
  if (here === null || here !== there || a.unit === b.unit) return false;
  return ends(a).some((low) =>
    ends(b).some((high) => {
      const [x, y] = [low * factorOf(a.unit), high * factorOf(b.unit)];
      return Math.abs(x - y) <= ROUNDING * Math.max(x, y);
    }),
  );
}

/** Whether so many degrees Fahrenheit are so many Celsius, as a temperature or as a difference of two. */
function isSameHeat(fahrenheit: number, celsius: number): boolean {
  // A minus is often written as a dash, or lost.
  const told = Math.abs((fahrenheit - 32) / 1.8);
  return Math.abs(told - celsius) <= DEGREES || Math.abs(fahrenheit / 1.8 - celsius) <= DEGREES;
}

function ends({ value, upTo }: Quantity): number[] {
  return upTo === null ? [value] : [value, (value + upTo) / 2, upTo];
}

function dimensionOf(unit: UnitName | null): string | null {
  return unit === null ? null : (UNITS.get(unit)?.dimension ?? null);
}

function factorOf(unit: UnitName | null): number {
  return unit === null ? 1 : (UNITS.get(unit)?.factor ?? 1);
}
