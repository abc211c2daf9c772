import { describe, expect, it } from 'vitest';
import { findQuantities, type Quantity } from '../../../src/facts/find-quantities.ts';
import { areComparable, isSameAmount } from '../../../src/facts/same-amount.ts';

const read = (language: string, text: string): Quantity => {
  const [only] = findQuantities(text, language);
  if (!only) throw new Error(`no number in "${text}"`);
  return only;
};

type Written = [language: string, text: string];

describe('isSameAmount', () => {
  it.each<[Written, Written, boolean]>([
    [['en', '396 people'], ['de', 'knapp 400 Menschen'], true],
    [['en', '3,812 robots'], ['sv', '3 800 robotar'], true],
    [['en', '214 people'], ['de', '241 Menschen'], false],
    [['en', '10 people'], ['de', '12 Menschen'], false],
    [['en', 'three to five days'], ['pl', 'cztery dni'], true],
    [['en', '80 degrees'], ['de', '27 Grad'], true],
    [['en', '80 degrees'], ['de', '17 Grad'], false],
    [['en', '385 miles'], ['ro', '620 km'], true],
    [['en', '385 miles'], ['ro', '260 km'], false],
    [['pt', '76 000 hectares'], ['pt', '187.000 acres'], true],
    [['fr', '76 000 hectares'], ['fr', '760 kilomètres carrés'], true],
    [['en', '85 mph'], ['es', '136 km/h'], true],
    [['en', 'two decades'], ['nl', 'twintig jaar'], true],
    [['en', '12 pounds'], ['sv', '5,4 kilo'], false],
    [['de', '100 Kilogramm'], ['en', '220 lb'], true],
  ])('of %j and %j is %j', (a, b, expected) => {
    expect(isSameAmount(read(...a), read(...b))).toBe(expected);
    expect(isSameAmount(read(...b), read(...a))).toBe(expected);
  });
});

describe('areComparable', () => {
  it.each<[Written, Written, boolean]>([
    [['da', '84.300 kroner'], ['no', '130.000 kroner'], false],
    [['da', '84.300 kroner'], ['sv', '48 300 danska kronor'], true],
    [['da', '84.300 kroner'], ['de', '11.300 Euro'], false],
    [['en', '5 million dollars'], ['de', '5 Millionen US-Dollar'], true],
    [['en', '12 people'], ['de', '12 Kilometer'], true],
    [['en', '12 miles'], ['de', '12 Tonnen'], false],
    [['en', '12 miles'], ['de', '12 Euro'], false],
  ])('of %j and %j is %j', (a, b, expected) => {
    expect(areComparable(read(...a), read(...b))).toBe(expected);
    expect(areComparable(read(...b), read(...a))).toBe(expected);
  });
});
