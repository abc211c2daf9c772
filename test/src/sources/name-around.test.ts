import { describe, expect, it } from 'vitest';
import { isOpeningArticle, isOrdinaryNoun, nameAround } from '../../../src/sources/name-around.ts';

/** The word between bars, and the text without them. */
function marked(text: string): [string, number, number] {
  const [before = '', word = '', after = ''] = text.split('|');
  return [before + word + after, before.length, before.length + word.length];
}

describe('nameAround', () => {
  it.each([
    ['informó El |Universo|.', 'es', 'El Universo'],
    ['Wie Die |Presse| berichtet', 'de', 'Die Presse'],
    ['selon L’|Express|', 'fr', "L'Express"],
    ["selon L'|Express|", 'fr', "L'Express"],
    ['Podle |Lidových| novin je', 'cs', 'Lidové noviny'],
    ['řekl |Českému| rozhlasu', 'cs', 'Český rozhlas'],
    ['За даними |Української| правди, порт', 'uk', 'Ukrainska Pravda'],
    ['uppger |Sveriges| radio', 'sv', 'Sveriges Radio'],
    ['dice el |país| vecino', 'es', null],
    ['El |país| dice', 'es', null],
    ['säger |Karin| och', 'sv', null],
    ['|Lidových| zvyků', 'cs', null],
    ['||', 'cs', null],
  ])('of "%s" (%s) is %s', (text, language, expected) => {
    expect(nameAround(...marked(text), { language, country: null })?.name ?? null).toBe(expected);
  });
});

describe('isOrdinaryNoun', () => {
  it.each([
    ['Das |Bild| zeigt', true],
    ['ein |Stern| erlosch', true],
    ['auf diesem |Bild|', true],
    ['die |Bild| berichtet', false],
    ['der |Stern| berichtet', false],
    ['Laut |Bild|', false],
    ['|Bild|', false],
  ])('of "%s" is %s', (text, expected) => {
    const [whole, start, end] = marked(text);
    expect(isOrdinaryNoun(whole, start, whole.slice(start, end))).toBe(expected);
  });
});

describe('isOpeningArticle', () => {
  it.each([
    ['Die |Presse| berichtet', true],
    ['Es brannte. Die |Presse| berichtet', true],
    ['Wie Die |Presse| berichtet', false],
    ['die |Presse|', false],
  ])('of "%s" is %s', (text, expected) => {
    const [whole, start] = marked(text);
    expect(isOpeningArticle(whole, start)).toBe(expected);
  });
});
