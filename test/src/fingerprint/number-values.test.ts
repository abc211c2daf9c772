import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/facts/find-quantities.ts';
import { numberValues } from '../../../src/fingerprint/number-values.ts';

describe('numberValues', () => {
  it.each<[sentence: string, language: string | null, expected: number[]]>([
    ['no digits', 'en', []],
    ['3,800 robots', 'en', [3800]],
    ['3.800 Roboter', 'de', [3800]],
    ['3 800 robotar', 'sv', [3800]],
    ['3\u00a0800 robotów', 'pl', [3800]],
    ["3'800 Roboter", 'de', [3800]],
    ['1.234.567,5 euro', 'it', [1_234_567.5]],
    ['2,5 procent av 12', 'sv', [2.5, 12]],
    ['from 2.5 to 2.5', 'en', [2.5]],
    ['٣٤٠٠ شاحنة', 'ar', [3400]],
    ['२०२६ में', null, [2026]],
    ['2026年5月22日', 'ja', [5, 22, 2026]],
    ['12 2026', null, [12, 2026]],
    ['between 9 and 3', 'en', [3, 9]],
    ['fourteen of 48 thousand, for the second time', 'en', [14, 48_000]],
    ['elva skadades och tre till fem saknas', 'sv', [3, 5, 11]],
    ['elva skadades', null, []],
  ])('of "%s" in %s is %j', (sentence, language, expected) => {
    expect([...numberValues(findQuantities(sentence, language))]).toEqual(expected.map(Math.fround));
  });
});
