/** From the core to the whole: headline, what stands between, and the role of each block. */
import type { ParagraphRole } from '../../src/article.ts';
import { authorInLine } from './byline.ts';
import { findTeasers } from './find-teasers.ts';
import { sharedWords } from './text-weight.ts';
import { isDateLine } from './visible-dates.ts';
import type { Block } from './walk-blocks.ts';

/** A block that enters the article's text. */
export type ChosenBlock = { block: Block; role: ParagraphRole };

/** A byline, date line or credit is a line, not a paragraph. */
const LONGEST_BYLINE = 140;
/** Letters of a sentence inside the text that Readability left out; less is a call to read something else. */
const SHORTEST_INSIDE = 60;
/** Share of words that headline and title have in common when they are the same sentence. */
const SAME_TITLE = 0.6;
/** A line that is no heading by its markup must say nearly the same as the title. */
const SAME_LINE = 0.85;
/** Characters; no headline is longer. */
const LONGEST_HEADLINE = 300;
/** At most this many blocks lie between headline and core; more means the headline is another article's. */
const FARTHEST_HEADLINE = 40;

/**
 * The article's blocks in the page's order, headline first. What lies inside the article and is
 * furniture by its markup or by Readability's judgement comes with role `noise`.
 */
export function chooseBlocks(blocks: Block[], core: ReadonlySet<number>, titles: string[]): ChosenBlock[] {
  const inCore = blocks.filter(({ index }) => core.has(index));
  const prose = inCore.filter((block) => block.prose);
  const first = prose[0] ?? inCore[0];
  const last = inCore.at(-1);
  if (!first || !last) return [];
  const headline = findHeadline(blocks, prose, titles);
  const start = headline ? headline.index : (inCore[0]?.index ?? first.index);
  const chosen: ChosenBlock[] = [];
  const firstText = (prose.find(({ index }) => index > start) ?? first).index;
  const end = endOfArticle(blocks, headline, last.index);
  const teasers = findTeasers(blocks.slice(start, end), headline);
  for (const block of blocks.slice(start, end)) {
    const role = teasers.has(block) ? 'noise' : roleOf(block, core, block.index < firstText);
    chosen.push({ block, role: block === headline ? 'headline' : role });
  }
  return dropTrailingNoise(chosen);
}

function roleOf(block: Block, core: ReadonlySet<number>, beforeText: boolean): ParagraphRole {
  const { hint, text } = block;
  if (hint === 'noise' || hint === 'comments') return 'noise';
  if (hint === 'caption') return 'caption';
  const short = text.length <= LONGEST_BYLINE;
  if (hint === 'byline' && short) return 'byline';
  if (beforeText && short && isBylineLine(block)) return 'byline';
  if (block.owner.closest('td, th') && !block.prose) return 'caption';
  if (!core.has(block.index)) return prosePassedOver(block, beforeText) ? 'body' : 'noise';
  if (hint === 'headline') return block.linked > 0.8 ? 'noise' : 'headline';
  return hint === 'quote' ? 'quote' : 'body';
}

function isBylineLine(block: Block): boolean {
  if (block.owner.querySelector('time') !== null || authorInLine(block.text) !== null) return true;
  return isDateLine(block) && !block.prose;
}

/** Readability drops leads in a header of their own and paragraphs with many links. */
function prosePassedOver(block: Block, beforeText: boolean): boolean {
  return block.prose && (beforeText || block.weight >= SHORTEST_INSIDE);
}

/**
 * The heading that is the title: the one that shares most words with what the page calls itself, else the
 * last `h1` above the text, else a plain line that repeats the title. Null when there is none.
 */
function findHeadline(blocks: Block[], prose: Block[], titles: string[]): Block | null {
  const firstText = prose[0]?.index ?? 0;
  const from = Math.max(0, firstText - FARTHEST_HEADLINE);
  // A consent box may have been taken for the beginning; the title stands above most of the text all the same.
  const upTo = blocks.slice(from, middleOf(prose) + 1).filter(({ text }) => text.length <= LONGEST_HEADLINE);
  const likeness = ({ text }: Block): number =>
    Math.max(0, ...titles.map((title) => sharedWords(text, title)));
  return (
    mostLike(
      upTo.filter(({ hint }) => hint === 'headline'),
      likeness,
      SAME_TITLE,
    ) ??
    blocks.slice(from, firstText + 1).findLast(({ owner }) => owner.localName === 'h1') ??
    mostLike(upTo, likeness, SAME_LINE)
  );
}

/** The first of the blocks that are most like the title, or null when all are less like it than `least`. */
function mostLike(blocks: Block[], likeness: (block: Block) => number, least: number): Block | null {
  let best: Block | null = null;
  let bestLikeness = least;
  for (const block of blocks) {
    const value = likeness(block);
    if (best ? value > bestLikeness : value >= bestLikeness) {
      best = block;
      bestLikeness = value;
    }
  }
  return best;
}

/** Index of the block in which the first half of the prose ends. */
function middleOf(prose: Block[]): number {
  const half = prose.reduce((sum, block) => sum + block.weight, 0) / 2;
  let weight = 0;
  for (const block of prose) {
    weight += block.weight;
    if (weight >= half) return block.index;
  }
  return 0;
}

/** Pages that never end put the next article below this one: its own `article` with an `h1` of its own. */
function endOfArticle(blocks: Block[], headline: Block | null, last: number): number {
  const own = headline?.owner.closest('article');
  if (!headline || !own) return last + 1;
  const next = blocks.find(({ index, owner }) => {
    const other =
      index > headline.index && index <= last && owner.localName === 'h1' ? owner.closest('article') : null;
    return other !== null && !other.contains(own) && !own.contains(other);
  });
  return next?.index ?? last + 1;
}

function dropTrailingNoise(chosen: ChosenBlock[]): ChosenBlock[] {
  const last = chosen.findLastIndex(({ role }) => role !== 'noise' && role !== 'headline');
  return chosen.slice(0, last + 1);
}
