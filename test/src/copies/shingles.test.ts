import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shinglesOf, winnow } from '../../../src/copies/shingles.ts';
import type { Unit } from '../../../src/copies/units.ts';

const unit = (hash: number, weight = 1): Unit => ({ hash, weight, start: 0, end: 0, paragraph: 0 });

const units = fc.array(
  fc.record({ hash: fc.integer({ min: 0, max: 0xffffffff }), weight: fc.constantFrom(1, 2, 4) }),
  { maxLength: 60 },
);

describe('shinglesOf', () => {
  it('gives the shortest run of enough weight from each unit', () => {
    const shingles = shinglesOf([unit(1), unit(2, 3), unit(3), unit(4)], 3);

    expect(shingles.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('tells the same units in another order apart', () => {
    const [one] = shinglesOf([unit(1), unit(2)], 2);
    const [other] = shinglesOf([unit(2), unit(1)], 2);

    expect(one?.hash).not.toBe(other?.hash);
  });

  it('keeps its hash function: packs hold what it gave', () => {
    expect(shinglesOf([unit(0x811c9dc5), unit(7), unit(0xdeadbeef), unit(0)], 4)[0]?.hash).toBe(0x53582272);
  });

  it('gives none of too few units', () => {
    expect(shinglesOf([unit(1)], 2)).toEqual([]);
    expect(shinglesOf([], 2)).toEqual([]);
  });
});

describe('winnow', () => {
  it('keeps a shingle of every window', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(4, 8, 12), (list, width) => {
        const all = list.map(({ hash, weight }) => unit(hash, weight));
        const shingles = shinglesOf(all, 4);
        const kept = new Set(winnow(shingles, all, width));

        // Whatever the windows' bounds, no two kept ones have a whole window between them.
        let since = 0;
        for (const shingle of shingles) {
          since = kept.has(shingle) ? 0 : since + (all[shingle.from]?.weight ?? 0);
          expect(since).toBeLessThan(width + 4);
        }
        expect(kept.size > 0).toBe(shingles.length > 0);
      }),
    );
  });

  it('keeps the smallest hash of every window, as a search without a queue does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (list, width) => {
        const all = list.map((hash) => unit(hash));
        const shingles = all.map(({ hash }, from) => ({ from, to: from + 1, hash }));
        const expected = new Set<number>();
        for (let first = 0; first + width <= list.length; first++) {
          const window = list.slice(first, first + width);
          expected.add(first + window.lastIndexOf(Math.min(...window)));
        }
        if (list.length > 0 && list.length < width) expected.add(list.lastIndexOf(Math.min(...list)));

        expect(winnow(shingles, all, width).map(({ from }) => from)).toEqual(
          [...expected].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('keeps the same of a shared run, whatever stands around it', () => {
    const shared = Array.from({ length: 30 }, (_, i) => unit(Math.imul(i + 1, 2654435761) >>> 0));
    const around = (seed: number) => Array.from({ length: 10 }, (_, i) => unit(Math.imul(i + seed, 40503)));
    const kept = (all: Unit[]) => new Set(winnow(shinglesOf(all, 4), all, 5).map(({ hash }) => hash));
    const [one, other] = [kept([...around(3), ...shared]), kept([...shared, ...around(99)])];

    // 27 shingles make 23 windows; each window keeps one, and a kept one serves five windows at most.
    expect([...one].filter((hash) => other.has(hash)).length).toBeGreaterThanOrEqual(5);
  });
});
