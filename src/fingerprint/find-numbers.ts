import { findQuantities } from '../facts/find-quantities.ts';

/**
 * The values of the numbers in a sentence, in digits of any script and in words; ordinals are left out, because they
 * are often mere style.
 *
 * @param language - BCP 47 primary tag, or null: then only digits are read.
 * @returns single-precision values, ascending, each once; empty for a sentence without numbers.
 */
export function findNumbers(sentence: string, language: string | null): Float32Array {
  const values = new Set<number>();
  for (const { value, upTo, kind } of findQuantities(sentence, language)) {
    if (kind === 'ordinal') continue;
    values.add(Math.fround(value));
    if (upTo !== null) values.add(Math.fround(upTo));
  }
  return Float32Array.from(values).sort();
}
