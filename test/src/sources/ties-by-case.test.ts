import { describe, expect, it } from 'vitest';
import { isTiedByCase, tiesByCase } from '../../../src/sources/ties-by-case.ts';

describe('tiesByCase', () => {
  it.each([
    ['yliopiston', 'fi', true],
    ['ajava', 'fi', true],
    ['verkkolehti', 'fi', false],
    ['viranomainen', 'fi', false],
    ['yliopiston', 'sv', false],
    ['yliopiston', null, false],
  ])('knows of %s in %s whether it says whose somebody is: %s', (word, language, expected) => {
    expect(tiesByCase(word, language)).toBe(expected);
  });

  it('knows the languages that have such endings', () => {
    expect([isTiedByCase('fi'), isTiedByCase('en'), isTiedByCase(null)]).toEqual([true, false, false]);
  });
});
