/** The only place where offsets into an article's text meet the nodes of the page. */
import type { Span } from '../../src/article.ts';
import { type Segment, seenCharacter } from './collapse-text.ts';
import { findQuote } from './find-quote.ts';
import { type Block, walkBlocks } from './walk-blocks.ts';

/** Where a paragraph stands: its span in the text and the text nodes it was read from. */
export type Anchor = Span & { segments: Segment[] };

/** Offsets to places and back. Verified on every call, so that a changed page gives null and never a wrong place. */
export type TextMap = {
  /** From the first to the last character of the span; null when the page no longer shows that text. */
  rangeOf(span: Span): Range | null;
  /** The same cut at paragraph bounds, so that what lies between them stays outside; null if any piece is lost. */
  rangesOf(span: Span): Range[] | null;
  /** The offset of a place in the page: of the next character of the same paragraph; null outside the article. */
  offsetOf(node: Node, offset: number): number | null;
};

/** Characters before and after a claim by which it is known again, as annotation tools keep them. */
const CONTEXT = 32;
/** Time for claims whose paragraph has changed, in one task of the page; the others wait for the next look. */
const SEARCH_MS = 20;

/** A map for `text`, whose paragraphs stand at `anchors` (in order, without overlap) in `document`. */
export function createTextMap(document: Document, text: string, anchors: Anchor[]): TextMap {
  const current = [...anchors];
  let index: Map<Text, { anchor: Anchor; segment: Segment }[]> | null = null;
  let walkedJustNow = false;
  let walked: Block[] = [];
  let page = '';
  let searchUntil = 0;

  const textOf = (anchor: Span): string => text.slice(anchor.start, anchor.end);

  const reanchor = (): void => {
    if (walkedJustNow) return;
    walkedJustNow = true;
    // One walk answers for all lost paragraphs of a task; by the next task the page may be another.
    queueMicrotask(() => {
      walkedJustNow = false;
    });
    const places = new Map<string, Segment[][]>();
    walked = walkBlocks(document).blocks;
    page = walked.map((block) => block.text).join(BETWEEN_BLOCKS);
    searchUntil = performance.now() + SEARCH_MS;
    for (const block of walked) {
      const same = places.get(block.text);
      if (same) same.push(block.segments);
      else places.set(block.text, [block.segments]);
    }
    for (const [i, anchor] of current.entries()) {
      const place = places.get(textOf(anchor));
      // Equal paragraphs are handed out in order; the last place serves all that remain.
      const segments = place && place.length > 1 ? place.shift() : place?.[0];
      if (segments && !stands(anchor, text)) current[i] = { start: anchor.start, end: anchor.end, segments };
    }
    index = null;
  };

  const standing = (i: number): Anchor | null => {
    const anchor = current[i];
    if (!anchor) return null;
    if (stands(anchor, text)) return anchor;
    reanchor();
    const again = current[i];
    return again && stands(again, text) ? again : null;
  };

  /** The words in a paragraph that has changed round them, or a little in them. */
  const pieceInChanged = (paragraph: Span, { start, end }: Span): Piece | null => {
    if (performance.now() > searchUntil) return null;
    const exact = text.slice(start, end);
    const prefix = text.slice(Math.max(paragraph.start, start - CONTEXT), start);
    const suffix = text.slice(end, Math.min(paragraph.end, end + CONTEXT));
    const found = findQuote(page, { exact, prefix, suffix });
    if (!found) return null;
    let from = 0;
    for (const { text: own, segments } of walked) {
      if (found.start >= from && found.end <= from + own.length) {
        return pieceOf(segments, found.start - from, found.end - from);
      }
      from += own.length + BETWEEN_BLOCKS.length;
    }
    return null;
  };

  const piecesOf = (span: Span): Piece[] | null => {
    const pieces: Piece[] = [];
    for (const [i, { start, end }] of current.entries()) {
      const from = Math.max(start, span.start);
      const to = Math.min(end, span.end);
      if (from >= to) continue;
      const anchor = standing(i);
      const piece = anchor
        ? pieceOf(anchor.segments, from - start, to - start)
        : pieceInChanged({ start, end }, { start: from, end: to });
      if (!piece) return null;
      pieces.push(piece);
    }
    return pieces.length > 0 ? pieces : null;
  };

  const makeRange = (from: Place, to: Place): Range => {
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  };

  return {
    rangeOf(span) {
      const pieces = piecesOf(span);
      const [first, last] = [pieces?.[0], pieces?.at(-1)];
      return first && last ? makeRange(first.from, last.to) : null;
    },
    rangesOf: (span) => piecesOf(span)?.map(({ from, to }) => makeRange(from, to)) ?? null,
    offsetOf(node, offset) {
      index ??= indexSegments(current);
      const place = textPlace(node, offset);
      if (!place) return null;
      const entries = index.get(place.node);
      const found = entries?.find(({ segment }) => place.offset <= segment.nodeStart + segment.length);
      const hit = found ?? entries?.at(-1);
      if (!hit || !stands(hit.anchor, text)) return null;
      const within = Math.min(Math.max(0, place.offset - hit.segment.nodeStart), hit.segment.length);
      return hit.anchor.start + hit.segment.start + within;
    },
  };
}

type Place = { node: Text; offset: number };

/** A stretch of the page within one paragraph. */
type Piece = { from: Place; to: Place };

/** Stands between blocks in the text that is searched, so that no claim is found across two of them. */
const BETWEEN_BLOCKS = '\u0000';

function pieceOf(segments: Segment[], start: number, end: number): Piece | null {
  const first = placeOfCharacter(segments, start, 1);
  const last = placeOfCharacter(segments, end - 1, -1);
  return first && last ? { from: first, to: { node: last.node, offset: last.offset + 1 } } : null;
}

/** Whether the nodes still stand in the page and still read as the text does. */
function stands(anchor: Anchor, text: string): boolean {
  for (const { node, nodeStart, start, length } of anchor.segments) {
    if (!node.isConnected) return false;
    const data = node.data;
    for (let i = 0; i < length; i += 1) {
      const expected = text.charAt(anchor.start + start + i);
      const found = data.charAt(nodeStart + i);
      if (found !== expected && seenCharacter(found) !== expected) return false;
    }
  }
  return anchor.segments.length > 0;
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

function indexSegments(anchors: Anchor[]): Map<Text, { anchor: Anchor; segment: Segment }[]> {
  const index = new Map<Text, { anchor: Anchor; segment: Segment }[]>();
  for (const anchor of anchors) {
    for (const segment of anchor.segments) {
      const list = index.get(segment.node);
      if (list) list.push({ anchor, segment });
      else index.set(segment.node, [{ anchor, segment }]);
    }
  }
  return index;
}

/** A place between the children of an element, as a place in the nearest text below it. */
function textPlace(node: Node, offset: number): Place | null {
  if (node.nodeType === 3) return { node: node as Text, offset };
  const after = node.childNodes[offset];
  const below = after ? edgeText(after, 'first') : null;
  if (below) return { node: below, offset: 0 };
  const before = node.childNodes[offset - 1];
  const above = before ? edgeText(before, 'last') : null;
  return above ? { node: above, offset: above.data.length } : null;
}

function edgeText(node: Node, edge: 'first' | 'last'): Text | null {
  let current: Node | null = node;
  while (current && current.nodeType !== 3)
    current = edge === 'first' ? current.firstChild : current.lastChild;
  return current as Text | null;
}
