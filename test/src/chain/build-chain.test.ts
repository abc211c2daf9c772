import { describe, expect, it } from 'vitest';
import { buildChain } from '../../../src/chain/build-chain.ts';
import type { TellingNode } from '../../../src/chain/telling-node.ts';
import {
  APART,
  agreeing,
  article,
  march,
  RETOLD,
  source,
  TRANSLATED,
  telling,
  vaguePress,
} from './chain-fixtures.ts';

const build = (tellings: TellingNode[], pairs = TRANSLATED) => buildChain(tellings, pairs, () => null).chain;
const person = (name: string) => source(name, { type: 'person' });

describe('buildChain', () => {
  it('draws a translation from the later to the earlier telling', () => {
    const { edges } = build([
      article({ published: march(2) }),
      telling('de', { language: 'de', published: march(1) }),
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
    const month = { iso: '2026-03', precision: 'month' as const, doubt: null };
    const dates = [null, march(3), { ...march(1), doubt }, month];

    const directed = dates.map((published) => {
      const { edges } = build([article({ published: march(3) }), telling('de', { published })]);
      return edges.map((edge) => edge.directed);
    });

    expect(directed).toEqual([[false], [false], [false], [false]]);
  });

  it('draws whom the outlet itself has heard from the telling, under whatever part of its name', () => {
    const heard = source('two managers', { type: 'anonymous', through: 'Gońcowi' });
    const { nodes, edges } = build([
      article({ outlet: 'Bałtycki Goniec', language: 'pl', sources: [heard, source('Gońcowi')] }),
    ]);

    expect(edges).toMatchObject([{ from: 'article', to: 'source:two managers', type: 'cites' }]);
    expect(nodes.map(({ id }) => id)).toEqual(['article', 'source:two managers']);
  });

  it('shows a telling that is only likely of the story where it is an origin, without edges', () => {
    const first = article({ published: march(1), outlet: 'First', sources: [person('Ada Berg')] });
    const likely = (name: string) => [
      telling('fr', { published: march(2), outlet: 'Second', sources: [person(name), source('Third')] }),
    ];
    const chainWith = (name: string) =>
      buildChain([first], RETOLD, () => null, { likely: likely(name) }).chain;

    expect(chainWith('Uwe Kranz').nodes).toMatchObject([
      { id: 'article' },
      { id: 'source:Ada Berg' },
      { id: 'fr', likely: true, origin: { reached: true } },
    ]);
    expect(chainWith('Uwe Kranz').edges.filter(({ from }) => from === 'fr')).toEqual([]);
    expect(chainWith('Ada Berg').nodes.map(({ id }) => id)).toEqual(['article', 'source:Ada Berg']);
  });

  it('goes by the citation where dates leave the direction open', () => {
    const { edges } = build([
      article({ outlet: 'The Harbour' }),
      telling('de', { sources: [source('The Harbour')] }),
    ]);

    expect(edges.find(({ type }) => type !== 'cites')).toMatchObject({
      ...{ from: 'de', to: 'article', directed: true },
      evidence: '9 of 10 sentences agree, and it is cited',
    });
  });

  it('draws one parent, not also the grandparent', () => {
    const { edges } = build(
      [
        telling('fi', { published: march(1), sources: [person('Ada Berg')] }),
        telling('sv', { published: march(2), sources: [person('Ada Berg'), person('Uwe Kranz')] }),
        telling('de', { published: march(3), sources: [person('Ada Berg'), person('Uwe Kranz')] }),
      ],
      agreeing(7, { 'sv de': 9 }),
    );

    const drawn = edges.filter(({ type }) => type === 'copies').map(({ from, to }) => `${from} ${to}`);
    expect(drawn.toSorted()).toEqual(['de sv', 'sv fi']);
  });

  it('draws nothing between tellings that were written apart', () => {
    expect(build([article(), telling('en')], APART).edges).toEqual([]);
  });

  it('says how much of a copy stands there word for word', () => {
    const copy = telling('en', { label: 'The Harbour', published: march(1), copied: 0.614 });

    expect(build([article({ language: 'en', published: march(2) }), copy]).edges[0]).toMatchObject({
      type: 'copies',
      evidence: '61 % of this text stands word for word in The Harbour',
    });
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
    const { nodes, edges } = build(
      [article({ sources: [source('The Harbour')] }), telling('en', { outlet: 'The Harbour' })],
      () => null,
    );

    expect(nodes.map(({ id }) => id)).toEqual(['article', 'en']);
    expect(edges.map(({ from, to, type }) => [from, to, type])).toEqual([['article', 'en', 'cites']]);
  });

  it('shows two outlets that cite each other', () => {
    const { loops } = build(
      [
        article({ outlet: 'Strelsau Kurier', sources: [source('Zenda Post')] }),
        telling('en', { outlet: 'Zenda Post', sources: [source('Strelsau Kurier')] }),
      ],
      APART,
    );

    expect(loops).toEqual([['article', 'en']]);
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
