import { isTitle } from '../sources/names.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { capitalStarts, isLetterAt, matchesAt } from '../text/letters.ts';

/** A word and up to four words with capitals after it, perhaps in quotation marks; every part is bounded, so this is linear. */
const NAMED =
  /(?<![\p{L}\p{N}-])(\p{L}[\p{L}-]{2,40}) ["„“”»«]?(\p{Lu}[\p{L}\p{N}’'-]{1,40}(?: \p{Lu}[\p{L}\p{N}’'-]{1,40}){0,4})/uy;
const MAX_NAMES = 500;
/** Longer words are no titles. */
const LONGEST_WORD = 40;
const QUOTES = '"„“”»«';

/**
 * What the words before a name say that it is, anywhere in the text ("den regionala portalen Costa Norte Hoy",
 * "der Wasserkonzern Havkilde"), by the name in lower case; for every later mention without those words.
 *
 * Only outlets, agencies and companies are introduced so; empty text gives an empty map.
 */
export function listIntroduced(text: string, language: string | null): Map<string, ResolvedSource> {
  const found = new Map<string, ResolvedSource>();
  for (const { index, 1: before = '', 2: written = '' } of matchesAt(text, NAMED, wordStarts(text))) {
    if (found.size >= MAX_NAMES) break;
    const words = written.split(' ');
    // German writes the word that introduces with a capital too.
    const isInside = !isIntroducing(before, language);
    const kind = isInside ? (words.shift() ?? '') : before;
    if (words.length === 0 || !isIntroducing(kind, language)) continue;
    // "prezes klubu Marek Wieszczyk": the club's president, not the club.
    if (isTitle(lastWord(text, index))) continue;
    const name = words.join(' ').replace(/['’]s$/u, '');
    const typed = typeByWords(kind, language);
    if (typed && !found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), { name, type: typed.type, kind: typed.kind, country: null });
  }
  return found;
}

/** Where the words begin that stand before a capital letter, perhaps with a quotation mark between. */
function wordStarts(text: string): number[] {
  const starts: number[] = [];
  for (const capital of capitalStarts(text)) {
    const end = QUOTES.includes(text.charAt(capital - 1)) ? capital - 2 : capital - 1;
    if (text.charAt(end) !== ' ') continue;
    let at = end;
    while (at > 0 && end - at <= LONGEST_WORD && (isLetterAt(text, at - 1) || text.charAt(at - 1) === '-'))
      at--;
    if (at < end) starts.push(at);
  }
  return starts;
}

/** The word that ends before an offset, or ''. */
function lastWord(text: string, at: number): string {
  return /([\p{L}-]+) $/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[1] ?? '';
}

/** A word of one part ("portalen") or a compound of it; "Radio" and "Bank" with capitals are parts of names. */
function isIntroducing(word: string, language: string | null): boolean {
  const isNoun = /^\p{Ll}/u.test(word) || (language === 'de' && /^\p{Lu}\p{Ll}{6,}$/u.test(word));
  const typed = isNoun ? typeByWords(word, language) : null;
  return (
    typed?.type === 'outlet' ||
    typed?.type === 'agency' ||
    (typed?.type === 'institution' && typed.kind === 'company')
  );
}
