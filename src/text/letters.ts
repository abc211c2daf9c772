/**
 * What a character of a text is, without a pattern.
 *
 * Patterns of Unicode properties take forty nanoseconds a letter wherever a text has one character beyond Latin-1 (a curly
 * quotation mark is enough), and the grammar asks of every letter of an article. So each UTF-16 unit is asked once and
 * its answer kept in a table.
 */

const KNOWN = 1;
const LETTER = 2;
const NUMBER = 4;
const MARK = 8;
const CAPITAL = 16;
const TITLE = 32;

/** What each UTF-16 unit is; 0 for one that was not asked for yet. */
const kinds = new Uint8Array(0x10000);

/** What the character at an offset is; of a pair of surrogates both together are one character, at the offset of the first. */
function kindsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Behind the end of the text there is nothing.
  if (Number.isNaN(unit)) return KNOWN;
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const found = kindsOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = found;
  return found;
}

function kindsOf(char: string): number {
  return (
    KNOWN |
    (/\p{L}/u.test(char) ? LETTER : 0) |
    (/\p{N}/u.test(char) ? NUMBER : 0) |
    (/\p{M}/u.test(char) ? MARK : 0) |
    (/\p{Lu}/u.test(char) ? CAPITAL : 0) |
    (/\p{Lt}/u.test(char) ? TITLE : 0)
  );
}

/** Whether a letter stands at an offset; false outside of the text, as for the others. */
export function isLetterAt(text: string, at: number): boolean {
  return (kindsAt(text, at) & LETTER) !== 0;
}

/** Whether a letter, a number or a mark that belongs to a letter stands at an offset. */
export function isWordAt(text: string, at: number): boolean {
  return (kindsAt(text, at) & (LETTER | NUMBER | MARK)) !== 0;
}

/** Whether a capital letter, or a pair of letters with a capital first (ǅ), stands at an offset. */
export function isCapitalAt(text: string, at: number): boolean {
  return (kindsAt(text, at) & (CAPITAL | TITLE)) !== 0;
}

/** The UTF-16 units of the character at an offset: two for a pair of surrogates. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Offsets of the capital letters of a text before which no letter or number stands, in order. */
export function capitalStarts(text: string): number[] {
  const starts: number[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const kind = kindsAt(text, at);
    if (!isInside && (kind & CAPITAL) !== 0) starts.push(at);
    isInside = (kind & (LETTER | NUMBER)) !== 0;
  }
  return starts;
}

/**
 * What a pattern matches at some offsets, in order, each match behind the one before.
 *
 * @param pattern - a sticky one; it must match at least one character.
 * @param offsets - in ascending order.
 */
export function matchesAt(text: string, pattern: RegExp, offsets: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const at of offsets) {
    if (at < end) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    end = pattern.lastIndex;
  }
  return found;
}
