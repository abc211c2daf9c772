import type { Span } from '../article.ts';
import { isTitleAbbreviation } from '../sources/names.ts';
import { simplified } from '../text/simplified.ts';

/** What an {@link Item} is; `quote` stands for a whole quotation that the grammar does not look into. */
export type ItemKind = 'word' | 'number' | 'punct' | 'quote';

/** One unit that the grammar reads: a word, a number, a mark, or a quotation as a whole. */
export type Item = Span & {
  kind: ItemKind;
  /** As written, marks as their ASCII equals; empty for a long quotation. */
  text: string;
  /** In lower case, with a straight apostrophe. */
  lower: string;
  /** True for a word, or a quotation, whose first letter is a capital. */
  upper: boolean;
  /** Of a quotation, what stands between its marks; of anything else, the item itself. */
  inner: Span;
};

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Quotations up to this length keep their words, because they may be names. */
const MAX_KEPT = 48;
const DIGITS = /^[\p{N}.,]+$/u;
/** Marks that join two halves of a word: d'Estaing, Ilta-Sanomat, Casp-geo.ru, U.S, AT&T, EU:s. */
const JOINERS = new Set(["'", '’', '-', '‑', '.', '&', ':', '@', '_', '·', '\u200d', '\u00ad']);

/** Beginnings ("l'", "dell'") and endings ("-t-il", "'ve") that are written with a word and are words of their own. */
export type Splits = {
  elisions: readonly string[];
  enclitics: readonly string[];
  /** Words that are cut out where a language writes no spaces; empty for languages that do. */
  unspaced: ReadonlySet<string>;
};
const NO_SPLITS: Splits = { elisions: [], enclitics: [], unspaced: new Set() };
/** The longest word that is cut out of a run without spaces. */
const MAX_CUT = 10;
/** Marks of East Asian and Arabic writing that mean the same as ours. */
const MARKS: Readonly<Record<string, string | undefined>> = {
  '，': ',',
  '、': ',',
  '،': ',',
  '؛': ';',
  '：': ':',
  '；': ';',
  '。': '.',
  '！': '!',
  '？': '?',
  '؟': '?',
  '（': '(',
  '）': ')',
};

/**
 * The words, numbers and marks of `text` between two offsets, in order; white space is left out.
 *
 * One pass over the characters, so the time is linear. An empty range gives an empty array.
 *
 * @param splits - what the language writes together although it is two words; nothing by default.
 */
export function toItems(text: string, start: number, end: number, splits: Splits = NO_SPLITS): Item[] {
  const items: Item[] = [];
  let at = start;
  while (at < end) {
    if (isSpace(text, at)) {
      at++;
    } else if (isWordAt(text, at)) {
      const to = wordEnd(text, at, end);
      for (const item of wordItems(text, at, to, splits)) items.push(item);
      at = to;
    } else if (isClitic(text, at) && at + 2 <= end) {
      items.push(makeItem(text, at, at + 2, 'word'));
      at += 2;
    } else {
      const to = at + charAt(text, at).length;
      items.push(makeItem(text, at, to, 'punct'));
      at = to;
    }
  }
  return items;
}

/** An item over `[start, end)` of `text`; `inner` defaults to the whole of it. */
export function makeItem(text: string, start: number, end: number, kind: ItemKind, inner?: Span): Item {
  // The words of a quotation are not looked at, and copying long ones would cost quadratic time.
  const written = kind === 'quote' && end - start > MAX_KEPT ? '' : text.slice(start, end);
  const first = inner ? charAt(text, inner.start) : '';
  return {
    start,
    end,
    kind,
    text: kind === 'punct' ? (MARKS[written] ?? written) : written,
    lower: comparable(written),
    upper: kind === 'word' ? isUpper(written) : kind === 'quote' && isUpper(first),
    inner: inner ?? { start, end },
  };
}

/** A run of letters without spaces, cut at the words that are known; what lies between them stays whole. */
function cutWords(text: string, start: number, end: number, known: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  const letters = simplified(text.slice(start, end));
  let from = start;
  let at = start;
  while (at < end) {
    let length = Math.min(MAX_CUT, end - at);
    while (length > 0 && !known.has(letters.slice(at - start, at - start + length))) length--;
    if (length === 0) {
      at++;
      continue;
    }
    if (at > from) items.push(wordItem(text, from, at));
    items.push(wordItem(text, at, at + length));
    at += length;
    from = at;
  }
  if (end > from) items.push(wordItem(text, from, end));
  return items;
}

/** A written word as the words it consists of: "l'agence" and "dit-il" are two each. */
function wordItems(
  text: string,
  start: number,
  end: number,
  { elisions, enclitics, unspaced }: Splits,
): Item[] {
  if (unspaced.size > 0) return cutWords(text, start, end, unspaced);
  if (elisions.length === 0 && enclitics.length === 0) return [wordItem(text, start, end)];
  const lower = lowerOf(text.slice(start, end));
  const elision = elisions.find((head) => lower.startsWith(head) && lower.length > head.length);
  const enclitic = enclitics.find((tail) => lower.endsWith(tail) && lower.length > tail.length);
  const from = start + (elision?.length ?? 0);
  const to = end - (enclitic?.length ?? 0);
  if (from >= to) return [wordItem(text, start, end)];
  const items: Item[] = [];
  if (from > start) items.push(wordItem(text, start, from));
  items.push(wordItem(text, from, to));
  // A pronoun alone, without the hyphen and the "t" between two vowels; "'ve" whole.
  if (to < end) items.push(wordItem(text, Math.max(to, text.lastIndexOf('-', end - 1) + 1), end));
  return items;
}

function wordItem(text: string, start: number, end: number): Item {
  return makeItem(text, start, end, DIGITS.test(text.slice(start, end)) ? 'number' : 'word');
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (isWordAt(text, at)) {
      at += charAt(text, at).length;
    } else if (JOINERS.has(char) && at + 1 < end && isWordAt(text, at + 1) && !isClitic(text, at)) {
      at++;
    } else if (char === '.' && (isInitial(text, start, at) || isAbbreviation(text, start, at))) {
      return at + 1;
    } else break;
  }
  return at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : text.charAt(at).trim() === '';
}

/** Whether a letter, mark or digit stands at an offset; ASCII is decided without a pattern, which is most of the time. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return WORD.test(charAt(text, at));
}

/** The possessive "'s" is a word of its own, so that the name before it can be taken alone. */
function isClitic(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== '’') return false;
  return /^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3));
}

/** "J." in a name and "U.S." keep their full stop: what follows goes on. */
function isInitial(text: string, start: number, at: number): boolean {
  const word = text.slice(start, at);
  return word.length <= 5 && /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) && /^\s\S/u.test(text.slice(at + 1, at + 3));
}

/** "Mr.", "Dr." and "Jr." keep theirs too. */
function isAbbreviation(text: string, start: number, at: number): boolean {
  return (
    at - start <= 4 && isTitleAbbreviation(text.slice(start, at)) && /^\s\S/u.test(text.slice(at + 1, at + 3))
  );
}

/** A word as lists have it: in small and, of Chinese, in simplified letters. */
function comparable(word: string): string {
  return isHan(word) ? simplified(word) : lowerOf(word);
}

/** Whether a word begins with a letter of the blocks in which Chinese letters lie. */
function isHan(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x3400 && code < 0xa000;
}

/** A word in small letters, every apostrophe (’ or the Ukrainian ʼ) as the straight one. */
export function lowerOf(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/gu, "'");
}

function isUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  // "39-Jährige"
  if (code >= 48 && code <= 57) return /^\d+-\p{Lu}/u.test(word);
  if (code < 128) return code >= 65 && code <= 90;
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
