import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signCodes, signDistances } from '../../../src/matching/sign-codes.ts';

/** A matrix of up to six rows, with dimensions on both sides of a word's 32 bits. */
const matrix = fc.integer({ min: 1, max: 70 }).chain((dim) =>
  fc
    .array(fc.array(fc.integer({ min: -127, max: 127 }), { minLength: dim, maxLength: dim }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((rows) => ({ dim, rows })),
);

const measure = (query: Int8Array, vectors: Int8Array, dim: number) => {
  const distances = new Uint16Array(vectors.length / dim);
  const histogram = new Uint32Array(dim + 1);
  signDistances(signCodes(query, dim), signCodes(vectors, dim), distances, histogram);
  return { distances: [...distances], histogram: [...histogram] };
};

describe('signDistances', () => {
  it('counts the components whose signs differ', () => {
    fc.assert(
      fc.property(matrix, ({ dim, rows }) => {
        const [query = []] = rows;

        const { distances, histogram } = measure(Int8Array.from(query), Int8Array.from(rows.flat()), dim);

        const expected = rows.map(
          (row) => row.filter((value, d) => value < 0 !== (query[d] ?? 0) < 0).length,
        );
        expect(distances).toEqual(expected);
        expect(histogram).toEqual(
          Array.from(
            { length: dim + 1 },
            (_, distance) => expected.filter((other) => other === distance).length,
          ),
        );
      }),
    );
  });

  it('is the number of components for a vector and its opposite', () => {
    const vector = Int8Array.from({ length: 96 }, (_, d) => (d % 3 === 0 ? -5 : 7));

    expect(
      measure(
        vector,
        vector.map((value) => -value),
        96,
      ).distances,
    ).toEqual([96]);
  });

  it('measures nothing where there are no rows', () => {
    expect(measure(Int8Array.of(1, -1), new Int8Array(0), 2)).toEqual({
      distances: [],
      histogram: [0, 0, 0],
    });
  });
});
