/** What a sentence says of how sure it is: whether it denies, and whether it passes on hearsay. */
import negators from '../../data/negation/negators.json' with { type: 'json' };
import { lexiconFor } from '../attribution/lexicon.ts';

type Negators = { words: readonly string[]; parts: readonly string[]; affixed?: boolean };

const NEGATORS: ReadonlyMap<string, Negators> = new Map(Object.entries(negators.languages));

/** Whether a word in lower case says that something is not so; null in a language whose words for it are not known. */
export function isNegator(word: string, language: string | null): boolean | null {
  const known = language === null ? undefined : NEGATORS.get(language);
  if (!known) return null;
  return known.words.includes(word) || known.parts.some((part) => word.includes(part));
}

/** Whether a language denies by words that are all known, so that a sentence without one denies nothing. */
export function deniesByWords(language: string | null): boolean {
  const known = language === null ? undefined : NEGATORS.get(language);
  return known !== undefined && known.affixed !== true;
}

/** The words by which a sentence passes something on as hearsay ("reportedly", "angeblich"); empty without any. */
export function findHedgeWords(sentence: string, language: string | null): string[] {
  const hedges = lexiconFor(language)?.hedges;
  if (!hedges) return [];
  const words = wordsOf(sentence);
  return words.flatMap((word, at) => {
    const found = (hedges.get(word) ?? []).find((hedge) => hedge.every((part, i) => words[at + i] === part));
    return found ? [found.join(' ')] : [];
  });
}

/** Quotation marks of any language; an apostrophe is none. */
const QUOTES = /["«»„“”‟‹›「」『』]/u;

/**
 * Whether a sentence may pass on what somebody said: it quotes, or has a word that attributes in its language.
 *
 * More than a citation needs: where it is false, nothing in the sentence points to a speaker.
 */
export function mayAttribute(sentence: string, language: string | null): boolean {
  const lexicon = lexiconFor(language);
  if (!lexicon || QUOTES.test(sentence)) return true;
  const words = wordsOf(sentence);
  return words.some((word, at) =>
    lexicon.formsOf(word).some(({ parts: [first = []] }) => first.every((part, i) => words[at + i] === part)),
  );
}

/** The words of a sentence in lower case; a stretch without spaces is one. */
export function wordsOf(sentence: string): string[] {
  return (
    sentence
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  );
}
