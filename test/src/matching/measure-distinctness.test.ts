import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/matching/align-sentences.ts';
import { distinctCover, distinctPairs } from '../../../src/matching/measure-distinctness.ts';
import { arbitraryFingerprint, ENCODER } from '../pack/arbitrary-fingerprint.ts';

const align = (here: number[][], there: number[][]) => {
  const prints = (rows: number[][]) => ({
    kept: rows.length,
    total: rows.length,
    vectors: Int8Array.from(rows.flat()),
    numbers: [],
    names: [],
  });
  return alignSentences(prints(here), prints(there), 2);
};

const MEASURES = [
  ['distinctCover', distinctCover],
  ['distinctPairs', distinctPairs],
] as const;

describe.each(MEASURES)('%s', (_, measure) => {
  it('is greater where each sentence has one counterpart than where all are alike', () => {
    const told = measure(
      align(
        [
          [7, 0],
          [0, 7],
        ],
        [
          [0, 7],
          [7, 0],
        ],
      ),
    );
    const subject = measure(
      align(
        [
          [7, 0],
          [7, 1],
        ],
        [
          [7, 0],
          [7, 1],
        ],
      ),
    );

    expect(told).toBeGreaterThan(0.4);
    expect(Math.abs(subject)).toBeLessThan(0.02);
  });

  it('is 0 without sentences', () => {
    expect(measure(align([], [[7, 0]]))).toBe(0);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(arbitraryFingerprint, arbitraryFingerprint, (a, b) => {
        const forth = measure(alignSentences(a.sentences, b.sentences, ENCODER.dim));
        const back = measure(alignSentences(b.sentences, a.sentences, ENCODER.dim));

        expect(back).toBeCloseTo(forth, 6);
      }),
    );
  });
});
