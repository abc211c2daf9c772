import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/analysis.ts';
import type { Score } from '../../../src/matching/score-match.ts';
import { vouch } from '../../../src/matching/vouch.ts';

const judged = (id: string, verdict: Verdict, score: number) => ({
  ...{ telling: { id, story: null }, verdict, score },
  reasons: { through: null as string | null },
});
type Telling = ReturnType<typeof judged>;

/** A comparison that finds the listed pairs the same, "a b" in this order, and all others related. */
const same =
  (...pairs: string[]) =>
  (one: Telling, other: Telling): Score =>
    pairs.includes(`${one.telling.id} ${other.telling.id}`)
      ? { verdict: 'same', score: 0.93 }
      : { verdict: 'related', score: 0.2 };

describe('vouch', () => {
  it('makes a telling in doubt the same when one that is surely the same is the same as it', () => {
    const tellings = [judged('a', 'same', 0.96), judged('b', 'unsure', 0.7), judged('c', 'related', 0.3)];

    const vouched = vouch(tellings, same('a c'));

    expect(vouched.map(({ verdict, score, reasons }) => [verdict, score, reasons.through])).toEqual([
      ['same', 0.96, null],
      ['unsure', 0.7, null],
      ['same', 0.93, 'a'],
    ]);
  });

  it('takes one step and no more', () => {
    const tellings = [judged('a', 'same', 0.96), judged('b', 'related', 0.3), judged('c', 'related', 0.3)];

    const vouched = vouch(tellings, same('a b', 'b c'));

    expect(vouched.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'related']);
  });

  it('vouches for nothing that has nothing to do with the article, and by nothing that is in doubt', () => {
    const tellings = [judged('a', 'same', 0.96), judged('b', 'none', 0.1), judged('c', 'unsure', 0.7)];

    expect(vouch(tellings, same('a b', 'c b'))).toEqual(tellings);
    expect(vouch([judged('c', 'unsure', 0.7), judged('d', 'related', 0.3)], same('c d'))[1]?.verdict).toBe(
      'related',
    );
  });

  it('compares the surest five with what is in doubt, and nothing else', () => {
    const sure = Array.from({ length: 8 }, (_, i) => judged(`sure ${i}`, 'same', 0.9 + i / 100));
    const asked: string[] = [];

    vouch([...sure, judged('x', 'related', 0.3), judged('y', 'none', 0.1)], (one, other) => {
      asked.push(`${one.telling.id} ${other.telling.id}`);
      return { verdict: 'related', score: 0.2 };
    });

    expect(asked).toEqual([7, 6, 5, 4, 3].map((i) => `sure ${i} x`));
  });
});
