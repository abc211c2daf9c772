import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language))
    .filter(({ through }) => through !== null)
    .map(({ surface, through }) => `${surface} < ${through}`);

describe('framedSubject', () => {
  it.each([
    ['en', 'Speaking with Reuters, Karin Weller rejected the plan.', ['Karin Weller < Reuters']],
    [
      'es',
      'El alcalde Juan Berg ha concedido una entrevista a Onda Cero. Asegura que no dimitirá.',
      ['Juan Berg < Onda Cero', 'Juan Berg < Onda Cero'],
    ],
    [
      'fr',
      'Dans un long entretien accordé à Ouest-France, Marc Berg revient sur sa carrière.',
      ['Marc Berg < Ouest-France'],
    ],
    [
      'it',
      'È di diverso avviso la sindaca Anna Berti, intervistata da La Stampa.',
      ['Anna Berti < La Stampa'],
    ],
    [
      'pt',
      'Um estudo da Universidade do Minho, divulgado ontem pela agência Lusa, contou 61 oficinas.',
      ['estudo da Universidade do Minho < Lusa'],
    ],
    ['cs', 'Starostka Karin Weller v rozhovoru pro ČTK plán nešetřila.', ['Karin Weller < ČTK']],
    ['pl', 'W rozmowie z PAP burmistrz Karina Weller nie szczędziła słów.', ['Karina Weller < PAP']],
    ['pl', 'Inaczej widzi to burmistrz Karina Weller, którą cytuje PAP.', ['Karina Weller < PAP']],
    ['ro', 'Deputatul Ion Berg, invitat luni seara la Digi24, a anunțat retragerea.', ['Ion Berg < Digi24']],
  ])('in %s is heard through the outlet of its sentence: %s', (language, text, ways) => {
    expect(waysOf(text, language)).toEqual(ways);
  });

  it.each([
    ['it', 'Il ministro ha visto il film trasmesso da Rai 1.'],
    ['es', 'El puente fotografiado y publicado por El País reabrirá el lunes.'],
    ['fr', 'Contactée par Le Monde, la mairie n’a pas souhaité répondre.'],
  ])('in %s is nobody who only stands in the sentence of an outlet: %s', (language, text) => {
    const cited = findCitations(plainArticle(text, language)).filter(({ claim }) => claim !== null);
    expect(cited).toEqual([]);
  });
});

describe('isOfTheirWords', () => {
  it('reaches whoever spoke in the sentence before through the outlet that cites them', () => {
    const text = 'Burmistrz Karin Weller powiedziała, że most jest stary. Jej słowa cytuje PAP.';
    expect(waysOf(text, 'pl')).toEqual(['Karin Weller < PAP']);
  });

  it('reaches nobody behind a sentence that cites nobody', () => {
    expect(waysOf('Most jest stary. Jej słowa cytuje PAP.', 'pl')).toEqual([]);
  });
});
