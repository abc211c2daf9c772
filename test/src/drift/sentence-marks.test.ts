import { describe, expect, it } from 'vitest';
import negators from '../../../data/negation/negators.json' with { type: 'json' };
import { findHedgeWords, isNegator, mayAttribute, wordsOf } from '../../../src/drift/sentence-marks.ts';

const LANGUAGES = Object.entries(negators.languages);

/** Words of a sentence that deny. */
const negations = (text: string, language: string | null) =>
  wordsOf(text).filter((word) => isNegator(word, language)).length;

describe('isNegator', () => {
  it.each(LANGUAGES.flatMap(([language, { examples }]) => examples.map((text) => [language, text])))(
    'finds in %s that "%s" denies',
    (language, text) => {
      expect(negations(text, language)).toBeGreaterThan(0);
    },
  );

  it.each(LANGUAGES.flatMap(([language, { nearMisses }]) => nearMisses.map((text) => [language, text])))(
    'finds in %s that "%s" does not',
    (language, text) => {
      expect(negations(text, language)).toBe(0);
    },
  );

  it('does not know in a language without data', () => {
    expect(isNegator('nobody', 'xx')).toBeNull();
    expect(isNegator('nobody', null)).toBeNull();
  });
});

describe('findHedgeWords', () => {
  it.each<[string, string, string[]]>([
    ['en', 'He has reportedly left.', ['reportedly']],
    ['de', 'Er ist angeblich gegangen.', ['angeblich']],
    ['en', 'He has left.', []],
    ['xx', 'reportedly', []],
  ])('finds in %s "%s" %j', (language, sentence, expected) => {
    expect(findHedgeWords(sentence, language)).toEqual(expected);
  });
});

describe('mayAttribute', () => {
  it.each<[string, string, boolean]>([
    ['en', 'The bridge is closed, police said.', true],
    ['en', 'The “bridge” is closed.', true],
    ['en', 'The bridge is closed.', false],
    ['xx', 'The bridge is closed.', true],
  ])('of %s "%s" is %j', (language, sentence, expected) => {
    expect(mayAttribute(sentence, language)).toBe(expected);
  });
});
