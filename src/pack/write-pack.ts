import { DataError } from '../errors.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { packNibbles } from '../fingerprint/quantise-sentence.ts';
import { SOURCE_TYPES } from '../fingerprint/read-fields.ts';
import { checksum } from './checksum.ts';
import {
  align8,
  CITE_WORDS,
  DOUBTS,
  HEADER,
  MAGIC,
  NONE,
  PRECISIONS,
  RECORD,
  SECTION,
  SECTION_ROW_BYTES,
  VERSION,
} from './layout.ts';

/** What the maker of a pack says about it. */
export type PackLabel = {
  /** Name for readers: "Starter", "Week 27". */
  name: string;
  /** Day on which it was made, ISO 8601. */
  created: string;
  /** Encoder of all its fingerprints, and the components of its vectors; must be given for an empty pack. */
  encoder: { id: string; dim: number };
};

/**
 * A pack that holds the fingerprints in the order given.
 *
 * The same input gives the same bytes: nothing depends on the time, the machine or the order of object keys.
 *
 * @returns the bytes of the file; its `buffer` is exactly as long.
 * @throws DataError if a fingerprint comes from another encoder or two have the same id.
 */
export function writePack(fingerprints: readonly Fingerprint[], label: PackLabel): Uint8Array<ArrayBuffer> {
  checkFingerprints(fingerprints, label);
  const strings = new StringTable();
  const columns = fillColumns(fingerprints, strings);
  const meta = [
    strings.idOf(label.name),
    strings.idOf(label.created),
    strings.idOf(label.encoder.id),
    strings.idOf(latestDate(fingerprints)),
    new Set(fingerprints.map(({ outlet }) => outlet).filter((outlet) => outlet !== null)).size,
  ];
  const { starts, bytes } = strings.toColumns();
  return assemble(fingerprints.length, label.encoder.dim, [
    [SECTION.meta, Uint32Array.from(meta)],
    [SECTION.stringStarts, starts],
    [SECTION.stringBytes, bytes],
    [SECTION.tellings, Uint32Array.from(columns.records)],
    [SECTION.articleVectors, concatenate(fingerprints.map(({ vector }) => vector))],
    [SECTION.sentenceVectors, packNibbles(concatenate(fingerprints.map((f) => f.sentences.vectors)))],
    [SECTION.featureCounts, Uint8Array.from(columns.featureCounts)],
    [SECTION.numbers, Float32Array.from(columns.numbers)],
    [SECTION.names, Uint16Array.from(columns.names)],
    [SECTION.cites, Uint32Array.from(columns.cites)],
    [SECTION.links, Uint32Array.from(columns.links)],
    [SECTION.alternatives, Uint32Array.from(columns.alternatives)],
    [SECTION.prints, Uint16Array.from(columns.prints)],
  ]);
}

function checkFingerprints(fingerprints: readonly Fingerprint[], { encoder }: PackLabel): void {
  const ids = new Set<string>();
  for (const { id, encoder: made, vector } of fingerprints) {
    if (made !== encoder.id || vector.length !== encoder.dim) {
      throw new DataError(
        `telling "${id}" was fingerprinted by encoder ${made} with ${vector.length} components, the pack takes ` +
          `${encoder.id} with ${encoder.dim}; fingerprint its article again`,
      );
    }
    if (ids.has(id)) throw new DataError(`two tellings have the id "${id}"; ids in a pack must differ`);
    ids.add(id);
  }
}

/** The latest publication date, as long as it is written; null if no telling has one. */
function latestDate(fingerprints: readonly Fingerprint[]): string | null {
  const dates = fingerprints.map(({ published }) => published?.iso).filter((iso) => iso !== undefined);
  // Ordinary comparison of code units: ISO 8601 sorts as text, whatever the machine's language.
  return dates.reduce<string | null>((latest, iso) => (latest === null || iso > latest ? iso : latest), null);
}

type Columns = Record<
  'records' | 'featureCounts' | 'numbers' | 'names' | 'cites' | 'links' | 'alternatives' | 'prints',
  number[]
>;

function fillColumns(fingerprints: readonly Fingerprint[], strings: StringTable): Columns {
  const columns: Columns = {
    records: [],
    featureCounts: [],
    numbers: [],
    names: [],
    cites: [],
    links: [],
    alternatives: [],
    prints: [],
  };
  for (const print of fingerprints) {
    columns.records.push(...facts(print, strings), ...starts(columns));
    const { numbers, names, kept } = print.sentences;
    for (let i = 0; i < kept; i++) {
      columns.featureCounts.push(numbers[i]?.length ?? 0, names[i]?.length ?? 0);
      columns.numbers.push(...(numbers[i] ?? []));
      columns.names.push(...(names[i] ?? []));
    }
    for (const cited of print.cites) {
      const { name, type, times, kind, country, through, link } = cited;
      columns.cites.push(strings.idOf(name), SOURCE_TYPES.indexOf(type) + times * 256);
      columns.cites.push(...[kind, country, through, link].map((text) => strings.idOf(text)));
    }
    columns.links.push(...print.links.map((link) => strings.idOf(link)));
    columns.alternatives.push(
      ...(print.published?.doubt?.alternatives ?? []).map((iso) => strings.idOf(iso)),
    );
    columns.prints.push(...print.prints);
  }
  columns.records.push(...new Array<number>(RECORD.sentenceStart).fill(0), ...starts(columns));
  return columns;
}

/** The first columns of a row of `tellings`, up to `sentencesTotal`. */
function facts(print: Fingerprint, strings: StringTable): number[] {
  const { published } = print;
  const doubt = published?.doubt ?? null;
  return [
    ...[print.id, print.story, print.lang, print.title, print.outlet, print.author, print.url],
    published?.iso ?? null,
    doubt?.text ?? null,
  ]
    .map((text) => strings.idOf(text))
    .concat(
      (published ? PRECISIONS.indexOf(published.precision) : 0) |
        ((doubt ? 1 + DOUBTS.indexOf(doubt.reason) : 0) << 8),
      print.words,
      print.sentences.total,
    );
}

/** The last columns of a row of `tellings`: where the rows of the next telling will begin. */
function starts({ featureCounts, numbers, names, cites, links, alternatives, prints }: Columns): number[] {
  return [
    featureCounts.length / 2,
    numbers.length,
    names.length,
    cites.length / CITE_WORDS,
    links.length,
    alternatives.length,
    prints.length,
  ];
}

/** Every string once, numbered in order of first use. */
class StringTable {
  #ids = new Map<string, number>();

  idOf(text: string | null): number {
    if (text === null) return NONE;
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#ids.size);
    return this.#ids.size - 1;
  }

  toColumns(): { starts: Uint32Array; bytes: Uint8Array } {
    const encoder = new TextEncoder();
    const encoded = [...this.#ids.keys()].map((text) => encoder.encode(text));
    const starts = new Uint32Array(encoded.length + 1);
    encoded.forEach((bytes, i) => {
      starts[i + 1] = (starts[i] ?? 0) + bytes.length;
    });
    return { starts, bytes: concatenateBytes(encoded) };
  }
}

function concatenate(parts: Int8Array[]): Int8Array {
  const whole = new Int8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function concatenateBytes(parts: Uint8Array[]): Uint8Array {
  const signed = concatenate(parts.map((part) => new Int8Array(part.buffer, part.byteOffset, part.length)));
  return new Uint8Array(signed.buffer);
}

type Column = Uint32Array | Uint16Array | Uint8Array | Int8Array | Float32Array;

function assemble(tellings: number, dim: number, sections: [number, Column][]): Uint8Array<ArrayBuffer> {
  let end = HEADER.table + sections.length * SECTION_ROW_BYTES;
  const offsets = sections.map(([, column]) => {
    const offset = align8(end);
    end = offset + column.byteLength;
    return offset;
  });
  const file = new Uint8Array(align8(end));
  const view = new DataView(file.buffer);
  for (let i = 0; i < MAGIC.length; i++) file[i] = MAGIC.charCodeAt(i);
  view.setUint32(HEADER.version, VERSION, true);
  view.setUint32(HEADER.size, file.length / 8, true);
  view.setUint32(HEADER.sections, sections.length, true);
  view.setUint32(HEADER.tellings, tellings, true);
  view.setUint32(HEADER.dim, dim, true);
  sections.forEach(([kind, column], i) => {
    const row = HEADER.table + i * SECTION_ROW_BYTES;
    const offset = offsets[i] ?? 0;
    view.setUint32(row, kind, true);
    view.setUint32(row + 4, offset / 8, true);
    view.setUint32(row + 8, column.byteLength, true);
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
  });
  view.setUint32(HEADER.checksum, checksum(file.subarray(HEADER.size)), true);
  return file;
}
