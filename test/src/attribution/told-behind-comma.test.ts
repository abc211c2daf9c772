import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const read = (text: string) =>
  findCitations(plainArticle(text, 'de')).map(({ source, through }) => [source, through]);

describe('beforeTold', () => {
  it('finds who speaks before a comma and whom it was told', () => {
    const text = 'Wie der Leiter der Molkerei, Dirk Ahlsen, dem NDR sagte, werde das Werk verlagert.';
    expect(read(text)).toContainEqual(['Dirk Ahlsen', 'NDR']);
  });

  it('takes no genitive of somebody else for whom it was told', () => {
    const text = 'Wie der Leiter, Dirk Ahlsen, der Molkerei riet, werde das Werk verlagert.';
    expect(read(text).map(([, through]) => through)).not.toContain('Molkerei');
  });
});

describe('the owner of a document behind a preposition that opens the sentence', () => {
  it.each([
    ['Laut Mitteilung der Feuerwehr entstand hoher Schaden.', 'Feuerwehr'],
    ['Nach Zahlen des Landratsamts sank die Zahl der Fälle.', 'Landratsamts'],
  ])('is cited: %s', (text, source) => {
    expect(read(text).map(([name]) => name)).toEqual([source]);
  });
});
