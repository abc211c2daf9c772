import kinds from '../../data/sources/kinds.json' with { type: 'json' };
import type { SourceType } from '../analysis.ts';
import { isFirstName, isFirstNameAnywhere } from './first-name.ts';
import { normaliseName } from './names.ts';

/** Shorter words are too often names in another language. */
const MIN_LENGTH = 6;
const BODIES: readonly string[] = ['institution', 'official-body'];

/** Nouns that open names of people and countries too ("Marine Weller", "Puerto Rico"). */
const OPENS_OTHERS: readonly string[] = ['marine', 'puerto'];

/** Nouns for bodies in all languages; filled when first asked. */
const nouns = new Map<string, { type: SourceType; kind: string }>();

/**
 * What body a name of several capitalised words is by its first or last word in whatever language ("Universität Hallau" in an
 * English text, "Körfez Belediyesi"); null for others, and where a first name opens it ("Anna Provincia").
 *
 * @param words - the words of the name as written.
 * @param language - the language of the text.
 */
export function foreignBody(
  words: readonly string[],
  language: string | null,
): { type: SourceType; kind: string } | null {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return null;
  fill();
  const opening = normaliseName(first);
  const found =
    (OPENS_OTHERS.includes(opening) ? null : nouns.get(opening)) ?? nouns.get(normaliseName(last)) ?? null;
  return found && !isFirstName(first, language) && !isFirstNameAnywhere(first) ? found : null;
}

function fill(): void {
  if (nouns.size > 0) return;
  for (const { type, kind, words } of kinds) {
    if (!BODIES.includes(type) || kind === 'document') continue;
    for (const word of Object.values(words).flat())
      if (word.length >= MIN_LENGTH && !word.includes(' ') && !nouns.has(normaliseName(word)))
        nouns.set(normaliseName(word), { type: type as SourceType, kind });
  }
}
