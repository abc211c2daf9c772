/**
 * Fingerprints as JSON Lines: one object a line, vectors in base64, everything else as it is in memory.
 *
 * This is the form in which fingerprints are reviewed, committed and exchanged before they become a pack; the
 * fields are described in docs/pack-format.md.
 */
import type { CitedSource } from '../analysis.ts';
import type { DateDoubt, DatePrecision, PublishedDate } from '../article.ts';
import { DataError } from '../errors.ts';
import { bytesToBase64 } from './base64.ts';
import type { Fingerprint } from './fingerprint.ts';
import { bytesToPrints, printsToBytes } from './print-bytes.ts';
import { packNibbles, unpackNibbles } from './quantise-sentence.ts';
import { readFields, SOURCE_TYPES } from './read-fields.ts';

/** Version of the line's form; a reader refuses others. */
const FORMAT = 2;

const PRECISIONS: readonly DatePrecision[] = ['minute', 'day', 'month', 'year'];
const DOUBTS: readonly DateDoubt['reason'][] = ['day-month-order', 'copyright-year', 'relative', 'conflict'];

/** Longest list of numbers or names that a sentence may have: a pack counts them in one byte. */
const FEATURES_PER_SENTENCE = 255;

/** One line of JSON (without the line break) that {@link jsonToFingerprint} reads back to the same. */
export function fingerprintToJson(fingerprint: Fingerprint): string {
  const { vector, sentences, prints, ...facts } = fingerprint;
  return JSON.stringify({
    format: FORMAT,
    ...facts,
    vector: bytesToBase64(new Uint8Array(vector.buffer, vector.byteOffset, vector.length)),
    sentences: {
      kept: sentences.kept,
      total: sentences.total,
      vectors: bytesToBase64(packNibbles(sentences.vectors)),
      numbers: sentences.numbers.map((values) => [...values]),
      names: sentences.names.map((keys) => [...keys]),
    },
    prints: bytesToBase64(printsToBytes(prints)),
  });
}

/**
 * The fingerprint that a line holds.
 *
 * @param line - text of one line, or the value that it parses to.
 * @throws DataError if the line is no JSON object, has another format, or a field has the wrong shape.
 */
export function jsonToFingerprint(line: unknown): Fingerprint {
  const root = readFields(typeof line === 'string' ? parse(line) : line, 'fingerprint');
  const format = root.count('format');
  if (format !== FORMAT) {
    throw new DataError(
      `fingerprint has format ${format}, this build reads ${FORMAT}; make it anew with "hearsay fingerprint"`,
    );
  }
  const bytes = root.base64('vector');
  const vector = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  if (vector.length === 0 || vector.length % 2 !== 0) {
    throw new DataError(
      `fingerprint.vector has ${vector.length} components, expected a positive even number`,
    );
  }
  return {
    id: root.text('id'),
    story: root.textOrNull('story'),
    lang: root.textOrNull('lang'),
    title: root.text('title'),
    outlet: root.textOrNull('outlet'),
    author: root.textOrNull('author'),
    url: root.textOrNull('url'),
    published: readPublished(root.value('published')),
    words: root.count('words'),
    encoder: root.text('encoder'),
    vector,
    sentences: readSentences(root.value('sentences'), vector.length),
    prints: bytesToPrints(root.base64('prints')),
    cites: root.list('cites').map(readCited),
    links: root.texts('links'),
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new DataError(`not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function readSentences(value: unknown, dim: number): Fingerprint['sentences'] {
  const fields = readFields(value, 'fingerprint.sentences');
  const kept = fields.count('kept');
  const total = fields.count('total');
  const vectors = unpackNibbles(fields.base64('vectors'));
  const numbers = fields
    .list('numbers')
    .map((values) => Float32Array.from(readNumbers(values, 'numbers', Number.MAX_VALUE)));
  const names = fields.list('names').map((keys) => Uint16Array.from(readNumbers(keys, 'names', 0xffff)));
  if (vectors.length !== kept * dim || numbers.length !== kept || names.length !== kept || total < kept) {
    throw new DataError(
      `fingerprint.sentences says ${kept} of ${total} kept but holds ${vectors.length / dim} vectors of ${dim}, ` +
        `${numbers.length} lists of numbers and ${names.length} of names`,
    );
  }
  return { kept, total, vectors, numbers, names };
}

function readNumbers(value: unknown, name: string, largest: number): number[] {
  const isNumber = (item: unknown): item is number =>
    typeof item === 'number' && item >= 0 && item <= largest;
  if (!Array.isArray(value) || value.length > FEATURES_PER_SENTENCE || !value.every(isNumber)) {
    throw new DataError(
      `fingerprint.sentences.${name} must hold lists of at most ${FEATURES_PER_SENTENCE} numbers, none negative`,
    );
  }
  return value;
}

function readPublished(value: unknown): PublishedDate | null {
  if (value === null || value === undefined) return null;
  const fields = readFields(value, 'fingerprint.published');
  return {
    iso: fields.text('iso'),
    precision: fields.oneOf('precision', PRECISIONS),
    doubt: readDoubt(fields.value('doubt')),
  };
}

function readDoubt(value: unknown): DateDoubt | null {
  if (value === null || value === undefined) return null;
  const fields = readFields(value, 'fingerprint.published.doubt');
  return {
    reason: fields.oneOf('reason', DOUBTS),
    alternatives: fields.texts('alternatives'),
    text: fields.text('text'),
  };
}

function readCited(value: unknown): CitedSource {
  const fields = readFields(value, 'fingerprint.cites');
  return {
    name: fields.text('name'),
    type: fields.oneOf('type', SOURCE_TYPES),
    kind: fields.textOrNull('kind'),
    country: fields.textOrNull('country'),
    through: fields.textOrNull('through'),
    link: fields.textOrNull('link'),
    times: fields.count('times'),
    sentence: (fields.value('sentence') ?? null) === null ? null : fields.count('sentence'),
    heard: fields.value('heard') === true,
  };
}
