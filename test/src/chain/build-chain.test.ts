import { describe, expect, it } from 'vitest';
import { buildChain } from '../../../src/chain/build-chain.ts';
import type { TellingNode } from '../../../src/chain/telling-node.ts';
import { APART, article, source, telling, vaguePress } from './chain-fixtures.ts';

const build = (tellings: TellingNode[]) => buildChain(tellings, [], () => 'the sentence').chain;
const day = (iso: string) => ({ iso, precision: 'day' as const, doubt: null });

describe('buildChain', () => {
  it('draws a translation from the later to the earlier telling', () => {
    const { edges } = build([
      article({ published: day('2026-03-02') }),
      telling('de', { language: 'de', published: day('2026-03-01') }),
    ]);

    expect(edges).toEqual([
      {
        from: 'article',
        to: 'de',
        type: 'translates',
        directed: true,
        evidence: '9 of 10 sentences agree',
        agreement: { pairs: 9, sentences: 10 },
      },
    ]);
  });

  it('claims no direction when the dates leave it open', () => {
    const doubt = { reason: 'day-month-order' as const, alternatives: ['2026-07-02'], text: '07/02/2026' };
    const dates = [null, day('2026-02-07'), { ...day('2026-02-01'), doubt }, day('2026-02')];

    const directed = dates.map((published) => {
      const tellings = [article({ published: day('2026-02-07') }), telling('de', { published })];
      return build(tellings).edges[0]?.directed;
    });

    expect(directed).toEqual([false, false, false, false]);
  });

  it('calls a shared text in the same language a copy', () => {
    const { edges } = build([article({ language: 'en' }), telling('en', { language: 'en' })]);

    expect(edges[0]).toMatchObject({ type: 'copies', evidence: '9 of 10 sentences agree' });
  });

  it('says how much of a copy stands there word for word', () => {
    const copy = telling('en', { label: 'The Harbour', language: 'en', agreement: APART, copied: 0.614 });

    expect(build([article({ language: 'en' }), copy]).edges[0]).toMatchObject({
      type: 'copies',
      evidence: '61 % of this text stands word for word in The Harbour',
    });
  });

  it('draws nothing for a telling that has a passage of the article and no more', () => {
    const other = telling('en', { language: 'en', agreement: APART, copied: 0.2 });

    expect(build([article({ language: 'en' }), other]).edges).toEqual([]);
  });

  it('leads a two-hop citation over its go-between', () => {
    const { edges } = build([
      article({ sources: [source('Reuters', { type: 'agency' }), source('Sohu', { through: 'Reuters' })] }),
    ]);

    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      ['article', 'source:Reuters'],
      ['source:Reuters', 'source:Sohu'],
    ]);
  });

  it('joins a source to the telling that it is', () => {
    const { nodes, edges } = build([
      article({ sources: [source('The Harbour')] }),
      telling('en', { outlet: 'The Harbour', agreement: null }),
    ]);

    expect(nodes.map(({ id }) => id)).toEqual(['article', 'en']);
    expect(edges.map(({ from, to, type }) => [from, to, type])).toEqual([['article', 'en', 'cites']]);
  });

  it('has a node for both ends of every edge, once', () => {
    const { nodes, edges } = build([
      article({ sources: [vaguePress('Ruritanian media', 'RU', { through: 'Unheard Of' })] }),
      telling('de', { sources: [source('Strelsau Portal', { country: 'RU' })] }),
    ]);

    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
  });
});
