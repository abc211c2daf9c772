import { isMark, type Reader } from './noun-phrase.ts';

/** An age, a party, a town or an acronym in parentheses takes at most so many items; longer ones explain something. */
const MAX_ITEMS = 12;

/** "Weller |(SPD)|": the item behind parentheses that open at `at`; `at` itself where none open or they are long. */
export function behindParenthesis(reader: Reader, at: number, end = reader.items.length): number {
  if (!isMark(reader, at, '(')) return at;
  for (let i = at + 1; i < end && i < at + MAX_ITEMS; i++) if (isMark(reader, i, ')')) return i + 1;
  return at;
}

/** "Weller |(SPD)| sagte": where parentheses open that close before `at`; `at` itself where none close or they are long. */
export function beforeParenthesis(reader: Reader, at: number, start: number): number {
  if (!isMark(reader, at - 1, ')')) return at;
  for (let i = at - 2; i > start && i > at - MAX_ITEMS; i--) if (isMark(reader, i, '(')) return i;
  return at;
}
