/**
 * Where everything lies in a pack. Reader and writer share it; docs/pack-format.md is the same in prose.
 *
 * A pack is little-endian. Sections start at multiples of eight bytes, so that each can be read in place
 * through a typed array.
 */
import type { DateDoubt, DatePrecision } from '../article.ts';

/** First eight bytes of every pack. */
export const MAGIC = 'HSAYPACK';

/** Version that this build writes, and the newest that it reads. */
export const VERSION = 1;

/** Byte offsets of the header's fields; all but the magic are u32. */
export const HEADER = {
  version: 8,
  /** {@link checksum} of everything from `size` to the end of the file. */
  checksum: 12,
  /** File size in units of eight bytes. */
  size: 16,
  sections: 20,
  tellings: 24,
  dim: 28,
  /** The section table begins here. */
  table: 32,
} as const;

/** Bytes of a row of the section table: u32 kind, u32 offset in units of eight bytes, u32 length in bytes, u32 zero. */
export const SECTION_ROW_BYTES = 16;

/** Kinds of section. A reader skips kinds that it does not know. */
export const SECTION = {
  /** u32 string ids: name, created, encoder, until; then u32 number of outlets. */
  meta: 1,
  /** u32 × (strings + 1): where each string starts in `stringBytes`. */
  stringStarts: 2,
  /** UTF-8, without separators. */
  stringBytes: 3,
  /** u32 × {@link RECORD_WORDS} × (tellings + 1); the last row only ends the ranges of the one before. */
  tellings: 4,
  /** i8 × dim × tellings. */
  articleVectors: 5,
  /** Two's-complement nibbles × dim × sentences, even component in the low half. */
  sentenceVectors: 6,
  /** u8 × 2 × sentences: how many numbers and how many names each sentence has. */
  featureCounts: 7,
  /** f32 values, in order of the sentences. */
  numbers: 8,
  /** u16 keys, in order of the sentences. */
  names: 9,
  /** u32 × {@link CITE_WORDS} for each cited source. */
  cites: 10,
  /** u32 string ids: links of each telling. */
  links: 11,
  /** u32 string ids: other readings of doubtful dates. */
  alternatives: 12,
  /** u16 copy prints, ascending within each telling. */
  prints: 13,
} as const;

/** Columns of a row of `tellings`. The `…Start` columns never fall from one row to the next. */
export const RECORD = {
  id: 0,
  story: 1,
  lang: 2,
  title: 3,
  outlet: 4,
  author: 5,
  url: 6,
  /** `published.iso`; {@link NONE} when the date is not known. */
  iso: 7,
  doubtText: 8,
  /** Bits 0–7: index in {@link PRECISIONS}; bits 8–15: 0 without doubt, else 1 + index in {@link DOUBTS}. */
  dateCodes: 9,
  words: 10,
  sentencesTotal: 11,
  sentenceStart: 12,
  numberStart: 13,
  nameStart: 14,
  citeStart: 15,
  linkStart: 16,
  alternativeStart: 17,
  printStart: 18,
} as const;

/** Columns of a row of `tellings`. */
export const RECORD_WORDS = 19;

/**
 * Columns of a row of `cites`: string ids, but for `codes`, which holds the index of the type in `SOURCE_TYPES`
 * in bits 0–7 and in bits 8–31 how often the source is cited.
 */
export const CITE = { name: 0, codes: 1, kind: 2, country: 3, through: 4, link: 5 } as const;

/** Columns of a row of `cites`. */
export const CITE_WORDS = 6;

/** The string id that stands for null. */
export const NONE = 0xffffffff;

/** Date precisions in the order of their codes: append, never reorder. */
export const PRECISIONS: readonly DatePrecision[] = ['minute', 'day', 'month', 'year'];

/** Reasons of doubt in the order of their codes: append, never reorder. */
export const DOUBTS: readonly DateDoubt['reason'][] = [
  'day-month-order',
  'copyright-year',
  'relative',
  'conflict',
];

/** The next multiple of eight. */
export function align8(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
