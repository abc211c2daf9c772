/**
 * Text nodes in, paragraphs out: white space collapsed as a reader sees it, and
 * every character with the place in the page it came from.
 */
import type { Span } from '../../src/article.ts';
import type { Steps } from './slices.ts';

/** A stretch of a paragraph's text that stands unbroken in one text node. */
export type Segment = {
  node: Text;
  /** Offset of the first character in `node.data`. */
  nodeStart: number;
  /** Offset of the first character in the paragraph's text. */
  start: number;
  /** Number of characters; the same in the node and in the paragraph. */
  length: number;
};

/** What a block is made of, in document order. */
export type Piece = { node: Text; link: Element | null; preformatted: boolean } | 'break';

/** A link in a paragraph; the span is into the paragraph's text. */
type PieceLink = Span & { element: Element };

/** One paragraph of a block: its text and where each character stands. */
export type CollapsedText = { text: string; segments: Segment[]; links: PieceLink[] };

/** Lines shorter than this were broken on purpose; 40 is the narrowest column that mail and forums wrap at. */
const SHORTEST_WRAPPED_LINE = 40;

const SPACE = /\s/u;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/u;
const SENTENCE_END = /[.!?:;…。！？।؟۔]["'”’“»«)\]]*$/u;
const LOWER_CASE = /^\p{Ll}/u;
const LIST_MARK = /^(?:[-–—*•·>]|\d+[.)])/u;

/**
 * The character as it stands in a paragraph: a plain space for any white space,
 * the empty string for what has no width (soft hyphen, zero-width space), else itself.
 */
export function seenCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character;
  if (INVISIBLE.test(character)) return '';
  return SPACE.test(character) ? ' ' : character;
}

/** How often the work may rest: so many pieces take a millisecond or two. */
const PIECES_PER_STEP = 1024;

/**
 * The paragraphs of one block, none of them empty. Blank lines always part
 * paragraphs; a single line break does so too unless the line looks wrapped or
 * `joinLines` is set (headings, where a break is only typography).
 */
export function* collapseInSteps(pieces: readonly Piece[], joinLines: boolean): Steps<CollapsedText[]> {
  const paragraphs: CollapsedText[] = [];
  let current: CollapsedText = { text: '', segments: [], links: [] };
  let lineStart = 0;
  let breaks = 0;
  let afterPreformatted = false;
  let space: { node: Text; offset: number } | null = null;

  const push = (characters: string, node: Text, offset: number): void => {
    const last = current.segments.at(-1);
    const { length } = characters;
    if (last && last.node === node && last.nodeStart + last.length === offset) {
      last.length += length;
    } else {
      current.segments.push({ node, nodeStart: offset, start: current.text.length, length });
    }
    current.text += characters;
  };
  const finish = (): void => {
    if (current.text) paragraphs.push(current);
    current = { text: '', segments: [], links: [] };
    lineStart = 0;
  };
  const endLine = (preformatted: boolean): void => {
    breaks += 1;
    afterPreformatted = preformatted;
    space = null;
  };
  const startLine = (next: string): void => {
    if (current.text) {
      const line = current.text.slice(lineStart);
      if (breaks === 1 && (joinLines || looksWrapped(line, next, afterPreformatted))) {
        current.text += ' ';
        lineStart = current.text.length;
      } else {
        finish();
      }
    }
    breaks = 0;
  };

  for (const [i, piece] of pieces.entries()) {
    if (i % PIECES_PER_STEP === PIECES_PER_STEP - 1) yield piece === 'break' ? undefined : piece.node;
    if (piece === 'break') {
      endLine(false);
      continue;
    }
    const { node, link, preformatted } = piece;
    const data = node.data;
    let offset = 0;
    while (offset < data.length) {
      const end = endOfPlainRun(data, offset);
      const run = end > offset ? data.slice(offset, end) : seenCharacter(data.charAt(offset));
      const at = offset;
      offset = Math.max(end, offset + 1);
      if (run === '') continue;
      if (run === ' ') {
        if (preformatted && data.charAt(at) === '\n') endLine(true);
        else if (breaks === 0) space ??= { node, offset: at };
        continue;
      }
      if (breaks > 0) startLine(data.slice(at, at + 2));
      if (space && current.text) push(' ', space.node, space.offset);
      space = null;
      if (link) addToLink(current.links, link, current.text.length, run.length);
      push(run, node, at);
    }
  }
  finish();
  return paragraphs;
}

function looksWrapped(line: string, next: string, preformatted: boolean): boolean {
  if (line.length < SHORTEST_WRAPPED_LINE || SENTENCE_END.test(line)) return false;
  return preformatted ? !LIST_MARK.test(next) : LOWER_CASE.test(next);
}

function addToLink(links: PieceLink[], element: Element, at: number, length: number): void {
  const last = links.at(-1);
  // One space may lie between two words of a link.
  if (last && last.element === element && at - last.end <= 1) last.end = at + length;
  else links.push({ start: at, end: at + length, element });
}

/**
 * Where the run of characters ends that are surely neither white space nor invisible: Latin to Greek Extended
 * without the few exceptions, and everything from kana to hangul. Others are looked at one by one.
 */
function endOfPlainRun(data: string, from: number): number {
  let end = from;
  for (; end < data.length; end += 1) {
    const code = data.charCodeAt(end);
    const plain =
      (code > 0x20 && code < 0x7f) ||
      (code > 0xa0 && code < 0x2000 && code !== 0xad && code !== 0x1680) ||
      (code > 0x3000 && code < 0xd800);
    if (!plain) break;
  }
  return end;
}
