/**
 * Where everything lies in a pack. Reader and writer share it; docs/pack-format.md is the same in prose.
 *
 * A pack is little-endian: a header; the index, which search holds in memory; and the records, one for each telling,
 * which stay in the file until they are asked for. The parts of the index start at multiples of eight bytes, so that
 * each can be read in place through a typed array.
 */
import type { DateDoubt, DatePrecision } from '../article.ts';

/** First eight bytes of every pack. */
export const MAGIC = 'HSAYPACK';

/** The version that this build writes and reads. */
export const VERSION = 3;

/** Byte offsets of the header's fields; all but the magic are u32. */
export const HEADER = {
  version: 8,
  /** {@link checksum} of everything from `size` to the first record. */
  checksum: 12,
  /** File size in units of eight bytes. */
  size: 16,
  tellings: 20,
  /** Components of a vector. */
  dim: 24,
  /** Bytes of the label, without the zeros that fill it up. */
  label: 28,
  /** The label begins here. */
  end: 32,
} as const;

/** Where the parts of a pack begin, in bytes from the start of the file. */
export type Parts = {
  /** Name, created, encoder, from, until as texts, and the number of outlets as a count (`byteWriter`). */
  label: number;
  /** i8 × dim × tellings: article vectors. */
  vectors: number;
  /** u32 × (tellings + 1): where each record starts, counted from `records`; the last one is where they end. */
  starts: number;
  /** u32 × tellings: {@link checksum} of each record. */
  checksums: number;
  /** The records, one after the other without gaps; the index ends here. */
  records: number;
};

/** The parts of a pack with so many tellings and components, and a label of so many bytes. */
export function partsOf({ tellings, dim, label }: { tellings: number; dim: number; label: number }): Parts {
  const vectors = align8(HEADER.end + label);
  const starts = align8(vectors + tellings * dim);
  const checksums = align8(starts + 4 * (tellings + 1));
  return { label: HEADER.end, vectors, starts, checksums, records: align8(checksums + 4 * tellings) };
}

/** Date precisions in the order of their codes: append, never reorder. */
export const PRECISIONS: readonly DatePrecision[] = ['minute', 'day', 'month', 'year'];

/** Reasons of doubt in the order of their codes: append, never reorder. */
export const DOUBTS: readonly DateDoubt['reason'][] = [
  'day-month-order',
  'copyright-year',
  'relative',
  'conflict',
];

/** Added to the code of a cited source's type where the telling's own newsroom has heard it. */
export const HEARD = 128;

/** The next multiple of eight. */
export function align8(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
