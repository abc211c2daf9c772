import { claimSpan, type Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';
import { throughEnd } from './through-end.ts';
import { verbDraft } from './verb-draft.ts';

/** Words from the noun to its verb ("extremo |que el Ministerio del Interior ha| negado"). */
const MAX_REACH = 14;
/** Fewer words before the comma are no sentence ("To, co powiedział X, …"). */
const MIN_SENTENCE = 3;
/** What may stand between the subject and the verb. */
const LIGHT = ['adverbs', 'auxiliaries', 'times'] as const;

/**
 * "…, extremo que el ministerio niega", "…, ce que dément la mairie": who says or denies what stands before the comma, in an
 * apposition or relative clause that opens with a word for it (list `facts`: "…, o czym poinformowała X"); null for anything else.
 */
export function readApposed(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (reader.lexicon.words.facts.size === 0) return null;
  const fact = factBefore(reader, match.at, start);
  if (fact === null) return null;
  // "Nikt nie pamięta, co mówił X": a question.
  if (match.form.mode === 'say' && isMark(reader, fact.to - 2, ',') && isIn(reader, fact.to - 1, 'facts'))
    return null;
  const source = subjectOf(reader, fact.to, match, end);
  const claim = claimSpan(reader, start, fact.from);
  if (!source || !claim) return null;
  const draft = verbDraft(reader, match, source, [claim], {});
  return { ...draft, isWeak: true, isObject: false };
}

/** Where the comma and the noun before a verb stand, and where its relative clause begins; null for none. */
function factBefore(reader: Reader, verb: number, start: number): { from: number; to: number } | null {
  for (let i = verb - 1; i > start && i > verb - MAX_REACH; i--) {
    if (reader.items[i]?.kind === 'punct') return null;
    if (!isIn(reader, i, 'facts')) continue;
    if (isIn(reader, i, 'relatives')) return relativeFact(reader, i, start);
    const that = isIn(reader, i + 1, 'prepositions') ? i + 2 : i + 1;
    const comma = isIn(reader, i - 1, 'determiners') ? i - 2 : i - 1;
    const opens = isIn(reader, that, 'relatives') || isIn(reader, that, 'that');
    if (opens && that < verb && isMark(reader, comma, ',–—')) return { from: comma, to: that + 1 };
  }
  return null;
}

/** "…, |o czym| poinformował X", "…, |což| potvrdil X": a relative that means the whole sentence before its comma. */
function relativeFact(reader: Reader, at: number, start: number): { from: number; to: number } | null {
  const comma = isIn(reader, at - 1, 'topics') ? at - 2 : at - 1;
  const isSentence = comma - start >= MIN_SENTENCE && !isIn(reader, comma - 1, 'determiners');
  return isSentence && isMark(reader, comma, ',–—') ? { from: comma, to: at + 1 } : null;
}

/** The subject that fills the clause before its verb, or the one behind a verb that opens it; nothing else may follow. */
function subjectOf(reader: Reader, opening: number, { at, to }: CueMatch, end: number): NounPhrase | null {
  const from = throughEnd(reader, opening, at) ?? opening;
  let last = at;
  while (last > from && isLight(reader, last - 1)) last--;
  // "o czym |PAP| poinformował rzecznik": whom it was told.
  const told = last > from ? listenerAt(reader, from, last) : null;
  const behind = told?.to === last ? subjectAfter(reader, to, end) : null;
  if (behind?.kind === 'named') return behind;
  const before = last > from ? nounPhraseAfter(reader, from, last) : null;
  // "informação que o Record confirmou junto de um administrador"
  const isLed = isIn(reader, to, 'prepositions') && !isIn(reader, to, 'articles');
  if (before) return before.to === last && (isLed || endsClause(reader, to, end)) ? before : null;
  const after = last === from ? subjectAfter(reader, to, end) : null;
  const isPlaced = after !== null && isIn(reader, after.to, 'prepositions');
  return after && (isPlaced || endsClause(reader, after.to, end)) ? after : null;
}

function isLight(reader: Reader, i: number): boolean {
  const isTime = isIn(reader, i, 'prepositions') && isIn(reader, i + 1, 'times');
  return isTime || LIGHT.some((list) => isIn(reader, i, list));
}

function endsClause(reader: Reader, i: number, end: number): boolean {
  return i >= end || reader.items[i]?.kind === 'punct';
}
