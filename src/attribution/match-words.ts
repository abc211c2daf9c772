import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';

/** The item behind the words of a form that begin at item `at`, or null where other words stand. */
export function matchWords(
  lexicon: Lexicon,
  items: readonly Item[],
  words: readonly string[],
  at: number,
): number | null {
  for (let k = 0; k < words.length; k++) {
    const lower = items[at + k]?.lower ?? '';
    // "citato da" is "citato dal" too.
    if (lower !== words[k] && (k === 0 || lexicon.contractions.get(lower) !== words[k])) return null;
  }
  return at + words.length;
}
