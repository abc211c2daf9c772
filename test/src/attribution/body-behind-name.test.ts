import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

/** The words that name the sources of a text. */
function sources(text: string, language: string): string[] {
  return findCitations(plainArticle(text, language)).map(({ start, end }) => text.slice(start, end));
}

describe('the name of a body behind its verb', () => {
  it.each([
    ['sv', 'Mannen döms till fängelse, meddelar Ådals tingsrätt.', 'Ådals tingsrätt'],
    ['sv', 'Vägen stängs, uppger Ängby kommun.', 'Ängby kommun'],
    ['sv', 'Enligt Karolinska universitetssjukhuset är läget stabilt.', 'Karolinska universitetssjukhuset'],
    ['sv', 'Bron är osäker, enligt Svenska broförbundet.', 'Svenska broförbundet'],
    ['no', 'Kvinnen er utskrevet, opplyser Oslo universitetssykehus.', 'Oslo universitetssykehus'],
    ['no', 'Ifølge Bergen kommune er veien stengt.', 'Bergen kommune'],
    ['da', 'Vejen er lukket, oplyser Aarhus kommune.', 'Aarhus kommune'],
  ])('in %s ends with a small noun: %s', (language, text, name) => {
    expect(sources(text, language)).toEqual([name]);
  });

  it.each([
    ['no', 'Det fortalte Hansen politiet i avhør.', 'Hansen'],
    ['sv', 'Det sade Berg polisen till slut.', 'Berg'],
  ])('in %s ends before a noun that is known: %s', (language, text, name) => {
    expect(sources(text, language)).toEqual([name]);
  });
});
