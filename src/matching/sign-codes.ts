/**
 * Vectors as one bit a component, for the first look through an index.
 *
 * The share of components whose signs differ grows with the angle between two vectors (Charikar, "Similarity
 * estimation techniques from rounding algorithms", 2002), so the few bits that differ least hold the nearest
 * vectors; they are an eighth of the bytes and three population counts in the place of 96 multiplications.
 */

/** Components that one word of a code holds. */
const WORD_BITS = 32;

/**
 * Returns the signs of the rows of a matrix, one bit each and set where negative, each row filled up to whole words.
 *
 * @param vectors - row-major, `dim` components a row.
 */
export function signCodes(vectors: Int8Array, dim: number): Int32Array {
  const words = Math.ceil(dim / WORD_BITS);
  const codes = new Int32Array((vectors.length / dim) * words);
  for (let word = 0; word < codes.length; word++) {
    const column = (word % words) * WORD_BITS;
    const start = Math.floor(word / words) * dim + column;
    const bits = Math.min(WORD_BITS, dim - column);
    let code = 0;
    for (let bit = 0; bit < bits; bit++) code |= ((vectors[start + bit] ?? 0) >>> (WORD_BITS - 1)) << bit;
    codes[word] = code;
  }
  return codes;
}

/**
 * Writes how many signs of each row differ from those of one vector, and counts the rows at each distance.
 *
 * @param code - the signs of one vector, from {@link signCodes}.
 * @param codes - the signs of a matrix of vectors with as many components.
 * @param distances - takes a distance for each row of `codes`.
 * @param histogram - one entry for each possible distance, 0 to the number of components; added to.
 */
export function signDistances(
  code: Int32Array,
  codes: Int32Array,
  distances: Uint16Array,
  histogram: Uint32Array,
): void {
  const words = code.length;
  const rows = codes.length / words;
  for (let row = 0, at = 0; row < rows; row++) {
    let distance = 0;
    for (let word = 0; word < words; word++, at++) distance += bitCount((codes[at] ?? 0) ^ (code[word] ?? 0));
    distances[row] = distance;
    histogram[distance] = (histogram[distance] ?? 0) + 1;
  }
}

/** The number of bits that are set, added up in pairs, fours and bytes (Warren, "Hacker's Delight", figure 5-2). */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
