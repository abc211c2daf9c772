import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('a noun phrase behind its verb', () => {
  it.each([
    ['sv', 'Elva personer greps, uppgav polisen vid en pressträff på tisdagen.', 'polisen'],
    ['sv', 'Elva personer greps, uppgav polisen vid gränsen.', 'polisen vid gränsen'],
    ['da', 'Elleve personer er anholdt, oplyste politiet på et pressemøde.', 'politiet'],
    ['no', 'Elleve personer er pågrepet, opplyste politiet på pressekonferansen.', 'politiet'],
    ['de', 'Elf Personen seien gefasst, teilte die Polizei bei einer Pressekonferenz mit.', 'Polizei'],
    ['pl', 'Zatrzymano jedenaście osób – poinformowała policja na konferencji prasowej.', 'policja'],
  ])('ends before the occasion, %s: %s', (language, text, source) => {
    const sources = findCitations(plainArticle(text, language)).map(({ start, end }) =>
      text.slice(start, end),
    );

    expect(sources).toEqual([source]);
  });
});
