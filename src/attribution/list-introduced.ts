import type { Span } from '../article.ts';
import { isTitle } from '../sources/names.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { tiesByCase } from '../sources/ties-by-case.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { isUnquotedName } from '../sources/unquoted-name.ts';
import { capitalStarts, capitalWordEnd, runOfWords } from '../text/capital-runs.ts';
import { CAPITAL, isAt, isOneOf, LETTER, NUMBER, runEnd, runStart, SMALL } from '../text/letters.ts';
import { lexiconFor } from './lexicon.ts';

/** Words with capitals in a name. */
const RUN = { least: 1, most: 5 };
const MAX_NAMES = 500;
/** Longer words are no titles. */
const LONGEST_WORD = 41;

/**
 * What the words before a name say that it is, anywhere in the text ("den regionala portalen Costa Norte Hoy",
 * "der Wasserkonzern Havkilde"), by the name in lower case; for every later mention without those words.
 *
 * Only outlets, agencies and companies are introduced so; empty text gives an empty map.
 */
export function listIntroduced(text: string, language: string | null): Map<string, ResolvedSource> {
  const found = new Map<string, ResolvedSource>();
  const demonstratives = lexiconFor(language)?.words.demonstratives;
  let end = 0;
  for (const capital of capitalStarts(text)) {
    if (found.size >= MAX_NAMES) break;
    const word = wordBefore(text, capital);
    const last = word && word.start >= end ? runOfWords(text, capital, RUN, nameWordEnd) : null;
    if (!word || last === null) continue;
    end = last;
    const before = text.slice(word.start, word.end);
    const words = text.slice(capital, end).split(' ');
    // German writes the word that introduces with a capital too.
    const isInside = !isIntroducing(before, language);
    const kind = isInside ? (words.shift() ?? '') : before;
    if (words.length === 0 || !isIntroducing(kind, language) || tiesByCase(kind, language)) continue;
    // "prezes klubu Marek Wieszczyk": the club's president, not the club.
    const determiner = lastWord(text, word.start);
    if (isTitle(determiner)) continue;
    // "explicó a ese periódico Abel Nicanor": a noun for an outlet that was named before introduces nobody.
    if (demonstratives?.has(determiner.toLowerCase())) continue;
    // "zitiert das Blatt Kommissarin Karin Weller": who is quoted, behind the paper that quotes.
    if (words.length > 1 && isTitle(words[0] ?? '')) continue;
    // "рассказал изданию Роман Кучук": whom it was told, and who told it.
    if (text.charAt(capital - 1) === ' ' && isTold(before, language) && isUnquotedName(words)) continue;
    const name = words.join(' ').replace(/['’]s$/u, '');
    const typed = typeByWords(kind, language);
    if (typed && !found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), { name, type: typed.type, kind: typed.kind, country: null });
  }
  return found;
}

/** Whether a noun for an outlet stands in the case of whom somebody told something. */
function isTold(noun: string, language: string | null): boolean {
  return lexiconFor(language)?.words.listeningNouns.has(noun) ?? false;
}

function nameWordEnd(text: string, at: number): number | null {
  return capitalWordEnd(text, at, LETTER | NUMBER, "’'-");
}

/** The word of at least three letters before a capital, perhaps with a quotation mark between; null where none stands there. */
function wordBefore(text: string, capital: number): Span | null {
  const end = isOneOf(text, capital - 1, '"„“”»«') ? capital - 2 : capital - 1;
  if (end < 3 || text.charAt(end) !== ' ') return null;
  const start = runStart(text, end, LETTER, '-', LONGEST_WORD);
  const isWhole =
    isAt(text, start, LETTER) && !isAt(text, start - 1, LETTER | NUMBER) && !isOneOf(text, start - 1, '-');
  return isWhole && end - start >= 3 ? { start, end } : null;
}

/** The word that ends with a space before an offset, or ''. */
function lastWord(text: string, at: number): string {
  return text.charAt(at - 1) === ' '
    ? text.slice(runStart(text, at - 1, LETTER, '-', LONGEST_WORD), at - 1)
    : '';
}

/** A capital and at least six small letters. */
function isLongNoun(word: string): boolean {
  return word.length > 6 && isAt(word, 0, CAPITAL) && runEnd(word, 1, SMALL) === word.length;
}

/** A word of one part ("portalen") or a compound of it; "Radio" and "Bank" with capitals are parts of names. */
function isIntroducing(word: string, language: string | null): boolean {
  const isNoun = isAt(word, 0, SMALL) || (language === 'de' && isLongNoun(word));
  const typed = isNoun ? typeByWords(word, language) : null;
  return (
    typed?.type === 'outlet' ||
    typed?.type === 'agency' ||
    (typed?.type === 'institution' && typed.kind === 'company')
  );
}
