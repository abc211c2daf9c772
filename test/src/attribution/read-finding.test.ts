import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface }) => surface);

describe('readFinding', () => {
  it.each([
    [
      'fi',
      'Oulun yliopiston mittauksissa heinäkuu oli pohjoisessa kolme astetta viileämpi.',
      'Oulun yliopiston',
    ],
    [
      'hu',
      'A Magyar Nemzeti Bank tavaszi felmérésében minden ötödik cég új gépet tervezett venni.',
      'Magyar Nemzeti Bank',
    ],
    [
      'tr',
      "Ziraat Mühendisleri Odası'nın mart raporunda ise bu sayı 2 bin 300.",
      "Ziraat Mühendisleri Odası'nın",
    ],
  ])('in %s takes whoever owns the finding that opens a sentence: %s', (language, text, source) => {
    expect(sourcesOf(text, language)).toEqual([source]);
  });

  it.each([
    ['fi', 'Tuoreessa tutkimuksessa heinäkuu oli pohjoisessa kolme astetta viileämpi.'],
    ['fi', 'Oulun yliopiston pihalla heinäkuu oli kolme astetta viileämpi kuin ennen.'],
    ['hu', 'A tavaszi felmérésben minden ötödik cég új gépet tervezett venni.'],
    ['tr', 'Yeni çıkan raporda ise bu sayı 2 bin 300.'],
  ])('in %s takes nobody where the finding is nobody’s: %s', (language, text) => {
    expect(sourcesOf(text, language)).toEqual([]);
  });
});
