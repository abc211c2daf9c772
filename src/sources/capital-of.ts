import capitals from '../../data/sources/capitals.json' with { type: 'json' };
import { nominatives, normaliseName } from './names.ts';

/** A capital, by which the press calls its government; Brussels stands for the EU. */
export type Capital = Pick<(typeof capitals)[number], 'country' | 'name'>;

/** Capitals under their normalised names, per language; built when first used. */
const byName = new Map<string, Map<string, Capital>>();

/**
 * The capital that words name in a language, also in another case ("Moskau", "Moskwy", "Ουάσιγκτον"); null for other words.
 *
 * @param language - null tries only the names that hold in every language.
 */
export function capitalOf(surface: string, language: string | null): Capital | null {
  if (/^\p{Ll}/u.test(surface)) return null;
  const index = indexFor(language ?? '');
  const name = normaliseName(surface);
  for (const form of name.includes(' ') ? [name] : nominatives(name, language)) {
    const found = index.get(form);
    if (found) return found;
  }
  return null;
}

function indexFor(language: string): Map<string, Capital> {
  const known = byName.get(language);
  if (known) return known;
  const index = new Map<string, Capital>();
  for (const capital of capitals) {
    const lists: Readonly<Record<string, readonly string[] | undefined>> = capital.names;
    for (const written of [...(lists['any'] ?? []), ...(lists[language] ?? [])])
      index.set(normaliseName(written), capital);
  }
  byName.set(language, index);
  return index;
}
