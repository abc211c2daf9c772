/**
 * Names and numbers of the table file; `docs/encoder-format.md` draws the byte map.
 *
 * Everything is little-endian, as is every machine that runs a browser, so that
 * typed arrays can be laid over the bytes as they are.
 */

/** First eight bytes of a table. */
export const MAGIC = 'HEARSENC';

/** The one version of the format that this code reads. */
export const VERSION = 1;

/** Bytes before the section table; the checksum covers everything from {@link CHECKED_FROM} on. */
export const HEADER_BYTES = 64;

/** Magic, version and the checksum itself stand before this byte. */
export const CHECKED_FROM = 16;

/** Sections in file order; each begins at a multiple of eight bytes. */
export const SECTIONS = [
  'buckets',
  'fingerprints',
  'fingerprintTails',
  'costs',
  'scales',
  'codes',
  'weights',
  'scaleValues',
  'levels',
  'scriptBlocks',
  'languageTags',
  'languageScripts',
  'languageMeans',
  'scriptMeans',
] as const;

/** Name of a section of the table. */
export type Section = (typeof SECTIONS)[number];

/** Bytes of one language tag in the table, filled up with zeros. */
export const TAG_BYTES = 8;

/** UTF-16 units with the same `unit >> SCRIPT_BLOCK_SHIFT` share a script family. */
export const SCRIPT_BLOCK_SHIFT = 5;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Returns the checksum of a table: FNV-1a over 32-bit words in four lanes, which are then hashed together.
 *
 * Four lanes because a single one would wait for each multiplication: ten megabytes take some milliseconds.
 */
export function checksumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, CHECKED_FROM);
  let a = FNV_START;
  let b = FNV_START;
  let c = FNV_START;
  let d = FNV_START;
  for (let i = 0; i < words.length; i += 4) {
    a = Math.imul(a ^ (words[i] as number), FNV_PRIME);
    b = Math.imul(b ^ (words[i + 1] ?? 0), FNV_PRIME);
    c = Math.imul(c ^ (words[i + 2] ?? 0), FNV_PRIME);
    d = Math.imul(d ^ (words[i + 3] ?? 0), FNV_PRIME);
  }
  let total = FNV_START;
  for (const lane of [a, b, c, d]) total = Math.imul(total ^ lane, FNV_PRIME);
  return total >>> 0;
}
