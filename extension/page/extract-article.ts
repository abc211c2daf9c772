/** From an open page to a {@link RawArticle}, and back: the article's text and where it stands. */
import { PARAGRAPH_BREAK, type RawArticle, type RawParagraph } from '../../src/article.ts';
import { findByline } from './byline.ts';
import { type ChosenBlock, chooseBlocks } from './choose-blocks.ts';
import { findCore } from './find-core.ts';
import { judgePage, type NotAnArticle } from './judge-page.ts';
import { absoluteUrl, readMetadata } from './read-metadata.ts';
import { inOneGo, inSlices, type Steps } from './slices.ts';
import { tellPartial } from './tell-partial.ts';
import { type Anchor, createTextMap, type TextMap } from './text-map.ts';
import { visibleDates } from './visible-dates.ts';
import { type Block, type OnShare, type WalkLimits, walkInSteps } from './walk-blocks.ts';

/** What a page is: an article with its text and the way back to its nodes, or no article and why. */
export type Extraction =
  | { status: 'article'; raw: RawArticle; textMap: TextMap }
  | { status: 'not-an-article'; reason: NotAnArticle };

/** How to read a page. */
export type ExtractionOptions = {
  /** Where it was opened. */
  url: string;
  /** How much of it to look at. */
  limits?: WalkLimits;
  /** Told now and then what share of the page has been looked at. */
  onShare?: OnShare;
};

/**
 * Reads the page without touching it. Works on any document, rendered or not; without layout (Node) only
 * markup says what is hidden.
 */
export function extractArticle(document: Document, options: ExtractionOptions): Extraction {
  return inOneGo(extractInSteps(document, options));
}

/** The same for a page in use, which gets its turn between slices of the work. */
export function extractArticleInSlices(document: Document, options: ExtractionOptions): Promise<Extraction> {
  return inSlices(() => extractInSteps(document, options));
}

function* extractInSteps(document: Document, options: ExtractionOptions): Steps<Extraction> {
  const walk = yield* walkInSteps(document, options.limits, options.onShare);
  const metadata = readMetadata(document, options.url);
  yield;
  const chosen = yield* choose(document, walk.blocks, metadata.titles);
  yield;
  const reason = judgePage(chosen, {
    url: options.url,
    declaredArticle: metadata.declaredArticle,
    asksForPassword: asksForPassword(document),
  });
  if (reason) return { status: 'not-an-article', reason };

  // The headline, where there is one; else the line with which the text begins.
  const top = chosen[0];
  const topIndex = top?.block.index ?? 0;
  const byline = findByline(walk.blocks, topIndex);
  for (const line of chosen)
    if (line.block.index === byline?.index && line.role === 'body') line.role = 'byline';

  yield;
  const { text, paragraphs, anchors } = compose(chosen, baseOf(document, options.url));
  yield;
  const raw: RawArticle = {
    url: metadata.url,
    title: metadata.title ?? (top?.role === 'headline' ? top.block.text : null),
    author: metadata.author ?? byline?.author ?? null,
    outlet: metadata.outlet,
    declaredLanguage: metadata.declaredLanguage,
    dates: [...metadata.dates, ...visibleDates(walk.blocks, topIndex)],
    text,
    paragraphs,
    partial: tellPartial(document, {
      walled: metadata.walled,
      capped: walk.capped,
      texts: chosen.filter(({ role }) => role === 'body' || role === 'quote').map(({ block }) => block.text),
      blocks: walk.blocks,
    }),
  };
  return { status: 'article', raw, textMap: createTextMap(document, text, anchors) };
}

/** Comments are furniture, unless they are all there is: then they are the posts of a forum. */
function* choose(document: Document, blocks: Block[], titles: string[]): Steps<ChosenBlock[]> {
  const title = titles[0] ?? document.title;
  const core = yield* findCore(document, title, blocks);
  yield;
  const chosen = chooseBlocks(blocks, core, titles);
  const hasText = chosen.some(({ role }) => role === 'body' || role === 'quote');
  if (hasText || !blocks.some(({ hint }) => hint === 'comments')) return chosen;
  const posts = blocks.map((block) => (block.hint === 'comments' ? { ...block, hint: null } : block));
  return chooseBlocks(posts, yield* findCore(document, title, posts), titles);
}

/** Links of one article that are looked at; the thousands of an index below the text say nothing about its sources. */
const MOST_LINKS = 1000;

function compose(
  chosen: ChosenBlock[],
  base: string,
): { text: string; paragraphs: RawParagraph[]; anchors: Anchor[] } {
  const paragraphs: RawParagraph[] = [];
  const anchors: Anchor[] = [];
  let text = '';
  let linksLeft = MOST_LINKS;
  for (const { block, role } of chosen) {
    if (text) text += PARAGRAPH_BREAK;
    const start = text.length;
    text += block.text;
    const looked = block.links.slice(0, linksLeft);
    linksLeft -= looked.length;
    const links = looked.flatMap((link) => {
      const url = absoluteUrl(link.element.getAttribute('href') ?? '', base);
      const elsewhere = url !== null && url.split('#')[0] !== base.split('#')[0];
      return elsewhere ? [{ start: start + link.start, end: start + link.end, url }] : [];
    });
    paragraphs.push({ start, end: text.length, role, links });
    anchors.push({ start, end: text.length, segments: block.segments });
  }
  return { text, paragraphs, anchors };
}

/** Relative links count from `<base>` or the page's own address; a parsed file has neither. */
function baseOf(document: Document, url: string): string {
  return absoluteUrl(document.baseURI, undefined) ?? url;
}

function asksForPassword(document: Document): boolean {
  return [...document.querySelectorAll('input[type="password"]')].some((input) =>
    typeof input.checkVisibility === 'function'
      ? input.checkVisibility()
      : input.closest('[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]') ===
        null,
  );
}
