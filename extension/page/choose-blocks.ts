/** From the core to the whole: headline, what stands between, and the role of each block. */
import type { ParagraphRole } from '../../src/article.ts';
import { isProse, textWeight } from './text-weight.ts';
import type { Block } from './walk-blocks.ts';

/** A block that enters the article's text. */
export type ChosenBlock = { block: Block; role: ParagraphRole };

/** A byline, date line or credit is a line, not a paragraph. */
const LONGEST_BYLINE = 140;
/** Letters of a sentence inside the text that Readability left out; less is a call to read something else. */
const SHORTEST_INSIDE = 60;
/** Share of words that headline and title have in common when they are the same sentence. */
const SAME_TITLE = 0.6;
/** At most this many blocks lie between headline and core; more means the headline is another article's. */
const FARTHEST_HEADLINE = 40;

/**
 * The article's blocks in the page's order, headline first. What lies inside the article and is
 * furniture by its markup or by Readability's judgement comes with role `noise`.
 */
export function chooseBlocks(blocks: Block[], core: ReadonlySet<number>, titles: string[]): ChosenBlock[] {
  const inCore = blocks.filter(({ index }) => core.has(index));
  const first = inCore.find((block) => isProse(block.text, block.linked)) ?? inCore[0];
  const last = inCore.at(-1);
  if (!first || !last) return [];
  const headline = findHeadline(blocks, first.index, titles);
  const start = headline ? headline.index : (inCore[0]?.index ?? first.index);
  const chosen: ChosenBlock[] = [];
  for (const block of blocks.slice(start, last.index + 1)) {
    const role = block === headline ? 'headline' : roleOf(block, core, block.index < first.index);
    chosen.push({ block, role });
  }
  return dropTrailingNoise(chosen);
}

function roleOf(block: Block, core: ReadonlySet<number>, beforeText: boolean): ParagraphRole {
  const { hint, text } = block;
  if (hint === 'noise' || hint === 'comments') return 'noise';
  if (hint === 'caption') return 'caption';
  const short = text.length <= LONGEST_BYLINE;
  if (hint === 'byline' && short) return 'byline';
  if (beforeText && short && block.owner.querySelector('time') !== null) return 'byline';
  if (!core.has(block.index)) return prosePassedOver(block, beforeText) ? 'body' : 'noise';
  if (hint === 'headline') return block.linked > 0.8 ? 'noise' : 'headline';
  return hint === 'quote' ? 'quote' : 'body';
}

/** Readability drops leads in a header of their own and paragraphs with many links. */
function prosePassedOver(block: Block, beforeText: boolean): boolean {
  return isProse(block.text, block.linked) && (beforeText || textWeight(block.text) >= SHORTEST_INSIDE);
}

/**
 * The heading that is the title: the one above the text that shares most words with what the page calls
 * itself, else the last `h1` above it. Null when the page has none.
 */
function findHeadline(blocks: Block[], firstText: number, titles: string[]): Block | null {
  const from = Math.max(0, firstText - FARTHEST_HEADLINE);
  const above = blocks.slice(from, firstText + 1).filter(({ hint }) => hint === 'headline');
  let best: Block | null = null;
  let bestScore = SAME_TITLE;
  for (const block of above) {
    const score = Math.max(0, ...titles.map((title) => sharedWords(block.text, title)));
    if (score > bestScore || (score === bestScore && !best)) {
      best = block;
      bestScore = score;
    }
  }
  return best ?? above.findLast(({ owner }) => owner.localName === 'h1') ?? null;
}

/** Share of the words of both texts that stand in both, in [0, 1]; 0 when either is empty. */
export function sharedWords(a: string, b: string): number {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / Math.max(left.size, right.size);
}

function dropTrailingNoise(chosen: ChosenBlock[]): ChosenBlock[] {
  const last = chosen.findLastIndex(({ role }) => role !== 'noise' && role !== 'headline');
  return chosen.slice(0, last + 1);
}
