import { has, isIn, type Reader } from './noun-phrase.ts';

/** What an English past tense does not stand behind ("a visibly tired Weller"). */
const NOT_BEFORE = [
  'determiners',
  'adverbs',
  'prepositions',
  'conjunctions',
  'auxiliaries',
  'genitives',
] as const;

/** "Weller expressed her regret", "the director chastised Weller": a past tense between a noun and its object. */
export function isPastTense(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!has(reader, 'noun-chains') || !item?.lower.endsWith('ed') || item.lower.includes('-')) return false;
  const before = reader.items[i - 1];
  if (before?.kind !== 'word' || NOT_BEFORE.some((list) => isIn(reader, i - 1, list))) return false;
  const hasObject = isIn(reader, i + 1, 'determiners') || reader.items[i + 1]?.upper === true;
  return hasObject && !isIn(reader, i, 'naming');
}
