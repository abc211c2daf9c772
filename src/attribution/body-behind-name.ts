import { isKnownOutlet } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import type { Reader } from './noun-phrase.ts';

/**
 * Whether a small word ends the name of a body that a capital opens, in languages whose nouns show by their ending that they are
 * known: "Malmö |tingsrätt|", "Bergen |kommune|" are names, "sa Berg | polisen" is none, and "Svenska |kyrkan|" is one behind an
 * adjective (list `attributeEndings`).
 */
export function isBodyBehindName({ items, lexicon }: Reader, at: number): boolean {
  const { attributeEndings, definiteEndings } = lexicon.parts;
  const before = items[at - 1];
  const word = items[at]?.text ?? '';
  if (definiteEndings.length === 0 || !before?.upper || !isBody(word, lexicon.language)) return false;
  if (isKnownOutlet(before.text)) return false;
  if (attributeEndings.some((ending) => before.lower.endsWith(ending))) return true;
  return !definiteEndings.some(
    (ending) => word.endsWith(ending) && isBody(word.slice(0, -ending.length), lexicon.language),
  );
}

/** Whether a noun means a body; papers of all sorts are typed as what an institution wrote. */
function isBody(word: string, language: string): boolean {
  const found = typeByWords(word, language);
  return (
    found !== null &&
    (found.type === 'official-body' || found.type === 'institution') &&
    found.kind !== 'document'
  );
}
