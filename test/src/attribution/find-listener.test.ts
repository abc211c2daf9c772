import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('listenerAt', () => {
  it.each([
    ['cs', 'Most je zavřený, řekl Weller televizi Prima.', 'Weller', 'Prima'],
    ['cs', 'Most je zavřený, řekl starosta Weller České televizi.', 'Weller', 'Česká televize'],
    ['pl', '– Most jest zamknięty – powiedział Weller telewizji Polsat.', 'Weller', 'Polsat'],
    ['pl', '– Most jest zamknięty – powiedział Weller „Gazecie Wyborczej”.', 'Weller', 'Gazeta Wyborcza'],
  ])('in %s parts a last name from whom it was told: %s', (language, text, speaker, outlet) => {
    const found = findCitations(plainArticle(text, language));
    expect(found.map(({ surface, through }) => [surface, through])).toContainEqual([speaker, outlet]);
  });
});
