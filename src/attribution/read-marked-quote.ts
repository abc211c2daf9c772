import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { isIn, isMark, type Reader } from './noun-phrase.ts';
import { isThat, listenerIn } from './read-marked.ts';
import { markedSubject } from './subject-marked.ts';

/** A subject and where it speaks take at most so many items before what it says. */
const MAX_BEFORE = 24;

/**
 * "主将は「…」と目を輝かせた", "주장은 “…”며 웃었다": a quotation that closes with the word for "that" and stands behind a marked subject
 * is said by it, whatever verb follows; null where the words behind it only name something (list `naming`: 「…」と呼ばれる).
 */
export function readMarkedQuote(reader: Reader, quote: number, end: number): Draft | null {
  const next = quote + 1;
  // "「…」とした。"
  const isClosed = isIn(reader, next, 'relatives') && reader.items[next + 1]?.kind !== 'word';
  if (
    next >= end ||
    !(isClosed || isIn(reader, next, 'quotatives') || isThat(reader, next)) ||
    isNaming(reader, next + 1)
  )
    return null;
  let start = Math.max(0, quote - MAX_BEFORE);
  for (let i = start; i < quote; i++)
    if (reader.items[i]?.kind === 'quote' && isThat(reader, i + 1)) start = i + 2;
  const source = markedSubject(reader, start, quote);
  const claim = claimSpan(reader, quote, next);
  if (!source || !claim) return null;
  const to = clauseEnd(reader, next, end);
  const group = { from: source.from, to };
  const relay = listenerIn(reader, source.to, quote);
  return {
    ...PLAIN_DRAFT,
    form: 'verb',
    source,
    cue: spanOf(reader, next, to),
    claims: [claim],
    relay,
    group,
  };
}

/** "と呼ばれる", "と書かれた": what is in quotation marks is a name or stands somewhere. */
function isNaming(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return [...reader.lexicon.words.naming].some((beginning) => word.startsWith(beginning));
}

function clauseEnd(reader: Reader, from: number, end: number): number {
  let to = from + 1;
  while (to < end && !isMark(reader, to, ',.;')) to++;
  return to;
}
