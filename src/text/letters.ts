/**
 * What a character of a text is, without a pattern.
 *
 * A pattern with a Unicode property takes half a millisecond to compile, thirty if the property is repeated up to forty
 * times, and then forty nanoseconds a letter wherever a text has one character beyond Latin-1 (a curly quotation mark is
 * enough). The grammar asks of every letter of an article, so each UTF-16 unit is asked once and its answer kept in a table.
 */

const KNOWN = 1;
export const CAPITAL = 2;
export const SMALL = 4;
/** Any letter, capital, small or of a script that knows no difference. */
export const LETTER = 8;
export const NUMBER = 16;
/** What belongs to the letter before it. */
export const MARK = 32;
/** Everything that words consist of. */
export const WORD = LETTER | NUMBER | MARK;

/** A capital or a pair of letters with a capital first (ǅ), a small letter, any other letter, a number, a mark. */
const KINDS = /^(?:([\p{Lu}\p{Lt}])|(\p{Ll})|(\p{L})|(\p{N})|(\p{M}))/u;
/** What each group of that pattern stands for. */
const GROUPS = [CAPITAL | LETTER, SMALL | LETTER, LETTER, NUMBER, MARK] as const;

/** What each UTF-16 unit is, with `KNOWN`; 0 for one that was not asked for yet. */
const table = new Uint8Array(0x10000);

function kindsOf(char: string): number {
  const [, ...groups] = KINDS.exec(char) ?? [];
  const group = groups.findIndex((found) => found !== undefined);
  return GROUPS[group] ?? 0;
}

/**
 * The kinds that hold for the character at an offset, such as `LETTER | SMALL`; 0 outside of the text.
 *
 * A pair of surrogates is one character, at the offset of the first.
 */
export function kindsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  const known = table[unit] ?? 0;
  if (known !== 0) return known & ~KNOWN;
  const found = kindsOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (unit < 0xd800 || unit > 0xdfff) table[unit] = found | KNOWN;
  return found;
}

/** Whether the character at an offset is of one of some kinds; false outside of the text. */
export function isAt(text: string, at: number, kinds: number): boolean {
  return (kindsAt(text, at) & kinds) !== 0;
}

/** The UTF-16 units of the character at an offset: two for a pair of surrogates. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether one of some characters stands at an offset; false outside of the text. */
export function isOneOf(text: string, at: number, characters: string): boolean {
  return at >= 0 && at < text.length && characters.includes(text.charAt(at));
}

/** Offset behind the characters from `at` on that are of some kinds or among others, at most `most` of them. */
export function runEnd(text: string, at: number, kinds: number, others = '', most = text.length): number {
  let end = at;
  for (let count = 0; count < most && (isAt(text, end, kinds) || isOneOf(text, end, others)); count++)
    end += unitsAt(text, end);
  return end;
}

/** Offset of the first of the characters up to `end` that are of some kinds or among others, at most `most` of them. */
export function runStart(text: string, end: number, kinds: number, others = '', most = text.length): number {
  let at = end;
  while (end - at < most && (isAt(text, at - 1, kinds) || isOneOf(text, at - 1, others))) at--;
  return at;
}
