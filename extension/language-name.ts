/** Names of languages in the reader's language, alone and inside a sentence. */
import type { Text } from './text.ts';

/**
 * Where the word for "in German" is made from the name of the language by its ending ("niemiecki",
 * "po niemiecku") or its beginning (the article in Arabic); other names ("hindi") stay as they are.
 */
const ADVERBS: Record<string, { part: RegExp; becomes: string }> = {
  ar: { part: /^ال/u, becomes: 'بال' },
  pl: { part: /ki$/u, becomes: 'ku' },
  uk: { part: /ька$/u, becomes: 'ькою' },
};

/** The name of a language: "German"; its tag when the browser has no name for it. */
export function languageName(tag: string, { locale }: Text): string {
  return namesIn(locale).of(tag) ?? tag;
}

/** The name of a language in that language: "Deutsch". */
export function languageSelfName(tag: string): string {
  const name = namesIn(tag).of(tag) ?? tag;
  // Most languages write their names small, but here the name stands alone.
  return capitalised(name, tag);
}

/** Languages as they stand after "told in": "German and English". */
export function inLanguages(tags: readonly string[], text: Text): string {
  const list = new Intl.ListFormat(text.locale);
  const names = tags.map((tag) => languageName(tag, text));
  const adverb = ADVERBS[text.locale];
  if (!adverb) return text.t('inLanguages', list.format(names));
  const bending = names.filter((name) => adverb.part.test(name));
  const others = names.filter((name) => !adverb.part.test(name));
  const parts = others.map((name) => text.t('inOtherLanguage', name));
  if (bending.length > 0) {
    const bent = bending.map((name) => name.replace(adverb.part, adverb.becomes));
    parts.unshift(text.t('inLanguages', list.format(bent)));
  }
  return list.format(parts);
}

/** A text with its first letter large. */
export function capitalised(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

function namesIn(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames([locale, 'en'], { type: 'language' });
}
