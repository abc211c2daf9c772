import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentencePrints } from '../../../src/fingerprint/fingerprint.ts';
import { alignSentences } from '../../../src/matching/align-sentences.ts';
import { arbitraryFingerprint, ENCODER } from '../pack/arbitrary-fingerprint.ts';

/** Sentences with one vector each and nothing else. */
const sentences = (...rows: number[][]): SentencePrints => ({
  kept: rows.length,
  total: rows.length,
  vectors: Int8Array.from(rows.flat()),
  numbers: rows.map(() => new Float32Array()),
  names: rows.map(() => new Uint16Array()),
});

describe('alignSentences', () => {
  it('pairs sentences that are each other’s nearest, wherever they stand', () => {
    const here = sentences([7, 0], [0, 7]);
    const there = sentences([1, 7], [7, 1], [5, 5]);

    const { pairs } = alignSentences(here, there, 2);

    expect(pairs).toMatchObject([
      { here: 0, there: 1 },
      { here: 1, there: 0 },
    ]);
    expect(pairs[0]?.similarity).toBeCloseTo(7 / Math.sqrt(50), 6);
  });

  it('finds no pair for a sentence whose nearest prefers another', () => {
    const { pairs, bestHere } = alignSentences(sentences([7, 0], [7, 3]), sentences([7, 0]), 2);

    expect(pairs).toMatchObject([{ here: 0, there: 0 }]);
    expect(bestHere[1]).toBeCloseTo(7 / Math.sqrt(58), 6);
  });

  it('pairs nothing with nothing', () => {
    expect(alignSentences(sentences(), sentences([1, 1]), 2)).toMatchObject({ pairs: [], spread: 0 });
  });

  it('tells how far the similarities spread', () => {
    const all = sentences([7, 0], [0, 7]);

    // The similarities are 1, 0, 0 and 1.
    expect(alignSentences(all, all, 2).spread).toBeCloseTo(0.5, 6);
    expect(alignSentences(sentences([7, 0]), sentences([7, 0]), 2).spread).toBeCloseTo(0, 6);
  });

  it('pairs each sentence of a telling with itself, unless it is repeated or empty', () => {
    const here = sentences([7, 0], [0, 7], [3, 4]);

    expect(alignSentences(here, here, 2).pairs.map(({ there }) => there)).toEqual([0, 1, 2]);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(arbitraryFingerprint, arbitraryFingerprint, (a, b) => {
        const forth = alignSentences(a.sentences, b.sentences, ENCODER.dim);
        const back = alignSentences(b.sentences, a.sentences, ENCODER.dim);

        const turned = back.pairs.map(({ here, there, similarity }) => ({
          here: there,
          there: here,
          similarity,
        }));
        expect(turned.sort((x, y) => x.here - y.here)).toEqual(forth.pairs);
        expect(back.bestHere).toEqual(forth.bestThere);
      }),
    );
  });
});
