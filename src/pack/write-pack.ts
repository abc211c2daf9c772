import { DataError } from '../errors.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { byteWriter } from './byte-writer.ts';
import { checksum } from './checksum.ts';
import { encodeRecord } from './encode-record.ts';
import { align8, HEADER, MAGIC, partsOf, VERSION } from './layout.ts';

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
 * A pack that holds the fingerprints in the order given, those of one story right behind its first one, where a reader
 * finds them together.
 *
 * The same input gives the same bytes: nothing depends on the time, the machine or the order of object keys.
 *
 * @returns the bytes of the file; its `buffer` is exactly as long.
 * @throws DataError if a fingerprint comes from another encoder, two have the same id, or all are too much for one pack.
 */
export function writePack(fingerprints: readonly Fingerprint[], label: PackLabel): Uint8Array<ArrayBuffer> {
  checkFingerprints(fingerprints, label);
  const { dim } = label.encoder;
  const labelBytes = encodeLabel(fingerprints, label);
  const ordered = groupStories(fingerprints);
  const records = ordered.map(encodeRecord);
  const parts = partsOf({ tellings: records.length, dim, label: labelBytes.length });
  const length = records.reduce((sum, record) => sum + record.length, 0);
  if (length > MOST_RECORD_BYTES) {
    throw new DataError(
      `${records.length} tellings take ${length} bytes, one pack holds ${MOST_RECORD_BYTES}; make several packs of them`,
    );
  }
  const file = new Uint8Array(align8(parts.records + length));
  const view = new DataView(file.buffer);
  for (let i = 0; i < MAGIC.length; i++) file[i] = MAGIC.charCodeAt(i);
  view.setUint32(HEADER.version, VERSION, true);
  view.setUint32(HEADER.size, file.length / 8, true);
  view.setUint32(HEADER.tellings, records.length, true);
  view.setUint32(HEADER.dim, dim, true);
  view.setUint32(HEADER.label, labelBytes.length, true);
  file.set(labelBytes, parts.label);
  let start = 0;
  records.forEach((record, i) => {
    const { vector } = ordered[i] as Fingerprint;
    file.set(new Uint8Array(vector.buffer, vector.byteOffset, dim), parts.vectors + i * dim);
    view.setUint32(parts.starts + 4 * i, start, true);
    view.setUint32(parts.checksums + 4 * i, checksum(record), true);
    file.set(record, parts.records + start);
    start += record.length;
  });
  view.setUint32(parts.starts + 4 * records.length, start, true);
  view.setUint32(HEADER.checksum, checksum(file.subarray(HEADER.size, parts.records)), true);
  return file;
}

/** Starts of records are 32 bits wide. */
const MOST_RECORD_BYTES = 2 ** 32 - 1;

function groupStories(fingerprints: readonly Fingerprint[]): Fingerprint[] {
  const stories = new Map<Fingerprint | string, Fingerprint[]>();
  for (const fingerprint of fingerprints) {
    const key = fingerprint.story ?? fingerprint;
    const story = stories.get(key);
    if (story) story.push(fingerprint);
    else stories.set(key, [fingerprint]);
  }
  return [...stories.values()].flat();
}

function encodeLabel(fingerprints: readonly Fingerprint[], label: PackLabel): Uint8Array {
  const dates = fingerprints.flatMap(({ published }) => (published ? [published.iso] : []));
  // Ordinary comparison of code units: ISO 8601 sorts as text, whatever the machine's language.
  dates.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const outlets = new Set(fingerprints.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])));
  const writer = byteWriter();
  for (const text of [label.name, label.created, label.encoder.id]) writer.text(text);
  writer.text(dates[0] ?? null);
  writer.text(dates.at(-1) ?? null);
  writer.count(outlets.size);
  return writer.written();
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
