import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { type Fingerprint, makeFingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { clusterTellings, weighByDays } from '../../../src/matching/cluster-tellings.ts';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const encoder = loadEncoder();

const print = (line: { id: string }, story: string | null = null): Fingerprint =>
  makeFingerprint(lineToArticle(line, '2026-05-01').article, [], encoder, { id: line.id, story });

const again = { ...FERRY_EN, id: 'ferry-en-again', outlet: 'Island Post' };
const later = { ...FERRY_EN, id: 'ferry-en-later', published: '2019-04-02' };
const TELLINGS = [FERRY_EN, FERRY_DE, CHEESE_SV, again].map((line) => print(line));

const storiesOf = (tellings: readonly Fingerprint[]) =>
  Object.fromEntries(clusterTellings(tellings, encoder).map(({ id, story }) => [id, story]));

describe('clusterTellings', () => {
  it('gathers tellings across languages under the smallest id, and leaves others by themselves', () => {
    expect(storiesOf(TELLINGS)).toEqual({
      'ferry-en': 'ferry-de',
      'ferry-de': 'ferry-de',
      'ferry-en-again': 'ferry-de',
      'cheese-sv': 'cheese-sv',
    });
    expect(clusterTellings([], encoder)).toEqual([]);
  });

  it('does not depend on the order of the input', () => {
    const expected = storiesOf(TELLINGS);

    fc.assert(
      fc.property(fc.shuffledSubarray(TELLINGS, { minLength: TELLINGS.length }), (shuffled) => {
        expect(storiesOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });

  it('lets a new batch join the stories of any earlier one, which keep their names', () => {
    fc.assert(
      fc.property(fc.subarray(TELLINGS, { minLength: 1 }), (first) => {
        const before = clusterTellings(first, encoder);
        const rest = TELLINGS.filter((telling) => !first.includes(telling));
        const after = storiesOf([...rest, ...before]);

        for (const { id, story } of before) expect(after[id]).toBe(story);
        expect(new Set(['ferry-en', 'ferry-de', 'ferry-en-again'].map((id) => after[id])).size).toBe(1);
        expect(after['cheese-sv']).toBe('cheese-sv');
      }),
      { numRuns: 24 },
    );
  });

  it('never joins two given stories', () => {
    const stories = storiesOf([print(FERRY_EN, 'one'), print(FERRY_DE, 'two'), print(again)]);

    expect(stories).toMatchObject({ 'ferry-en': 'one', 'ferry-de': 'two' });
    expect(['one', 'two']).toContain(stories['ferry-en-again']);
  });

  it('does not name a new story as a given one', () => {
    const stories = storiesOf([print(FERRY_EN, 'cheese-sv'), print(CHEESE_SV)]);

    expect(stories['ferry-en']).toBe('cheese-sv');
    expect(stories['cheese-sv']).toBe('cheese-sv+');
  });

  it('sees how far apart the days are', () => {
    const days = storiesOf([print(FERRY_DE), print(later)]);

    expect(days['ferry-en-later']).toBe('ferry-en-later');
  });
});

describe('weighByDays', () => {
  it.each([
    [0.8, 0, 0.8],
    [0.8, 30, 0.8],
    [0.8, 31, 0],
    [1, null, 1],
    [0, null, 0],
  ])('makes support of a score of %s, %s days apart: %s', (score, days, support) => {
    expect(weighByDays(() => score, days)).toBe(support);
  });

  it('weakens a score without dates, and keeps the order of scores', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.98, noNaN: true }), (score) => {
        const support = weighByDays(() => score, null);
        expect(support).toBeLessThan(score);
        expect(weighByDays(() => score + 0.01, null)).toBeGreaterThan(support);
      }),
    );
  });
});
