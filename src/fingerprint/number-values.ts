import type { Quantity } from '../facts/find-quantities.ts';

/**
 * The values of the numbers of a sentence, with both ends of a range; ordinals are left out, because they are often
 * mere style.
 *
 * @returns single-precision values, ascending, each once; empty without numbers.
 */
export function numberValues(quantities: readonly Quantity[]): Float32Array {
  const values = new Set<number>();
  for (const { value, upTo, kind } of quantities) {
    if (kind === 'ordinal') continue;
    values.add(Math.fround(value));
    if (upTo !== null) values.add(Math.fround(upTo));
  }
  return Float32Array.from(values).sort();
}
