import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'de')).map(({ source }) => source);

describe('withSpellVariants', () => {
  it.each([
    ['Gemäss der Kantonspolizei Thurgau war die Fahrerin nicht angegurtet.', 'Kantonspolizei Thurgau'],
    ['Die Strasse bleibe gesperrt, heisst es aus dem Landratsamt.', 'Landratsamt'],
  ])('reads cues that are written as in Switzerland: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });
});
