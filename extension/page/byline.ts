/** Lines that name the author, read from what is printed where markup says nothing. */
import words from './byline.json' with { type: 'json' };
import { isDateLine } from './visible-dates.ts';
import type { Block } from './walk-blocks.ts';

/** Letters of two long double names and an "and" between them. */
const LONGEST_AUTHOR = 60;
/** A byline stands within so many lines of the headline. */
const LINES_BELOW = 8;

/** What ends a name: a separator, a date, a note about the person. */
const AFTER_NAME =
  /\s*(?:[|•·»,;(]|\s[–—-]\s|\s\p{L}+\.?\s+\d|\d{1,4}[./-]\d|\d{1,2}\.?\s+\p{L}|\b\d{4}\b).*$/u;
/** One name: capitalised words and the small ones inside names; or one word, as in forums. */
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}]*)(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}]*|de|da|del|den|der|di|do|dos|du|el|la|le|van|von|y|and|und|och|og|i|&)){0,7}$/u;
const HANDLE = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*[\p{N}_][\p{L}\p{N}_.-]*$/u;
const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+|de|da|van|von|der|den)){1,3}$/u;

const OPENING = new RegExp(
  `^(?:${words.words.map((word) => word.replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&')).join('|')})(?::\\s*|：|\\s+)`,
  'iu',
);

/** "Ada Holm Published 7 May": the verb of the date line is no part of the name. */
const DATE_VERB = new RegExp(`\\s+(?:${words.after.join('|')})(?![\\p{L}]).*$`, 'iu');

/** The author's name in a byline such as "By Ada Holm · 29 May", or null when the line is none. */
export function authorInLine(line: string): string | null {
  const opening = OPENING.exec(line);
  if (!opening) return null;
  const name = bareName(line.slice(opening[0].length));
  return name.length <= LONGEST_AUTHOR && (NAME.test(name) || HANDLE.test(name)) ? name : null;
}

/** What is left of a text that names an author when byline words, dates and functions are taken off. */
export function bareName(text: string): string {
  const name = text.replace(OPENING, '').replace(AFTER_NAME, '').trim();
  return name.replace(DATE_VERB, '').replace(/[\s,;:]+$/u, '');
}

/**
 * The byline among the blocks below the headline: a line with a byline word, else a bare full name right
 * beside a date. Null when there is none.
 */
export function findByline(blocks: Block[], headline: number): { author: string; index: number } | null {
  const near = blocks
    .slice(headline + 1, headline + 1 + LINES_BELOW)
    .filter(({ hint }) => hint !== 'headline');
  for (const { text, index } of near) {
    const author = authorInLine(text);
    if (author) return { author, index };
  }
  for (const [i, { text, index, linked }] of near.entries()) {
    if (!FULL_NAME.test(text) || text.length > LONGEST_AUTHOR || linked > 0) continue;
    const beside = [near[i - 1], near[i + 1]].some((block) => block !== undefined && isDateLine(block));
    if (beside) return { author: text, index };
  }
  return null;
}
