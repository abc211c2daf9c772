/**
 * Cuts normalised text into the pieces of the table: unigram Viterbi, the cheapest way wins.
 *
 * No piece goes beyond a word's `▁`, so each word is cut alone and the working memory stays small. Costs
 * are whole numbers: the same ties fall the same way as in Python.
 */
import { WORD_MARK } from './normalise.ts';
import type { Encoder } from './read-encoder.ts';

/** Number of a stretch that no piece of the table covers. */
export const UNKNOWN = -1;

/** Called for each piece in text order with its number and its span in the normalised text. */
export type PieceVisitor = (piece: number, start: number, end: number) => void;

// Scripts without spaces give segments as long as a paragraph; longer ones are cut here (as in Python), which
// bounds memory and can only misplace one piece.
const SEGMENT_UNITS = 4096;

/** Finaliser of MurmurHash3 (public domain). */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Finds the piece with these two running hashes, or {@link UNKNOWN}. */
function findPiece(encoder: Encoder, first: number, second: number): number {
  const bucket = mix(first) >>> (32 - encoder.bucketBits);
  const end = encoder.buckets[bucket + 1] as number;
  let piece = encoder.buckets[bucket] as number;
  if (piece === end) return UNKNOWN;
  const fingerprint = mix(second) >>> 8;
  const head = fingerprint >>> 8;
  const tail = fingerprint & 0xff;
  for (; piece < end; piece++) {
    if (encoder.fingerprints[piece] === head && encoder.fingerprintTails[piece] === tail) return piece;
  }
  return UNKNOWN;
}

/**
 * Visits the pieces of a normalised text; their spans follow each other without a gap.
 *
 * Time is linear in the length of the text, whatever it holds.
 */
export function visitPieces(encoder: Encoder, normalised: string, visit: PieceVisitor): void {
  const longest = Math.min(SEGMENT_UNITS, normalised.length) + 1;
  const best = new Int32Array(longest);
  const pieceAt = new Int32Array(longest);
  const startOf = new Int32Array(longest);
  const path = new Int32Array(longest);
  for (let from = 0; from < normalised.length; ) {
    const mark = normalised.indexOf(WORD_MARK, from + 1);
    const to = Math.min(mark < 0 ? normalised.length : mark, from + SEGMENT_UNITS);
    const length = to - from;
    best.fill(0x7fffffff, 1, length + 1);
    for (let start = 0; start < length; start++) {
      const cost = best[start] as number;
      const last = Math.min(start + encoder.longestPiece, length);
      let first = 0x811c9dc5;
      let second = 0x9747b28c;
      for (let end = start + 1; end <= last; end++) {
        const unit = normalised.charCodeAt(from + end - 1);
        first = Math.imul(first ^ unit, 0x01000193);
        second = Math.imul(second ^ unit, 0x5bd1e995);
        const piece = findPiece(encoder, first, second);
        if (piece === UNKNOWN) continue;
        const total = cost + (encoder.costs[piece] as number);
        if (total < (best[end] as number)) {
          best[end] = total;
          pieceAt[end] = piece;
          startOf[end] = start;
        }
      }
      const unknown = cost + encoder.unknownCost;
      if (unknown < (best[start + 1] as number)) {
        best[start + 1] = unknown;
        pieceAt[start + 1] = UNKNOWN;
        startOf[start + 1] = start;
      }
    }
    let steps = 0;
    for (let end = length; end > 0; end = startOf[end] as number) path[steps++] = end;
    while (steps > 0) {
      const end = path[--steps] as number;
      visit(pieceAt[end] as number, from + (startOf[end] as number), from + end);
    }
    from = to;
  }
}
