import type { Span } from '../article.ts';
import { isAt, LETTER, NUMBER } from '../text/letters.ts';

/** A quotation: the span with its marks and the span between them. */
export type Quotation = Span & { inner: Span };

/**
 * Closing marks that may follow each opening mark. The same mark opens in one language and closes in another
 * (“ closes in German, » opens in Danish), so position decides: an opening mark stands after white space.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '”': '”',
  '„': '“”"„',
  '«': '»',
  '»': '«»',
  '"': '"”',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  '’': '’',
  "'": "'",
};

/** Letters and marks of writing without spaces, behind which “ can only open. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、：；！？（《》）]/u;
/** No character before the Chinese radicals is one, which is quickly asked. */
const FIRST_EAST_ASIAN = '\u2e80';

/** ‘거점’을: in writing without apostrophes a single mark before a letter closes a quotation. */
function hasNoApostrophe(letter: string): boolean {
  return (
    letter >= FIRST_EAST_ASIAN &&
    /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
  );
}

/** Every mark that opens or closes. */
const MARKS = /["“”„«»‘’‚‹›'「」『』]/gu;
/** Marks that are also apostrophes: they quote only at the edges of words. */
const SINGLE = new Set(['‘', '’', '‚', "'"]);

/** A quotation longer than this is taken for a mark that was never closed; the longest seen had 2,900. */
const MAX_LENGTH = 6000;

/**
 * The outermost quotations of a paragraph, in order; nested ones belong to the outer.
 *
 * An opening mark without its closing mark quotes to the end of the paragraph if it opens the paragraph (speech that
 * goes on in the next one), and nothing otherwise. Linear: the closing mark is looked up, never searched for again.
 *
 * @param quotatives - where particles are written onto a closing mark (‘거점’을), those behind speech: before any other one, single
 * marks hold a name. None by default.
 */
export function findQuotations(
  text: string,
  start: number,
  end: number,
  quotatives: ReadonlySet<string> = NONE,
): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | null = null;
  for (const mark of quotationMarks(text, start, end)) {
    if (open && mark.at - open.at > MAX_LENGTH) open = null;
    if (open) {
      if (!(CLOSERS[open.char] ?? '').includes(mark.char) || !closes(text, mark, end)) continue;
      const inner = withoutBlanks(text, open.at + open.length, mark.at);
      if (quotatives.size > 0 && isName(text, open, mark, quotatives)) {
        open = null;
        continue;
      }
      found.push({ start: open.at, end: mark.at + mark.length, inner });
      open = null;
    } else if (opens(text, mark, start)) {
      open = mark;
    }
  }
  if (open && text.slice(start, open.at).trim() === '' && !SINGLE.has(open.char)) {
    found.push({ start: open.at, end, inner: withoutBlanks(text, open.at + open.length, end) });
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();
/** A particle behind speech has at most so many letters. */
const MAX_PARTICLE = 5;

/** ‘거점 배송’을: whether single marks hold a name, by a particle behind them that no speech has. */
function isName(text: string, open: Mark, { at }: Mark, quotatives: ReadonlySet<string>): boolean {
  if (!SINGLE.has(open.char) || !hasNoApostrophe(text.charAt(at + 1))) return false;
  for (let length = 1; length <= MAX_PARTICLE; length++)
    if (quotatives.has(text.slice(at + 1, at + 1 + length))) return false;
  return true;
}

/** "« Le Monde »": what stands between two marks, without the blanks that French writes beside them. */
function withoutBlanks(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to };
}

/** A mark and how many characters write it: two apostrophes stand for one double mark. */
type Mark = { at: number; char: string; length: number };

function quotationMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  let next = start;
  for (const { 0: char, index } of text.slice(start, end).matchAll(MARKS)) {
    const at = start + index;
    if (at < next) continue;
    const isDouble =
      (char === "'" || char === '’' || char === '‘') &&
      at + 1 < end &&
      text.charAt(at + 1) === char &&
      !closesInner(text, at, start);
    marks.push({ at, char: isDouble ? '"' : char, length: isDouble ? 2 : 1 });
    next = at + (isDouble ? 2 : 1);
  }
  return marks;
}

/** ''a word 'old-school''' closes the inner quotation with the first of three marks and the outer one with the others. */
function closesInner(text: string, at: number, start: number): boolean {
  const char = text.charAt(at);
  return (
    at > start &&
    text.charAt(at + 2) === char &&
    text.charAt(at + 3) !== char &&
    text.charAt(at - 1) !== char &&
    text.charAt(at - 1).trim() !== ''
  );
}

function opens(text: string, { at, char, length }: Mark, start: number): boolean {
  if ('„«‚「『'.includes(char)) return true;
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = text.charAt(at + length);
  if (char === '“' && before >= FIRST_EAST_ASIAN && EAST_ASIAN.test(before)) return true;
  // لـ"النهار": the stroke that lengthens an Arabic letter stands before a name.
  if (!/[\s([{—–\-/:,ـ]/u.test(before) && !CLOSERS[before]) return false;
  return !SINGLE.has(char) || isAt(after, 0, LETTER | NUMBER);
}

function closes(text: string, { at, char, length }: Mark, end: number): boolean {
  if ('»」』›'.includes(char)) return true;
  const before = text.charAt(at - 1);
  const after = at + length < end ? text.charAt(at + length) : ' ';
  if (SINGLE.has(char))
    return (!isAt(after, 0, LETTER | NUMBER) || hasNoApostrophe(after)) && !/\s/u.test(before);
  // A mark after a space and before a letter opens a quotation inside this one.
  return !/\s/u.test(before) || !isAt(after, 0, LETTER | NUMBER);
}
