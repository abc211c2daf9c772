import { describe, expect, it } from 'vitest';
import { readOne } from './read-one.ts';

/** Kinds of the first items of a text, by which speech that a dash opens shows as one quotation. */
function opening(text: string, language: string): string[] {
  const [first, second] = readOne(text, language).items;
  return [first?.kind ?? '', second?.text ?? ''];
}

describe('cutSentences', () => {
  it.each([
    ['sv', '– Hur ska bron hålla? undrar Karin Weller.', 'undrar'],
    ['sv', '– Den bara rasade! utbrister hon.', 'utbrister'],
    ['no', '– Nei! Det går ikke! roper Karin Weller.', 'roper'],
    ['da', '– Hvad så nu? spørger Karin Weller.', 'spørger'],
    ['fi', '– Kuka maksaa? kysyy Karin Weller.', 'kysyy'],
    ['fi', '– Kuka maksaa? johtaja Karin Weller kysyy.', 'johtaja'],
  ])('in %s ends speech behind the mark of a question or a call: %s', (language, text, next) => {
    expect(opening(text, language)).toEqual(['quote', next]);
  });

  it.each([
    ['sv', '– Varför? Det undrar alla.'],
    ['fi', '– Miksi? Kaikki kysyvät samaa.'],
  ])('in %s goes on with speech where a sentence begins: %s', (language, text) => {
    expect(readOne(text, language).items.map(({ kind }) => kind)).toEqual(['quote']);
  });
});
