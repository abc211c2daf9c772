import type { CueMatch } from './find-cues.ts';
import { isIn, type NounPhrase, type Reader } from './noun-phrase.ts';
import { phraseBefore } from './subject-marked.ts';

/** Words between a quotation and the verb that passes it on ("という声を"). */
const MAX_GAP = 5;

/**
 * "河北新報は|市場関係者の|「…」という声を紹介した", "신문은 |상인들의| “…”는 목소리를 전했다": whose words a verb that passes them on (list `quoting`) has
 * before it, by the ending of whoever owns them (list `ownedEndings`) and a word for what was said; null elsewhere.
 */
export function ownerOfWords(reader: Reader, { at }: CueMatch, subject: NounPhrase): NounPhrase | null {
  if (!isIn(reader, at, 'quoting')) return null;
  let quote = at - 1;
  let isUttered = false;
  while (quote > subject.to && quote >= at - MAX_GAP && reader.items[quote]?.kind !== 'quote') {
    isUttered ||= isIn(reader, quote, 'utterances');
    quote--;
  }
  const { ownedEndings } = reader.lexicon.parts;
  const isOwned = ownedEndings.some((ending) => reader.items[quote - 1]?.lower.endsWith(ending));
  if (!isUttered || !isOwned || reader.items[quote]?.kind !== 'quote') return null;
  const owner = phraseBefore(reader, quote);
  return owner && owner.from >= subject.to ? owner : null;
}
