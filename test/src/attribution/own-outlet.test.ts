import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { ownOutletOf } from '../../../src/attribution/own-outlet.ts';
import { plainArticle } from './plain-article.ts';

describe('ownOutletOf', () => {
  it.each([
    ['Nordkuriren', 'Nordkurirens', true],
    ['Nordkuriren', 'Nordkuriren', true],
    ['Nordkuriren', 'Nordkurirens bokförlag', false],
    [null, 'Nordkuriren', false],
  ])('knows of %s whether %s is its name', (outlet, name, isOwn) => {
    expect(ownOutletOf({ outlet, url: null })(name)).toBe(isOwn);
  });

  it.each(['Nordkuriren', null])(
    'parts what was told to %s itself from what it took from others',
    (outlet) => {
      const article = {
        ...plainArticle('– Bron är säker, säger Karin Weller till tidningen Nordkuriren.', 'sv'),
        outlet,
      };
      const through = findCitations(article).find(({ source }) => source === 'Karin Weller')?.through;
      expect(through).toBe(outlet === null ? 'Nordkuriren' : null);
    },
  );
});
