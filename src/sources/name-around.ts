import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import { findEntry, type Place } from './catalogue.ts';
import { findInflected } from './find-inflected.ts';
import { isFirstWord } from './name-index.ts';
import { nominatives, normaliseName } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';

/** An article with a capital, as titles have it ("El Universo", "L'Express"). */
const CAPITAL_ARTICLE =
  /(?<![\p{L}\p{N}])((?:A|As|De|Die|El|Het|I|Il|La|Las|Le|Les|Lo|Los|O|Os|The|Η|Ο|Τα|Το) |L['’])$/u;
/** Longest of these, with the letter before it. */
const LONGEST_ARTICLE = 5;
/** A full stop, or the beginning, before such an article. */
const OPENING = /(?:^|[.!?:\n]["”“»]?\s*)\p{Lu}\p{Ll}{0,2} $/u;
/** One or two words in small letters behind a name ("Lidové noviny", "Sveriges radio"). */
const SMALL_WORDS = /^ (\p{Ll}{3,30})(?: (\p{Ll}{3,30}))?/u;
const LONGEST_SMALL_WORDS = 62;
/** A number behind a name ("TV 2", "France 24"). */
const NUMBER = /^ \d{1,3}(?![\p{L}\p{N}])/u;
/** Longest of these, with the character behind it. */
const LONGEST_NUMBER = 5;
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
  const article = CAPITAL_ARTICLE.exec(text.slice(Math.max(0, start - LONGEST_ARTICLE), start))?.[1];
  const titled = article === undefined ? null : findEntry(article + word, place);
  if (titled) return titled;
  if (!nominatives(normaliseName(word), place.language).some(isFirstWord)) return null;
  const [number] = NUMBER.exec(text.slice(end, end + LONGEST_NUMBER)) ?? [];
  const numbered = number === undefined ? null : findEntry(word + number, place);
  if (numbered) return numbered;
  const [, next, last] = SMALL_WORDS.exec(text.slice(end, end + LONGEST_SMALL_WORDS)) ?? [];
  for (const words of [last === undefined ? null : `${word} ${next} ${last}`, next && `${word} ${next}`]) {
    const found = words ? (findEntry(words, place) ?? findInflected(words, place)) : null;
    if (found && found.type !== 'person') return found;
  }
  return null;
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
