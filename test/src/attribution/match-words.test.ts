import { describe, expect, it } from 'vitest';
import { isPhrasal, matchWords, opensCue } from '../../../src/attribution/match-words.ts';
import { readOne } from './read-one.ts';

describe('matchWords', () => {
  it.each([
    ['it', 'citato da Reuters', 'citato da', 2],
    ['it', 'citato dalla Stampa', 'citato da', 2],
    ['pt', 'divulgados hoje pela agência', 'divulgados por', 3],
    ['ro', 'publicate marți de INS', 'publicate de', 3],
    ['pt', 'noticiado esta semana pelo Público', 'noticiado por', 4],
    ['es', 'difundido el lunes por Efe', 'difundido por', 4],
    ['fr', 'révélé, samedi 21 novembre, par Le Monde', 'révélé par', 7],
    ['it', 'rivelato lunedì 3 marzo da Reuters', 'rivelato da', 5],
  ])('in %s takes contractions and a day for the words of a form: %s', (language, text, form, end) => {
    const { lexicon, items } = readOne(text, language);
    expect(matchWords(lexicon, items, form.split(' '), 0)).toBe(end);
  });

  it.each([
    ['it', 'dal sindaco', 'da sindaco'],
    ['it', 'citato e riletto da Reuters', 'citato da'],
    ['pt', 'divulgados', 'divulgados por'],
  ])('in %s refuses other words, and a contraction that begins a form: %s', (language, text, form) => {
    const { lexicon, items } = readOne(text, language);
    expect(matchWords(lexicon, items, form.split(' '), 0)).toBeNull();
  });
});

describe('opensCue', () => {
  it('tells where words that lead to an outlet begin', () => {
    const reader = readOne('Fuentes de la empresa citadas por El País', 'es');
    expect(reader.items.map((_, i) => opensCue(reader, i)).indexOf(true)).toBe(4);
  });
});

describe('isPhrasal', () => {
  it('tells a verb of several words from its first word alone', () => {
    expect(isPhrasal(readOne('fala em pânico', 'pt'), 0)).toBe(true);
    expect(isPhrasal(readOne('fala portuguesa', 'pt'), 0)).toBe(false);
  });
});
