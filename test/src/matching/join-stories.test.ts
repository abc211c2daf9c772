import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/analysis.ts';
import { joinStories } from '../../../src/matching/join-stories.ts';

const judged = (id: string, story: string | null, verdict: Verdict, score: number) => ({
  ...{ telling: { id, story }, verdict, score },
  reasons: { through: null as string | null },
});

describe('joinStories', () => {
  it('gives all tellings of a story the strongest verdict that one of them has', () => {
    const joined = joinStories([
      judged('brief', 'ferry', 'none', 0.1),
      judged('report', 'ferry', 'same', 0.97),
      judged('column', 'ferry', 'unsure', 0.7),
      judged('other', 'bridge', 'none', 0.1),
    ]);

    expect(joined.map(({ verdict, score, reasons }) => [verdict, score, reasons.through])).toEqual([
      ['same', 0.97, 'report'],
      ['same', 0.97, null],
      ['same', 0.97, 'report'],
      ['none', 0.1, null],
    ]);
  });

  it('lets the surest of several vouch', () => {
    const [brief] = joinStories([
      judged('brief', 'ferry', 'related', 0.1),
      judged('a', 'ferry', 'same', 0.92),
      judged('b', 'ferry', 'same', 0.99),
    ]);

    expect(brief).toMatchObject({ score: 0.99, reasons: { through: 'b' } });
  });

  it('joins nothing that has no story', () => {
    const tellings = [judged('a', null, 'same', 0.99), judged('b', null, 'none', 0.1)];

    expect(joinStories(tellings)).toEqual(tellings);
  });

  it('does not depend on the order', () => {
    const tellings = [
      judged('a', 's', 'related', 0.2),
      judged('b', 's', 'unsure', 0.6),
      judged('c', 's', 'none', 0.1),
    ];

    expect(joinStories([...tellings].reverse()).reverse()).toEqual(joinStories(tellings));
  });
});
