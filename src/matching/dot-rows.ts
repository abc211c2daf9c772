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

/** Inner product of row `i` of `a` and row `j` of `b`, both with `dim` components a row. */
export function dotRows(a: Int8Array, i: number, b: Int8Array, j: number, dim: number): number {
  let sum = 0;
  let atA = i * dim;
  let atB = j * dim;
  for (let d = 0; d < dim; d++) sum += (a[atA++] ?? 0) * (b[atB++] ?? 0);
  return sum;
}
