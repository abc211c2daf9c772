import { outletBeforeName } from './find-listener.ts';
import { matchWords } from './match-words.ts';
import { formsFrom, has, isIn, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';

/** Whom the words "in an interview with" lead to from item `at` on, without the name of whoever speaks there; null for nobody. */
export function outletAt(reader: Reader, at: number, end: number): NounPhrase | null {
  const from = behindTimes(reader, at, end);
  const found = nounPhraseAfter(reader, from, end);
  const outlet = found && has(reader, 'case-genitive') ? outletBeforeName(reader, from, found.to) : null;
  return outlet ?? found;
}

/** "que adelantó | en 2019 | La Jornada", "που αποκάλυψε | την Κυριακή | το Mega": where the words for a time end; `at` where none stand there. */
function behindTimes(reader: Reader, at: number, end: number): number {
  let i = at;
  while (i < end && (isIn(reader, i, 'prepositions') || isIn(reader, i, 'determiners'))) i++;
  const isTime = (word: number) =>
    isIn(reader, word, 'times') || /^[12]\d{3}$/u.test(reader.items[word]?.text ?? '');
  if (i >= end || i > at + MAX_LEADING || !isTime(i)) return at;
  while (i < end && isTime(i)) i++;
  const item = reader.items[i];
  return item?.kind === 'word' && (item.upper || isIn(reader, i, 'determiners')) ? i : at;
}

/** Words that lead to a time ("en el"). */
const MAX_LEADING = 2;

/** "Об этом в интервью РИА Новости заявил X", "relató en una entrevista con X": where the words end that lead to whom somebody spoke to, or null. */
export function throughEnd(reader: Reader, at: number, end: number): number | null {
  const forms = formsFrom(reader, at);
  for (const { mode, parts } of forms) {
    const to = mode === 'through' ? matchWords(reader.lexicon, reader.items, parts[0] ?? [], at) : null;
    if (to !== null) return outletAt(reader, to, end)?.to ?? null;
  }
  return null;
}
