/** Where the paragraphs of an article, or at least some words of them, stand on a page that has changed. */
import type { Span } from '../../src/article.ts';
import { findQuote } from './find-quote.ts';
import type { Steps } from './slices.ts';
import { type Spot, stands } from './spot.ts';
import type { Block } from './walk-blocks.ts';

/** Words of a page: the block in which they stand, and their span in its text. */
export type Found = { spot: Spot; at: Span };

/** Characters before and after a claim by which it is known again, as annotation tools keep them. */
const CONTEXT = 32;

/** Stands between blocks in the text that is searched, so that no claim is found across two of them. */
const BETWEEN_BLOCKS = '\u0000';

/** The spots of paragraphs that stand word for word in a block of the page, by index; those that stand as before are left out. */
export function* placeParagraphs(spots: readonly Spot[], blocks: readonly Block[]): Steps<Map<number, Spot>> {
  const places = new Map<string, Spot[]>();
  for (const { text, segments } of blocks) {
    const same = places.get(text);
    if (same) same.push({ words: text, segments });
    else places.set(text, [{ words: text, segments }]);
  }
  const placed = new Map<number, Spot>();
  for (const [i, spot] of spots.entries()) {
    const place = places.get(spot.words);
    // Equal paragraphs are handed out in order; the last place serves all that remain.
    const again = place && place.length > 1 ? place.shift() : place?.[0];
    if (again && !stands(spot, { start: 0, end: spot.words.length })) placed.set(i, again);
    yield;
  }
  return placed;
}

/** The text of a page, to search for words whose paragraph is not there any more. */
export type PageText = {
  text: string;
  /** Words with what stands round them in their own paragraph; null when they are not there, or in doubt. */
  find(paragraph: string, span: Span): Found | null;
};

/** The blocks of a page as one text. */
export function pageText(blocks: readonly Block[]): PageText {
  const text = blocks.map((block) => block.text).join(BETWEEN_BLOCKS);
  return {
    text,
    find(paragraph, { start, end }) {
      const prefix = paragraph.slice(Math.max(0, start - CONTEXT), start);
      const suffix = paragraph.slice(end, end + CONTEXT);
      const found = findQuote(text, { exact: paragraph.slice(start, end), prefix, suffix });
      let from = 0;
      for (const { text: words, segments } of found ? blocks : []) {
        if (found && found.start >= from && found.end <= from + words.length) {
          return { spot: { words, segments }, at: { start: found.start - from, end: found.end - from } };
        }
        from += words.length + BETWEEN_BLOCKS.length;
      }
      return null;
    },
  };
}
