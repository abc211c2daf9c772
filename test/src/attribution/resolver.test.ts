import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('a phrase that closes with somebody without a name', () => {
  const typesOf = (text: string) =>
    findCitations(plainArticle(text, 'tr')).map(({ source, type }) => [source, type]);

  it.each([
    ['Bir banka yetkilisi, şubelerin kapanacağını söyledi.', 'banka yetkilisi'],
    ['Ustalardan biri, “Maaşlar yatmadı” dedi.', 'Ustalardan biri'],
    ['Dün gazetecilere konuşan bir kulüp yetkilisi maçın iptal edildiğini söyledi.', 'kulüp yetkilisi'],
  ])('is anonymous, whatever stands before that noun: %s', (text, source) => {
    expect(typesOf(text)).toEqual([[source, 'anonymous']]);
  });
});
