import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { formsFrom, has, isIn, isMark, type NounPhrase, type Reader } from './noun-phrase.ts';
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
  if (next >= end) return signed(reader, quote, speakerBefore(reader, quote));
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
  if (!source && isIn(reader, next, 'that'))
    return signed(reader, quote, speakerBehind(reader, next + 1, end));
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

/** Words that name who says a quotation beside which no verb stands, as headlines have it. */
const MAX_SIGNED = 3;

/** A quotation with nothing but who says it beside it; whether they can speak at all is for the caller to judge. */
function signed(reader: Reader, quote: number, source: NounPhrase | null): Draft | null {
  const claim = claimSpan(reader, quote, quote + 1);
  if (!source || !claim) return null;
  const group = { from: Math.min(source.from, quote), to: Math.max(source.to, quote + 1) };
  const cue = spanOf(reader, source.from, source.to);
  return { ...PLAIN_DRAFT, form: 'apposition', source, cue, claims: [claim], group, isWeak: true };
}

/** "綱が傷む　市長「…」", "시장 “…”": the words right before a quotation, back to a mark or, where none are written, a space. */
function speakerBefore(reader: Reader, quote: number): NounPhrase | null {
  let from = quote;
  while (from > 0 && from > quote - MAX_SIGNED && isNoun(reader, from - 1) && !isParted(reader, from)) from--;
  return from < quote ? plain(from, quote) : null;
}

/** "「…」と元船員": the words from an item on, where the sentence ends with them. */
function speakerBehind(reader: Reader, from: number, end: number): NounPhrase | null {
  let to = from;
  while (to < end && to < from + MAX_SIGNED && isNoun(reader, to)) to++;
  return to > from && to === end ? plain(from, to) : null;
}

function plain(from: number, to: number): NounPhrase {
  return { from, to, core: { from, to }, kind: 'plain' };
}

/** Whether a word has no particle and reports nothing. */
function isNoun(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  const { subjectEndings, objectEndings, listenerEndings, verbEndings } = reader.lexicon.parts;
  const endings = [...subjectEndings, ...objectEndings, ...listenerEndings, ...verbEndings];
  if (item?.kind !== 'word' || formsFrom(reader, i).length > 0) return false;
  return !endings.some((ending) => item.lower.endsWith(ending));
}

/** Whether a space stands before an item in a language that writes none between words. */
function isParted(reader: Reader, i: number): boolean {
  return (
    has(reader, 'unspaced') &&
    i < reader.items.length &&
    (reader.items[i]?.start ?? 0) > (reader.items[i - 1]?.end ?? 0)
  );
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
