import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('whoever is left out', () => {
  it.each([
    [
      'is whom the sentence before a quotation names',
      'pl',
      'Pani Janina z Opola straciła tam brata.\n\n– Mówili mi: to starość – opowiada.',
      'Janina',
    ],
    [
      'is nobody whose name stands in what was said',
      'cs',
      'Historik Jan Weller zjistil, že lípy jsou staré. „Přečkaly Napoleona i války, pilu ne,“ povzdechl si.',
      'Jan Weller',
    ],
    [
      'is no place where somebody is from',
      'cs',
      'Historik Jan Weller z Muzea Vysočiny zjistil, že lípy jsou staré. „Pilu nepřečkaly,“ povzdechl si.',
      'Jan Weller',
    ],
    [
      'is no company of a country',
      'pl',
      'Wójt Jan Weller mówi, że szkoda ludzi. Szwedzki Voltfors zamyka fabrykę. Dodał, że to koniec.',
      'Jan Weller',
    ],
  ])('%s', (_, language, text, speaker) => {
    expect(findCitations(plainArticle(text, language)).at(-1)?.source).toBe(speaker);
  });
});
