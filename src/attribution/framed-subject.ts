import type { Span } from '../article.ts';
import { claimSpan, type Draft } from './draft.ts';
import { has, isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { collect, subjectBefore } from './subject.ts';
import { apposedName } from './subject-after.ts';

/** Words that open a sentence before the cue to an outlet ("Dans un long |entretien accordé à|"). */
const MAX_OPENING = 4;

/** Whom a sentence that reports nothing itself tells to have been heard by an outlet, and what of it is theirs. */
export type Framed = { phrase: NounPhrase; cue: Span; claims: Span[] };

/**
 * Who was heard by an outlet in a sentence without a verb that cites ("Speaking with X, |Weller| rejected …", "|Weller|, invité de
 * X, a annoncé la fermeture", "|Weller| ha concedido una entrevista a X.", "|Weller| v rozhovoru pro X plán nešetřila"), or
 * null: the subject right before the words that lead to the outlet, or right behind them where they open the sentence.
 */
export function framedSubject(reader: Reader, drafts: readonly Draft[]): Framed | null {
  const relay = drafts.find(({ isRelay }) => isRelay);
  if (!relay || drafts.some(({ isSilent }) => isSilent)) return null;
  const end = reader.items.length;
  const { from, to } = relay.group;
  const isClosed = isMark(reader, to, ',');
  const opens = from === 0 || (from <= MAX_OPENING && isIn(reader, 0, 'prepositions'));
  if (opens) {
    // "W rozmowie z X burmistrz Weller odniosła się do …": no comma parts the two where the subject may stand behind.
    const isBare = has(reader, 'case-genitive');
    const phrase = isClosed || isBare ? nounPhraseAfter(reader, isClosed ? to + 1 : to, end) : null;
    if (!phrase || (!isClosed && phrase.kind !== 'named')) return null;
    const whole = apposedName(reader, phrase, end) ?? phrase;
    return { phrase: whole, cue: relay.cue, claims: rest(reader, whole.to, end) };
  }
  const isApart = isMark(reader, from - 1, ',');
  const phrase = isApart ? collect(reader, from - 1, 0) : subjectBefore(reader, from, 0);
  const goesOn = isClosed || (!isApart && reader.items[to]?.kind === 'word');
  return phrase && { phrase, cue: relay.cue, claims: goesOn ? rest(reader, to, end) : [] };
}

function rest(reader: Reader, from: number, end: number): Span[] {
  const claim = claimSpan(reader, isMark(reader, from, ',') ? from + 1 : from, end);
  return claim ? [claim] : [];
}

/** Words for whoever spoke before. */
const THEIRS = ['possessors', 'possessivesPerson', 'pronounsPerson'] as const;

/** "Jego słowa cytuje X", "cytuje go X": whether the words that lead to an outlet hold a word for whoever spoke before. */
export function isOfTheirWords(reader: Reader, { cue }: Draft): boolean {
  const isIt = (i: number) => THEIRS.some((list) => isIn(reader, i, list));
  return reader.items.some(({ start, end }, i) => cue.start <= start && end <= cue.end && isIt(i));
}
