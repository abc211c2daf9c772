import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const claimsOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).flatMap(({ source, claimSpans }) =>
    claimSpans.map(({ start, end }) => [source, text.slice(start, end)]),
  );

describe('continuesSpeech', () => {
  it.each([
    ['en', 'Weller said the bridge was closed. Repairs will reportedly take a year.'],
    ['es', 'Weller dijo que el puente está cerrado. Las obras habrían costado dos millones.'],
    ['pl', 'Weller powiedział, że most jest zamknięty. Naprawa miała kosztować dwa miliony.'],
    ['sv', 'Weller säger att bron är stängd. Arbetet ska ha kostat två miljoner.'],
  ])('gives hearsay right behind a report to whoever was cited (%s): %s', (language, text) => {
    const sentence = text.slice(text.indexOf('. ') + 2, -1);

    expect(claimsOf(text, language).at(-1)).toEqual(['Weller', sentence]);
  });

  it.each([
    ['en', 'Weller said the bridge was closed. Repairs will apparently take a year.'],
    ['en', 'Weller said the bridge was closed.\n\nRepairs will reportedly take a year.'],
    ['en', 'The bridge was closed. Repairs will reportedly take a year.'],
  ])('gives nobody what only seems so, opens a paragraph or follows no report (%s): %s', (language, text) => {
    expect(claimsOf(text, language).filter(([, claim]) => claim?.includes('Repairs'))).toEqual([]);
  });
});
