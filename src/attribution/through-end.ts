import { matchWords } from './match-words.ts';
import { formsFrom, nounPhraseAfter, type Reader } from './noun-phrase.ts';

/** "Об этом в интервью РИА Новости заявил X", "relató en una entrevista con X": where the words end that lead to whom somebody spoke to, or null. */
export function throughEnd(reader: Reader, at: number, end: number): number | null {
  const forms = formsFrom(reader, at);
  for (const { mode, parts } of forms) {
    const to = mode === 'through' ? matchWords(reader.lexicon, reader.items, parts[0] ?? [], at) : null;
    if (to !== null) return nounPhraseAfter(reader, to, end)?.to ?? null;
  }
  return null;
}
