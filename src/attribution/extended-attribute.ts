import { formsFrom, has, isIn, isTitle, type Reader } from './noun-phrase.ts';

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
 * Holds where every noun has a capital, by which the two nouns can be told from the adjective between them, and where a
 * participle shows it (list `describingEndings`).
 */
export function attributeEnd(reader: Reader, from: number, end: number): number | null {
  if (!has(reader, 'capital-nouns')) return describedByCase(reader, from, end);
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

/**
 * "|Kurantissa kaksi vuotta työskennellyt| lääkäri": the noun for somebody right behind a participle in small letters; null where
 * none stands there, and where the phrase begins with it.
 */
function describedByCase(reader: Reader, from: number, end: number): number | null {
  const { describingEndings } = reader.lexicon.parts;
  if (describingEndings.length === 0 || isTitle(reader, from)) return null;
  for (let i = from + 1; i < end && i < from + MAX_WORDS; i++) {
    const item = reader.items[i];
    if (!item || item.kind === 'punct' || OUTSIDE.some((list) => isIn(reader, i, list))) return null;
    const isParticiple = !item.upper && describingEndings.some((ending) => item.lower.endsWith(ending));
    const isName = reader.items[i + 1]?.upper === true && reader.items[i + 2]?.upper === true;
    if (isParticiple && (isName || isTitle(reader, i + 1) || isIn(reader, i + 1, 'anonymous'))) return i + 1;
    if (isTitle(reader, i)) return null;
  }
  return null;
}

/** "am Montag sagte Weller": a verb of saying ends like an adjective. */
function isCue(reader: Reader, i: number): boolean {
  return formsFrom(reader, i).length > 0;
}
