import type { Span } from '../article.ts';
import { claimSpan, type Draft } from './draft.ts';
import { isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { collect, subjectBefore } from './subject.ts';
import { apposedName } from './subject-after.ts';

/** Words that open a sentence before the cue to an outlet ("Dans un long |entretien accordé à|"). */
const MAX_OPENING = 4;

/** Whom a sentence that reports nothing itself tells to have been heard by an outlet, and what of it is theirs. */
export type Framed = { phrase: NounPhrase; cue: Span; claims: Span[] };

/**
 * Who was heard by an outlet in a sentence without a verb that cites ("Speaking with X, |Weller| rejected …", "|Weller|, invité de
 * X, a annoncé la fermeture", "|Weller| ha concedido una entrevista a X."), or null: the subject right before the words
 * that lead to the outlet, or right behind them where they open the sentence.
 */
export function framedSubject(reader: Reader, drafts: readonly Draft[]): Framed | null {
  const relay = drafts.find(({ isRelay }) => isRelay);
  if (!relay || drafts.some(({ isSilent }) => isSilent)) return null;
  const end = reader.items.length;
  const { from, to } = relay.group;
  const isClosed = isMark(reader, to, ',');
  const opens = from === 0 || (from <= MAX_OPENING && isIn(reader, 0, 'prepositions'));
  if (opens) {
    const phrase = isClosed ? nounPhraseAfter(reader, to + 1, end) : null;
    if (!phrase) return null;
    const whole = apposedName(reader, phrase, end) ?? phrase;
    return { phrase: whole, cue: relay.cue, claims: rest(reader, whole.to, end) };
  }
  const phrase = isMark(reader, from - 1, ',')
    ? collect(reader, from - 1, 0)
    : subjectBefore(reader, from, 0);
  return phrase && { phrase, cue: relay.cue, claims: isClosed ? rest(reader, to + 1, end) : [] };
}

function rest(reader: Reader, from: number, end: number): Span[] {
  const claim = claimSpan(reader, isMark(reader, from, ',') ? from + 1 : from, end);
  return claim ? [claim] : [];
}
