import { readDigits, WRITTEN_DIGITS } from '../facts/digits.ts';

/**
 * The values of the numbers that a sentence writes in digits, of any script.
 *
 * @returns single-precision values, ascending, each once; empty for a sentence without digits.
 */
export function findNumbers(sentence: string): Float32Array {
  const values = new Set<number>();
  for (const [written] of sentence.matchAll(WRITTEN_DIGITS)) values.add(Math.fround(readDigits(written)));
  return Float32Array.from(values).sort();
}
