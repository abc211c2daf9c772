import fc from 'fast-check';
import type { CitedSource } from '../../../src/analysis.ts';
import type { PublishedDate } from '../../../src/article.ts';
import type { Fingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { SOURCE_TYPES } from '../../../src/fingerprint/read-fields.ts';

/** Encoder that the arbitrary fingerprints claim to come from. */
export const ENCODER = { id: 'test-encoder', dim: 8 };

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const published: fc.Arbitrary<PublishedDate> = fc.record({
  iso: fc.constantFrom('2024-02-07T08:01', '2024-02-07', '2024-02', '2024'),
  precision: fc.constantFrom('minute', 'day', 'month', 'year'),
  doubt: orNull(
    fc.record({
      reason: fc.constantFrom('day-month-order', 'copyright-year', 'relative', 'conflict'),
      alternatives: fc.array(text, { maxLength: 2 }),
      text,
    }),
  ),
});

const cited: fc.Arbitrary<CitedSource> = fc.record({
  name: text,
  type: fc.constantFrom(...SOURCE_TYPES),
  kind: orNull(text),
  country: orNull(fc.constantFrom('SE', 'DE', 'CN')),
  through: orNull(text),
  link: orNull(text),
  times: fc.nat(200),
  heard: fc.boolean(),
  sentence: orNull(fc.nat(60)),
});

const int8s = (length: number, limit: number) =>
  fc
    .array(fc.integer({ min: -limit, max: limit }), { minLength: length, maxLength: length })
    .map((values) => Int8Array.from(values));

const sentence = fc.record({
  vector: int8s(ENCODER.dim, 7),
  numbers: fc.uniqueArray(fc.nat(9999), { maxLength: 3 }),
  names: fc.uniqueArray(fc.nat(0xffff), { maxLength: 3 }),
});

/** Any fingerprint of {@link ENCODER}; its id is arbitrary and may repeat. */
export const arbitraryFingerprint: fc.Arbitrary<Fingerprint> = fc
  .record({
    id: text,
    story: orNull(text),
    lang: orNull(fc.constantFrom('sv', 'de', 'ja')),
    title: text,
    outlet: orNull(text),
    author: orNull(text),
    url: orNull(text),
    published: orNull(published),
    words: fc.nat(5000),
    vector: int8s(ENCODER.dim, 127),
    sentences: fc.array(sentence, { maxLength: 5 }),
    dropped: fc.nat(3),
    prints: fc.uniqueArray(fc.nat(0xffff), { maxLength: 9 }).map((prints) => Uint16Array.from(prints).sort()),
    cites: fc.array(cited, { maxLength: 3 }),
    links: fc.array(text, { maxLength: 2 }),
  })
  .map(({ sentences, dropped, ...facts }) => ({
    ...facts,
    encoder: ENCODER.id,
    sentences: {
      kept: sentences.length,
      total: sentences.length + dropped,
      vectors: Int8Array.from(sentences.flatMap(({ vector }) => [...vector])),
      numbers: sentences.map(({ numbers }) => Float32Array.from(numbers).sort()),
      names: sentences.map(({ names }) => Uint16Array.from(names).sort()),
    },
  }));

/** Any list of fingerprints with different ids, as a pack takes them. */
export const arbitraryFingerprints = fc
  .array(arbitraryFingerprint, { maxLength: 6 })
  .map((list) => list.map((fingerprint, i) => ({ ...fingerprint, id: `${i}:${fingerprint.id}` })));
