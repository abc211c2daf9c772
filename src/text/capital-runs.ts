import type { Span } from '../article.ts';
import { CAPITAL, isAt, kindsAt, LETTER, NUMBER, runEnd, unitsAt } from './letters.ts';

/** Longer words are cut: they are no names. */
const LONGEST_WORD = 40;

/** Offsets of the capital letters of a text before which no letter or number stands, in order. */
export function capitalStarts(text: string): number[] {
  const starts: number[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const kinds = kindsAt(text, at);
    if (!isInside && (kinds & CAPITAL) !== 0) starts.push(at);
    isInside = (kinds & (LETTER | NUMBER)) !== 0;
  }
  return starts;
}

/**
 * Where a word ends that begins with a capital at an offset and goes on with characters of some kinds or among others, at
 * least `least` of them; null where none begins there.
 */
export function capitalWordEnd(
  text: string,
  at: number,
  kinds: number,
  others: string,
  least = 1,
): number | null {
  if (!isAt(text, at, CAPITAL)) return null;
  const first = at + unitsAt(text, at);
  const end = runEnd(text, first, kinds, others, LONGEST_WORD);
  return end - first >= least ? end : null;
}

/** Where a run of words ends that begins at an offset, with a space between each two; null where fewer than `least` stand there. */
export function runOfWords(
  text: string,
  at: number,
  { least, most }: { least: number; most: number },
  wordEnd: (text: string, at: number) => number | null,
): number | null {
  let end = wordEnd(text, at);
  if (end === null) return null;
  let words = 1;
  while (words < most && text.charAt(end) === ' ') {
    const next = wordEnd(text, end + 1);
    if (next === null) break;
    end = next;
    words++;
  }
  return words < least ? null : end;
}

/** The runs of capitalised words of a text, in order; each begins where no letter or number stands before it. */
export function capitalRuns(
  text: string,
  bounds: { least: number; most: number },
  wordEnd: (text: string, at: number) => number | null,
): Span[] {
  const runs: Span[] = [];
  for (const start of capitalStarts(text)) {
    if (start < (runs.at(-1)?.end ?? 0)) continue;
    const end = runOfWords(text, start, bounds, wordEnd);
    if (end !== null) runs.push({ start, end });
  }
  return runs;
}
