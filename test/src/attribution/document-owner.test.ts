import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'tr')).map(({ source }) => source);

describe('ownedDocument', () => {
  it.each([
    [
      "Ege Üniversitesi'nin köylerde yürüttüğü çalışma da kuyuların kuruduğunu ortaya koydu.",
      'Ege Üniversitesi',
    ],
    ["Dünya Bankası'nın yeni raporu, kuyuların kuruduğunu gösteriyor.", 'World Bank'],
  ])('takes whoever owns the document that shows something: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  it('takes the document itself where a noun owns it that names nobody', () => {
    expect(sourcesOf('Geçen ay yayımlanan rapor, kuyuların kuruduğunu gösteriyor.')).toEqual(['rapor']);
  });

  it('takes no document in the case of an object for a subject', () => {
    expect(sourcesOf("Dünya Bankası'nın raporunu okuyan köylüler kuyulara gitti.")).toEqual([]);
  });
});
