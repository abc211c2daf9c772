import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNibbles, quantiseSentence, unpackNibbles } from '../../../src/fingerprint/quantise-sentence.ts';

describe('quantiseSentence', () => {
  it('scales the largest component to the limit', () => {
    expect([...quantiseSentence(Float32Array.of(0.5, -0.25, 0))]).toEqual([7, -3, 0]);
  });

  it('does not depend on the length of the vector', () => {
    const vector = Float32Array.of(0.1, -0.7, 0.35, 0.02);

    expect(quantiseSentence(vector.map((value) => 64 * value))).toEqual(quantiseSentence(vector));
  });

  it.each([[[0, 0]], [[Number.NaN, 1]], [[Number.POSITIVE_INFINITY, 1]]])('of %j is zero', (values) => {
    expect([...quantiseSentence(Float32Array.from(values))]).toEqual([0, 0]);
  });
});

describe('packNibbles', () => {
  it('is undone by unpackNibbles', () => {
    const even = fc
      .array(fc.integer({ min: -8, max: 7 }), { maxLength: 40 })
      .map((values) => Int8Array.from(values.slice(0, values.length & ~1)));

    fc.assert(
      fc.property(even, (vectors) => {
        expect(unpackNibbles(packNibbles(vectors))).toEqual(vectors);
      }),
    );
  });
});
