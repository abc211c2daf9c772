import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import { isAt, isOneOf, LETTER, NUMBER, runEnd, runStart, SMALL } from '../text/letters.ts';
import { findEntry, type Place } from './catalogue.ts';
import { findInflected } from './find-inflected.ts';
import { isFirstWord } from './name-index.ts';
import { nominatives, normaliseName } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';

/** Articles with a capital, as titles have them ("El Universo"). */
const CAPITAL_ARTICLES = new Set(
  'A As De Die El Het I Il La Las Le Les Lo Los O Os The Η Ο Τα Το'.split(' '),
);
/** Longest of these, with the letter before it. */
const LONGEST_ARTICLE = 4;
/** A full stop, or the beginning, before such an article. */
const OPENING = /(?:^|[.!?:\n]["”“»]?\s*)\p{Lu}\p{Ll}{0,2} $/u;
/** Letters of a word in small letters behind a name ("Lidové noviny", "Sveriges radio"). */
const SMALL_WORD = { least: 3, most: 30 };
/** A number behind a name ("TV 2", "France 24") has at most so many digits. */
const MOST_DIGITS = 3;
/** The word before an offset. */
const WORD_BEFORE = /(?<![\p{L}\p{N}])(\p{L}{2,12}) ["„“«»]?$/u;
const LONGEST_WORD_BEFORE = 15;

const ORDINARY: Readonly<Record<string, string[] | undefined>> = pressWords.ordinaryAfter;

/**
 * The source of the catalogue whose name goes on beyond the one word `[start, end)` of a text: with the capital article before
 * it, a number or small words after it ("El |Universo|", "|TV| 2", "|Lidových| novin"); null if there is none.
 */
export function nameAround(text: string, start: number, end: number, place: Place): ResolvedSource | null {
  const word = text.slice(start, end);
  const article = articleBefore(text, start);
  const titled = article === null ? null : findEntry(article + word, place);
  if (titled) return titled;
  if (!nominatives(normaliseName(word), place.language).some(isFirstWord)) return null;
  if (text.charAt(end) !== ' ') return null;
  const digits = runEnd(text, end + 1, NUMBER, '', MOST_DIGITS + 1);
  const isNumber = digits > end + 1 && digits - end - 1 <= MOST_DIGITS && !isAt(text, digits, LETTER);
  const numbered = isNumber ? findEntry(text.slice(start, digits), place) : null;
  if (numbered) return numbered;
  const next = smallWordEnd(text, end);
  const last = next === null ? null : smallWordEnd(text, next);
  for (const to of [last, next]) {
    const words = to === null ? null : text.slice(start, to);
    const found = words === null ? null : (findEntry(words, place) ?? findInflected(words, place));
    if (found && found.type !== 'person') return found;
  }
  return null;
}

/** The article with a capital that stands before an offset, with its space or apostrophe ("El ", "L'"); or null. */
function articleBefore(text: string, at: number): string | null {
  if (isOneOf(text, at - 1, "'’"))
    return text.charAt(at - 2) === 'L' && !isAt(text, at - 3, LETTER | NUMBER)
      ? text.slice(at - 2, at)
      : null;
  if (text.charAt(at - 1) !== ' ') return null;
  const article = text.slice(runStart(text, at - 1, LETTER | NUMBER, '', LONGEST_ARTICLE), at - 1);
  return CAPITAL_ARTICLES.has(article) ? `${article} ` : null;
}

/** Where a word in small letters ends that a space parts from an offset; null where none stands there. */
function smallWordEnd(text: string, at: number): number | null {
  if (text.charAt(at) !== ' ') return null;
  const end = runEnd(text, at + 1, SMALL, '', SMALL_WORD.most);
  return end - at - 1 >= SMALL_WORD.least ? end : null;
}

/**
 * Whether the word before an offset shows that the noun there is none's name: "ein Bild", "dieser Stern", "das Bild" (the
 * paper is feminine).
 */
export function isOrdinaryNoun(text: string, start: number, noun: string): boolean {
  const before = WORD_BEFORE.exec(
    text.slice(Math.max(0, start - LONGEST_WORD_BEFORE), start),
  )?.[1]?.toLowerCase();
  if (before === undefined) return false;
  return [ORDINARY['any'], ORDINARY[noun.toLowerCase()]].some((list) => list?.includes(before) === true);
}

/** Whether a capital article before an offset only opens a sentence: "Die Presse berichtet" is the press. */
export function isOpeningArticle(text: string, start: number): boolean {
  return OPENING.test(text.slice(Math.max(0, start - LONGEST_WORD_BEFORE), start));
}
