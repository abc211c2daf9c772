import type { Span } from '../article.ts';
import type { CueMode } from './cue-data.ts';
import { claimSpan } from './draft.ts';
import { has, isFiniteVerb, isIn, isMark, isQuotedName, type Reader } from './noun-phrase.ts';
import { isConditional, isSubjunctive } from './reported-mood.ts';
import { isGerund } from './verb-draft.ts';

/** "Pe de altă parte, …": adverbs and times alone are nothing that was said. */
function isCircumstance(reader: Reader, from: number, to: number): boolean {
  const lists = ['adverbs', 'openers', 'times', 'conjunctions'] as const;
  for (let i = from; i < to; i++)
    if (reader.items[i]?.kind !== 'punct' && !lists.some((list) => isIn(reader, i, list))) return false;
  return true;
}

/** Marks between a quotation and its tag, and one. */
const MAX_MARKS = 3;

type TagShape = { isInverted: boolean; isAs: boolean; mode: CueMode };

/** What a tag at items `group` says: what stands before it, and what goes on behind it; empty where nothing was said. */
export function tagClaims(
  reader: Reader,
  group: { from: number; to: number },
  start: number,
  end: number,
  shape: TagShape,
): Span[] {
  const begin = afterColon(reader, start, group.from);
  const left = isCircumstance(reader, begin, group.from) ? null : claimSpan(reader, begin, group.from);
  const close = tagEnd(reader, group.to, end);
  // "«…», — ворчит X": a comma and a dash.
  let last = group.from - 1;
  while (last > start && last > group.from - MAX_MARKS && reader.items[last]?.kind === 'punct') last--;
  const beforeMark = reader.items[last];
  if (shape.mode === 'quote' && beforeMark?.kind !== 'quote') return [];
  if (left === null) {
    // "Una volta, ha affermato X, …"
    const isOpened = shape.isInverted && group.from > start;
    if (!(shape.isAs || isOpened) || !isMark(reader, close, ',')) return [];
    const right = claimSpan(reader, behindRelative(reader, close, end) + 1, end);
    return right ? [right] : [];
  }
  const claims = [quoteOnly(reader, start, group.from) ?? left];
  const isQuoted = beforeMark?.kind === 'quote';
  const quote = isQuoted ? nextQuote(reader, close, end) : quoteBehindColon(reader, close, end);
  if (quote !== null) {
    const right = claimSpan(reader, quote, quote + 1);
    if (right) claims.push(right);
  } else if (goesOn(reader, close, end, shape) && !(isQuoted && has(reader, 'bare-claims'))) {
    const right = claimSpan(reader, close + 1, end);
    if (right) claims.push(right);
  }
  return claims;
}

/** "Según cuenta Anna Berg|, que regenta el bar|, el hombre venía solo": the comma that closes a relative clause, or the one that opens it. */
function behindRelative(reader: Reader, comma: number, end: number): number {
  if (!isIn(reader, comma + 1, 'relatives') || isIn(reader, comma + 1, 'determiners')) return comma;
  for (let i = comma + 2; i + 1 < end && i < comma + MAX_INSERTION; i++) if (isMark(reader, i, ',')) return i;
  return comma;
}

/** "The city is rebuilding: the bridge, he says, is closed": a tag behind a colon says what stands behind it. */
function afterColon(reader: Reader, start: number, to: number): number {
  for (let i = to - 2; i > start; i--)
    if (isMark(reader, i, ':') && reader.items[i + 1]?.kind === 'word') return i + 1;
  return start;
}

/** Words between a tag and a colon ("Not so, says Weller, a local historian: “…”"). */
const MAX_INSERTION = 20;

/** "Not so, says Weller, a local historian: “It was salt.”" */
function quoteBehindColon(reader: Reader, from: number, end: number): number | null {
  for (let i = from; i + 1 < end && i < from + MAX_INSERTION; i++) {
    if (!isMark(reader, i, ':')) continue;
    return reader.items[i + 1]?.kind === 'quote' && !isQuotedName(reader.items[i + 1]) ? i + 1 : null;
  }
  return null;
}

/** A quotation behind a tag and its insertions goes on with the one before it (“The risk,” said Weller, a baker, “is rain.”). */
function nextQuote(reader: Reader, from: number, end: number): number | null {
  for (let i = from; i < end; i++) {
    const item = reader.items[i];
    if (item?.kind === 'quote' && !isQuotedName(item))
      return i === from || isMark(reader, i - 1, ',–—-') ? i : null;
  }
  return null;
}

/** The quotation alone, where words of the narrator in a sentence of their own stand before it. */
function quoteOnly(reader: Reader, start: number, to: number): Span | null {
  let last = to - 1;
  while (last > start && reader.items[last]?.kind === 'punct') last--;
  const item = reader.items[last];
  if (item?.kind !== 'quote' || last === start) return null;
  return isMark(reader, last - 1, '.:,!?–—-') && item.inner.end - item.inner.start > 20 ? item.inner : null;
}

/** First mark or quotation after the circumstances of a tag. */
function tagEnd(reader: Reader, to: number, end: number): number {
  let at = to;
  while (at < end) {
    const item = reader.items[at];
    if (!item || item.kind === 'quote' || isMark(reader, at, ',;:–—-.')) return at;
    at++;
  }
  return end;
}

/** Whether the claim goes on after the tag: "Repairs, he said, would cost …". */
function goesOn(reader: Reader, close: number, end: number, shape: TagShape): boolean {
  if (!isMark(reader, close, ',–—-') || close + 1 >= end) return false;
  const next = reader.items[close + 1];
  // "It has established, he said, that the cable gave way"
  if (has(reader, 'bare-claims') && isThat(reader, close + 1)) return !shape.isAs;
  if (!next || isIn(reader, close + 1, 'relatives') || next.kind === 'number') return false;
  if (next.kind === 'quote') return true;
  if (shape.isAs) return !isGerund(reader, close + 1);
  if (isGerund(reader, close + 1)) return false;
  if (!shape.isInverted) return true;
  const isReported = isSubjunctive(reader, close + 1) || isConditional(reader, close + 1);
  return (
    isReported || isIn(reader, close + 1, 'conjunctions') || (!next.upper && isFiniteVerb(reader, close + 1))
  );
}

function isThat(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'that') && isIn(reader, i, 'determiners');
}
