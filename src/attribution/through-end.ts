import { outletBeforeName } from './find-listener.ts';
import { matchWords } from './match-words.ts';
import { formsFrom, has, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';

/** Whom the words "in an interview with" lead to from item `at` on, without the name of whoever speaks there; null for nobody. */
export function outletAt(reader: Reader, at: number, end: number): NounPhrase | null {
  const found = nounPhraseAfter(reader, at, end);
  const outlet = found && has(reader, 'case-genitive') ? outletBeforeName(reader, at, found.to) : null;
  return outlet ?? found;
}

/** "Об этом в интервью РИА Новости заявил X", "relató en una entrevista con X": where the words end that lead to whom somebody spoke to, or null. */
export function throughEnd(reader: Reader, at: number, end: number): number | null {
  const forms = formsFrom(reader, at);
  for (const { mode, parts } of forms) {
    const to = mode === 'through' ? matchWords(reader.lexicon, reader.items, parts[0] ?? [], at) : null;
    if (to !== null) return outletAt(reader, to, end)?.to ?? null;
  }
  return null;
}
