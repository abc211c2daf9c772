import { claimSpan, type Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isMark, type NounPhrase, type Reader } from './noun-phrase.ts';
import { verbDraft } from './verb-draft.ts';

/** A verb stands at most this many items behind the word that closes what was said. */
const MAX_GAP = 10;
/** A subject ends at most this many items behind the place where its clause begins. */
const MAX_SUBJECT = 14;

/**
 * "市長は橋は安全だと述べた", "橋は安全だと、市長は述べた", "시장은 다리가 안전하다고 말했다": a verb behind what was said, in
 * languages that mark their subject.
 */
export function readMarked(reader: Reader, match: CueMatch, start: number): Draft | null {
  const close = closingWord(reader, match.at, start);
  if (close === null) return null;
  const behind = subjectIn(reader, close + 1, match.at);
  const source = behind ?? subjectIn(reader, start, close);
  if (!source) return null;
  const said = quoteBefore(reader, close, behind ? start : source.to);
  const from = behind ? start : afterTime(reader, source.to, close);
  const claim = said === null ? claimSpan(reader, from, close) : claimSpan(reader, said, said + 1);
  return claim ? verbDraft(reader, match, source, [claim], {}) : null;
}

/** Where what was said ends: the word for "that" where the language writes one, else the verb itself. */
function closingWord(reader: Reader, verb: number, start: number): number | null {
  if (reader.lexicon.words.that.size === 0 || isIn(reader, verb, 'that')) return verb;
  for (let i = verb - 1; i > start && i >= verb - MAX_GAP; i--) {
    if (isIn(reader, i, 'that')) return i;
    if (reader.items[i]?.kind === 'quote') return null;
  }
  return null;
}

/** The quotation right before the closing word, or null. */
function quoteBefore(reader: Reader, close: number, from: number): number | null {
  for (let i = close - 1; i >= from && i >= close - 3; i--) if (reader.items[i]?.kind === 'quote') return i;
  return null;
}

/** "は7日、": the day behind a subject is no part of what was said. */
function afterTime(reader: Reader, at: number, end: number): number {
  const isTime = /\p{N}/u.test(reader.items[at]?.text ?? '') && isMark(reader, at + 1, ',');
  return isTime && at + 2 < end ? at + 2 : at;
}

/** The first marked phrase of a clause: its last part between commas, without what stands in parentheses. */
function subjectIn(reader: Reader, from: number, end: number): NounPhrase | null {
  const { subjectEndings } = reader.lexicon.parts;
  for (let i = from; i < end && i < from + MAX_SUBJECT; i++) {
    const item = reader.items[i];
    if (item?.kind === 'quote' && item.inner.end - item.inner.start > MAX_NAME) return null;
    if (item?.kind !== 'word' || isIn(reader, i, 'openers')) continue;
    const ending = subjectEndings.find((last) => item.lower.endsWith(last));
    if (ending === undefined || item.lower.length > ending.length + MAX_NAME) continue;
    const last = item.lower === ending ? withoutParenthesis(reader, i, from) : i + 1;
    let first = last;
    while (first > from && !isMark(reader, first - 1, ',)') && !isIn(reader, first - 1, 'openers')) first--;
    if (first < last) return { from: first, to: i + 1, core: { from: first, to: last }, kind: 'plain' };
  }
  return null;
}

/** Names in quotation marks and single words are shorter than this. */
const MAX_NAME = 30;

function withoutParenthesis(reader: Reader, at: number, from: number): number {
  if (!isMark(reader, at - 1, ')')) return at;
  for (let i = at - 1; i > from && i > at - 8; i--) if (isMark(reader, i, '(')) return i;
  return at;
}
