import { typeByWords } from '../sources/type-by-words.ts';
import { has, isIn, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';

/** Adjectives between whose it is and what was said ("regeringens |egna| beräkningar"). */
const MAX_ADJECTIVES = 2;

/**
 * "enligt |Expressens| uppgifter", "ifølge |regeringens| egne beregninger": by the ending of a genitive, whose a word for what was
 * said is (list `utterances`) that closes a phrase behind "according to"; null elsewhere, and where the owner names nobody.
 */
export function ownerOfSaid(reader: Reader, { from, to, core }: NounPhrase): NounPhrase | null {
  if (!has(reader, 's-genitive') || !isIn(reader, to - 1, 'utterances')) return null;
  let owner = to - 2;
  while (owner > core.from && owner >= to - 2 - MAX_ADJECTIVES && !isGenitive(reader, owner)) owner--;
  const word = reader.items[owner];
  if (owner < core.from || !word || !isGenitive(reader, owner)) return null;
  const isBody = word.upper || typeByWords(word.lower.slice(0, -1), reader.lexicon.language) !== null;
  const found = isBody ? phrase(reader, from, owner + 1) : null;
  return found && { ...found, to };
}

function isGenitive(reader: Reader, i: number): boolean {
  return reader.items[i]?.lower.endsWith('s') === true;
}
