import { isFirstName } from '../sources/first-name.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { has, isTitle, type Reader } from './noun-phrase.ts';

/** Letters of a word before an ending. */
const MIN_STEM = 2;

/**
 * "tutkija |Anna Berg| Helsingin yliopistosta": the first and last name that a phrase holds before where somebody is from, in
 * languages that say so by nothing but a case (list `placeEndings`); null elsewhere, and where the two words name a body.
 */
export function personByCase(reader: Reader, from: number, to: number): { from: number; to: number } | null {
  const { placeEndings, listenerEndings } = reader.lexicon.parts;
  if (placeEndings.length === 0 || listenerEndings.length === 0 || has(reader, 'verb-final')) return null;
  let first = from;
  while (first < to && (!reader.items[first]?.upper || isTitle(reader, first))) first++;
  let end = first + 2;
  if (end >= to || !isPerson(reader, first)) return null;
  // "Sari Anna Berg Oulusta": what is no genitive goes on with the name.
  while (
    end < to &&
    reader.items[end]?.upper &&
    !ends(reader, end, GENITIVE) &&
    !ends(reader, end, placeEndings)
  )
    end++;
  if (end === to || !(ends(reader, end, GENITIVE) || ends(reader, end, placeEndings))) return null;
  for (let i = end; i < to && reader.items[i]?.kind === 'word'; i++)
    if (ends(reader, i, placeEndings)) return { from: first, to: end };
  return null;
}

const GENITIVE = ['n'] as const;

/** Two words with capitals that no catalogue and no noun among them takes for a body, and of which the first owns nothing. */
function isPerson(reader: Reader, first: number): boolean {
  const { language, parts } = reader.lexicon;
  const [one, other] = [reader.items[first], reader.items[first + 1]];
  if (one?.kind !== 'word' || other?.kind !== 'word' || !other.upper) return false;
  if (ends(reader, first + 1, parts.placeEndings)) return false;
  if (ends(reader, first, GENITIVE) && !isFirstName(one.text, language)) return false;
  const name = `${one.text} ${other.text}`;
  return !isKnownOutlet(name) && typeByWords(name, language) === null;
}

function ends(reader: Reader, i: number, endings: readonly string[]): boolean {
  const word = reader.items[i]?.lower ?? '';
  return endings.some((ending) => word.endsWith(ending) && word.length > ending.length + MIN_STEM);
}
