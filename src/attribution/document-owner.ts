import { typeByWords } from '../sources/type-by-words.ts';
import { isDocument, isFiniteVerb, isIn, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';

/** Words between an owner and the document that only describe it. */
const MAX_BETWEEN = 8;

/**
 * Whose document ends before item `end`, where a genitive ending (list `genitiveEndings`) says so ("|Hacettepe Üniversitesi'nin|
 * bölgede yürüttüğü araştırma", "|MTA'nın| 2024 tarihli haritasında"); null where no name and no word for a body stands so.
 */
export function documentOwner(reader: Reader, start: number, end: number): NounPhrase | null {
  for (let i = end - 2; i >= start && i >= end - 2 - MAX_BETWEEN; i--) {
    const item = reader.items[i];
    if (item?.kind === 'number') continue;
    if (item?.kind !== 'word' || isFiniteVerb(reader, i)) return null;
    if (!isPossessor(reader, i)) continue;
    let from = i;
    while (from > start && reader.items[from - 1]?.upper) from--;
    // The apostrophe shows a name at the start of a sentence too.
    const isNamed = item.upper && (from < i || i > 0 || item.lower.includes("'"));
    const isBody = isNamed || typeByWords(item.text, reader.lexicon.language) !== null;
    return isBody ? phrase(reader, from, i + 1) : null;
  }
  return null;
}

/**
 * Where a document ends that somebody owns and that is the subject of what follows it ("|MTA'nın raporu|, …", "|MTA'nın geçen
 * yılki araştırması| da …"), from item `start` on, with its owner; null where the words are built otherwise.
 */
export function ownedDocument(reader: Reader, start: number, end: number): NounPhrase | null {
  for (let i = start + 1; i < end && i <= start + MAX_BETWEEN + 1; i++) {
    if (reader.items[i]?.kind === 'punct') return null;
    if (!isDocument(reader, i) && !isIn(reader, i, 'ownedDocuments')) continue;
    const owner = documentOwner(reader, start, i + 1);
    if (owner) return { ...owner, to: i + 1 };
  }
  return null;
}

function isPossessor(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.genitiveEndings.some((ending) => lower.endsWith(ending));
}
