/** What a sentence says of how sure it is: whether it denies, and whether it passes on hearsay. */
import negators from '../../data/negation/negators.json' with { type: 'json' };
import { lexiconFor } from '../attribution/lexicon.ts';

type Negators = { words: readonly string[]; parts: readonly string[] };

const NEGATORS: ReadonlyMap<string, Negators> = new Map(Object.entries(negators.languages));

/** How often a sentence says that something is not so; null in a language whose words for it are not known. */
export function countNegations(sentence: string, language: string | null): number | null {
  const known = language === null ? undefined : NEGATORS.get(language);
  if (!known) return null;
  let count = 0;
  for (const word of wordsOf(sentence)) {
    if (known.words.includes(word) || known.parts.some((part) => word.includes(part))) count++;
  }
  return count;
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
  const forms = lexiconFor(language)?.forms;
  if (!forms || QUOTES.test(sentence)) return true;
  const words = wordsOf(sentence);
  return words.some((word, at) =>
    (forms.get(word) ?? []).some(({ parts: [first = []] }) =>
      first.every((part, i) => words[at + i] === part),
    ),
  );
}

function wordsOf(sentence: string): string[] {
  return (
    sentence
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  );
}
