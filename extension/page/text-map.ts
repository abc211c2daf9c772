/** The only place where offsets into an article's text meet the nodes of the page. */
import type { Span } from '../../src/article.ts';
import type { Segment } from './collapse-text.ts';
import { type Found, pageText, placeParagraphs } from './find-again.ts';
import { inOneGo, inSlices, type Steps } from './slices.ts';
import { type Piece, type Place, pieceAt, type Spot, stands } from './spot.ts';
import { walkInSteps } from './walk-blocks.ts';

/** Where a paragraph stands: its span in the text and the text nodes it was read from. */
export type Anchor = Span & { segments: Segment[] };

/** Offsets to places and back. Verified on every call, so that a changed page gives null and never a wrong place. */
export type TextMap = {
  /** From the first to the last character of the span; null when the page does not show that text where it was. */
  rangeOf(span: Span): Range | null;
  /** The same cut at paragraph bounds, so that what lies between them stays outside; null if any piece is lost. */
  rangesOf(span: Span): Range[] | null;
  /** The offset of a place in the page: of the next character of the same paragraph; null outside the article. */
  offsetOf(node: Node, offset: number): number | null;
  /**
   * Looks through the page, in slices, for what of the spans does not stand where it stood; what it finds, the other
   * functions know from then on. Does nothing when nothing is lost.
   */
  findAgain(spans: readonly Span[]): Promise<void>;
};

/** Elements of a page that can be searched in one go: some 30 ms in Firefox, the slower one. */
const AT_ONCE = 4000;

/** The part of a span that lies in one paragraph: the paragraph's index, and the part's span in it. */
type Part = { paragraph: number; at: Span };

/** A map for `text`, whose paragraphs stand at `anchors` (in order, without overlap) in `document`. */
export function createTextMap(document: Document, text: string, anchors: Anchor[]): TextMap {
  const spots: Spot[] = anchors.map(({ start, end, segments }) => ({
    words: text.slice(start, end),
    segments,
  }));
  /** Parts whose words stand in a paragraph that is another by now. */
  const moved = new Map<string, Found>();
  /** The page that was searched last, and what is not in it: no need to search for that twice. */
  let searched = { page: '', without: new Set<string>() };
  let index: Map<Text, { paragraph: number; segment: Segment }[]> | null = null;

  const partsOf = (span: Span): Part[] =>
    anchors.flatMap((anchor, paragraph) => {
      const start = Math.max(anchor.start, span.start) - anchor.start;
      const end = Math.min(anchor.end, span.end) - anchor.start;
      return start < end ? [{ paragraph, at: { start, end } }] : [];
    });

  const pieceOf = (part: Part): Piece | null => {
    const spot = spots[part.paragraph];
    if (spot && stands(spot, part.at)) return pieceAt(spot, part.at);
    const again = moved.get(keyOf(part));
    return again && stands(again.spot, again.at) ? pieceAt(again.spot, again.at) : null;
  };

  const piecesOf = (span: Span): Piece[] | null => {
    const pieces: Piece[] = [];
    for (const part of partsOf(span)) {
      const piece = pieceOf(part);
      if (!piece) return null;
      pieces.push(piece);
    }
    return pieces.length > 0 ? pieces : null;
  };

  /** Looks for what is lost of the spans; the places of what it found. */
  function* search(spans: readonly Span[]): Steps<Found[]> {
    const lost = () => spans.flatMap(partsOf).filter((part) => pieceOf(part) === null);
    const places: Found[] = [];
    if (lost().length === 0) return places;
    const { blocks } = yield* walkInSteps(document);
    yield;
    for (const [i, spot] of yield* placeParagraphs(spots, blocks)) {
      spots[i] = spot;
      places.push({ spot, at: { start: 0, end: spot.words.length } });
    }
    index = null;
    const page = pageText(blocks);
    if (page.text !== searched.page) searched = { page: page.text, without: new Set() };
    for (const part of lost()) {
      yield;
      const key = keyOf(part);
      if (searched.without.has(key)) continue;
      const found = page.find(spots[part.paragraph]?.words ?? '', part.at);
      if (found) {
        moved.set(key, found);
        places.push(found);
      } else searched.without.add(key);
    }
    return places;
  }

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
      index ??= indexSegments(spots);
      const place = textPlace(node, offset);
      if (!place) return null;
      const entries = index.get(place.node);
      const found = entries?.find(({ segment }) => place.offset <= segment.nodeStart + segment.length);
      const hit = found ?? entries?.at(-1);
      const spot = hit && spots[hit.paragraph];
      if (!spot || !stands(spot, { start: 0, end: spot.words.length })) return null;
      const within = Math.min(Math.max(0, place.offset - hit.segment.nodeStart), hit.segment.length);
      return (anchors[hit.paragraph]?.start ?? 0) + hit.segment.start + within;
    },
    async findAgain(spans) {
      const places = await inSlices(() => search(spans));
      // What was found is gone already: the page writes itself anew faster than it is searched.
      const slipped = places.some(({ spot, at }) => !stands(spot, at));
      if (slipped && document.getElementsByTagName('*').length <= AT_ONCE) inOneGo(search(spans));
    },
  };
}

function keyOf({ paragraph, at }: Part): string {
  return `${paragraph} ${at.start} ${at.end}`;
}

function indexSegments(spots: readonly Spot[]): Map<Text, { paragraph: number; segment: Segment }[]> {
  const index = new Map<Text, { paragraph: number; segment: Segment }[]>();
  for (const [paragraph, { segments }] of spots.entries()) {
    for (const segment of segments) {
      const list = index.get(segment.node);
      if (list) list.push({ paragraph, segment });
      else index.set(segment.node, [{ paragraph, segment }]);
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
