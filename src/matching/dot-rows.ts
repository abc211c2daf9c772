/**
 * Lengths of the rows of a matrix of quantised vectors.
 *
 * @param vectors - row-major, `dim` components a row.
 */
export function rowLengths(vectors: Int8Array, dim: number): Float32Array {
  const lengths = new Float32Array(vectors.length / dim);
  for (let row = 0; row < lengths.length; row++) {
    let sum = 0;
    for (let at = row * dim; at < (row + 1) * dim; at++) sum += (vectors[at] ?? 0) ** 2;
    lengths[row] = Math.sqrt(sum);
  }
  return lengths;
}

/**
 * Inner product of row `i` of `a` and row `j` of `b`, both with `dim` components a row.
 *
 * Two whole-number sums of two products a round take half the time of one product a round; this is the innermost loop
 * of a search.
 */
export function dotRows(a: Int8Array, i: number, b: Int8Array, j: number, dim: number): number {
  let [even, odd] = [0, 0];
  let [p, q] = [i * dim, j * dim];
  const end = p + dim;
  for (; p + 3 < end; p += 4, q += 4) {
    even = (even + Math.imul(a[p] ?? 0, b[q] ?? 0) + Math.imul(a[p + 1] ?? 0, b[q + 1] ?? 0)) | 0;
    odd = (odd + Math.imul(a[p + 2] ?? 0, b[q + 2] ?? 0) + Math.imul(a[p + 3] ?? 0, b[q + 3] ?? 0)) | 0;
  }
  for (; p < end; p++, q++) even = (even + Math.imul(a[p] ?? 0, b[q] ?? 0)) | 0;
  return even + odd;
}
