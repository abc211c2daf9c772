import { listenerAt } from './find-listener.ts';
import { has, isDocument, isFiniteVerb, isIn, type Reader } from './noun-phrase.ts';

/** The participle stands at most so many words behind the verb that reports. */
const MAX_REACH = 10;

/**
 * Where what was said begins in a clause that has a participle for its verb, by its ending (list `claimEndings`): "arvelee STT:lle
 * |lain kiristyvän|", "sanoo |olevansa pettynyt|"; null where none stands behind item `from`.
 *
 * Endings of nouns that look alike are those of the list `objectEndings` ("kertoi päivän uutiset").
 */
export function participialClause(reader: Reader, from: number, end: number): number | null {
  const { claimEndings, objectEndings } = reader.lexicon.parts;
  if (claimEndings.length === 0 || has(reader, 'verb-final')) return null;
  let first = from;
  while (first < end && (isIn(reader, first, 'adverbs') || isIn(reader, first, 'times'))) first++;
  first = writtenEnd(reader, first, end) ?? listenerAt(reader, first, end)?.to ?? first;
  for (let i = first; i < end && i < first + MAX_REACH; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word' || isFiniteVerb(reader, i)) return null;
    const ends = (ending: string) => item.lower.endsWith(ending);
    if (!item.upper && claimEndings.some(ends) && !objectEndings.some(ends)) return first;
  }
  return null;
}

/** Words of where somebody said something ("The New York Timesin |haastattelussa|"). */
const MAX_PLACE = 5;

/** "kertoo |Helsingin Sanomien haastattelussa| olevansa väsynyt", "myöntää |tiedotteessaan| …": the end of what it was said in; null for none. */
function writtenEnd(reader: Reader, from: number, end: number): number | null {
  const { placeEndings } = reader.lexicon.parts;
  for (let i = from; i < end && i < from + MAX_PLACE; i++) {
    const { kind, lower = '' } = reader.items[i] ?? {};
    if (kind !== 'word' || isFiniteVerb(reader, i)) return null;
    const noun = lower.replace(/[aä]n$/u, '');
    const isPlace = placeEndings.some((ending) => noun.endsWith(ending));
    if (isPlace && (isDocument(reader, i) || isIn(reader, i, 'statements') || isIn(reader, i, 'posts')))
      return i + 1;
  }
  return null;
}
