/** Text of the page and the nodes in which it stands, checked against what the page shows now. */
import type { Span } from '../../src/article.ts';
import { type Segment, seenCharacter } from './collapse-text.ts';

/** A paragraph's words, and the stretches of text nodes from which they were read. */
export type Spot = { words: string; segments: Segment[] };

/** A place in the page. */
export type Place = { node: Text; offset: number };

/** A stretch of the page within one paragraph. */
export type Piece = { from: Place; to: Place };

/** Whether a span of the words still stands in the page as it was read; false when no text node holds any of it. */
export function stands({ words, segments }: Spot, span: Span): boolean {
  let held = false;
  for (const { node, nodeStart, start, length } of segments) {
    const from = Math.max(start, span.start);
    const to = Math.min(start + length, span.end);
    if (from >= to) continue;
    if (!node.isConnected) return false;
    const data = node.data;
    for (let i = from; i < to; i += 1) {
      const expected = words.charAt(i);
      const found = data.charAt(nodeStart + i - start);
      if (found !== expected && seenCharacter(found) !== expected) return false;
    }
    held = true;
  }
  return held;
}

/** Where a span of the words stands; null when no text node holds any of it. */
export function pieceAt({ segments }: Spot, { start, end }: Span): Piece | null {
  const first = placeOfCharacter(segments, start, 1);
  const last = placeOfCharacter(segments, end - 1, -1);
  return first && last ? { from: first, to: { node: last.node, offset: last.offset + 1 } } : null;
}

/**
 * Where the character at `offset` stands. A space that no text node holds (a line break inside a paragraph)
 * is passed over in `direction`.
 */
function placeOfCharacter(segments: Segment[], offset: number, direction: 1 | -1): Place | null {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return null;
  const within = offset - segment.start;
  if (within >= 0 && within < segment.length)
    return { node: segment.node, offset: segment.nodeStart + within };
  if (direction === -1) return { node: segment.node, offset: segment.nodeStart + segment.length - 1 };
  const next = segments[low + 1];
  return next ? { node: next.node, offset: next.nodeStart } : null;
}
