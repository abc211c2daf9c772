import { EncoderError } from '../errors.ts';
import {
  CHECKED_FROM,
  checksumOf,
  HEADER_BYTES,
  MAGIC,
  SCRIPT_BLOCK_SHIFT,
  SECTIONS,
  type Section,
  TAG_BYTES,
  VERSION,
} from './layout.ts';

/**
 * A table of word pieces with their vectors: views over the file's bytes, nothing is copied.
 *
 * Pieces are numbered in the order of their hashes. Their spelling is not in the file: a piece is
 * recognised by its bucket (16 bits) and its fingerprint (24 bits).
 */
export type Encoder = {
  /** Name of the model; a pack may only be searched with vectors of the model that made it. */
  id: string;
  /** Components of a vector. */
  dim: number;
  /** Bits of one component of a piece's vector. */
  bits: number;
  /** Number of pieces. */
  pieces: number;
  /** Cost of a UTF-16 unit that no piece covers, in the unit of `costs`. */
  unknownCost: number;
  /** UTF-16 units of the longest piece. */
  longestPiece: number;
  /** The first hash's highest bits that number the buckets. */
  bucketBits: number;
  /** First piece of each bucket, and one past the last piece. */
  buckets: Uint32Array<ArrayBuffer>;
  /** Upper 16 bits of each piece's fingerprint, ascending within a bucket. */
  fingerprints: Uint16Array<ArrayBuffer>;
  /** Lower 8 bits of each piece's fingerprint. */
  fingerprintTails: Uint8Array<ArrayBuffer>;
  /** −ln p of each piece, in twelfths. */
  costs: Uint8Array<ArrayBuffer>;
  /** Index into `scaleValues` for each piece. */
  scales: Uint8Array<ArrayBuffer>;
  /** Level numbers of each piece, eight in `bits` bytes. */
  codes: Uint8Array<ArrayBuffer>;
  /** How much a piece of each cost counts: rare ones count more. */
  weights: Float32Array<ArrayBuffer>;
  /** Row scales by number. */
  scaleValues: Float32Array<ArrayBuffer>;
  /** Component levels by number, before scaling. */
  levels: Float32Array<ArrayBuffer>;
  /** Script family of each block of UTF-16 units; 0 for none. */
  scriptBlocks: Uint8Array<ArrayBuffer>;
  /** BCP 47 primary tags, ascending, eight bytes each. */
  languageTags: Uint8Array<ArrayBuffer>;
  /** Script family of each language mean; a language in two scripts stands twice. */
  languageScripts: Uint8Array<ArrayBuffer>;
  /** Mean vector of each language, languages × dim. */
  languageMeans: Float32Array<ArrayBuffer>;
  /** Mean vector of each script family, families × dim; family 0 is for everything else. */
  scriptMeans: Float32Array<ArrayBuffer>;
};

const CURE = 'Rebuild it with model/build.sh or take data/encoder/hearsay-static.bin of this version.';

/**
 * Returns a table as views over its bytes.
 *
 * @throws EncoderError when the bytes are not a table, are of another version, are cut off or damaged.
 */
export function readEncoder(buffer: ArrayBuffer): Encoder {
  const bytes = new Uint8Array(buffer);
  checkHeader(buffer, bytes);
  const numbers = new Uint32Array(buffer, CHECKED_FROM, 8);
  const [, dim, bits, pieces, unknownCost, longestPiece, bucketBits] = numbers as unknown as number[];
  const sections = findSections(buffer, numbers[7] as number);
  const encoder: Encoder = {
    id: asciiOf(bytes.subarray(48, HEADER_BYTES)),
    dim: dim as number,
    bits: bits as number,
    pieces: pieces as number,
    unknownCost: unknownCost as number,
    longestPiece: longestPiece as number,
    bucketBits: bucketBits as number,
    buckets: new Uint32Array(buffer, ...sections('buckets', 4)),
    fingerprints: new Uint16Array(buffer, ...sections('fingerprints', 2)),
    fingerprintTails: new Uint8Array(buffer, ...sections('fingerprintTails', 1)),
    costs: new Uint8Array(buffer, ...sections('costs', 1)),
    scales: new Uint8Array(buffer, ...sections('scales', 1)),
    codes: new Uint8Array(buffer, ...sections('codes', 1)),
    weights: new Float32Array(buffer, ...sections('weights', 4)),
    scaleValues: new Float32Array(buffer, ...sections('scaleValues', 4)),
    levels: new Float32Array(buffer, ...sections('levels', 4)),
    scriptBlocks: new Uint8Array(buffer, ...sections('scriptBlocks', 1)),
    languageTags: new Uint8Array(buffer, ...sections('languageTags', 1)),
    languageScripts: new Uint8Array(buffer, ...sections('languageScripts', 1)),
    languageMeans: new Float32Array(buffer, ...sections('languageMeans', 4)),
    scriptMeans: new Float32Array(buffer, ...sections('scriptMeans', 4)),
  };
  checkShapes(encoder);
  return encoder;
}

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) if (byte > 0) text += String.fromCharCode(byte);
  return text;
}

function checkHeader(buffer: ArrayBuffer, bytes: Uint8Array): void {
  const magic = asciiOf(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    const found = JSON.stringify(magic);
    throw new EncoderError(`Encoder table begins with ${found}, expected "${MAGIC}". ${CURE}`);
  }
  const needed = HEADER_BYTES + SECTIONS.length * 8;
  if (buffer.byteLength < needed) {
    throw new EncoderError(
      `Encoder table has ${buffer.byteLength} bytes, its header alone needs ${needed}. ${CURE}`,
    );
  }
  const view = new DataView(buffer);
  const version = view.getUint32(8, true);
  if (version !== VERSION) {
    throw new EncoderError(
      `Encoder table is of version ${version}, this build reads version ${VERSION}. ${CURE}`,
    );
  }
  const size = view.getUint32(CHECKED_FROM, true);
  if (size !== buffer.byteLength) {
    throw new EncoderError(
      `Encoder table has ${buffer.byteLength} bytes, its header says ${size}: it is cut off or was added to. ${CURE}`,
    );
  }
  const stated = view.getUint32(12, true);
  const found = size % 4 === 0 ? checksumOf(buffer) : Number.NaN;
  if (stated !== found) {
    throw new EncoderError(`Encoder table has checksum ${found}, its header says ${stated}. ${CURE}`);
  }
}

/** Returns a function that gives offset and length, in elements of the given width, of a section. */
function findSections(
  buffer: ArrayBuffer,
  count: number,
): (name: Section, width: number) => [offset: number, length: number] {
  if (count !== SECTIONS.length) {
    throw new EncoderError(`Encoder table has ${count} sections, expected ${SECTIONS.length}. ${CURE}`);
  }
  const directory = new Uint32Array(buffer, HEADER_BYTES, 2 * count);
  return (name, width) => {
    const at = SECTIONS.indexOf(name);
    const offset = directory[2 * at] as number;
    const bytes = directory[2 * at + 1] as number;
    if (offset % 8 !== 0 || bytes % width !== 0 || offset + bytes > buffer.byteLength) {
      throw new EncoderError(
        `Section "${name}" of the encoder table lies at ${offset} with ${bytes} bytes, which does not fit a file of ${buffer.byteLength} bytes. ${CURE}`,
      );
    }
    return [offset, bytes / width];
  };
}

function checkShapes(encoder: Encoder): void {
  const { dim, bits, pieces } = encoder;
  const languages = encoder.languageScripts.length;
  const expected: Partial<Record<Section, number>> = {
    buckets: 2 ** encoder.bucketBits + 1,
    fingerprints: pieces,
    fingerprintTails: pieces,
    costs: pieces,
    scales: pieces,
    codes: (pieces * dim * bits) / 8,
    weights: 256,
    scaleValues: 256,
    levels: 2 ** bits,
    scriptBlocks: 0x10000 >> SCRIPT_BLOCK_SHIFT,
    languageTags: languages * TAG_BYTES,
    languageMeans: languages * dim,
  };
  for (const name of SECTIONS) {
    const length = expected[name];
    if (length !== undefined && encoder[name].length !== length) {
      throw new EncoderError(
        `Section "${name}" of the encoder table has ${encoder[name].length} entries, expected ${length}. ${CURE}`,
      );
    }
  }
  if (dim % 8 !== 0 || bits < 1 || bits > 4 || encoder.scriptMeans.length < dim) {
    throw new EncoderError(
      `Encoder table has ${dim} dimensions of ${bits} bits; expected a multiple of 8 and 1 to 4 bits. ${CURE}`,
    );
  }
}
