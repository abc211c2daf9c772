import type { SourceType } from '../analysis.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import { isIn, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';

/** "Du côté de la", "de la": prepositions, nouns for sides and articles before an office. */
const MAX_LED = 4;
/** Whoever can be asked at a place; what is told to an outlet is not told by it. */
const SPEAKING: readonly SourceType[] = ['official-body', 'institution', 'anonymous'];
/** Lists of words that are bodies by themselves. */
const BODIES = ['anonymous', 'authorities', 'companies'] as const;

/**
 * The office that stands as a place at item `at`, behind a preposition that leads to whoever speaks there ("dalla prefettura",
 * "desde el sindicato", "du côté de la mairie"), or null: only a body that can speak is one, and behind a preposition of
 * mere place no unknown name.
 */
export function officeAt(reader: Reader, at: number, end: number): NounPhrase | null {
  if (!isLed(reader, at, 'officePrepositions')) return null;
  let from = at + 1;
  while (from < at + MAX_LED && (isIn(reader, from, 'sides') || isIn(reader, from, 'officePrepositions')))
    from++;
  // "du côté de la coopérative"
  if (isIn(reader, from - 1, 'sides')) {
    if (!isIn(reader, from, 'by')) return null;
    from++;
  }
  const found = nounPhraseAfter(reader, from, end);
  if (!found || found.kind.endsWith('pronoun')) return null;
  return isBody(reader, found, from === at + 1 && isLed(reader, at, 'places'))
    ? { ...found, from: at }
    : null;
}

/** Whether a preposition of a list stands at an item; French writes "À" without its accent where it opens a sentence. */
export function isLed(reader: Reader, at: number, list: 'officePrepositions' | 'places'): boolean {
  const isBare = at === 0 && reader.items[0]?.text === 'A' && reader.lexicon.words[list].has('à');
  return isBare || isIn(reader, at, list);
}

/** Whether a phrase names a body that can speak; as a mere place no unknown name is one. */
export function isBody(reader: Reader, { from, to, core }: NounPhrase, isPlace: boolean): boolean {
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  const { type, kind, isGuess } = resolveSource(words.join(' '), reader.lexicon.language);
  if (kind !== null && kind !== 'country' && isGuess !== true) return SPEAKING.includes(type);
  for (let i = from; i < to; i++) {
    if (isIn(reader, i, 'prepositions') && i > core.from) break;
    if (BODIES.some((list) => isIn(reader, i, list))) return true;
  }
  // "Dalla Uila", "chez Vigilex": an unknown name.
  return !isPlace && kind === null && reader.items[core.from]?.upper === true;
}
