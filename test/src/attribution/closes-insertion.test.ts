import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const citedIn = (text: string, language: string) =>
  findCitations(plainArticle(text, language))
    .filter(({ claim }) => claim !== null)
    .map(({ surface }) => surface);

describe('closesInsertion', () => {
  it.each([
    ['es', 'La diputada Ana Berg, entrevistada el lunes en la Cadena SER, reclamó una comisión.', 'Ana Berg'],
    ['pt', 'A deputada Ana Berg, entrevistada ontem pela TSF, exigiu uma comissão.', 'Ana Berg'],
    [
      'fr',
      'La députée Anne Berg, interviewée lundi matin sur France Inter, a réclamé une commission.',
      'Anne Berg',
    ],
    ['ro', 'Deputata Ana Berg, intervievată luni de Europa FM, a cerut o comisie.', 'Ana Berg'],
    [
      'ro',
      'Raportul primăriei, pe care HotNews l-a publicat integral, recomandă limitarea tonajului.',
      'Raportul primăriei',
    ],
  ])('in %s leaves the subject before an insertion: %s', (language, text, source) => {
    expect(citedIn(text, language)).toEqual([source]);
  });

  it.each([
    ['es', 'El puente, cerrado desde marzo, reabrirá el lunes, anunció el alcalde Juan Berg.', 'Juan Berg'],
    ['pt', 'A ponte, fechada desde março, reabre na segunda-feira, anunciou o autarca Rui Berg.', 'Rui Berg'],
    ['ro', 'Podul, închis din martie, se redeschide luni, a anunțat primarul Ion Berg.', 'Ion Berg'],
  ])('in %s finds the claim before a tag all the same: %s', (language, text, source) => {
    expect(citedIn(text, language)).toEqual([source]);
  });
});
