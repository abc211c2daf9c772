import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAPITAL,
  isAt,
  isOneOf,
  LETTER,
  MARK,
  NUMBER,
  runEnd,
  runStart,
  SMALL,
  unitsAt,
  WORD,
} from '../../../src/text/letters.ts';

describe('isAt', () => {
  it.each([
    [CAPITAL, /[\p{Lu}\p{Lt}]/u],
    [SMALL, /\p{Ll}/u],
    [LETTER, /\p{L}/u],
    [NUMBER, /\p{N}/u],
    [MARK, /\p{M}/u],
    [WORD, /[\p{L}\p{N}\p{M}]/u],
  ] as const)(
    'knows of kind %i what the pattern %s knows, asked for the first time and again',
    (kind, pattern) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (char) => {
          expect(isAt(char, 0, kind)).toBe(pattern.test(char));
          expect(isAt(char, 0, kind)).toBe(pattern.test(char));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('is false outside of the text', () => {
    expect([-1, 1].map((at) => isAt('a', at, WORD))).toEqual([false, false]);
  });
});

describe('isOneOf', () => {
  it('is false outside of the text, whatever the characters', () => {
    expect([-1, 0, 1].map((at) => isOneOf('a', at, 'ab'))).toEqual([false, true, false]);
  });
});

describe('runEnd and runStart', () => {
  it.each([
    ['Ilta-Sanomat kirjoitti', 0, LETTER, '-', 12],
    ['Ilta-Sanomat', 0, LETTER, '', 4],
    ['Ilta', 4, LETTER, '', 4],
    ['𝐀𝐁 c', 0, LETTER, '', 4],
  ])('in %s from %i ends behind what is meant', (text, at, kinds, others, end) => {
    expect(runEnd(text, at, kinds, others)).toBe(end);
  });

  it('takes no more characters than it may, in both directions', () => {
    expect([runEnd('abcdef', 1, LETTER, '', 2), runStart('abcdef', 5, LETTER, '', 2)]).toEqual([3, 3]);
  });

  it('begins behind what is not meant', () => {
    expect(runStart('sagte Weller-Lind', 17, LETTER, '-')).toBe(6);
  });
});

describe('unitsAt', () => {
  it('counts two for a pair of surrogates and one for half of it', () => {
    expect([unitsAt('a', 0), unitsAt('𝐀', 0), unitsAt('𝐀', 1), unitsAt('\ud835', 0)]).toEqual([1, 2, 1, 1]);
  });
});
