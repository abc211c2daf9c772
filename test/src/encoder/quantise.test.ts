import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, dequantise, quantiseVector } from '../../../src/encoder/quantise.ts';

const vectors = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 64 });

describe('quantiseVector', () => {
  it('keeps each component within half a scale', () => {
    fc.assert(
      fc.property(vectors, (values) => {
        const vector = Float32Array.from(values);

        const quantised = quantiseVector(vector);

        const back = dequantise(quantised);
        for (const [i, value] of vector.entries()) {
          expect(Math.abs(back[i]! - value)).toBeLessThanOrEqual(quantised.scale * 0.501);
        }
      }),
    );
  });

  it('gives zeros and scale 0 for a vector of zeros', () => {
    expect(quantiseVector(new Float32Array(3))).toEqual({ codes: new Int8Array(3), scale: 0 });
  });
});

describe('cosine', () => {
  const CASES = [
    { name: 'is 1 for a vector and itself', a: [3, 4], b: [3, 4], expected: 1 },
    { name: 'is −1 for opposite vectors', a: [3, 4], b: [-3, -4], expected: -1 },
    { name: 'is 0 for vectors at right angles', a: [1, 0], b: [0, 5], expected: 0 },
    { name: 'does not depend on length', a: [1, 1], b: [100, 100], expected: 1 },
    { name: 'is 0 when one vector is all zeros', a: [0, 0], b: [1, 2], expected: 0 },
    { name: 'is 0 for empty vectors', a: [], b: [], expected: 0 },
  ];

  it.each(CASES)('$name', ({ a, b, expected }) => {
    expect(cosine(Int8Array.from(a), Int8Array.from(b))).toBeCloseTo(expected, 12);
  });

  it('refuses vectors of different lengths', () => {
    expect(() => cosine(new Int8Array(2), new Int8Array(3))).toThrow(/2 and 3 components/);
  });
});
