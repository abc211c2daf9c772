import { listenerAt } from './find-listener.ts';
import { has, isFiniteVerb, isIn, type Reader } from './noun-phrase.ts';

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
  first = listenerAt(reader, first, end)?.to ?? first;
  for (let i = first; i < end && i < first + MAX_REACH; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word' || isFiniteVerb(reader, i)) return null;
    const ends = (ending: string) => item.lower.endsWith(ending);
    if (!item.upper && claimEndings.some(ends) && !objectEndings.some(ends)) return first;
  }
  return null;
}
