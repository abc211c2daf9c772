import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { findByParts } from '../../../src/matching/find-by-parts.ts';
import { arbitraryFingerprint } from '../pack/arbitrary-fingerprint.ts';

const DIM = 32;
const [made] = fc.sample(arbitraryFingerprint, { seed: 1, numRuns: 1 });

/** The vector that points along one axis. */
const axis = (at: number, length = 100) => Int8Array.from({ length: DIM }, (_, d) => (d === at ? length : 0));

/** A telling whose sentences point along the given axes. */
const telling = (id: string, vector: Int8Array, axes: number[] = []): Fingerprint => {
  if (!made) throw new Error('no fingerprint was made');
  const vectors = Int8Array.from(axes.flatMap((at) => [...axis(at, 7)]));
  const sentences = {
    ...{ kept: axes.length, total: axes.length, vectors },
    numbers: axes.map(() => new Float32Array()),
    names: axes.map(() => new Uint16Array()),
  };
  return { ...made, id, vector, sentences };
};

const pack = { vectors: Int8Array.from([...axis(1), ...axis(2), ...axis(3)]), count: 3, dim: DIM };

describe('findByParts', () => {
  it('finds what only half of an article is like', () => {
    const mixed = telling('query', axis(9), [1, 1, 1, 2, 2, 2]);

    const found = findByParts(mixed, [pack], 2);

    expect(found.map(({ index }) => index)).toEqual([0, 1]);
    expect(found.map(({ similarity }) => similarity)).toEqual([1, 1]);
  });

  it('asks by the whole alone for a short article', () => {
    const short = telling('query', axis(3), [1, 1, 2, 2]);

    expect(findByParts(short, [pack], 3).map(({ index, similarity }) => [index, similarity])).toEqual([
      [2, 1],
      [0, 0],
      [1, 0],
    ]);
  });

  it('counts a telling once, by its greatest similarity', () => {
    const query = telling('query', axis(1), [1, 1, 1, 3, 3, 3]);

    const found = findByParts(query, [pack], 10);

    expect(found.map(({ index, similarity }) => [index, similarity])).toEqual([
      [0, 1],
      [2, 1],
      [1, 0],
    ]);
  });

  it('finds nothing in no pack', () => {
    expect(findByParts(telling('query', axis(1)), [], 5)).toEqual([]);
  });
});
