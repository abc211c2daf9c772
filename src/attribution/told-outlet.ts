import { isIn, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';

/** A speaker and whom it spoke to have at most so many words together. */
const MAX_WORDS = 14;
/** Words that belong to neither. */
const OUTSIDE = ['conjunctions', 'openers', 'times'] as const;

/**
 * Who told it and the outlet it was told to, where the words between items `start` and `end` own what follows them: a genitive and behind it
 * the case of a listener ("|Başkan Ali Kaya'nın| |Cumhuriyet'e| verdiği demeçte", "|Bakanlık kaynaklarının| |ANKA'ya| verdiği bilgiye
 * göre"); null where they are built otherwise. `end` stands behind the words that describe what was said.
 */
export function toldOutlet(
  reader: Reader,
  start: number,
  end: number,
): { source: NounPhrase; hearer: NounPhrase } | null {
  const { genitiveEndings, listenerEndings, relativeEndings } = reader.lexicon.parts;
  const ends = (i: number, endings: readonly string[]) =>
    endings.some((ending) => reader.items[i]?.lower.endsWith(ending));
  let to = end;
  while (to > start && !reader.items[to - 1]?.upper && !isTold(reader, to - 1)) to--;
  // Between the listener and what was said stands a participle ("verdiği", "yaptığı").
  if (to === end || to === start || !ends(to, relativeEndings) || !ends(to - 1, listenerEndings)) return null;
  let first = to - 1;
  while (first > start && !ends(first - 1, genitiveEndings)) {
    if (!reader.items[first - 1]?.upper) return null;
    first--;
  }
  if (first === start) return null;
  let from = first;
  while (from > start && from > end - MAX_WORDS && belongs(reader, from - 1)) from--;
  const source = phrase(reader, from, first);
  const hearer = phrase(reader, first, to);
  return source && hearer && { source, hearer };
}

/** "gazeteye": a noun for an outlet in small letters. */
function isTold(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'outletNouns');
}

function belongs(reader: Reader, i: number): boolean {
  return reader.items[i]?.kind === 'word' && !OUTSIDE.some((list) => isIn(reader, i, list));
}
