import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { chainArticles } from '../../../src/chain/chain-articles.ts';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const encoder = loadEncoder();
const read = (line: object) => {
  const { id, article } = lineToArticle(line, '2026-11-23');
  return { id, article };
};
const german = read({ ...FERRY_DE, published: '2026-04-03', text: FERRY_DE.text.replace('212', '221') });

describe('chainArticles', () => {
  it('draws the step from one article to the other and what changed on it', () => {
    const { order, apart, chain, steps, independence } = chainArticles([german, read(FERRY_EN)], encoder);

    expect(order).toEqual(['ferry-en', 'ferry-de']);
    expect(apart).toEqual([]);
    expect(chain.edges.find(({ type }) => type === 'translates')).toMatchObject({
      ...{ from: 'ferry-de', to: 'ferry-en', directed: true },
    });
    expect(steps).toMatchObject([{ from: 'ferry-en', to: 'ferry-de' }]);
    expect(steps[0]?.drift.map(({ kind }) => kind)).toContain('number-changed');
    expect(independence).toMatchObject({ outlets: 2, origins: 1 });
  });

  it('gives each citation the sentence of its own text', () => {
    const { chain } = chainArticles([german, read(FERRY_EN)], encoder);
    const cited = chain.edges.filter(({ from, type }) => from === 'ferry-de' && type === 'cites');

    expect(cited.some(({ evidence }) => evidence.includes('Küstenwache'))).toBe(true);
  });

  it('leaves out an article that has nothing to do with the others', () => {
    const { order, apart, independence } = chainArticles([german, read(CHEESE_SV), read(FERRY_EN)], encoder);

    expect(apart).toEqual(['cheese-sv']);
    expect(order).toEqual(['ferry-en', 'ferry-de']);
    expect(independence.outlets).toBe(2);
  });

  it('reads one article alone', () => {
    const { order, doubtful, steps, independence } = chainArticles([german], encoder);

    expect(order).toEqual(['ferry-de']);
    expect(doubtful).toEqual([]);
    expect(steps).toEqual([]);
    expect(independence).toMatchObject({ outlets: 1, origins: 1 });
  });
});
