import { isWeekday, monthNumber } from '../article/month-names.ts';
import type { Span } from '../article.ts';

/** Years that reports speak of; a whole number in between without a counter is one. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2100];

/** The last hour of a day; "um 14 Millionen" is no time. */
const LAST_HOUR = 25;

/**
 * Whether a number is part of a date or a time of day: "7 February", "7.2.2024", "2024", "14:30", "kl. 11".
 *
 * @param span - of the number within the sentence.
 */
export function isInDate(sentence: string, span: Span, value: number, language: string | null): boolean {
  const before = sentence.slice(Math.max(0, span.start - 24), span.start);
  const after = sentence.slice(span.end, span.end + 24);
  const written = sentence.slice(span.start, span.end);
  if (
    /^[:./]\p{Nd}/u.test(after) ||
    /\p{Nd}[:./]$/u.test(before) ||
    ISO_DAY.test(before.slice(-8) + written + after)
  )
    return true;
  if (CLOCK.test(written) && decimalOf(language) === ',') return true;
  if (/^\s?[年月日]/u.test(after)) return true;
  if (CLOCK_AFTER.test(after) || (value <= LAST_HOUR && CLOCK_BEFORE.test(before))) return true;
  const year =
    Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR && /^\p{Nd}{4}$/u.test(written);
  if (year) return true;
  if (language === null || !(value <= 31)) return false;
  const next = /^[.\s,]*(?:de\s+|of\s+)?([\p{L}\p{M}]{3,})/u.exec(after)?.[1];
  const last = /([\p{L}\p{M}]{3,})[.\s,]*$/u.exec(before)?.[1];
  return [next, last].some(
    (word) => word !== undefined && (monthNumber(word, language) !== null || isWeekday(word, language)),
  );
}

/** "2024-02-07", whichever of its numbers is asked for. */
const ISO_DAY = /\p{Nd}{4}-\p{Nd}{2}(?:-\p{Nd}{2})?(?!\p{Nd})/u;

/** A time of day as languages write it whose decimals stand behind a comma: "14.20". */
const CLOCK = /^(?:[01]?\p{Nd}|2[0-3])\.[0-5]\p{Nd}$/u;

function decimalOf(language: string | null): string | null {
  if (language === null) return null;
  const known = DECIMALS.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  DECIMALS.set(language, decimal);
  return decimal;
}

const DECIMALS = new Map<string, string>();

/** Words of the clock behind a number. */
const CLOCK_AFTER = /^\s?(?:uhr|a\.?m\.?|p\.?m\.?|o[’']clock|h\d{0,2})(?![\p{L}])/iu;

/** Words of the clock before a number; "kl." in the Nordic languages, "godz." in Polish, "ora" and "ore". */
const CLOCK_BEFORE = /(?:^|\P{L})(?:kl|klo|klockan|klokken|godz|godzinie|um)\.?\s?$/iu;
