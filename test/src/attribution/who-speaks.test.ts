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

  it.each([
    ['pl', 'Dyrektor szpitala powiedział, że most jest bezpieczny.', 'person'],
    ['pl', 'Most jest bezpieczny – powiedział minister przemysłu.', 'person'],
    ['ru', 'Мост безопасен, считает экономист банка.', 'anonymous'],
    ['ru', 'Мост безопасен, заявил мэр Москвы.', 'person'],
    ['pl', 'Most jest bezpieczny – powiedział marszałek Sejmu.', 'person'],
    ['pl', 'Most jest bezpieczny – powiedział rzecznik policji.', 'official-body'],
    ['de', 'Der Direktor der Klinik sagte, die Brücke sei sicher.', 'person'],
    ['de', 'Ein Arzt der Klinik sagte, die Brücke sei sicher.', 'anonymous'],
    ['de', 'Der Sprecher der Klinik sagte, die Brücke sei sicher.', 'institution'],
    ['da', 'Direktøren for hospitalet sagde, at broen er sikker.', 'person'],
    ['fr', 'Le Premier ministre a déclaré que le pont était sûr.', 'person'],
    ['en', 'The Chancellor said the bridge was safe.', 'person'],
    ['en', 'The Archbishop of Wexmouth said the bridge was safe.', 'person'],
    ['en', 'The Havkilde harbour director said the bridge was safe.', 'person'],
    ['sv', 'En brandman berättar att bron är säker.', 'anonymous'],
    ['sv', 'Sjukhusets chef sade att bron är säker.', 'person'],
    ['sv', 'En chef för sjukhuset sade att bron är säker.', 'anonymous'],
    ['cs', 'Nemocnice řekla, že most je bezpečný.', 'institution'],
  ])('takes no role for the body where it is held, %s: %s', (language, text, type) => {
    expect(findCitations(plainArticle(text, language))[0]?.type).toBe(type);
  });

  it.each([
    ['sv', 'Bron är stängd, skriver Kustnytt.', 'outlet'],
    ['sv', 'Bron är stängd, skriver Havkilde på sin hemsida.', 'institution'],
    ['en', 'The bridge is closed, Portside reports.', 'outlet'],
    ['en', 'Havkilde reports a loss, Portside said.', 'institution'],
    ['it', 'Il ponte è chiuso, riporta Orizzonti.', 'outlet'],
  ])('knows a publication by its verb at the end of a sentence, %s: %s', (language, text, type) => {
    expect(findCitations(plainArticle(text, language)).at(-1)?.type).toBe(type);
  });
});
