import { isAtHome, lookUpKey, type Place } from './catalogue.ts';
import { isFirstWord } from './name-index.ts';
import { nominatives, normaliseName } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';

/** No name that is inflected word by word is longer ("Всемирной организации здравоохранения" has three). */
const MOST_WORDS = 5;
/** Longer names are hardly the stem of another word. */
const SAFE_LENGTH = 6;
/** Forms that are tried for one name; more endings than this mean that nothing is known of it. */
const MOST_FORMS = 200;

/**
 * The catalogue's entry for a name in another case ("Gazecie Wyborczej", "Helsingin Sanomien"), by the endings of the
 * language of `place`; null for anything without a capital. A single word must be an outlet, agency or public body, because other
 * words are too easily mistaken.
 */
export function findInflected(name: string, place: Place): ResolvedSource | null {
  if (!/^\P{Ll}/u.test(name)) return null;
  const words = normaliseName(name).split(/ |(?<=-)/u);
  if (words.length > MOST_WORDS) return null;
  let forms: string[] | null = null;
  for (const word of words) {
    const ways = nominatives(word, place.language);
    if (forms === null) forms = ways.filter(isFirstWord);
    else forms = forms.flatMap((form) => ways.map((way) => `${form}${form.endsWith('-') ? '' : ' '}${way}`));
    if (forms.length === 0 || forms.length > MOST_FORMS) return null;
  }
  for (const form of forms ?? []) {
    const entry = lookUpKey(form, name, place, false);
    if (entry && (words.length > 1 || isSafe(entry, form, place))) return entry;
  }
  return null;
}

/**
 * A single word must be an outlet, agency or public body, and a short one or a body of a country where it is inflected so
 * ("Ylelle", "Kelan", not "Sinay").
 */
function isSafe(entry: ResolvedSource, form: string, place: Place): boolean {
  if (entry.type === 'official-body') return isAtHome(entry, place);
  if (entry.type !== 'outlet' && entry.type !== 'agency') return false;
  return form.length >= SAFE_LENGTH || isAtHome(entry, place);
}
