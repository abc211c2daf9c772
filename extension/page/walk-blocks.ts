/** From a page to the blocks of text a reader sees, in document order. The page is only read. */
import { type CollapsedText, collapseInSteps, type Piece } from './collapse-text.ts';
import { type MarkupHint, markupHint } from './furniture.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Steps } from './slices.ts';
import { isProse, textWeight } from './text-weight.ts';

/** A paragraph of the page before anything is chosen. */
export type Block = CollapsedText & {
  /** Place in the list of blocks. */
  index: number;
  /** Nearest element that starts a line of its own. */
  owner: Element;
  /** Strongest hint of the owner and the elements round it, furniture first. */
  hint: MarkupHint | null;
  /** Share of the characters that stand in links, in [0, 1]. */
  linked: number;
  /** How much the text says, see `textWeight`. */
  weight: number;
  /** Whether it is running prose. */
  prose: boolean;
};

/** How much of a page is looked at. */
export type WalkLimits = { maxElements: number; maxMilliseconds: number };

/** Told what share of the elements that will be looked at, in [0, 1], has been. */
export type OnShare = (share: number) => void;

/** The blocks, and whether a limit was hit before the end of the page. */
export type Walk = { blocks: Block[]; capped: boolean };

/**
 * 20,000 elements are ten times a usual news page; two seconds is where a reader
 * would think that nothing happens, and a browser needs a fiftieth of it.
 */
export const DEFAULT_LIMITS: WalkLimits = { maxElements: 20_000, maxMilliseconds: 2000 };

const SKIPPED_TAGS = new Set(
  (
    'applet area audio base button canvas datalist embed head iframe img input link map meta meter noscript object ' +
    'option output picture progress rp rt script select source style svg template textarea title track video'
  ).split(' '),
);

/** Elements may lie this deep in each other; parsers of browsers stop at 512. */
const MAX_DEPTH = 600;
/** How often the clock is read. */
const ELEMENTS_PER_LOOK = 256;

type Context = {
  owner: Element;
  link: Element | null;
  hint: MarkupHint | null;
  preformatted: boolean;
  hidden: boolean;
};

/**
 * All visible blocks of the page, empty for a page without text; in steps, each at an element. The time that passes
 * between them does not count towards the limit.
 */
export function* walkInSteps(
  document: Document,
  limits: WalkLimits = DEFAULT_LIMITS,
  onShare: OnShare = () => undefined,
): Steps<Walk> {
  let rested = 0;
  const steps = walk(document, limits, () => performance.now() - rested, onShare);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const from = performance.now();
    yield value;
    rested += performance.now() - from;
  }
}

function* walk(document: Document, limits: WalkLimits, clock: () => number, onShare: OnShare): Steps<Walk> {
  const blocks: Block[] = [];
  const body = document.body;
  if (!body) return { blocks, capped: false };
  const layout = layoutOf(document);
  const all = Math.min(limits.maxElements, body.getElementsByTagName('*').length);
  const deadline = clock() + limits.maxMilliseconds;
  let pieces: Piece[] = [];
  let elements = 0;
  let capped = false;

  function* flush(context: Context): Steps<void> {
    if (pieces.length === 0) return;
    for (const text of yield* collapseInSteps(pieces, context.hint === 'headline')) {
      const inLinks = text.links.reduce((sum, link) => sum + link.end - link.start, 0);
      const { owner, hint } = context;
      const linked = inLinks / text.text.length;
      const weight = textWeight(text.text);
      const prose = isProse(text.text, weight, linked);
      blocks.push({ ...text, index: blocks.length, owner, hint, linked, weight, prose });
    }
    pieces = [];
  }

  function* visit(element: Element, outer: Context, depth: number): Steps<void> {
    elements += 1;
    if (elements > limits.maxElements || depth > MAX_DEPTH) capped = true;
    if (elements % ELEMENTS_PER_LOOK === 0) {
      if (clock() > deadline) capped = true;
      onShare(Math.min(1, elements / all));
      yield element;
    }
    if (capped) return;
    if (element.localName === 'br') {
      pieces.push('break');
      return;
    }
    if (SKIPPED_TAGS.has(element.localName)) return;
    const visibility = layout.visibility(element);
    if (visibility === 'hidden') return;
    const hint = markupHint(element);
    if (hint === 'invisible') return;
    const block = layout.isBlock(element);
    if (block) yield* flush(outer);
    const context = enter(element, outer, hint, block, layout);
    context.hidden = visibility === 'own-text-hidden';
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3 && !context.hidden) {
        pieces.push({ node: child as Text, link: context.link, preformatted: context.preformatted });
      } else if (child.nodeType === 1) {
        yield* visit(child as Element, context, depth + 1);
      }
    }
    if (block) yield* flush(context);
  }

  yield* visit(body, { owner: body, link: null, hint: null, preformatted: false, hidden: false }, 0);
  return { blocks, capped };
}

function enter(
  element: Element,
  outer: Context,
  hint: MarkupHint | null,
  block: boolean,
  layout: Layout,
): Context {
  const furniture = outer.hint === 'noise' || outer.hint === 'comments';
  return {
    owner: block ? element : outer.owner,
    link: element.localName === 'a' && element.hasAttribute('href') ? element : outer.link,
    // An inline element says nothing about the paragraph round it, unless it is furniture of its own.
    hint: furniture || !(block || hint === 'noise') ? outer.hint : (hint ?? outer.hint),
    preformatted: block ? layout.isPreformatted(element) : outer.preformatted,
    hidden: false,
  };
}
