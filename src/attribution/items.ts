import type { Span } from '../article.ts';
import { isTitleAbbreviation } from '../sources/names.ts';
import { CAPITAL, isAt, LETTER, NUMBER, runEnd, unitsAt, WORD } from '../text/letters.ts';
import { simplified } from '../text/simplified.ts';
import { tightMarks } from '../text/tight-marks.ts';
import type { WordFacts } from './word-facts.ts';

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
  /** What the lists of its language know of the word; null until it is asked. */
  facts: WordFacts | null;
};

/** Quotations up to this length keep their words, because they may be names. */
const MAX_KEPT = 48;
/** Marks that join two halves of a word: d'Estaing, Ilta-Sanomat, Casp-geo.ru, U.S, AT&T, EU:s. */
const JOINERS = new Set(["'", '’', '-', '‑', '.', '&', ':', '@', '_', '·', '\u200d', '\u00ad']);

/** Beginnings ("l'", "dell'") and endings ("-t-il", "'ve") that are written with a word and are words of their own. */
export type Splits = {
  elisions: readonly string[];
  enclitics: readonly string[];
  /** Words that are cut out where a language writes no spaces; empty for languages that do. */
  unspaced: ReadonlySet<string>;
  /** Whether words are compared in simplified Chinese letters. */
  isSimplified: boolean;
};
const NO_SPLITS: Splits = { elisions: [], enclitics: [], unspaced: new Set(), isSimplified: false };
/** One of these marks stands in every word that consists of two. */
export const SPLITTING = /['’ʼـ-]/u;
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
    } else if (isAt(text, at, WORD)) {
      const to = elidedEnd(text, at, wordEnd(text, at, end), end, splits);
      pushWords(items, text, at, to, splits);
      at = to;
    } else if (isClitic(text, at) && at + 2 <= end) {
      items.push(makeItem(text, at, at + 2, 'word'));
      at += 2;
    } else {
      const to = at + unitsAt(text, at);
      items.push(makeItem(text, at, to, 'punct'));
      at = to;
    }
  }
  return items;
}

/** An item over `[start, end)` of `text`; `inner` defaults to the whole of it. */
export function makeItem(text: string, start: number, end: number, kind: ItemKind, inner?: Span): Item {
  // The words of a quotation are not looked at, and copying long ones would cost quadratic time.
  const isLong = kind === 'quote' && end - start > MAX_KEPT;
  const written = isLong
    ? ''
    : kind === 'quote'
      ? tightMarks(text.slice(start, end))
      : text.slice(start, end);
  const lower = lowerOf(written);
  return {
    start,
    end,
    kind,
    text: kind === 'punct' ? (MARKS[written] ?? written) : written,
    lower,
    upper:
      kind === 'word'
        ? lower !== written && opensName(text, start, end)
        : kind === 'quote' && isAt(text, inner?.start ?? start, CAPITAL),
    inner: inner ?? { start, end },
    facts: null,
  };
}

/** A run of letters without spaces, cut at dates and at the words that are known; what lies between them stays whole. */
function pushCutWords(
  items: Item[],
  text: string,
  start: number,
  end: number,
  { unspaced, isSimplified }: Splits,
): void {
  const written = text.slice(start, end);
  const letters = isSimplified ? simplified(written) : written;
  const push = (from: number, to: number, isDate = false) => {
    const item = wordItem(text, from, to);
    const lower = letters.slice(from - start, to - start).toLowerCase();
    items.push(isDate ? { ...item, kind: 'number' } : { ...item, lower });
  };
  let from = start;
  let at = start;
  while (at < end) {
    const date = dateLength(letters, at - start);
    let length = date > 0 ? date : Math.min(MAX_CUT, end - at);
    while (date === 0 && length > 0 && !unspaced.has(letters.slice(at - start, at - start + length)))
      length--;
    if (length === 0) {
      at++;
      continue;
    }
    if (at > from) push(from, at);
    push(at, at + length, date > 0);
    at += length;
    from = at;
  }
  if (end > from) push(from, end);
}

/** Digits and the letters for year, month, day and hour behind them ("22日", "２０１６年５月"). */
const DATE =
  /(?<!\p{Nd})\p{Nd}{1,4}(?:年度?|月|日|时|時|点|號|号)(?:\p{Nd}{1,2}(?:月|日|时|時|分|号))*(?:午前|午後|上午|下午|朝|夜|晩|晚|早|未明|凌晨)?/uy;

/** How many characters of a date begin at an offset; 0 where none does. */
function dateLength(letters: string, at: number): number {
  if (!/\p{Nd}/u.test(letters.charAt(at))) return 0;
  DATE.lastIndex = at;
  return DATE.exec(letters)?.[0].length ?? 0;
}

/** Adds a written word as the words it consists of: "l'agence" and "dit-il" are two each. */
function pushWords(items: Item[], text: string, start: number, end: number, splits: Splits): void {
  const { elisions, enclitics, unspaced } = splits;
  // 《21世纪经济报道》: a title is no sentence.
  if (unspaced.size > 0 && text.charAt(start - 1) === '《' && text.charAt(end) === '》') {
    items.push(wordItem(text, start, end));
    return;
  }
  if (unspaced.size > 0) {
    pushCutWords(items, text, start, end, splits);
    return;
  }
  const isPlain = elisions.length + enclitics.length === 0 || !SPLITTING.test(text.slice(start, end));
  if (isPlain) {
    items.push(wordItem(text, start, end));
    return;
  }
  const lower = lowerOf(text.slice(start, end));
  const elision = elisions.find((head) => lower.startsWith(head) && lower.length > head.length);
  const enclitic = enclitics.find((tail) => lower.endsWith(tail) && lower.length > tail.length);
  const from = start + (elision?.length ?? 0);
  const to = end - (enclitic?.length ?? 0);
  if (from >= to) {
    items.push(wordItem(text, start, end));
    return;
  }
  if (from > start) items.push(wordItem(text, start, from));
  items.push(wordItem(text, from, to));
  // A pronoun alone, without the hyphen and the "t" between two vowels; "'ve" whole.
  if (to < end) items.push(wordItem(text, Math.max(to, text.lastIndexOf('-', end - 1) + 1), end));
}

function wordItem(text: string, start: number, end: number): Item {
  const isNumber = runEnd(text, start, NUMBER, '.,') >= end;
  return makeItem(text, start, end, isNumber ? 'number' : 'word');
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (isAt(text, at, WORD)) {
      at += unitsAt(text, at);
    } else if (JOINERS.has(char) && at + 1 < end && isAt(text, at + 1, WORD) && !isClitic(text, at)) {
      at++;
    } else if (char === ',' && isDigit(text, at - 1) && isDigit(text, at + 1) && at + 1 < end) {
      at++;
    } else if (char === '.' && (isInitial(text, start, at) || isAbbreviation(text, start, at))) {
      return at + 1;
    } else break;
  }
  return at;
}

/** "auprès d’« X »", "dell’«X»": the end of a word whose last letter fell out before a quotation; the end it has for others. */
function elidedEnd(text: string, start: number, to: number, end: number, { elisions }: Splits): number {
  if (to + 1 !== end || !JOINERS.has(text.charAt(to))) return to;
  return elisions.includes(lowerOf(text.slice(start, end))) ? end : to;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : text.charAt(at).trim() === '';
}

/** The possessive "'s" is a word of its own, so that the name before it can be taken alone. */
function isClitic(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== '’') return false;
  return text.charAt(at + 1) === 's' && !isAt(text, at + 2, LETTER | NUMBER);
}

/** "EE. UU.": two doubled capitals stand for a plural; the second keeps its stop where a small letter goes on. */
function isDoubled(text: string, start: number, at: number): boolean {
  const before = /(\p{Lu})\1\.\s$/u.test(text.slice(Math.max(0, start - 4), start));
  const behind = text.slice(at + 1, at + 5);
  return before ? /^\s\p{Ll}/u.test(behind) : /^\s(\p{Lu})\1\./u.test(behind);
}

/** "J." in a name and "U.S." keep their full stop: what follows goes on. */
function isInitial(text: string, start: number, at: number): boolean {
  if (!isAt(text, at - 1, CAPITAL) || at - start > 5) return false;
  const isPair = at - start === 2 && text.charAt(start) === text.charAt(start + 1);
  return isPair ? isDoubled(text, start, at) : isLetters(text, start, at) && goesOn(text, at + 1);
}

/** "U.S": capitals with a full stop between each two. */
function isLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (!((at - start) % 2 === 0 ? isAt(text, at, CAPITAL) : text.charAt(at) === '.')) return false;
  return true;
}

/** "podinsp.", the longest short title. */
const MAX_ABBREVIATION = 7;

/** "Mr.", "Dr." and "Jr." keep theirs too. */
function isAbbreviation(text: string, start: number, at: number): boolean {
  return at - start <= MAX_ABBREVIATION && isTitleAbbreviation(text.slice(start, at)) && goesOn(text, at + 1);
}

/** Whether one space and something else follow. */
function goesOn(text: string, at: number): boolean {
  return at + 1 < text.length && isSpace(text, at) && !isSpace(text, at + 1);
}

/** Letters whose small form is not the engine's. */
const ODD = /[İ’ʼ\u064b-\u0652]/;
/** Marks of Arabic vowels and doubled letters, which are mostly left out (أكّد). */
const ARABIC_MARKS = /[\u064b-\u0652]/gu;

/** A word in small letters and without Arabic marks of vowels, every apostrophe (’ or the Ukrainian ʼ) as the straight one, the Turkish İ as a plain i. */
export function lowerOf(word: string): string {
  if (!ODD.test(word)) return word.toLowerCase();
  return word.replace(/İ/gu, 'i').toLowerCase().replace(/[’ʼ]/gu, "'").replace(ARABIC_MARKS, '');
}

/** "iDnes" is five letters long; shorter ones are units and the like ("kWh", "mRNA"). */
const MIN_CAMEL = 5;

/** A capital letter, or one inside a longer word ("iDnes", "iROZHLAS", "infoLibre"). */
function opensName(text: string, start: number, end: number): boolean {
  if (isUpper(text, start)) return true;
  for (let i = start + 1; end - start >= MIN_CAMEL && i < end; i++) if (isAt(text, i, CAPITAL)) return true;
  return false;
}

/** Whether a word that begins at an offset has a capital; also "39-Jährige". */
function isUpper(text: string, at: number): boolean {
  if (!isDigit(text, at)) return isAt(text, at, CAPITAL);
  let end = at;
  while (isDigit(text, end)) end++;
  return text.charAt(end) === '-' && isAt(text, end + 1, CAPITAL);
}
