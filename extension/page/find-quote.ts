/** Where a quotation stands in a text that has changed a little since it was read. */
import search from 'approx-string-match';
import type { Span } from '../../src/article.ts';

/** The words, and what stood right before and after them. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** Changed characters per character of the quotation; beyond it stands another sentence (docs/decisions/007-anchors.md). */
const MOST_CHANGED = 0.2;
/** Shorter words come again by chance: alone they are found only where what stands round them agrees. */
const TELLING_LENGTH = 20;

/** Surroundings that agree in fewer characters do so by chance: a space, a full stop and a quotation mark. */
const CHANCE = 4;

/**
 * The one place where the quotation stands, word for word if it can be had, else nearly so; null when there is
 * none, when two places are equally good, or when a figure in it has changed: then it is another claim.
 */
export function findQuote(text: string, quote: Quote): Span | null {
  if (quote.exact.trim() === '') return null;
  const places = occurrences(text, quote.exact);
  if (places.length > 0) return bestInContext(text, quote, places);
  if (quote.exact.length < TELLING_LENGTH) return null;
  const near = search(text, quote.exact, Math.floor(quote.exact.length * MOST_CHANGED));
  const least = Math.min(...near.map(({ errors }) => errors));
  const spans = near
    .filter(({ errors }) => errors === least)
    .map((match) => toWholeWords(text, match))
    .filter(({ start, end }) => sameFigures(text.slice(start, end), quote.exact));
  const ends = new Map(spans.map((span) => [span.start, span]));
  return ends.size === 0 ? null : bestInContext(text, quote, [...ends.values()]);
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}

function bestInContext(text: string, { exact, prefix, suffix }: Quote, places: Span[]): Span | null {
  const rated = places
    .map((place) => ({
      place,
      agrees: agreement(text, place, prefix, suffix),
    }))
    .sort((a, b) => b.agrees - a.agrees);
  const [first, second] = rated;
  if (!first || first.agrees === second?.agrees) return null;
  return first.agrees === 0 && exact.length < TELLING_LENGTH ? null : first.place;
}

/** Characters of the surroundings that are as they were, counted outwards from the quotation. */
function agreement(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text.charAt(start - 1 - before)) before += 1;
  let after = 0;
  while (after < suffix.length && suffix.charAt(after) === text.charAt(end + after)) after += 1;
  return before + after < CHANCE ? 0 : before + after;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A near match may begin or end inside a word. */
function toWholeWords(text: string, match: Span): Span {
  let { start, end } = match;
  while (start > 0 && LETTER.test(text.charAt(start)) && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && LETTER.test(text.charAt(end - 1)) && LETTER.test(text.charAt(end))) end += 1;
  return { start, end };
}

function sameFigures(a: string, b: string): boolean {
  const figures = (text: string) => (text.match(/\p{N}+/gu) ?? []).join(' ');
  return figures(a) === figures(b);
}
