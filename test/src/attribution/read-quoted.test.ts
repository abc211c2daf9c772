import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const saidIn = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, claim }) => [
    surface,
    claim && text.slice(claim.start, claim.end),
  ]);

describe('readQuoted', () => {
  it.each([
    ['cs', '„Bojím se o děti,“ nebere si servítky Danuta Weller.', 'Bojím se o děti'],
    ['pl', '– Boję się o dzieci – rozszlochała się Danuta Weller.', 'Boję się o dzieci'],
  ])('in %s gives a quotation to whoever an unknown verb names behind it: %s', (language, text, claim) => {
    expect(saidIn(text, language)).toEqual([['Danuta Weller', claim]]);
  });

  it.each([
    ['cs', 'Kniha „Bílá nemoc“ Karla Čapka je skvělá.'],
    ['pl', '„Pan Tadeusz” – poemat Adama Mickiewicza.'],
  ])('in %s leaves titles alone: %s', (language, text) => {
    expect(saidIn(text, language)).toEqual([]);
  });
});
