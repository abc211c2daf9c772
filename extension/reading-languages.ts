/**
 * Languages in which Hearsay can tell whom an article cites, and how well; those that a reader may choose among.
 *
 * Other tellings are found in these and in others; what is told of citations was measured per language
 * (docs/attribution.md). No import from the library, so that a page of ours stays small without its word lists; a test
 * holds both lists together.
 */

/** `full`: worked out most closely; `good`: the usual ways of citing; `basic`: the commonest words only. */
export type LanguageLevel = 'full' | 'good' | 'basic';

/** The level of each language by its primary tag (BCP 47). */
export const READING_LANGUAGES: Readonly<Record<string, LanguageLevel>> = {
  ar: 'basic',
  cs: 'good',
  da: 'good',
  de: 'full',
  el: 'good',
  en: 'full',
  es: 'good',
  fi: 'good',
  fr: 'good',
  hu: 'good',
  it: 'good',
  ja: 'basic',
  ko: 'basic',
  nl: 'good',
  no: 'good',
  pl: 'full',
  pt: 'good',
  ro: 'good',
  ru: 'good',
  sv: 'full',
  tr: 'good',
  uk: 'good',
  zh: 'basic',
};

/** Languages that a reader reads, sorted; null stands for all of them, those that are not in the list too. */
export type ReadLanguages = readonly string[] | null;

/** Whether a language is among them; one that is not known only where all are. */
export function isRead(language: string | null, languages: ReadLanguages): boolean {
  return languages === null || (language !== null && languages.includes(language));
}

/** The languages in a list from outside, each once, sorted; null when none of them is known. */
export function readLanguages(list: unknown): ReadLanguages {
  if (!Array.isArray(list)) return null;
  const known = list.filter((entry) => typeof entry === 'string' && Object.hasOwn(READING_LANGUAGES, entry));
  return known.length > 0 ? [...new Set<string>(known)].sort() : null;
}
