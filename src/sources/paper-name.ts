import data from '../../data/sources/paper-names.json' with { type: 'json' };
import { CAPITAL, isAt, isOneOf, NUMBER } from '../text/letters.ts';
import { isFirstName } from './first-name.ts';
import { nominatives, normaliseName } from './names.ts';

/** Words by which names of papers open and close, and those that close them in small letters; filled when first asked. */
const opening = new Set<string>();
const closing = new Set<string>();
const closingSmall = new Set<string>();

/** "L'Écho", "d'Eu", "La Voix": an article that is written with its noun, and those that open a name. */
const ELIDED = /^[dl]['’]/iu;
const ARTICLE = /^(?:a|as|das|de|der|die|el|het|i|il|la|las|le|les|lo|los|o|os|the|τα|το|η|ο)$/iu;

/** "della" is the longest small word in the name of a paper. */
const MAX_SMALL = 5;

/**
 * True for the name of a paper that shows by its first or last word, whatever the language ("Bałtycki Goniec", "La Voz de
 * Almazuela"; `data/sources/paper-names.json`); false for a single word, and for a last word behind a first name ("Jan Prawda").
 *
 * @param words - the words of the name as written.
 * @param language - the language of the text, by whose endings a word is led back to its nominative.
 */
export function isPaperName(words: readonly string[], language: string | null): boolean {
  const first = words.length > 2 && ARTICLE.test(words[0] ?? '') ? 1 : 0;
  const last = words.at(-1) ?? '';
  if (words.length - first < 2 || !isCapital(words[first] ?? '')) return false;
  fill();
  const isName = words.every((word) => isCapital(word) || word.length <= MAX_SMALL);
  // "Le Messager breton", "Волжский вестник": a name of two words, of which the second is written small.
  const isPair = words.length - first === 2;
  if ((isName || isPair) && isIn(opening, words[first] ?? '', language)) return true;
  if (isFirstName(words[first] ?? '', language)) return false;
  return isCapital(last)
    ? words.every(isCapital) && isIn(closing, last, language)
    : isPair && isIn(closingSmall, last, language);
}

function fill(): void {
  if (opening.size > 0) return;
  for (const [language, lists] of Object.entries(data.languages)) {
    for (const word of lists.opening) opening.add(normaliseName(word));
    for (const word of lists.closing) closing.add(normaliseName(word));
    if (data.small.includes(language))
      for (const word of lists.closing) closingSmall.add(normaliseName(word));
  }
}

function isIn(words: ReadonlySet<string>, written: string, language: string | null): boolean {
  const word = normaliseName(written.replace(ELIDED, ''));
  return nominatives(word, language).some((form) => words.has(form));
}

function isCapital(word: string): boolean {
  return isAt(word.replace(ELIDED, ''), 0, CAPITAL | NUMBER) || isOneOf(word, 0, '&');
}
