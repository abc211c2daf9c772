import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/synthetic-tellings.ts';
import { cosine } from '../../../src/encoder/quantise.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { arbitraryFingerprints, ENCODER } from '../pack/arbitrary-fingerprint.ts';

const vector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: ENCODER.dim, maxLength: ENCODER.dim })
  .map((values) => Int8Array.from(values));

/** Seeded random vectors of 32 components. */
const makeIndex = (count: number, seed: number) => {
  const random = randomNumbers(seed);
  return {
    vectors: Int8Array.from({ length: 32 * count }, () => Math.floor(random() * 255) - 127),
    count,
    dim: 32,
  };
};

describe('findCandidates', () => {
  it('finds over several packs what a full sort finds', () => {
    fc.assert(
      fc.property(
        vector,
        arbitraryFingerprints,
        arbitraryFingerprints,
        fc.integer({ min: 1, max: 5 }),
        (query, a, b, limit) => {
          const packs = [a, b].map((tellings) => ({
            vectors: Int8Array.from(tellings.flatMap((telling) => [...telling.vector])),
            count: tellings.length,
            dim: ENCODER.dim,
          }));

          const found = findCandidates(query, packs, limit).map(({ similarity }) => similarity);

          const all = [...a, ...b].map((telling) => cosine(query, telling.vector)).sort((x, y) => y - x);
          expect(found).toHaveLength(Math.min(limit, all.length));
          for (const [i, similarity] of found.entries()) expect(similarity).toBeCloseTo(all[i] ?? 2, 5);
        },
      ),
    );
  });

  it('finds a planted neighbour among more tellings than it compares exactly', () => {
    const packs = [makeIndex(5000, 1), makeIndex(5000, 2)];
    for (const [p, index] of [
      [0, 0],
      [0, 4999],
      [1, 0],
      [1, 2500],
    ] as const) {
      const there = packs[p]?.vectors.subarray(index * 32, (index + 1) * 32) ?? new Int8Array(32);
      const near = there.map((value, d) => (d % 16 === 0 ? -value : value));

      const [first] = findCandidates(near, packs, 20);

      expect(first).toMatchObject({ index });
      expect(first?.pack).toBe(packs[p]);
    }
  });

  it('gives as many as are asked for when those are more than it compares by itself', () => {
    const packs = [makeIndex(6000, 3)];

    const found = findCandidates(new Int8Array(32).fill(1), packs, 5000);

    expect(new Set(found.map(({ index }) => index)).size).toBe(5000);
    expect(found.every(({ similarity }, i) => similarity <= (found[i - 1]?.similarity ?? 1))).toBe(true);
  });

  it('puts the earlier pack first among equally near tellings', () => {
    const [a, b] = [makeIndex(3000, 4), makeIndex(3000, 4)];

    const found = findCandidates(a.vectors.slice(0, 32), [a, b], 2);

    expect(found.map(({ pack, index }) => [pack === a ? 'a' : 'b', index])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('finds nothing without packs', () => {
    expect(findCandidates(new Int8Array(ENCODER.dim), [], 3)).toEqual([]);
  });
});
