import { typeByWords } from '../sources/type-by-words.ts';
import { isAccusative } from './ends-uncased.ts';
import { has, isIn, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Whether a phrase before a verb is an object, a place or a circumstance, by its case and its words, and so no subject. */
export function isNoSubject(reader: Reader, found: NounPhrase): boolean {
  return isObject(reader, found) || isPlace(reader, found) || isOnlyAdverb(reader, found);
}

/** A Polish accusative ("Tę wersję potwierdza X") is the object, and so is a word for what was told ("Podobne obawy zgłaszała X"). */
function isObject(reader: Reader, { kind, core, to }: NounPhrase): boolean {
  if (isAccusative(reader.items[core.from]?.text ?? '')) return true;
  if (kind !== 'plain' || isIn(reader, to - 1, 'documents')) return false;
  const isTold =
    isIn(reader, to - 1, 'pointers') ||
    (isIn(reader, core.from, 'pointers') && isIn(reader, core.from + 1, 'topics'));
  if (has(reader, 'case-genitive') && isTold) return true;
  // "Міністерство транспорту": one letter is the ending of other cases too, unless the first word has it.
  const ends = (i: number, ending: string) => reader.items[i]?.lower.endsWith(ending) === true;
  const ending = reader.lexicon.parts.objectEndings.find(
    (one) => ends(to - 1, one) && (one.length > 1 || ends(core.from, one)),
  );
  return ending !== undefined && !(ending.length > 2 && isBody(reader, to - 1));
}

/** "stowarzyszenie", "отделение": a noun for somebody that ends as those for deeds do. */
function isBody(reader: Reader, i: number): boolean {
  const { lower = '' } = reader.items[i] ?? {};
  return isIn(reader, i, 'nominatives') || typeByWords(lower, reader.lexicon.language) !== null;
}

/** "Suomessa arvioidaan": one word in the case of a place (list `placeEndings`). */
function isPlace(reader: Reader, { from, to }: NounPhrase): boolean {
  const word = reader.items[from]?.lower ?? '';
  return to - from === 1 && reader.lexicon.parts.placeEndings.some((ending) => word.endsWith(ending));
}

function isOnlyAdverb(reader: Reader, found: NounPhrase): boolean {
  // "Vier Monate vor der Wahl haben die Lotsen gewarnt"
  if (
    has(reader, 'capital-nouns') &&
    found.to - found.core.from > 1 &&
    isIn(reader, found.core.from, 'times')
  )
    return true;
  for (let i = found.from; i < found.to; i++) {
    const isTime =
      isIn(reader, i, 'times') || reader.items[i]?.kind === 'number' || isIn(reader, i, 'determiners');
    if (!isTime && !isIn(reader, i, 'adverbs') && !isIn(reader, i, 'prepositions')) return false;
  }
  return true;
}
