import type { Complement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isMark, type Reader } from './noun-phrase.ts';

/** Whom it was told stands in at most so many items between a verb and its mark. */
const MAX_REACH = 16;
/** A clause in Chinese letters has hardly less. */
const SHORTEST_CLAUSE = 4;
const PRONOUNS = ['pronounsPerson', 'pronounsPlural'] as const;

/**
 * Where what was said begins in a language without spaces: behind the mark or right behind the verb ("X表示，……",
 * "X说：“……”", "X认为……"); null where nothing of the kind follows.
 */
export function unspacedComplement(
  reader: Reader,
  from: number,
  end: number,
  match: CueMatch,
): Complement | null {
  if (isIn(reader, match.at, 'telling')) {
    // "告诉新华社记者，……": whom it was told stands between the verb and the mark.
    for (let i = from; i < end && i < from + MAX_REACH && reader.items[i]?.kind !== 'quote'; i++)
      if (isMark(reader, i, ',:') && i + 1 < end) return { at: i, from: i + 1, isBare: false };
  } else if (isMark(reader, from, ',:') && from + 1 < end) return { at: from, from: from + 1, isBare: false };
  const next = reader.items[from];
  if (next?.kind === 'quote') return { at: from, from, isBare: false };
  // "嘲笑他：“……”"
  if (PRONOUNS.some((list) => isIn(reader, from, list)) && isMark(reader, from + 1, ':') && from + 2 < end)
    return { at: from + 1, from: from + 2, isBare: false };
  const isBare = match.form.mode === 'say' || match.form.mode === 'name';
  if (!isBare || !next || from >= end) return null;
  const isClause = next.kind === 'punct' ? isMark(reader, from, '《“"') : !isIn(reader, from, 'never');
  const isGoingOn = reader.lexicon.parts.enclitics.some((ending) => next.lower.startsWith(ending));
  const length = (reader.items[end - 1]?.end ?? 0) - next.start;
  return isClause && !isGoingOn && length >= SHORTEST_CLAUSE ? { at: from, from, isBare: true } : null;
}
