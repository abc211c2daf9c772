import { typeByWords } from '../sources/type-by-words.ts';
import { apposedUncased } from './apposed-uncased.ts';
import { isAttachedOutlet } from './attached-outlet.ts';
import {
  isFiniteVerb,
  isIn,
  isMark,
  isTitle,
  isTitled,
  type NounPhrase,
  type Reader,
} from './noun-phrase.ts';

/** Words of the place of an office ("في جامعة القاهرة"), and of the name behind it. */
const MAX_PLACE = 5;
const MAX_NAME = 4;
/** Words that belong to no name. */
const OTHERS = [
  'adverbs',
  'conjunctions',
  'documents',
  'outletNouns',
  'prepositions',
  'that',
  'times',
] as const;

/**
 * "أستاذ القانون في جامعة القاهرة حسن نافعة", "محامي الشركة، طارق الجندي،": an office with the name behind its place or a comma, in letters without capitals, where the article
 * (list `definiteBeginnings`) shows what is no name; null where none stands there or what follows does not show that it ends.
 */
export function placedName(reader: Reader, found: NounPhrase, end: number): NounPhrase | null {
  const { definiteBeginnings } = reader.lexicon.parts;
  const [article] = definiteBeginnings;
  if (article === undefined || !hasTitle(reader, found)) return null;
  const isDefinite = (i: number) => reader.items[i]?.lower.startsWith(article) === true;
  let at = found.to + 1;
  if (isMark(reader, found.to, ',')) return apposedUncased(reader, found, end);
  if (!isIn(reader, found.to, 'places')) return null;
  // سلامة الغذاء: a noun without the article before whose it is.
  const isBody = typeByWords(reader.items[at]?.text ?? '', reader.lexicon.language) !== null;
  if (!isDefinite(at) && (isDefinite(at + 1) || isBody)) at++;
  const place = at;
  // "في جامعة |هارفارد| جون سميث": whose name has no article.
  const isNamed = isBody && place > found.to + 1 && isNameWord(reader, at) && !isDefinite(at);
  if (isTitledAt(reader, at) || isNamed) at++;
  else while (at < end && at < place + MAX_PLACE && isDefinite(at)) at++;
  if (at === place) return null;
  const to = nameEnd(reader, at, end);
  if (to - at < 2 || !closes(reader, to, end)) return null;
  return { from: found.from, to, core: { from: at, to }, kind: 'named' };
}

/** لدى "ساكسو بنك": a short name in quotation marks, behind a preposition. */
function isTitledAt(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return (
    item?.kind === 'quote' && item.text !== '' && (isIn(reader, i - 1, 'prepositions') || isTitled(reader, i))
  );
}

function nameEnd(reader: Reader, from: number, end: number): number {
  let to = from;
  while (to < end && to < from + MAX_NAME && isNameWord(reader, to) && (to === from || !isTitle(reader, to)))
    to++;
  return to;
}

function hasTitle(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++) if (isTitle(reader, i)) return true;
  return false;
}

function isNameWord(reader: Reader, i: number): boolean {
  if (reader.items[i]?.kind !== 'word' || isFiniteVerb(reader, i) || isAttachedOutlet(reader, i))
    return false;
  return !OTHERS.some((list) => isIn(reader, i, list));
}

/** Whether what was said, whom it was told to, a verb or a mark follows a name. */
function closes(reader: Reader, i: number, end: number): boolean {
  if (i >= end || isMark(reader, i, ',:') || reader.items[i]?.kind === 'quote') return true;
  const lists = ['that', 'recipients'] as const;
  return (
    lists.some((list) => isIn(reader, i, list)) || isAttachedOutlet(reader, i) || isFiniteVerb(reader, i)
  );
}
