import { CAPITAL, isAt } from '../text/letters.ts';
import { isFirstName, isFirstNameAnywhere } from './first-name.ts';
import { isTitle } from './names.ts';
import { isNationality } from './national-group.ts';
import { typeByWords } from './type-by-words.ts';

/** A role, a country or a firm, a first name and a last one. */
const LEAST = 3;
const MOST = 7;
/** Small words inside English offices. */
const SMALL: ReadonlySet<string> = new Set(['for', 'of', 'the']);
/** A capital with small letters somewhere behind it, or with a full stop. */
const NAME = /^\p{Lu}(?:\.|[\p{L}'’-]*\p{Ll})$/u;

/**
 * The name of a person behind a role, a nationality or a firm that is written with capitals too ("City Manager Tom Weller",
 * "Norweg Sondre Weller", "Havkilde Energy Katrin Weller"), or null: a role or a first name must tell where it begins, and what
 * stands before a first name must be no noun that opens the name of a body ("Hospital Anna Weller").
 *
 * @param words - words as written.
 * @param language - their language.
 */
export function personBehind(words: readonly string[], language: string | null): string | null {
  if (words.length < LEAST || words.length > MOST) return null;
  const small = words.findLastIndex((word) => !isAt(word, 0, CAPITAL));
  // "Secretary of State Anna Weller": an English office with small words inside, behind a title.
  const isOffice = language === 'en' && isTitle(words[0] ?? '') && SMALL.has(words[small] ?? '');
  if (small >= 0 && !isOffice) return null;
  const role = words.findLastIndex(isTitle);
  const first = words.findIndex((word) => isFirstName(word, language) || isFirstNameAnywhere(word));
  const isFirst = first > Math.max(0, small) && first < words.length - 1;
  if (isFirst && first > role) {
    const before = words.slice(0, first);
    const isRole =
      role >= 0 || before.some((word) => isNationality(word, language) || isNordic(word, language));
    return isRole || isFirm(before, language) ? words.slice(first).join(' ') : null;
  }
  // "Le Norvégien Odo Weller"
  if (language === 'fr' && isNationality(words[0] ?? '', language) && isShaped(words.slice(1), language))
    return words.slice(1).join(' ');
  const named = words.slice(role + 1);
  return small < 0 && named.length < words.length && isShaped(named, language) ? named.join(' ') : null;
}

function isShaped(name: readonly string[], language: string | null): boolean {
  const isName = name.length > 1 && name.every((word) => NAME.test(word));
  return isName && typeByWords(name.join(' '), language) === null;
}

/** "Prosten Maria Weller", "Sverigedemokraternas Tobias Weller": a role with its article, or a body that owns. */
function isNordic(word: string, language: string | null): boolean {
  if (!NORDIC.includes(language ?? '')) return false;
  return isTitle(word.replace(/(?:e[nt]|[nt])$/u, '')) || (word.length >= LONG && word.endsWith('s'));
}

const NORDIC: readonly string[] = ['da', 'no', 'sv'];
/** Shorter words in -s may be names ("Thomas"). */
const LONG = 8;

/** A name that only its last word tells to be a firm's: what its first word tells may be named after somebody. */
function isFirm(words: readonly string[], language: string | null): boolean {
  const isNamed = words.length > 1 && typeByWords(words[0] ?? '', language) === null;
  return isNamed && typeByWords(words.join(' '), language)?.kind === 'company';
}
