/** Boxes that lead to other articles, told by their shape: a heading that is a link, and a line or two. */
import type { Block } from './walk-blocks.ts';

/** Share of a heading that stands in links when the heading is one. */
export const LINKED_HEADING = 0.8;
/** Letters of the longest usual teaser: three lines. */
export const LONGEST_TEASER = 300;
/** Elements between a teaser's heading and its box. */
const LEVELS = 3;

/** Whether the block is a heading that leads to another page; a link to its own place on this page does not count. */
export function isLinkedHeading(block: Block): boolean {
  if (block.hint !== 'headline' || block.linked <= LINKED_HEADING) return false;
  return block.links.some(({ element }) => !element.getAttribute('href')?.startsWith('#'));
}

/** The blocks that stand in such boxes; `headline` is the article's own and never one. */
export function findTeasers(blocks: Block[], headline: Block | null): Set<Block> {
  const teasers = new Set<Block>();
  for (const heading of blocks) {
    if (heading === headline || !isLinkedHeading(heading)) continue;
    for (const block of boxOf(heading, blocks, headline)) teasers.add(block);
  }
  return teasers;
}

/** The largest element near the heading that holds no more text than a teaser. */
function boxOf(heading: Block, blocks: Block[], headline: Block | null): Block[] {
  let found: Block[] = [heading];
  let element: Element | null = heading.owner;
  for (let level = 0; level < LEVELS; level += 1) {
    element = element?.parentElement ?? null;
    if (!element || (headline && element.contains(headline.owner))) break;
    const box = element;
    const inside = blocks.filter(({ owner }) => box.contains(owner));
    const weight = inside.reduce((sum, block) => sum + (block.prose ? block.weight : 0), 0);
    const headings = Math.max(1, inside.filter(isLinkedHeading).length);
    if (weight / headings > LONGEST_TEASER) break;
    found = inside;
  }
  return found;
}
