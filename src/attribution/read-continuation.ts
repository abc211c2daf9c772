import type { Span } from '../article.ts';
import { isIn, isMark, type Reader } from './noun-phrase.ts';
import { wholeClaim } from './read-sentence.ts';

/** The finite verb of a German main clause stands among the first items of its sentence. */
const VERB_REACH = 14;

/**
 * The claim of a sentence that goes on with what the sentence before reported, or null.
 *
 * It does if it is one quotation, or in German if its verb is in the subjunctive of reported speech ("Die Brücke sei …").
 */
export function continuesSpeech(reader: Reader): { claims: Span[]; isQuotation: boolean } | null {
  const words = reader.items.filter((item) => item.kind !== 'punct');
  if (words.length === 1 && words[0]?.kind === 'quote')
    return { claims: wholeClaim(reader), isQuotation: true };
  for (let i = 0; i < reader.items.length && i < VERB_REACH; i++) {
    if (isIn(reader, i, 'subjunctives') || (i === 0 && isIn(reader, i, 'carries')))
      return { claims: wholeClaim(reader), isQuotation: false };
    if (isMark(reader, i, ';:')) return null;
  }
  return null;
}
