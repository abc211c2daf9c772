import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

/** Type and words of each source of a text. */
function sources(text: string, language: string): string[] {
  return findCitations(plainArticle(text, language)).map(
    ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
  );
}

describe('whose words somebody is according to', () => {
  it.each([
    ['sv', 'Enligt Expressens uppgifter är affären klar.', 'outlet Expressens'],
    ['sv', 'Enligt regeringens egna beräkningar kostar bron en miljard.', 'official-body regeringens'],
    ['no', 'Ifølge VGs opplysninger er broen solgt.', 'outlet VGs'],
    ['da', 'Ifølge politiets oplysninger er broen lukket.', 'official-body politiets'],
  ])('in %s are told by a genitive: %s', (language, text, source) => {
    expect(sources(text, language)).toEqual([source]);
  });

  it.each([
    ['sv', 'Enligt planens uppgifter stängs bron.'],
    ['sv', 'Enligt obekräftade uppgifter är bron såld.'],
  ])('in %s are nobody’s behind a thing or an adjective: %s', (language, text) => {
    expect(sources(text, language).filter((source) => !source.startsWith('vague'))).toEqual([]);
  });

  it('belong to an outlet named before where a noun for outlets owns them', () => {
    const text = 'Bron är såld, skriver Expressen.\nEnligt tidningens källor blev priset högt.';
    const found = findCitations(plainArticle(text, 'sv')).map(({ type, through }) => [type, through]);
    expect(found).toContainEqual(['anonymous', 'Expressen']);
  });
});

describe('a role behind whose it is', () => {
  it.each([
    ['sv', 'Bron är osäker, anser hembygdsföreningens ordförande.', 'person hembygdsföreningens ordförande'],
    ['no', 'Sykehusets direktør sier at bygget er trygt.', 'person Sykehusets direktør'],
    ['sv', 'Kommunens presstjänst bekräftar att bron stängs.', 'official-body Kommunens presstjänst'],
  ])('in %s is a person, and an office is its body: %s', (language, text, source) => {
    expect(sources(text, language)).toEqual([source]);
  });
});
