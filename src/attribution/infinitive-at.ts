import { has, isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';

/** Words between a verb and an infinitive that it reports ("ne pas", "hier", "di non"). */
const MAX_BEFORE_INFINITIVE = 4;

/** Where "n’avoir rien vu", "di aver vinto", "haber ganado" begin right behind a verb, by their endings, or null. */
export function infinitiveAt(reader: Reader, from: number, end: number): number | null {
  const { infinitiveEndings } = reader.lexicon.parts;
  let first = from;
  for (let i = from; i < end && i < from + MAX_BEFORE_INFINITIVE; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word' || item.upper) return null;
    if (isIn(reader, i, 'times')) {
      first = i + 1;
      continue;
    }
    if (isIn(reader, i, 'determiners') && !isIn(reader, i, 'auxiliaries')) return null;
    const isSmall = ['adverbs', 'auxiliaries', 'infinitiveMarks'] as const;
    if (isSmall.some((list) => isIn(reader, i, list))) continue;
    if (isIn(reader, i, 'prepositions') || isIn(reader, i, 'conjunctions')) return null;
    return infinitiveEndings.some((ending) => item.lower.endsWith(ending)) ? first : null;
  }
  return null;
}

/** An infinitive and what it governs have at most so many words. */
const MAX_CLAUSE = 12;

/**
 * "liet weten |het rapport af te wachten|": where a clause begins right behind a verb that an infinitive with its mark closes (Dutch;
 * list `infinitives`), or null. What a preposition opens ("om … te") only says why.
 */
export function closingInfinitive(reader: Reader, from: number, end: number): number | null {
  if (!has(reader, 'verb-second') || isIn(reader, from, 'prepositions')) return null;
  for (let i = from; i < end - 1 && i < from + MAX_CLAUSE; i++) {
    if (reader.items[i]?.kind !== 'word' || isIn(reader, i, 'that') || isFiniteVerb(reader, i)) return null;
    if (!isIn(reader, i, 'infinitives')) continue;
    const isClosed = i + 2 >= end || isMark(reader, i + 2, ',;');
    return isClosed && reader.items[i + 1]?.lower.endsWith('n') === true ? from : null;
  }
  return null;
}
