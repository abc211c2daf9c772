import { isIn, type Reader } from './noun-phrase.ts';

/** "doze horas depois do previsto", "un texto escrito": whether item `i` is a participle without its auxiliary, which says nothing. */
export function isBareParticiple(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  const { participleEndings } = reader.lexicon.parts;
  if (!participleEndings.some((ending) => word.endsWith(ending))) return false;
  return !isIn(reader, lastWord(reader, i), 'auxiliaries');
}

/** The item before a verb and its adverbs. */
export function lastWord(reader: Reader, verb: number): number {
  let at = verb - 1;
  while (at > 0 && isIn(reader, at, 'adverbs')) at--;
  return at;
}
