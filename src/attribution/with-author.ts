import { typeByWords } from '../sources/type-by-words.ts';
import type { Draft } from './draft.ts';
import { hasDocument, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Words between a document and the participle that leads to its author ("datos de ayer publicados por X"). */
const MAX_BETWEEN = 3;

/** "informe", "nota": a document that is somebody's work and a source itself; "datos" are not. */
function isWork(reader: Reader, { core }: NounPhrase): boolean {
  const type = typeByWords(reader.items[core.from]?.text ?? '', reader.lexicon.language)?.type;
  return type === 'study' || type === 'press-release';
}

/**
 * A draft whose source is a document, with whoever published it as its source ("datele publicate de INS", "los datos
 * difundidos por la CNMV"); the draft itself where its source is none or nobody published it.
 *
 * @param others - relays of the sentence that lead to nobody who publishes news.
 */
export function withAuthor(reader: Reader, draft: Draft, others: readonly Draft[]): Draft {
  const { source } = draft;
  if (source?.kind !== 'plain' || !hasDocument(reader, source) || isWork(reader, source)) return draft;
  const next = others.find(
    ({ group }) => group.from >= source.core.to && group.from <= source.core.to + MAX_BETWEEN,
  );
  return next?.source ? { ...draft, source: next.source } : draft;
}
