import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('relative clauses', () => {
  it.each([
    [
      'Dem Bericht zufolge, der der dpa vorliegt, fehlen 30 Millionen Euro.',
      'fehlen 30 Millionen Euro',
      'dpa',
    ],
    [
      'Aus Mails, die der „Spiegel“ einsehen konnte, geht hervor, dass das Werk schließt.',
      'das Werk schließt',
      'Der Spiegel',
    ],
    [
      'Ein Wärter, der ungenannt bleiben will, sagte der „Zeit“, es habe Zweifel gegeben.',
      'es habe Zweifel gegeben',
      'Die Zeit',
    ],
  ])('are no part of what is claimed, and name the way to a document: %s', (text, claim, through) => {
    const found = findCitations(plainArticle(text, 'de')).find(({ claimSpans }) => claimSpans.length > 0);
    expect(found?.through).toBe(through);
    expect(found?.claimSpans.map(({ start, end }) => text.slice(start, end))).toEqual([claim]);
  });

  it.each([
    ['Karl Weller sagte am Montag, die Brücke ist gesperrt.', 'die Brücke ist gesperrt'],
    ['Die Polizei wirft dem Mann vor, die Bank überfallen zu haben.', 'die Bank überfallen zu haben'],
  ])('are told from clauses that only begin alike: %s', (text, claim) => {
    const [found] = findCitations(plainArticle(text, 'de'));
    expect(found?.claimSpans.map(({ start, end }) => text.slice(start, end))).toEqual([claim]);
  });

  it.each([
    ['it', 'La cooperativa che gestisce il servizio respinge ogni accusa.', 'cooperativa'],
    ['fr', 'La coopérative qui gère le service rejette toute accusation.', 'coopérative'],
    ['ro', 'Firma care administrează serviciul respinge acuzațiile.', 'Firma'],
    ['it', 'Il ministro dice che medici e infermieri respingono la riforma.', 'ministro'],
  ])('in %s leave the subject before them: %s', (language, text, source) => {
    expect(findCitations(plainArticle(text, language)).map(({ surface }) => surface)).toEqual([source]);
  });
});
