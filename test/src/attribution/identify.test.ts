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

describe('a role', () => {
  it.each([
    [
      'means whom a sentence since the last citation is about',
      'Ingvild Bakke sier at bilen var full.\n\nLars Weller så ulykken fra vinduet. – Det smalt, sier hytteeieren.',
      'Lars Weller',
    ],
    [
      'means whoever was cited last where only a place opens a sentence',
      'Ingvild Bakke sier at bilen var full.\n\nNorra Berga har 600 innbyggere. – Det smalt, sier hytteeieren.',
      'Ingvild Bakke',
    ],
  ])('%s', (_, text, speaker) => {
    expect(findCitations(plainArticle(text, 'no')).at(-1)?.source).toBe(speaker);
  });
});

describe('an age for a name', () => {
  it.each([
    ['en', 'Karin Weller was hurt. “I heard a bang,” the 34-year-old said.', 'Karin Weller'],
    ['pl', 'Karin Weller została ranna. – Usłyszałam huk – mówi 34-latka.', 'Karin Weller'],
    ['en', 'Karin Weller was hurt. The 34-year-old company said the bridge was safe.', '34-year-old company'],
  ])('means the person named last, and no body, %s: %s', (language, text, speaker) => {
    expect(findCitations(plainArticle(text, language)).at(-1)?.source).toBe(speaker);
  });
});
