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

  it.each([
    ['en', 'Nurse Karin Weller has printed buttons. “She listens to the end before she answers.”'],
    ['de', 'Die Nachtschwester Karin Weller hat Knöpfe drucken lassen. „Sie hört zu, bevor sie antwortet.“'],
    ['fr', 'L’infirmière Karin Weller a fait imprimer ses badges. « Elle écoute avant de répondre. »'],
    ['pl', 'Pielęgniarka Karin Weller wydrukowała przypinki. „Ona słucha, zanim odpowie.”'],
    ['sv', 'Sköterskan Karin Weller har tryckt knappar. ”Hon lyssnar innan hon svarar.”'],
  ])('gives speech without a cue to the person of whom was told right before (%s): %s', (language, text) => {
    const [[source, claim] = [], ...others] = claimsOf(text, language);

    expect(source).toMatch(/Karin Weller$/u);
    expect(text).toContain(`${claim}.`);
    expect(others).toEqual([]);
  });

  it.each([
    ['a title', 'Karin Weller won the prize in 2004. “Dune and the Desert People”'],
    ['a new paragraph', 'Karin Weller has printed buttons.\n\n“She listens to the end before she answers.”'],
    ['a thing', 'The bridge at Horn was closed. “She listens to the end before she answers.”'],
  ])('gives nobody %s', (_, text) => {
    expect(claimsOf(text, 'en')).toEqual([]);
  });
});
