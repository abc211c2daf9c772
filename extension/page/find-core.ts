/** Which blocks are the article: Readability first, the densest container where it finds nothing. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { BLOCK_ATTRIBUTE, simplifiedCopy } from './simplified-copy.ts';
import type { Steps } from './slices.ts';
import type { Block } from './walk-blocks.ts';

/**
 * Readability's own threshold of 500 characters makes it try again with its guards off; a brief of 80
 * words has about 450 characters, so it would be read with its furniture.
 */
const CHARACTERS_WANTED = 250;

/**
 * `isProbablyReaderable` asks for paragraphs of 140 characters and a sum of square roots of 20. A brief of
 * three 100-character paragraphs gets 3 × √(100 − 50) = 21 with this; what is too much is turned away later.
 */
const READERABLE = { minContentLength: 50, minScore: 12 };

/** Below this many letters in prose the core is looked for in another way. */
const THIN = 200;

/** Indexes of the blocks that are the article, empty when there is none. */
export function* findCore(document: Document, title: string, blocks: Block[]): Steps<Set<number>> {
  const offered = blocks.filter(({ hint }) => hint !== 'noise' && hint !== 'comments');
  const copy = simplifiedCopy(document, title, offered);
  // Readability cannot rest: 17 ms for 30,000 words.
  yield 'large-step';
  // A forum post or a page of text in a <pre> may fail the quick test and still have a dense container.
  const read = isProbablyReaderable(copy, READERABLE) ? readCopy(copy) : new Set<number>();
  if (proseWeight(blocks, read) >= THIN) return read;
  yield;
  const dense = densestContainer(offered);
  return proseWeight(blocks, dense) > proseWeight(blocks, read) ? dense : read;
}

/** Letters in the prose among the blocks of `core`. */
function proseWeight(blocks: Block[], core: ReadonlySet<number>): number {
  let weight = 0;
  for (const block of blocks) {
    if (core.has(block.index) && block.prose) weight += block.weight;
  }
  return weight;
}

function readCopy(copy: Document): Set<number> {
  const found = new Set<number>();
  const readability = new Readability<null>(copy, {
    disableJSONLD: true,
    charThreshold: CHARACTERS_WANTED,
    serializer: (node) => {
      const element = node as Element;
      for (const kept of element.querySelectorAll(`[${BLOCK_ATTRIBUTE}]`)) {
        found.add(Number(kept.getAttribute(BLOCK_ATTRIBUTE)));
      }
      return null;
    },
  });
  try {
    readability.parse();
  } catch {
    // It climbs past the root on some broken trees; the densest container answers then.
    found.clear();
  }
  return found;
}

/** All blocks inside the element whose near descendants hold most prose. */
function densestContainer(blocks: Block[]): Set<number> {
  const score = new Map<Element, number>();
  for (const block of blocks) {
    if (!block.prose) continue;
    let share = block.weight;
    // The owner itself counts less than its parent: one long paragraph is not a container yet.
    let element: Element | null = block.owner;
    for (let level = 0; element && level < 4; level += 1) {
      score.set(element, (score.get(element) ?? 0) + share);
      if (level > 0) share /= 2;
      element = element.parentElement;
    }
  }
  let best: Element | null = null;
  for (const [element, value] of score) if (value > (best ? (score.get(best) ?? 0) : 0)) best = element;
  return new Set(blocks.filter(({ owner }) => best?.contains(owner)).map(({ index }) => index));
}
