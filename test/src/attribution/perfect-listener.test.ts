import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

/** The words of each source that is no outlet, with the way to it. */
function ways(text: string, language: string): [string, string | null][] {
  return findCitations(plainArticle(text, language))
    .filter(({ type }) => type !== 'outlet' && type !== 'agency')
    .map(({ start, end, through }) => [text.slice(start, end), through]);
}

describe('an outlet between the auxiliary of a perfect and its participle', () => {
  it.each([
    ['sv', 'Ett vittne har för Expressen berättat att bron rasade.', 'vittne', 'Expressen'],
    ['no', 'Kari Nilsen har til NRK sagt at broen er trygg.', 'Kari Nilsen', 'NRK'],
    ['da', 'Karin Nielsen har tidligere over for DR forklaret, at broen er sikker.', 'Karin Nielsen', 'DR'],
    ['da', 'Karin Nielsen har i et interview med DR sagt, at broen er sikker.', 'Karin Nielsen', 'DR'],
  ])('in %s is whom it was told: %s', (language, text, person, outlet) => {
    expect(ways(text, language)).toEqual([[person, outlet]]);
  });
});

describe('a first name that is a word for whose something is', () => {
  it('begins a name before a last name, and no other word', () => {
    expect(ways('– Bron håller, säger Hans Berg.', 'sv')).toEqual([['Hans Berg', null]]);
    expect(ways('Hans advokat siger, at broen holder.', 'da')).toEqual([['advokat', null]]);
  });
});
