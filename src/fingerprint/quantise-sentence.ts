/** Largest component of a quantised sentence vector: four bits, two components a byte in a pack. */
const LIMIT = 7;

/**
 * A sentence vector in four bits, scaled so that its largest component is 7.
 *
 * The scale is not kept: every comparison is a cosine. For the near-normal components of a 128-dimensional
 * sentence vector the largest lies at about 2.7 standard deviations, which is also where a uniform quantiser
 * of 15 levels loses least, so nothing is gained by clipping.
 *
 * @returns the components in [-7, 7]; all zeros for a zero vector.
 */
export function quantiseSentence(vector: Float32Array): Int8Array {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const quantised = new Int8Array(vector.length);
  if (!(largest > 0) || !Number.isFinite(largest)) return quantised;
  for (let d = 0; d < vector.length; d++) quantised[d] = Math.round(((vector[d] ?? 0) / largest) * LIMIT);
  return quantised;
}

/**
 * Four-bit form of quantised sentence vectors: two's-complement nibbles, the even component in the low half.
 *
 * @param vectors - components in [-8, 7], an even count.
 */
export function packNibbles(vectors: Int8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(vectors.length >> 1);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = ((vectors[2 * i] ?? 0) & 15) | (((vectors[2 * i + 1] ?? 0) & 15) << 4);
  }
  return bytes;
}

/** The inverse of {@link packNibbles}. */
export function unpackNibbles(bytes: Uint8Array): Int8Array {
  const vectors = new Int8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    // Shifting left and arithmetically back extends the sign of four bits.
    vectors[2 * i] = (byte << 28) >> 28;
    vectors[2 * i + 1] = (byte << 24) >> 28;
  }
  return vectors;
}
