import { isIn, type Reader } from './noun-phrase.ts';

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
