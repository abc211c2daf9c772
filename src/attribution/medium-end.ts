import { isDocument, isIn, type Reader } from './noun-phrase.ts';

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

function isPlain(reader: Reader, i: number): boolean {
  const lists = ['determiners', 'prepositions', 'conjunctions', 'that', 'relatives'] as const;
  return reader.items[i]?.kind === 'word' && !lists.some((list) => isIn(reader, i, list));
}
