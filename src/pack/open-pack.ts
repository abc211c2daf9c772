/**
 * Opens a pack: reads what search needs of every telling and leaves the rest where it is.
 *
 * Everything that could lead outside the file is checked here, in the order magic, version, size, parts, checksum,
 * label, starts; a record is checked when it is read.
 */
import { PackError } from '../errors.ts';
import { byteReader } from './byte-reader.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { checksum } from './checksum.ts';
import { HEADER, MAGIC, type Parts, partsOf, VERSION } from './layout.ts';

/** An opened pack. */
export type Pack = {
  name: string;
  /** Day on which it was made, ISO 8601. */
  created: string;
  /** Id of the encoder of its vectors. */
  encoder: string;
  /** Components of each vector. */
  dim: number;
  /** Tellings in it. */
  count: number;
  /** Outlets that its tellings name. */
  outlets: number;
  /** Earliest publication date in it, ISO 8601; null if no telling has one. */
  from: string | null;
  /** Latest publication date in it, ISO 8601; null if no telling has one. */
  until: string | null;
  sizeBytes: number;
  /** Article vectors, `count` × `dim`, row-major. */
  vectors: Int8Array;
  /** Where the records are and how to tell that they are sound; `readTelling` reads them. */
  records: PackRecords;
};

/** The records of a pack, which stay in its file. */
type PackRecords = {
  source: ByteSource;
  /** Where the first one begins in the source. */
  offset: number;
  /** `count` + 1: where each begins, from `offset`, and where the last one ends. */
  starts: Uint32Array;
  /** `count`: checksum of each. */
  checksums: Uint32Array;
};

/**
 * The pack in a file, a Blob or a buffer.
 *
 * @returns about 104 bytes a telling, at 96 components; tellings are read by `readTelling`.
 * @throws PackError for anything that is not a whole pack with an undamaged index of the version that this build reads.
 */
export async function openPack(source: ByteSource): Promise<Pack> {
  const { size, header } = await readHeader(source);
  const parts = partsOf(header);
  const whole = Number.isSafeInteger(parts.records) && parts.records <= size;
  if (!whole) throw packDamaged(source, `its ${header.tellings} tellings are more than the file can hold`);
  const index = await readRange(source, HEADER.size, parts.records);
  const found = checksum(index);
  if (found !== header.checksum) {
    throw packDamaged(
      source,
      `its checksum is ${found.toString(16)}, its header says ${header.checksum.toString(16)}`,
    );
  }
  const { tellings: count, dim } = header;
  const at = (part: number) => part - HEADER.size;
  const starts = new Uint32Array(index.buffer, at(parts.starts), count + 1);
  checkStarts(source, starts, parts, size);
  return Object.freeze({
    ...readLabel(source, index.subarray(at(parts.label), at(parts.label) + header.label)),
    ...{ dim, count, sizeBytes: size },
    vectors: new Int8Array(index.buffer, at(parts.vectors), count * dim),
    records: Object.freeze({
      source,
      offset: parts.records,
      starts,
      checksums: new Uint32Array(index.buffer, at(parts.checksums), count),
    }),
  });
}

/** The error for a pack that no writer has written so, or that has changed since. */
export function packDamaged(source: ByteSource, found: string): PackError {
  return new PackError(`${source.name}: Pack is damaged: ${found}; ${CURE}.`);
}

const CURE = 'get the pack again from where it came, or build it anew with "hearsay pack build"';

type Header = { checksum: number; tellings: number; dim: number; label: number };

async function readHeader(source: ByteSource): Promise<{ size: number; header: Header }> {
  const bytes = await readRange(source, 0, Math.min(HEADER.end, source.size));
  const start = bytes.subarray(0, MAGIC.length);
  if (String.fromCharCode(...start) !== MAGIC) {
    const found = [...start].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new PackError(
      `${source.name}: Not a Hearsay pack: it begins with the bytes "${found}", expected the letters ${MAGIC}; ` +
        'check that the file is the right one.',
    );
  }
  if (bytes.length < HEADER.end) {
    throw new PackError(
      `${source.name}: Pack is cut short: ${bytes.length} bytes, its header alone has ${HEADER.end}; ${CURE}.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const field = (offset: number) => view.getUint32(offset, true);
  if (field(HEADER.version) !== VERSION) {
    throw new PackError(
      `${source.name}: Pack is version ${field(HEADER.version)} but this build reads version ${VERSION}; ` +
        'update Hearsay or get a pack made for it.',
    );
  }
  const size = field(HEADER.size) * 8;
  if (size !== source.size) {
    const how = source.size < size ? 'cut short' : 'followed by something else';
    throw new PackError(
      `${source.name}: Pack is ${how}: ${source.size} bytes, its header says ${size}; ${CURE}.`,
    );
  }
  const dim = field(HEADER.dim);
  if (dim === 0 || dim % 2 === 1) {
    throw packDamaged(source, `vectors have ${dim} components, expected a positive even number`);
  }
  const [tellings, label] = [field(HEADER.tellings), field(HEADER.label)];
  return { size, header: { checksum: field(HEADER.checksum), tellings, dim, label } };
}

function readLabel(source: ByteSource, bytes: Uint8Array<ArrayBuffer>) {
  const label = byteReader(bytes, (found) => packDamaged(source, `in its label ${found}`));
  const [name, created, encoder] = [label.text() ?? '', label.text() ?? '', label.text() ?? ''];
  return { name, created, encoder, from: label.text(), until: label.text(), outlets: label.count() };
}

/** Records follow one another to the end of the file, of which up to seven bytes fill up the last unit of eight. */
function checkStarts(source: ByteSource, starts: Uint32Array, { records }: Parts, size: number): void {
  let last = 0;
  for (const start of starts) {
    if (start < last)
      throw packDamaged(source, `a telling starts at ${start}, before the one that precedes it`);
    last = start;
  }
  const fill = size - records - last;
  if (starts[0] !== 0 || fill < 0 || fill >= 8) {
    throw packDamaged(source, `its tellings take ${last} bytes where ${size - records} are there`);
  }
}
