import { isKnownOutlet } from '../sources/resolve-source.ts';
import type { Reader } from './noun-phrase.ts';

/**
 * Whether a word is an outlet with the preposition of whom something was told written on it (لرويترز, للجزيرة; list `attached`), or a noun for one (للصحيفة); false
 * in languages without such prepositions.
 */
export function isAttachedOutlet(reader: Reader, i: number): boolean {
  const { attached, definiteBeginnings } = reader.lexicon.parts;
  const item = attached.length > 0 ? reader.items[i] : undefined;
  const prefix = item?.kind === 'word' ? attached.find((one) => item.lower.startsWith(one)) : undefined;
  if (!item || prefix === undefined) return false;
  // للصحيفة
  if (reader.lexicon.words.outletNouns.has(item.lower)) return true;
  const rest = item.text.slice(prefix.length);
  // "للجزيرة": the article loses its first letter behind the preposition.
  const [article = ''] = definiteBeginnings;
  const isDefinite = article !== '' && rest.startsWith(article.slice(1));
  return isKnownOutlet(rest) || (isDefinite && isKnownOutlet(article.slice(0, 1) + rest));
}

/** "|لوكالة| الأنباء": whether what leads to a listener is written together with the noun that says it is an outlet. */
export function leadsToOutlet(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  const { parts, words } = reader.lexicon;
  return parts.attached.some((to) => word.startsWith(to) && words.outletNouns.has(word.slice(to.length)));
}
