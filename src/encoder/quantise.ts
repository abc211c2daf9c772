/** Unit vectors as bytes, one per component, for packs. */

// A component of a unit vector of 64 or more dimensions seldom exceeds a half, and cosine needs no scale, so
// the largest component takes the whole range.
const LARGEST = 127;

/** A vector as signed bytes: `codes[i] × scale` is the component. */
export type QuantisedVector = { codes: Int8Array<ArrayBuffer>; scale: number };

/** Returns a vector as signed bytes and their scale; zeros, with scale 0, for a vector of zeros. */
export function quantiseVector(vector: Float32Array): QuantisedVector {
  const codes = new Int8Array(vector.length);
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return { codes, scale: 0 };
  const factor = LARGEST / largest;
  for (let i = 0; i < vector.length; i++) codes[i] = Math.round((vector[i] as number) * factor);
  return { codes, scale: largest / LARGEST };
}

/** Returns the vector that was quantised, each component within half a scale of what it was. */
export function dequantise(quantised: QuantisedVector): Float32Array<ArrayBuffer> {
  return Float32Array.from(quantised.codes, (code) => code * quantised.scale);
}

/**
 * Returns the cosine of two quantised vectors, in [-1, 1]; 0 when either is all zeros.
 *
 * @throws RangeError when the lengths differ.
 */
export function cosine(a: Int8Array, b: Int8Array): number {
  if (a.length !== b.length) {
    throw new RangeError(
      `Cosine of vectors with ${a.length} and ${b.length} components: use one encoder for both.`,
    );
  }
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb);
}
