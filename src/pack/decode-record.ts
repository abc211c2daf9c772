import type { CitedSource } from '../analysis.ts';
import type { DateDoubt, PublishedDate } from '../article.ts';
import type { Fingerprint, SentencePrints } from '../fingerprint/fingerprint.ts';
import { unpackNibbles } from '../fingerprint/quantise-sentence.ts';
import { SOURCE_TYPES } from '../fingerprint/read-fields.ts';
import { unpackAscending } from './ascending-keys.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';
import { DOUBTS, HEARD, PRECISIONS } from './layout.ts';

/** A reader of one record, and what to say when it holds what no writer writes. */
type Record = ByteReader & { fault: (found: string) => Error };

/**
 * What `encodeRecord` wrote of a telling.
 *
 * @param dim - components of a sentence vector.
 * @param fault - makes the error for what was found; its text may follow "is damaged: ".
 */
export function decodeRecord(
  bytes: Uint8Array<ArrayBuffer>,
  dim: number,
  fault: (found: string) => Error,
): Omit<Fingerprint, 'encoder' | 'vector'> {
  const record = { ...byteReader(bytes, fault), fault };
  const telling = {
    id: required(record, 'id'),
    story: record.text(),
    lang: record.text(),
    title: required(record, 'title'),
    outlet: record.text(),
    author: record.text(),
    url: record.text(),
    published: readPublished(record),
    words: record.count(),
    sentences: readSentences(record, dim),
    prints: readPrints(record),
    cites: list(record, readCited),
    links: list(record, (item) => required(item, 'link')),
  };
  if (record.left() > 0) throw fault(`${record.left()} bytes are left over`);
  return telling;
}

function required(record: Record, what: string): string {
  const text = record.text();
  if (text === null) throw record.fault(`it has no ${what}`);
  return text;
}

/** Every item takes a byte at least, so a false count meets the end of the record soon. */
function list<T>(record: Record, read: (record: Record) => T): T[] {
  const items: T[] = [];
  for (let count = record.count(); count > 0; count--) items.push(read(record));
  return items;
}

function code<T>(record: Record, values: readonly T[], what: string, index = record.byte()): T {
  const value = values[index];
  if (value === undefined) throw record.fault(`${what} has the code ${index}`);
  return value;
}

function readPublished(record: Record): PublishedDate | null {
  const iso = record.text();
  if (iso === null) return null;
  const precision = code(record, PRECISIONS, 'the precision of its date');
  const reason = code<DateDoubt['reason'] | null>(record, [null, ...DOUBTS], 'the doubt of its date');
  if (reason === null) return { iso, precision, doubt: null };
  const text = required(record, 'date as it was read');
  return { iso, precision, doubt: { reason, text, alternatives: list(record, (r) => required(r, 'date')) } };
}

function readSentences(record: Record, dim: number): SentencePrints {
  const total = record.count();
  const kept = record.count();
  const numbers: Float32Array[] = [];
  const names: Uint16Array[] = [];
  for (let i = 0; i < kept; i++) {
    const [values, keys] = [record.count(), record.count()];
    // Slices begin a buffer of their own, so that they can be read as wider numbers.
    numbers.push(new Float32Array(record.bytes(4 * values).slice().buffer));
    names.push(new Uint16Array(record.bytes(2 * keys).slice().buffer));
  }
  return { kept, total, vectors: unpackNibbles(record.bytes((kept * dim) / 2)), numbers, names };
}

function readPrints(record: Record): Uint16Array {
  const count = record.count();
  const prints = unpackAscending(record.bytes(record.count()), count);
  if (!prints) throw record.fault(`its wording is not that of ${count} prints`);
  return prints;
}

/** Sentences are counted from 1; 0 stands for none. */
function readPlace(record: Record): number | null {
  const place = record.count();
  return place === 0 ? null : place - 1;
}

function readCited(record: Record): CitedSource {
  const name = required(record, 'source');
  const coded = record.byte();
  const type = code(record, SOURCE_TYPES, 'the type of a cited source', coded % HEARD);
  const times = record.count();
  return {
    ...{ name, type, times },
    kind: record.text(),
    country: record.text(),
    through: record.text(),
    link: record.text(),
    sentence: readPlace(record),
    heard: coded >= HEARD,
  };
}
