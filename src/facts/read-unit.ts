import type { Span } from '../article.ts';
import { CURRENCY_SIGNS, type UnitLexicon, type UnitName, unitLexicon } from './unit-lexicon.ts';

/** Letters from which a word for a unit is known with an ending behind it ("kilometereihin", "eurosta"). */
const STEM = 4;

/** Letters of an ending. */
const ENDING = 4;

/** Scripts that write no space behind a unit. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Characters before a number in which a sign for money is looked for ("US$ "), and the end of the word before it. */
const LONGEST_SIGN = 8;

/** What a number in a sentence counts, by the words or sign next to it; null where that is no unit. */
export function readUnit(sentence: string, { start, end }: Span, language: string | null): UnitName | null {
  const before = sentence.slice(Math.max(0, start - LONGEST_SIGN), start);
  return unitBehind(sentence.slice(end), unitLexicon(language)) ?? signBefore(before);
}

function unitBehind(after: string, { units, longest }: UnitLexicon): UnitName | null {
  const text = after
    .slice(0, longest + ENDING + 8)
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/^\.?[ -](?:d[ei] |d[’'])?/u, '');
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const word = text.slice(0, length);
    const unit = units.get(word);
    if (unit !== undefined && endsHere(text.slice(length), word)) return unit;
  }
  return null;
}

/** Whether a word that was found ends, or goes on with an ending only. */
function endsHere(rest: string, word: string): boolean {
  if (UNSPACED.test(word) || !/[\p{L}\p{M}]$/u.test(word)) return true;
  const more = /^[\p{L}\p{M}]*/u.exec(rest)?.[0].length ?? 0;
  return more === 0 || (word.length >= STEM && more <= ENDING);
}

function signBefore(before: string): UnitName | null {
  const sign = /(?<![\p{L}\p{N}])(\p{L}{0,3}\p{Sc}|\p{L}{2,3})[ \u00a0]?$/u.exec(before)?.[1]?.toLowerCase();
  if (sign === undefined) return null;
  return CURRENCY_SIGNS.get(sign) ?? CURRENCY_SIGNS.get(sign.slice(-1)) ?? null;
}
