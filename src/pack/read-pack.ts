/**
 * Opens a pack in place: the sections stay where they are, as typed arrays over the given buffer.
 *
 * Everything that could lead outside the file is checked once, here, in the order magic, version, size,
 * checksum, section table, columns; reading a telling afterwards needs no checks.
 */
import { PackError } from '../errors.ts';
import { SOURCE_TYPES } from '../fingerprint/read-fields.ts';
import { checksum } from './checksum.ts';
import {
  CITE,
  CITE_WORDS,
  DOUBTS,
  HEADER,
  MAGIC,
  NONE,
  PRECISIONS,
  RECORD,
  RECORD_WORDS,
  SECTION,
  SECTION_ROW_BYTES,
  VERSION,
} from './layout.ts';

/** The sections of a pack as views of its buffer; layouts in docs/pack-format.md. */
export type PackTables = {
  stringStarts: Uint32Array;
  stringBytes: Uint8Array;
  tellings: Uint32Array;
  sentenceVectors: Uint8Array;
  featureCounts: Uint8Array;
  numbers: Float32Array;
  names: Uint16Array;
  cites: Uint32Array;
  links: Uint32Array;
  alternatives: Uint32Array;
  prints: Uint16Array;
};

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
  /** Latest publication date in it, ISO 8601; null if no telling has one. */
  until: string | null;
  sizeBytes: number;
  /** Article vectors, `count` × `dim`, row-major. */
  vectors: Int8Array;
  tables: PackTables;
};

const CURE = 'get the pack again from where it came, or build it anew with "hearsay pack build"';

/**
 * The pack in a file's bytes, without copying them.
 *
 * @param buffer - the whole file; must not be changed while the pack is in use.
 * @throws PackError for anything that is not a whole, undamaged pack of a version that this build reads.
 */
export function readPack(buffer: ArrayBuffer): Pack {
  const { tellings: count, dim } = checkHeader(buffer);
  const section = sectionReader(buffer);
  const tables: PackTables = {
    stringStarts: new Uint32Array(...section(SECTION.stringStarts, 4)),
    stringBytes: new Uint8Array(...section(SECTION.stringBytes, 1)),
    tellings: new Uint32Array(...section(SECTION.tellings, 4)),
    sentenceVectors: new Uint8Array(...section(SECTION.sentenceVectors, 1)),
    featureCounts: new Uint8Array(...section(SECTION.featureCounts, 1)),
    numbers: new Float32Array(...section(SECTION.numbers, 4)),
    names: new Uint16Array(...section(SECTION.names, 2)),
    cites: new Uint32Array(...section(SECTION.cites, 4)),
    links: new Uint32Array(...section(SECTION.links, 4)),
    alternatives: new Uint32Array(...section(SECTION.alternatives, 4)),
    prints: new Uint16Array(...section(SECTION.prints, 2)),
  };
  const vectors = new Int8Array(...section(SECTION.articleVectors, 1));
  const meta = new Uint32Array(...section(SECTION.meta, 4));
  expect(meta.length >= 5, `the meta section has ${meta.length} fields, expected 5`);
  expect(
    vectors.length === count * dim,
    `${vectors.length} bytes of article vectors, expected ${count * dim}`,
  );
  checkStrings(tables, meta);
  checkRecords(tables, count, dim);
  checkCites(tables);
  return Object.freeze({
    name: readString(tables, meta[0] ?? NONE) ?? '',
    created: readString(tables, meta[1] ?? NONE) ?? '',
    encoder: readString(tables, meta[2] ?? NONE) ?? '',
    dim,
    count,
    outlets: meta[4] ?? 0,
    until: readString(tables, meta[3] ?? NONE),
    sizeBytes: buffer.byteLength,
    vectors,
    tables: Object.freeze(tables),
  });
}

/** The string with an id that {@link readPack} has checked; null for the id that stands for null. */
export function readString({ stringStarts, stringBytes }: PackTables, id: number): string | null {
  if (id === NONE) return null;
  // A byte order mark is kept: it is part of the string that was written.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(stringBytes.subarray(stringStarts[id], stringStarts[id + 1]));
}

function expect(holds: boolean, found: string): void {
  if (!holds) throw damaged(found);
}

function damaged(found: string): PackError {
  return new PackError(`Pack is damaged: ${found}; ${CURE}.`);
}

function checkHeader(buffer: ArrayBuffer): { tellings: number; dim: number } {
  const bytes = new Uint8Array(buffer);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    const found = [...bytes.subarray(0, MAGIC.length)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(' ');
    throw new PackError(
      `Not a Hearsay pack: it begins with the bytes "${found}", expected the letters ${MAGIC}; check that the file is the right one.`,
    );
  }
  if (bytes.length < HEADER.table) {
    throw new PackError(
      `Pack is cut short: ${bytes.length} bytes, its header alone has ${HEADER.table}; ${CURE}.`,
    );
  }
  const view = new DataView(buffer);
  const version = view.getUint32(HEADER.version, true);
  if (version === 0 || version > VERSION) {
    throw new PackError(
      `Pack is version ${version} but this build reads version ${VERSION}; update Hearsay or get a pack made for it.`,
    );
  }
  const size = view.getUint32(HEADER.size, true) * 8;
  if (size !== bytes.length) {
    const how = bytes.length < size ? 'cut short' : 'followed by something else';
    throw new PackError(`Pack is ${how}: ${bytes.length} bytes, its header says ${size}; ${CURE}.`);
  }
  const stated = view.getUint32(HEADER.checksum, true);
  const found = checksum(bytes.subarray(HEADER.size));
  if (stated !== found) {
    throw new PackError(
      `Pack is damaged: its checksum is ${found.toString(16)}, its header says ${stated.toString(16)}; ${CURE}.`,
    );
  }
  const dim = view.getUint32(HEADER.dim, true);
  expect(dim > 0 && dim % 2 === 0, `vectors have ${dim} components, expected a positive even number`);
  return { tellings: view.getUint32(HEADER.tellings, true), dim };
}

/** A function that gives buffer, byte offset and element count of a section, checked against the file. */
function sectionReader(buffer: ArrayBuffer): (kind: number, width: number) => [ArrayBuffer, number, number] {
  const view = new DataView(buffer);
  const rows = view.getUint32(HEADER.sections, true);
  const tableEnd = HEADER.table + rows * SECTION_ROW_BYTES;
  expect(tableEnd <= buffer.byteLength, `its table names ${rows} sections, more than the file can hold`);
  const found = new Map<number, { offset: number; bytes: number }>();
  for (let at = HEADER.table; at < tableEnd; at += SECTION_ROW_BYTES) {
    const kind = view.getUint32(at, true);
    const offset = view.getUint32(at + 4, true) * 8;
    const bytes = view.getUint32(at + 8, true);
    const inside = offset >= tableEnd && offset + bytes <= buffer.byteLength;
    expect(inside, `section ${kind} lies at ${offset} to ${offset + bytes}, outside the file`);
    expect(!found.has(kind), `section ${kind} is there twice`);
    found.set(kind, { offset, bytes });
  }
  return (kind, width) => {
    const section = found.get(kind);
    if (!section) throw new PackError(`Pack is damaged: section ${kind} is missing; ${CURE}.`);
    expect(
      section.bytes % width === 0,
      `section ${kind} has ${section.bytes} bytes, no multiple of ${width}`,
    );
    return [buffer, section.offset, section.bytes / width];
  };
}

function checkStrings(tables: PackTables, meta: Uint32Array): void {
  const { stringStarts, stringBytes } = tables;
  expect(stringStarts.length > 0, 'the table of strings is empty');
  checkRising(stringStarts, 0, 1, stringBytes.length, 'strings');
  checkIds(tables, meta.subarray(0, 4), 'meta');
  checkIds(tables, tables.links, 'links');
  checkIds(tables, tables.alternatives, 'alternatives');
}

/** Checks the ids from `start` to `end`; what is wrong is put into words only if something is, for there are many. */
function checkIds(
  { stringStarts }: PackTables,
  ids: Uint32Array,
  where: string,
  start = 0,
  end = ids.length,
): void {
  const strings = stringStarts.length - 1;
  for (let at = start; at < end; at++) {
    const id = ids[at] ?? NONE;
    if (id >= strings && id !== NONE) throw damaged(`${where} name string ${id} of ${strings}`);
  }
}

/** Checks that a column starts at 0, never falls and ends at `end`. */
function checkRising(rows: Uint32Array, column: number, width: number, end: number, what: string): void {
  let last = rows[column] ?? 0;
  expect(last === 0, `the first range of ${what} starts at ${last}`);
  for (let at = column + width; at < rows.length; at += width) {
    const start = rows[at] ?? 0;
    if (start < last) throw damaged(`a range of ${what} ends before it starts`);
    last = start;
  }
  expect(last === end, `the ranges of ${what} end at ${last}, there are ${end}`);
}

function checkRecords(tables: PackTables, count: number, dim: number): void {
  const { tellings: rows, featureCounts } = tables;
  const sentences = (tables.sentenceVectors.length * 2) / dim;
  expect(
    rows.length === (count + 1) * RECORD_WORDS,
    `${rows.length / RECORD_WORDS} rows for ${count} tellings`,
  );
  expect(
    featureCounts.length === sentences * 2,
    `${featureCounts.length / 2} feature counts for ${sentences} sentences`,
  );
  const ranges: [number, number, string][] = [
    [RECORD.sentenceStart, sentences, 'sentences'],
    [RECORD.numberStart, tables.numbers.length, 'numbers'],
    [RECORD.nameStart, tables.names.length, 'names'],
    [RECORD.citeStart, tables.cites.length / CITE_WORDS, 'cited sources'],
    [RECORD.linkStart, tables.links.length, 'links'],
    [RECORD.alternativeStart, tables.alternatives.length, 'alternatives'],
    [RECORD.printStart, tables.prints.length, 'prints'],
  ];
  for (const [column, end, what] of ranges) checkRising(rows, column, RECORD_WORDS, end, what);
  for (let row = 0; row < count; row++) checkRecord(tables, row);
}

function checkRecord(tables: PackTables, row: number): void {
  const { tellings: rows, featureCounts } = tables;
  const at = row * RECORD_WORDS;
  const next = at + RECORD_WORDS;
  checkIds(tables, rows, 'tellings', at, at + RECORD.dateCodes);
  const codes = rows[at + RECORD.dateCodes] ?? 0;
  const known = (codes & 255) < PRECISIONS.length && codes >>> 8 <= DOUBTS.length;
  if (!known) throw damaged(`telling ${row} has the date codes ${codes.toString(16)}`);
  if (rows[at + RECORD.id] === NONE) throw damaged(`telling ${row} has no id`);
  let numbers = rows[at + RECORD.numberStart] ?? 0;
  let names = rows[at + RECORD.nameStart] ?? 0;
  const end = rows[next + RECORD.sentenceStart] ?? 0;
  for (let sentence = rows[at + RECORD.sentenceStart] ?? 0; sentence < end; sentence++) {
    numbers += featureCounts[2 * sentence] ?? 0;
    names += featureCounts[2 * sentence + 1] ?? 0;
  }
  const counted = numbers === rows[next + RECORD.numberStart] && names === rows[next + RECORD.nameStart];
  if (!counted) throw damaged(`the sentences of telling ${row} count other numbers or names than it has`);
}

function checkCites(tables: PackTables): void {
  const { cites } = tables;
  expect(cites.length % CITE_WORDS === 0, `the last cited source is cut off`);
  for (let at = 0; at < cites.length; at += CITE_WORDS) {
    const type = (cites[at + CITE.codes] ?? NONE) & 255;
    if (type >= SOURCE_TYPES.length) throw damaged(`a cited source has type ${type}`);
    if (cites[at + CITE.name] === NONE) throw damaged('a cited source has no name');
    checkIds(tables, cites, 'cited sources', at, at + CITE.codes);
    checkIds(tables, cites, 'cited sources', at + CITE.kind, at + CITE_WORDS);
  }
}
