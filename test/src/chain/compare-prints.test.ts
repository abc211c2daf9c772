import { describe, expect, it } from 'vitest';
import { comparePrints } from '../../../src/chain/compare-prints.ts';
import type { SentencePrints } from '../../../src/fingerprint/fingerprint.ts';

const DIM = 4;

/** Sentences each of which points along one axis. */
function prints(axes: number[]): SentencePrints {
  const vectors = new Int8Array(axes.length * DIM);
  axes.forEach((axis, row) => {
    vectors[row * DIM + axis] = 7;
  });
  const none = axes.map(() => new Float32Array());
  return {
    ...{ kept: axes.length, total: axes.length, vectors, numbers: none },
    names: axes.map(() => new Uint16Array()),
  };
}
const telling = (id: string, axes: number[]) => ({ id, sentences: prints(axes) });

describe('comparePrints', () => {
  it('gives for each sentence of the first the nearest of the second, both ways', () => {
    const pairs = comparePrints([telling('a', [0, 1, 2]), telling('b', [2, 3])], DIM);

    expect(pairs('a', 'b')).toEqual({ pairs: 1, nearest: Float32Array.from([0, 0, 1]) });
    expect(pairs('b', 'a')?.pairs).toBe(1);
    expect(pairs('b', 'a')?.nearest[0]).toBe(1);
    expect(pairs('a', 'c')).toBeNull();
  });

  it('compares tellings beyond the fourteenth with the first alone', () => {
    const many = Array.from({ length: 16 }, (_, index) => telling(`t${index}`, [0]));
    const pairs = comparePrints(many, DIM);

    expect(pairs('t13', 't12')).not.toBeNull();
    expect(pairs('t15', 't0')).not.toBeNull();
    expect(pairs('t15', 't1')).toBeNull();
  });
});
