import { namesSomebody } from './names-somebody.ts';
import {
  has,
  isDocument,
  isFiniteVerb,
  isIn,
  isJoining,
  isMark,
  isTitle,
  type NounPhrase,
  type Reader,
} from './noun-phrase.ts';

/** Lists of words that a subject may begin with whose complement goes on behind "and". */
const SPEAKING = ['anonymous', 'authorities', 'companies', 'spokespeople'] as const;

/**
 * Whether words right before a verb only close a longer subject, where the verb of a sentence stands second: what an infinitive
 * has for its object ("En rapport om planer på att minska |utsläppen| säger") or the second of two nouns that describe the first one
 * ("Domaren i målet om stöld och |grovt bedrägeri| säger"). A verb before them would be the one of the sentence.
 */
export function closesComplement(reader: Reader, found: NounPhrase, start: number): boolean {
  const { kind, from } = found;
  if (kind !== 'plain' || from <= start || !has(reader, 'verb-second') || has(reader, 'capital-nouns'))
    return false;
  const isJoined = isJoining(reader, from - 1);
  if (!isJoined && !isIn(reader, from, 'infinitives') && !isIn(reader, from - 1, 'that')) return false;
  if (namesSomebody(reader, found)) return false;
  let isLed = !isJoined;
  for (let i = start; i < from - 1; i++) {
    if (isMark(reader, i, ',;') || isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i)) return false;
    isLed ||= isIn(reader, i, 'prepositions') && i > start && speaks(reader, i - 1);
  }
  return isLed;
}

function speaks(reader: Reader, i: number): boolean {
  return isTitle(reader, i) || isDocument(reader, i) || SPEAKING.some((list) => isIn(reader, i, list));
}
