import pressWords from '../../data/sources/press-words.json' with { type: 'json' };

/**
 * Whether a name is more than common words. Where all nouns have capitals, two that stand side by side ("Klinikum Kassel") or
 * an acronym show it; scripts without capitals tell nothing, and their names are taken for proper ones.
 */
export function hasProperName(name: string, language: string | null): boolean {
  if (!pressWords.capitalNouns.includes(language ?? '')) return /\p{Lu}/u.test(name) || !/\p{Ll}/u.test(name);
  return /\p{Lu}{2}|\p{Lu}\p{Ll}+ \p{Lu}/u.test(name);
}
