import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkClusters } from '../../../src/matching/link-clusters.ts';

/** Every pair of positions. */
const allPairs = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j): [number, number] => [j, i]),
  );

/** A score that is the given one for the listed pairs and 0 for all others. */
const scores =
  (...listed: [number, number, number][]) =>
  (i: number, j: number): number =>
    listed.find(([a, b]) => a === i && b === j)?.[2] ?? 0;

const free = (count: number) => Array.from({ length: count }, () => null);

/** Points on a line: near ones agree, so that chains are possible. */
const points = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
const near = (at: readonly number[]) => (i: number, j: number) =>
  Math.max(0, 1 - Math.abs((at[i] ?? 0) - (at[j] ?? 0)) / 10);

describe('linkClusters', () => {
  it('joins members that agree and leaves the others by themselves', () => {
    expect(linkClusters(free(3), allPairs(3), scores([0, 2, 0.9]), 0.8)).toEqual([[0, 2], [1]]);
    expect(linkClusters([], [], () => 1, 0.8)).toEqual([]);
  });

  it('does not let one strong pair join two clusters', () => {
    const sure: [number, number, number][] = [
      [0, 1, 1],
      [2, 3, 1],
      [1, 2, 0.95],
    ];

    expect(linkClusters(free(4), allPairs(4), scores(...sure), 0.8)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('lets the cluster make up for one weak pair', () => {
    const most = scores([0, 1, 1], [0, 2, 0.95], [1, 2, 0.7]);

    expect(linkClusters(free(3), allPairs(3), most, 0.8)).toEqual([[0, 1, 2]]);
  });

  it('compares members of connected clusters that are no candidates of each other', () => {
    const chain: [number, number][] = [
      [0, 1],
      [1, 2],
    ];

    expect(linkClusters(free(3), chain, () => 0.9, 0.8)).toEqual([[0, 1, 2]]);
  });

  it('never joins two given stories, and takes members of one as together without asking', () => {
    const asked: string[] = [];
    const score = (i: number, j: number) => {
      asked.push(`${i}-${j}`);
      return 1;
    };

    expect(linkClusters(['a', 'b', 'a', null], [[3, 0]], score, 0.8)).toEqual([[0, 2, 3], [1]]);
    expect(asked.toSorted()).toEqual(['0-3', '2-3']);
  });

  it('holds every member once, whatever the scores', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.1, max: 1, noNaN: true }), (at, linked) => {
        const clusters = linkClusters(free(at.length), allPairs(at.length), near(at), linked);

        expect(clusters.flat().toSorted((a, b) => a - b)).toEqual([...at.keys()]);
      }),
    );
  });

  it('joins less the higher the threshold', () => {
    fc.assert(
      fc.property(points, (at) => {
        const count = (linked: number) =>
          linkClusters(free(at.length), allPairs(at.length), near(at), linked).length;

        expect(count(0.9)).toBeGreaterThanOrEqual(count(0.5));
      }),
    );
  });
});
