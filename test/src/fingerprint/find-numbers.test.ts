import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/fingerprint/find-numbers.ts';

describe('findNumbers', () => {
  it.each<[string, number[]]>([
    ['no digits', []],
    ['3,800 robots', [3800]],
    ['3.800 Roboter', [3800]],
    ['3 800 robotar', [3800]],
    ['3\u00a0800 robotów', [3800]],
    ["3'800 Roboter", [3800]],
    ['1.234.567,5 euro', [1_234_567.5]],
    ['2,5 procent av 12', [2.5, 12]],
    ['from 2.5 to 2.5', [2.5]],
    ['kl. 11.20', [11.2]],
    ['٣٤٠٠ شاحنة', [3400]],
    ['२०२६ में', [2026]],
    ['2026年5月22日', [5, 22, 2026]],
    ['12 2026', [12, 2026]],
    ['between 9 and 3', [3, 9]],
  ])('of "%s" is %j', (sentence, expected) => {
    expect([...findNumbers(sentence)]).toEqual(expected.map(Math.fround));
  });
});
