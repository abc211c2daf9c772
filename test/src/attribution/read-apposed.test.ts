import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const saidIn = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, claim }) => [
    surface,
    claim && text.slice(claim.start, claim.end),
  ]);

describe('readApposed', () => {
  it.each([
    ['es', 'El puente fue vendido, extremo que el ministerio niega.', 'ministerio', 'El puente fue vendido'],
    ['fr', 'Le pont a été vendu, ce que dément la préfecture.', 'préfecture', 'Le pont a été vendu'],
    [
      'it',
      'Il ponte è stato venduto, circostanza che la prefettura smentisce.',
      'prefettura',
      'Il ponte è stato venduto',
    ],
    ['pt', 'A ponte foi vendida, o que o ministério nega.', 'ministério', 'A ponte foi vendida'],
    [
      'pl',
      'Most został sprzedany, o czym poinformował burmistrz Jan Weller.',
      'Jan Weller',
      'Most został sprzedany',
    ],
    [
      'pl',
      'Most został sprzedany, co w sobotę potwierdziła Polsat News.',
      'Polsat News',
      'Most został sprzedany',
    ],
    [
      'cs',
      'Most byl dávno prodán, o čem informovala Česká televize.',
      'Česká televize',
      'Most byl dávno prodán',
    ],
    ['ro', 'Podul a fost vândut, lucru pe care prefectura îl neagă.', 'prefectura', 'Podul a fost vândut'],
  ])(
    'in %s gives what stands before the comma to whoever says or denies it: %s',
    (language, text, ...said) => {
      expect(saidIn(text, language)).toEqual([said]);
    },
  );

  it.each([
    ['es', 'Llovió toda la noche, lo que confirmó sus temores.'],
    ['fr', 'Il a plu, ce que montre la photo.'],
    ['pt', 'Choveu, o que explica a queda.'],
    ['pl', 'To, co mówił burmistrz, było nieprawdą.'],
    ['pl', 'Nikt nie pamięta, co mówił burmistrz.'],
  ])('in %s finds nobody where nothing is said: %s', (language, text) => {
    expect(saidIn(text, language)).toEqual([]);
  });
});
