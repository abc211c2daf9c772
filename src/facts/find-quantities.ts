/**
 * The numbers of a sentence with what they count, whether in digits or in words: "3,800", "fjorton", "48 mil",
 * "4,2 Mio.", "nearly 400", "12 percent", "between three and five".
 */
import type { Span } from '../article.ts';
import { readDigits, WRITTEN_DIGITS } from './digits.ts';
import { isInDate } from './is-in-date.ts';
import { type NumberRun, readNumberRun } from './number-grammar.ts';
import { type Approximation, type NumberLexicon, numberLexicon } from './number-lexicon.ts';
import { readUnit } from './read-unit.ts';
import type { UnitName } from './unit-lexicon.ts';

/** What a number says. */
type QuantityKind = 'count' | 'percent' | 'ordinal' | 'date' | 'code';

/** A number in a sentence. */
export type Quantity = Span & {
  value: number;
  /** The upper end where the sentence gives a range ("three to five"), else null. */
  upTo: number | null;
  /**
   * `date` is any part of a date or a time of day, years included, and `code` the number in the name of a flight, a road or a
   * model ("CV418"); neither is counted with.
   */
  kind: QuantityKind;
  approximation: Approximation | null;
  /** Whether it is written in words alone. */
  spelled: boolean;
  /** What it counts, where that is a unit or money. */
  unit: UnitName | null;
};

type Token = Span & { text: string; digits: number | null };

/** Longest run of tokens that can be one number: "one hundred and twenty-three thousand four hundred and fifty-six". */
const RUN_TOKENS = 12;

/**
 * The numbers of a sentence in text order; empty without any.
 *
 * Words for one and words that are rarely numbers ("second") are passed over when they stand alone.
 *
 * @param language - BCP 47 primary tag; without one, or for one that data/numbers lacks, only digits are read.
 */
export function findQuantities(written: string, language: string | null): Quantity[] {
  // Ukrainian spells its numbers with a letter that few keyboards have: "п’ять".
  const sentence = language === 'uk' ? written.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, 'ʼ') : written;
  const lexicon = numberLexicon(language);
  const tokens = tokenise(sentence, UNSPACED.has(language ?? ''));
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const number = numberAt(tokens, i, sentence, lexicon);
    if (!number) {
      i++;
      continue;
    }
    const { value, ordinal, end, spelled } = number;
    const span = { start: tokens[i]?.start ?? 0, end };
    while ((tokens[i]?.start ?? end) < end) i++;
    const last = found.at(-1);
    if (
      last &&
      last.upTo === null &&
      joinsRange(sentence.slice(last.end, span.start), lexicon) &&
      value > last.value
    ) {
      last.upTo = value;
      last.end = span.end;
      last.kind = kindOf(sentence, span, value, ordinal, language, lexicon);
      last.unit ??= readUnit(sentence, span, language);
      continue;
    }
    const unit = readUnit(sentence, span, language);
    // "Between 5 and 8 centimetres": the first is of the second's unit.
    if (last && last.unit === null && unit !== null && isList(sentence.slice(last.end, span.start)))
      last.unit = unit;
    found.push({
      ...span,
      ...{ value, upTo: null, spelled, unit },
      kind: kindOf(sentence, span, value, ordinal, language, lexicon),
      approximation: approximationOf(sentence, span, lexicon),
    });
  }
  return found;
}

/** Whether nothing but one short word lies between two numbers. */
function isList(between: string): boolean {
  return /^\s[\p{L}\p{M}]{1,4}\s$/u.test(between);
}

/** Languages that write words without spaces between them. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja']);

const WORD = /[\p{L}\p{M}]+/u;
const HAN_NUMERALS = /[〇一二三四五六七八九十百千万億兆亿萬两両零]+/u;

function tokenise(sentence: string, unspaced: boolean): Token[] {
  const word = unspaced ? HAN_NUMERALS : WORD;
  const pattern = new RegExp(`(?<digits>${WRITTEN_DIGITS.source})|${word.source}`, 'gu');
  return [...sentence.matchAll(pattern)].flatMap(({ 0: text, index, groups }) => {
    const written = groups?.['digits'];
    if (written !== undefined || !unspaced) {
      const digits = written === undefined ? null : readDigits(written);
      return [{ text: text.toLowerCase().normalize('NFC'), start: index, end: index + text.length, digits }];
    }
    return Array.from(text, (letter, at) => ({
      text: letter,
      start: index + at,
      end: index + at + 1,
      digits: null,
    }));
  });
}

/** Whether two tokens may be parts of one number: nothing but a space or a hyphen lies between them. */
const GAP = /^(?:[ \u00a0\u2009\u202f]|-|\u00ad)?$/u;

function numberAt(tokens: readonly Token[], first: number, sentence: string, lexicon: NumberLexicon) {
  const head = tokens[first];
  if (!head || (head.digits === null && !mayStart(head.text, lexicon))) return null;
  // "M25" is a road and no million.
  const isPrefix = head.digits === null && ALPHABET.test(head.text) && tokens[first + 1]?.start === head.end;
  if (isPrefix) return null;
  const borders = new Set([0]);
  const digits = new Map<number, { value: number; end: number }>();
  // Where in the sentence each offset of the run lies.
  const places = new Map<number, number>();
  let text = '';
  let count = 0;
  for (const token of tokens.slice(first, first + RUN_TOKENS)) {
    const before = tokens[first + count - 1];
    if (count > 0 && before && !GAP.test(sentence.slice(before.end, token.start))) break;
    // Two numbers in digits side by side are two numbers.
    if (count > 0 && token.digits !== null && before?.digits !== null) break;
    if (token.digits !== null) {
      digits.set(text.length, { value: token.digits, end: text.length + token.text.length });
    } else if (head.digits !== null && HANGUL.test(token.text)) {
      // Particles hang on behind: of "7만 7천을" the last syllable is none of the number's.
      for (let at = 1; at < token.text.length; at++) {
        borders.add(text.length + at);
        places.set(text.length + at, token.start + at);
      }
    }
    text += token.text;
    borders.add(text.length);
    places.set(text.length, token.end);
    count++;
  }
  const run: NumberRun = { text, borders, digits };
  const reading = readNumberRun(run, 0, lexicon);
  if (!reading) return null;
  const spelled = digits.size === 0 || Math.min(...digits.keys()) >= reading.end;
  const alone = head.digits === null && reading.end <= head.text.length;
  if (alone && (lexicon.never.has(head.text) || isTooPlain(head.text, reading.value, lexicon))) return null;
  return {
    value: reading.value,
    ordinal: reading.ordinal,
    end: places.get(reading.end) ?? head.end,
    spelled,
  };
}

function mayStart(word: string, { starts }: NumberLexicon): boolean {
  return starts.has(word.slice(0, 2)) || starts.has(word.slice(0, 1));
}

const ALPHABET = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

const HANGUL = /\p{Script=Hangul}/u;

/** "one" and its kin are articles and pronouns; a lone Han numeral is a part of a word; a lone scale counts nothing. */
function isTooPlain(word: string, value: number, { pieces }: NumberLexicon): boolean {
  return value <= 1 || (value >= 1000 && pieces.has(word)) || (HAN_NUMERALS.test(word) && word.length === 1);
}

function joinsRange(between: string, { ranges }: NumberLexicon): boolean {
  const plain = between.trim().toLowerCase();
  return /^[–—‒-]$/u.test(plain) || ranges.includes(plain);
}

function kindOf(
  sentence: string,
  span: Span,
  value: number,
  ordinal: boolean,
  language: string | null,
  { percent }: NumberLexicon,
): QuantityKind {
  const after = sentence.slice(span.end, span.end + 24).toLowerCase();
  const before = sentence.slice(Math.max(0, span.start - 10), span.start);
  if (/^\s?[%٪％]/u.test(after) || /(?:[%٪]\s?|百分之)$/u.test(before)) return 'percent';
  if (percent.some((word) => startsWithWord(after, word))) return 'percent';
  // Turkish says it before the number: "yüzde 40".
  if (language === 'tr' && percent.some((word) => endsWithWord(before.toLowerCase(), word))) return 'percent';
  if (isInDate(sentence, span, value, language)) return 'date';
  if (CODE.test(before)) return 'code';
  return ordinal || ORDINAL_END.test(after) ? 'ordinal' : 'count';
}

/** One or two capitals with which digits are one word; three are a currency ("EUR500"). */
const CODE = /(?<![\p{L}\p{M}\p{N}])\p{Lu}{1,2}-?$/u;

/** What makes digits an ordinal: "3rd", "3:e", "3-й", "3º". */
const ORDINAL_END = /^(?:st|nd|rd|th|:e|:a|ème|e|º|ª|-?(?:й|я|го|ої|му|м))(?![\p{L}\p{N}])/u;

function approximationOf(sentence: string, span: Span, { around }: NumberLexicon): Approximation | null {
  const before = sentence.slice(Math.max(0, span.start - 30), span.start).toLowerCase();
  const after = sentence.slice(span.end, span.end + 12).toLowerCase();
  for (const [words, approximation] of around) {
    if (endsWithWord(before, words)) return approximation;
    // Some languages say it behind the number or its counter: "400人以上", "400'den fazla".
    if (BEHIND.test(words) && after.includes(words)) return approximation;
  }
  return null;
}

const BEHIND = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]|^(?:fazla|aşkın|kadar)$/u;

function startsWithWord(text: string, word: string): boolean {
  const plain = text.replace(/^[\s\u00a0-]/u, '');
  return plain.startsWith(word) && !/^[\p{L}\p{N}]/u.test(plain.slice(word.length));
}

function endsWithWord(text: string, word: string): boolean {
  const plain = text.trimEnd();
  if (!plain.endsWith(word)) return false;
  return BEHIND.test(word) || !/[\p{L}\p{N}]$/u.test(plain.slice(0, plain.length - word.length));
}
