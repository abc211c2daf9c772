import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('whoSpeaks', () => {
  it.each([
    ['de', 'Wie „Sundets Blad“ berichtet, wurden zwei Männer gefasst.', 'Sundets Blad', 'outlet'],
    [
      'de',
      'Wie „Sundets Blad“ aus Kopenhagen berichtet, wurden zwei Männer gefasst.',
      'Sundets Blad',
      'outlet',
    ],
    ['de', 'Die „Leise Generation“ teilte mit, dass sie aufgibt.', 'Leise Generation', 'institution'],
    ['sv', '”Anna Vinge” säger att hon är rädd.', 'Anna Vinge', 'institution'],
  ])('knows what a name in quotation marks is, %s: %s', (language, text, name, type) => {
    const [citation] = findCitations(plainArticle(text, language));

    expect(citation).toMatchObject({ source: name, type });
  });
});
