import { formsFrom, has, isIn, type Reader } from './noun-phrase.ts';

/** An attribute before its noun has at most this many words ("ein mit den Vorgängen in dem Werk gut vertrauter Beamter"). */
const MAX_WORDS = 10;
/** What an attribute does not hold. */
const OUTSIDE = ['that', 'conjunctions', 'auxiliaries', 'verbs'] as const;
/** Endings of an adjective or participle before its noun. */
const INFLECTED = /(?:e|en|er|es|em)$/u;

/**
 * Where a phrase goes on behind an attribute that begins with a preposition ("zwei |mit den Verhandlungen| vertraute Personen",
 * "die |beim Landgericht| zuständige Richterin"): its adjective right before a noun; null where no such attribute stands.
 *
 * Holds where every noun has a capital, by which the two nouns can be told from the adjective between them.
 */
export function attributeEnd(reader: Reader, from: number, end: number): number | null {
  if (!has(reader, 'capital-nouns')) return null;
  let at = from;
  while (isIn(reader, at, 'determiners') || reader.items[at]?.kind === 'number') at++;
  if (!isIn(reader, at, 'prepositions')) return null;
  let hasNoun = false;
  for (let i = at + 1; i < end && i < at + MAX_WORDS; i++) {
    const item = reader.items[i];
    if (!item || item.kind === 'punct') return null;
    if (item.upper || item.kind === 'number') {
      hasNoun = true;
      continue;
    }
    if (OUTSIDE.some((list) => isIn(reader, i, list))) return null;
    const isSmall = isIn(reader, i, 'prepositions') || isIn(reader, i, 'determiners');
    const isNext = reader.items[i + 1]?.upper === true && !reader.items[i + 1]?.text.startsWith('(');
    if (hasNoun && !isSmall && isNext && INFLECTED.test(item.lower)) return isCue(reader, i) ? null : i;
  }
  return null;
}

/** "am Montag sagte Weller": a verb of saying ends like an adjective. */
function isCue(reader: Reader, i: number): boolean {
  return formsFrom(reader, i).length > 0;
}
