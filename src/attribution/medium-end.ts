import { has, isDocument, isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';

/** Words from a preposition to the noun for what was written ("dans une longue lettre ouverte"). */
const MAX_BEFORE = 3;
/** Adjectives behind that noun. */
const MAX_BEHIND = 2;

/**
 * The item behind words for what somebody wrote that stand between their verb and its object ("réclame |dans une lettre
 * ouverte| la démission", "a cerut |într-un comunicat| demisia"); `at` itself where none stand there.
 */
export function mediumEnd(reader: Reader, at: number, end: number): number {
  if (!isIn(reader, at, 'places')) return at;
  for (let i = at + 1; i <= at + MAX_BEFORE && reader.items[i]?.kind === 'word'; i++) {
    const isWritten = isDocument(reader, i) || isIn(reader, i, 'statements') || isIn(reader, i, 'posts');
    if (!isWritten) continue;
    let to = i + 1;
    for (let next = to; next <= i + MAX_BEHIND && isPlain(reader, next); next++)
      if (isIn(reader, next + 1, 'determiners')) to = next + 1;
    return to < end && reader.items[to]?.kind === 'word' ? to : at;
  }
  return at;
}

/** Words between two commas behind a verb are at most so many. */
const MAX_INSERTED = 10;

/**
 * The item behind words between two commas, the first at item `at`, that part a verb from its object ("réclame|, dans une lettre
 * ouverte,| la démission", "a cerut|, luni,| demisia"); `at` itself where something else stands there.
 */
export function insertedEnd(reader: Reader, at: number, end: number): number {
  const opens = (i: number) => OPENING.some((list) => isIn(reader, i, list));
  if (!isMark(reader, at, ',') || has(reader, 'comma-claims') || !opens(at + 1)) return at;
  let close = at + 1;
  while (close < at + MAX_INSERTED && reader.items[close]?.kind === 'word' && !isFiniteVerb(reader, close))
    close++;
  const isClosed = close > at + 1 && isMark(reader, close, ',') && close + 1 < end;
  return isClosed && reader.items[close + 1]?.kind === 'word' && !opens(close + 1) ? close + 1 : at;
}
/** What begins such words, and no object. */
const OPENING = ['adverbs', 'places', 'prepositions', 'times'] as const;

function isPlain(reader: Reader, i: number): boolean {
  const lists = ['determiners', 'prepositions', 'conjunctions', 'that', 'relatives'] as const;
  return reader.items[i]?.kind === 'word' && !lists.some((list) => isIn(reader, i, list));
}
