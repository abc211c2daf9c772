const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/**
 * The 32-bit xxHash of bytes, seed 0 (the xxHash specification, XXH32).
 *
 * Chosen over CRC-32 because its four independent multiplications read a pack about three times as fast
 * without a table; it guards against damage, not against forgery.
 *
 * @param bytes - starts at a multiple of four in its buffer, which is read in place.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let at = 0;
  let hash = PRIME_5;
  if (words.length >= 4) {
    let a = (PRIME_1 + PRIME_2) | 0;
    let b = PRIME_2 | 0;
    let c = 0;
    let d = -PRIME_1 | 0;
    for (; at + 4 <= words.length; at += 4) {
      a = round(a, words[at] ?? 0);
      b = round(b, words[at + 1] ?? 0);
      c = round(c, words[at + 2] ?? 0);
      d = round(d, words[at + 3] ?? 0);
    }
    hash = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  }
  hash = (hash + bytes.length) | 0;
  for (; at < words.length; at++) {
    hash = Math.imul(rotate((hash + Math.imul(words[at] ?? 0, PRIME_3)) | 0, 17), PRIME_4);
  }
  for (let tail = at * 4; tail < bytes.length; tail++) {
    hash = Math.imul(rotate((hash + Math.imul(bytes[tail] ?? 0, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(lane: number, word: number): number {
  return Math.imul(rotate((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
