import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

/** Sources with the outlet through which they are cited, and what they claim. */
function read(text: string, language: string): [string, string | null, string | undefined][] {
  return findCitations(plainArticle(text, language)).map(({ source, through, claim }) => [
    source,
    through,
    claim ? text.slice(claim.start, claim.end) : undefined,
  ]);
}

describe('words in parentheses', () => {
  it.each([
    ['de', 'Laut Karin Weller (SPD) ist die Brücke alt.', 'Karin Weller', 'ist die Brücke alt'],
    ['en', 'According to Karin Weller (54), a fisherman, it is old.', 'Karin Weller', 'it is old'],
    ['sv', 'Enligt Karin Weller (S) är bron gammal.', 'Karin Weller', 'är bron gammal'],
  ])('behind a source are no part of its claim (%s)', (language, text, source, claim) => {
    expect(read(text, language)).toEqual([[source, null, claim]]);
  });

  it.each([
    ['It was late, said the Canadian Blood Services (CBS) on Monday.', ['Canadian Blood Services']],
    ['It was late, said Karin Weller (CBS).', ['Karin Weller', 'CBS News']],
  ])('are an outlet only where they are not the acronym of a name: "%s"', (text, sources) => {
    expect(read(text, 'en').map(([source]) => source)).toEqual(sources);
  });
});
