import { describe, expect, it } from 'vitest';
import { choosePair, whichFirst } from '../../../extension/story/choose-pair.ts';
import type { StoryTelling } from '../../../extension/story/load-story.ts';
import type { ChainEdge } from '../../../src/index.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const telling = (id: string, day: string | null, entry: string | null = id): StoryTelling => ({
  ...{
    id,
    entry,
    standing: id === 'article' ? 'article' : 'same',
    title: id,
    outlet: id,
    language: null,
    url: null,
  },
  published: day === null ? null : { iso: day, precision: 'day', doubt: null },
});
const edge = (part: Partial<ChainEdge>): ChainEdge => ({
  ...{ from: 'a', to: 'b', type: 'translates', directed: true, evidence: '', agreement: null },
  ...part,
});

describe('which of two texts was there first', () => {
  const [early, late, undated] = [telling('a', '2024-02-07'), telling('b', '2024-02-08'), telling('b', null)];

  it.each([
    {
      name: 'as the chain says: who took came later',
      first: early,
      second: late,
      edges: [edge({})],
      is: 'second',
    },
    { name: 'the same the other way round', first: late, second: early, edges: [edge({})], is: 'first' },
    {
      name: 'open where the chain leaves it open',
      first: early,
      second: late,
      edges: [edge({ directed: false })],
      is: 'open',
    },
    {
      name: 'by days without a line between them',
      first: early,
      second: late,
      edges: [edge({ to: 'c' })],
      is: 'first',
    },
    {
      name: 'not by a citation, which may be of something else',
      first: late,
      second: early,
      edges: [edge({ type: 'cites' })],
      is: 'second',
    },
    { name: 'open without a date', first: early, second: undated, edges: [], is: 'open' },
    {
      name: 'open on the same day',
      first: early,
      second: { ...late, published: early.published },
      edges: [],
      is: 'open',
    },
  ])('$name', ({ first, second, edges, is }) => {
    expect(whichFirst(first, second, { edges })).toBe(is);
  });
});

describe('the pair to begin with', () => {
  const analysis = sampleAnalysis({ chain: { nodes: [], edges: [] } });

  it('is the article and another text, the earlier one first', () => {
    const [article, other] = [telling('article', '2024-02-08'), telling('b', '2024-02-07')];

    expect(choosePair({ analysis, tellings: [article, telling('c', null, null), other] })).toEqual({
      first: other,
      second: article,
    });
    expect(choosePair({ analysis, tellings: [telling('article', '2024-02-01'), other] })?.first.id).toBe(
      'article',
    );
  });

  it('is none while only one text is at hand', () => {
    expect(
      choosePair({ analysis, tellings: [telling('article', null), telling('b', null, null)] }),
    ).toBeNull();
    expect(
      choosePair({ analysis, tellings: [telling('article', null, null), telling('b', null)] }),
    ).toBeNull();
  });
});
