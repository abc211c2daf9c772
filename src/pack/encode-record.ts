import type { CitedSource } from '../analysis.ts';
import type { PublishedDate } from '../article.ts';
import type { Fingerprint, SentencePrints } from '../fingerprint/fingerprint.ts';
import { packNibbles } from '../fingerprint/quantise-sentence.ts';
import { SOURCE_TYPES } from '../fingerprint/read-fields.ts';
import { packAscending } from './ascending-keys.ts';
import { type ByteWriter, byteWriter } from './byte-writer.ts';
import { DOUBTS, HEARD, PRECISIONS } from './layout.ts';

/**
 * The record of a telling: everything of its fingerprint but encoder and article vector, which the pack keeps apart.
 *
 * `decodeRecord` reads it back; docs/pack-format.md has the byte map.
 */
export function encodeRecord(telling: Fingerprint): Uint8Array<ArrayBuffer> {
  const writer = byteWriter();
  for (const text of [telling.id, telling.story, telling.lang, telling.title]) writer.text(text);
  for (const text of [telling.outlet, telling.author, telling.url]) writer.text(text);
  writePublished(writer, telling.published);
  writer.count(telling.words);
  writeSentences(writer, telling.sentences);
  const prints = packAscending(telling.prints);
  writer.count(telling.prints.length);
  writer.count(prints.length);
  writer.bytes(prints);
  writer.count(telling.cites.length);
  for (const cited of telling.cites) writeCited(writer, cited);
  writer.count(telling.links.length);
  for (const link of telling.links) writer.text(link);
  return writer.written();
}

function writePublished(writer: ByteWriter, published: PublishedDate | null): void {
  writer.text(published?.iso ?? null);
  if (!published) return;
  const { precision, doubt } = published;
  writer.byte(PRECISIONS.indexOf(precision));
  writer.byte(doubt ? 1 + DOUBTS.indexOf(doubt.reason) : 0);
  if (!doubt) return;
  writer.text(doubt.text);
  writer.count(doubt.alternatives.length);
  for (const iso of doubt.alternatives) writer.text(iso);
}

function writeSentences(writer: ByteWriter, { kept, total, vectors, numbers, names }: SentencePrints): void {
  writer.count(total);
  writer.count(kept);
  for (let i = 0; i < kept; i++) {
    const [values, keys] = [numbers[i] ?? [], names[i] ?? []];
    writer.count(values.length);
    writer.count(keys.length);
    writer.bytes(Float32Array.from(values));
    writer.bytes(Uint16Array.from(keys));
  }
  writer.bytes(packNibbles(vectors));
}

function writeCited(
  writer: ByteWriter,
  { name, type, times, kind, country, through, link, sentence, heard }: CitedSource,
): void {
  writer.text(name);
  writer.byte(SOURCE_TYPES.indexOf(type) + (heard ? HEARD : 0));
  writer.count(times);
  for (const text of [kind, country, through, link]) writer.text(text);
  writer.count(sentence === null ? 0 : sentence + 1);
}
