import type { CitedSource } from '../analysis.ts';
import type { PublishedDate } from '../article.ts';
import type { Fingerprint, SentencePrints } from '../fingerprint/fingerprint.ts';
import { unpackNibbles } from '../fingerprint/quantise-sentence.ts';
import { SOURCE_TYPES } from '../fingerprint/read-fields.ts';
import { CITE, CITE_WORDS, DOUBTS, NONE, PRECISIONS, RECORD, RECORD_WORDS } from './layout.ts';
import { type Pack, readString } from './read-pack.ts';

/**
 * One telling of a pack, as it was written.
 *
 * @param index - position in the pack, from 0.
 * @throws RangeError if the pack has no such telling.
 */
export function readTelling(pack: Pack, index: number): Fingerprint {
  if (!(index >= 0 && index < pack.count)) {
    throw new RangeError(`Pack "${pack.name}" has ${pack.count} tellings, no number ${index}.`);
  }
  const { tables } = pack;
  const row = tables.tellings.subarray(index * RECORD_WORDS, (index + 2) * RECORD_WORDS);
  const text = (column: number) => readString(tables, row[column] ?? NONE);
  const strings = (ids: Uint32Array, column: number) =>
    Array.from(ids.subarray(...range(row, column)), (id) => readString(tables, id) ?? '');
  return {
    id: text(RECORD.id) ?? '',
    story: text(RECORD.story),
    lang: text(RECORD.lang),
    title: text(RECORD.title) ?? '',
    outlet: text(RECORD.outlet),
    author: text(RECORD.author),
    url: text(RECORD.url),
    published: readPublished(pack, row, strings(tables.alternatives, RECORD.alternativeStart)),
    words: row[RECORD.words] ?? 0,
    encoder: pack.encoder,
    vector: pack.vectors.subarray(index * pack.dim, (index + 1) * pack.dim),
    sentences: readSentences(pack, row),
    prints: tables.prints.subarray(...range(row, RECORD.printStart)),
    cites: readCites(pack, row),
    links: strings(tables.links, RECORD.linkStart),
  };
}

/** Start and end of a telling's range, from its own row and the next. */
function range(row: Uint32Array, column: number): [number, number] {
  return [row[column] ?? 0, row[RECORD_WORDS + column] ?? 0];
}

function readPublished({ tables }: Pack, row: Uint32Array, alternatives: string[]): PublishedDate | null {
  const iso = readString(tables, row[RECORD.iso] ?? NONE);
  if (iso === null) return null;
  const codes = row[RECORD.dateCodes] ?? 0;
  const precision = PRECISIONS[codes & 255] ?? 'day';
  const reason = DOUBTS[(codes >>> 8) - 1];
  if (reason === undefined) return { iso, precision, doubt: null };
  const text = readString(tables, row[RECORD.doubtText] ?? NONE) ?? '';
  return { iso, precision, doubt: { reason, alternatives, text } };
}

function readSentences({ tables, dim }: Pack, row: Uint32Array): SentencePrints {
  const [start, end] = range(row, RECORD.sentenceStart);
  let number = row[RECORD.numberStart] ?? 0;
  let name = row[RECORD.nameStart] ?? 0;
  const numbers: Float32Array[] = [];
  const names: Uint16Array[] = [];
  for (let sentence = start; sentence < end; sentence++) {
    const numberEnd = number + (tables.featureCounts[2 * sentence] ?? 0);
    const nameEnd = name + (tables.featureCounts[2 * sentence + 1] ?? 0);
    numbers.push(tables.numbers.subarray(number, numberEnd));
    names.push(tables.names.subarray(name, nameEnd));
    number = numberEnd;
    name = nameEnd;
  }
  return {
    kept: end - start,
    total: row[RECORD.sentencesTotal] ?? 0,
    vectors: unpackNibbles(tables.sentenceVectors.subarray((start * dim) / 2, (end * dim) / 2)),
    numbers,
    names,
  };
}

function readCites({ tables }: Pack, row: Uint32Array): CitedSource[] {
  const [start, end] = range(row, RECORD.citeStart);
  const cites: CitedSource[] = [];
  for (let at = start * CITE_WORDS; at < end * CITE_WORDS; at += CITE_WORDS) {
    const text = (column: number) => readString(tables, tables.cites[at + column] ?? NONE);
    const codes = tables.cites[at + CITE.codes] ?? 0;
    cites.push({
      name: text(CITE.name) ?? '',
      type: SOURCE_TYPES[codes & 255] ?? 'vague',
      kind: text(CITE.kind),
      country: text(CITE.country),
      through: text(CITE.through),
      link: text(CITE.link),
      times: codes >>> 8,
    });
  }
  return cites;
}
