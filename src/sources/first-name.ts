import data from '../../data/sources/first-names.json' with { type: 'json' };
import { nominatives, normaliseName } from './names.ts';

/** First names by language, normalised when the language is first asked for. */
const known = new Map<string, ReadonlySet<string>>();
const LANGUAGES: Readonly<Record<string, string[] | undefined>> = data.languages;

/** Tells whether a word, in any case of its language, is a first name of `data/sources/first-names.json`; false for other languages. */
export function isFirstName(word: string, language: string | null): boolean {
  const names = namesOf(language ?? '');
  return names.size > 0 && nominatives(normaliseName(word), language).some((name) => names.has(name));
}

/** Tells whether a word as written is a first name in any of the languages of `data/sources/first-names.json`. */
export function isFirstNameAnywhere(word: string): boolean {
  const name = normaliseName(word);
  return Object.keys(LANGUAGES).some((language) => namesOf(language).has(name));
}

function namesOf(language: string): ReadonlySet<string> {
  const before = known.get(language);
  if (before) return before;
  const names = new Set((LANGUAGES[language] ?? []).map(normaliseName));
  known.set(language, names);
  return names;
}
