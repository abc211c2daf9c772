import { has, isIn, isMark, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Whether a phrase holds two capitalised words in a row, or a preposition that tells it from others. */
export function hasName(reader: Reader, phrase: NounPhrase): boolean {
  let run = 0;
  for (let i = phrase.core.from; i < phrase.core.to; i++) {
    if (isIn(reader, i, 'prepositions')) return true;
    run = reader.items[i]?.upper ? run + 1 : 0;
    if (run >= 2) return true;
  }
  const last = reader.items[phrase.core.to - 1];
  // The capital of the first word of a sentence says nothing.
  return last?.upper === true && phrase.core.to > 1 && !has(reader, 'capital-nouns');
}

/** Whether an article, an ending or the lack of an attribute marks a phrase as known. */
export function isDefinite(reader: Reader, phrase: NounPhrase): boolean {
  const {
    words,
    parts: { definiteEndings },
  } = reader.lexicon;
  const first = reader.items[phrase.from]?.lower ?? '';
  if (words.articles.size > 0) return words.articles.has(first);
  if (phrase.to - phrase.from !== 1) return false;
  const { definiteBeginnings } = reader.lexicon.parts;
  if (definiteBeginnings.length > 0)
    return definiteBeginnings.some((beginning) => first.startsWith(beginning));
  // "kierowca, który czekał": whom a clause has to describe was not named before.
  if (isMark(reader, phrase.to, ',') && isIn(reader, phrase.to + 1, 'relatives')) return false;
  // "polisens", behind which what was said stood
  const noun = has(reader, 's-genitive') ? first.replace(/s$/u, '') : first;
  return definiteEndings.length === 0 || definiteEndings.some((ending) => noun.endsWith(ending));
}

/** Whether a word is written in letters that know no capitals. */
export function isUncased(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}
