import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('readSeen', () => {
  it.each([
    ['no', 'Kravet kom i et brev til ledelsen, som Fjordposten har lest.', 'brev', 'Kravet kom'],
    [
      'da',
      'Det passer dårligt med notatet fra 2025, som Politiken har læst: Der er posten tom.',
      'notatet',
      'Der er posten tom',
    ],
    ['nl', 'De eis kwam in een nota aan de raad, die De Dijkkrant heeft ingezien.', 'nota', 'De eis kwam'],
  ])('cites a document that an outlet has seen: %s "%s"', (language, text, source, claim) => {
    const found = findCitations(plainArticle(text, language)).find(({ through }) => through !== null);
    expect(found?.source).toBe(source);
    expect(text.slice(found?.claim?.start, found?.claim?.end)).toContain(claim);
  });

  it.each([
    ['no', 'Huset i et strøk ved fjorden, som Fjordposten har sett, ble solgt.'],
    ['da', 'Brevet til ledelsen kom aldrig frem.'],
  ])('cites nobody for what is no document or was seen by none: %s "%s"', (language, text) => {
    expect(findCitations(plainArticle(text, language))).toEqual([]);
  });
});
