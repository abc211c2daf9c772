import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).flatMap(({ source, through }) =>
    through === null ? [] : [`${source} < ${through}`],
  );

describe('addFrame', () => {
  it.each([
    [
      'whoever spoke before was heard through the outlet that cites the words',
      'pl',
      'Burmistrz Karina Weller zapowiedziała odwołanie. Jej słowa cytuje PAP.',
      ['Karina Weller < PAP'],
    ],
    [
      'whoever is heard in a frame without another cue is cited',
      'en',
      'Speaking with Reuters, Karin Weller rejected the plan.',
      ['Karin Weller < Reuters'],
    ],
    ['a frame without anybody reaches nobody', 'en', 'Speaking with Reuters is a pleasure.', []],
  ])('says that %s', (_, language, text, ways) => {
    expect(waysOf(text, language)).toEqual(ways);
  });
});
