import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (language: string, text: string) =>
  findCitations(plainArticle(text, language)).map(({ surface }) => surface);

describe('closesComplement', () => {
  it.each([
    ['sv', 'En EU-rapport om planer för att minska bullret säger att tiden är knapp.', 'EU-rapport'],
    ['sv', 'Åklagaren i målet om stöld och grovt bedrägeri säger att straffet var väntat.', 'Åklagaren'],
    ['no', 'En EU-rapport om planer for å dempe støyen sier at tiden er knapp.', 'EU-rapport'],
    ['da', 'En EU-rapport om planer for at dæmpe støjen siger, at tiden er knap.', 'EU-rapport'],
  ])('leaves the subject before what only closes it (%s)', (language, text, source) => {
    expect(sourcesOf(language, text)).toEqual([source]);
  });

  it.each([
    ['sv', 'Chefen för banken och ministern säger att priset sjunker.', 'ministern'],
    ['sv', 'Huset i byn var tomt och ägaren säger att det ska rivas.', 'ägaren'],
    ['sv', 'Han är arg för att svenska politiker säger att allt är bra.', 'svenska politiker'],
  ])('takes who can speak for the subject (%s)', (language, text, source) => {
    expect(sourcesOf(language, text)).toEqual([source]);
  });
});
