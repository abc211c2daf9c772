/**
 * One written date, with its precision and its doubt.
 *
 * The forms are tried from the most certain to the least: ISO, Chinese-style signs, names of months, numbers with
 * separators, year and month, copyright year, "three hours ago". The first that fits decides.
 */
import type { PublishedDate, RawDate, Span } from '../article.ts';
import { monthNumber } from './month-names.ts';
import { parseRelativeDate } from './relative-date.ts';

/** What a date's reading depends on besides its text. */
export type DateContext = {
  /** BCP 47 primary tag of the page, or null. */
  language: string | null;
  /** Region of the declared language, as in `en-US`. */
  declaredRegion?: string | null;
  /** ISO date of the day of reading. */
  today: string;
};

/** A date and where in the text it stands. */
export type FoundDate = Span & { date: PublishedDate };

/** Longest text in which a date is looked for; anything longer is not a date line. */
const MAX_CHARACTERS = 200;
/** Newspapers begin about here; an earlier year is another number. */
const FIRST_YEAR = 1700;
/** English names of months stand on pages of every language (file headers, mail dates). */
const SECOND_LANGUAGE = 'en';
/** Regions that write the month first, and English without region, which is mostly theirs. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW']);

type Ymd = { year: number; month: number; day: number };

const TIME =
  /^[\s,;.|·–-]*(?:\p{L}{1,4}\.?\s+)?(?:T\s?)?(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\b)?/iu;
const OFFSET = /^\s*(Z\b|GMT|UTC|[+-]\d{2}:?\d{2})/;

/**
 * What a written date says, or null if there is none in the text.
 *
 * "07/02/2024" gives both readings, the probable one first. A reading that lies after today is impossible.
 */
export function parseDate(raw: RawDate, context: DateContext): PublishedDate | null {
  return findDate(raw.text, context)?.date ?? null;
}

/** The first date in a text of at most 200 characters, with its place, or null. */
export function findDate(text: string, context: DateContext): FoundDate | null {
  if (text.length > MAX_CHARACTERS) return null;
  const plain = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return (
    findIso(plain) ??
    findSigns(plain) ??
    findNamed(plain, context) ??
    findNumeric(plain, context) ??
    findYearMonth(plain) ??
    findCopyright(plain) ??
    findRelative(plain, context)
  );
}

function findIso(text: string): FoundDate | null {
  const match =
    /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? /^\s*(\d{4})(\d{2})(\d{2})(?=T|\s*$)/.exec(text);
  return match && dated(text, match, [toYmd(match[1], match[2], match[3])]);
}

function findSigns(text: string): FoundDate | null {
  const match = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일號号])?/u.exec(text);
  if (!match) return null;
  if (match[3] !== undefined) return dated(text, match, [toYmd(match[1], match[2], match[3])]);
  return coarse(match, `${match[1]}-${pad(Number(match[2]))}`, 'month');
}

/** "7 February 2024", "February 7, 2024", "2024. február 7.", "7 de febrero de 2024", "February 2024". */
function findNamed(text: string, context: DateContext): FoundDate | null {
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const month = monthOf(match[0], context.language);
    if (month === null) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const left =
      /(?:(\d{4})[.,]?\s+)?(?:(\d{1,2})(?:\.|º|er|st|nd|rd|th)?(?:\s*(?:de|of|den|ta)\s*|[\s-]*))?$/u.exec(
        before,
      );
    const right =
      /^[.,]?\s*(?:(\d{1,2})(?!\d|[:h])(?:st|nd|rd|th|\.)?,?)?(?:[\s,-]*(?:de|del|of|г\.)?\s*(\d{4})(?!\d))?/u.exec(
        after,
      );
    const day = left?.[2] ?? right?.[1];
    const year = left?.[1] ?? right?.[2];
    const start = match.index - (left?.[0].trimStart().length ?? 0);
    const span = { start, end: match.index + match[0].length + (right?.[0].length ?? 0) };
    if (year !== undefined && day === undefined) return coarse(span, `${year}-${pad(month)}`, 'month');
    if (day === undefined) continue;
    if (year !== undefined) return dated(text, span, [toYmd(year, month, day)]);
    return withoutYear(text, span, month, day, context.today);
  }
  return null;
}

function monthOf(word: string, language: string | null): number | null {
  const own = language === null ? null : monthNumber(word, language);
  return own ?? monthNumber(word, SECOND_LANGUAGE);
}

/** The last such day up to today. */
function withoutYear(text: string, span: Span, month: number, day: string, today: string): FoundDate | null {
  const thisYear = Number(today.slice(0, 4));
  const inThisYear = toYmd(thisYear, month, day);
  if (!inThisYear) return null;
  const isPast = isoDay(inThisYear) <= today.slice(0, 10);
  const found = dated(text, span, [isPast ? inThisYear : { ...inThisYear, year: thisYear - 1 }]);
  const doubt = {
    reason: 'relative' as const,
    alternatives: [],
    text: text.slice(span.start, span.end).trim(),
  };
  return found && { ...found, date: { ...found.date, doubt } };
}

function findNumeric(text: string, context: DateContext): FoundDate | null {
  const yearFirst = /(?<!\d)(\d{4})\s?([/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return dated(text, yearFirst, [toYmd(yearFirst[1], yearFirst[3], yearFirst[4])]);
  const match = /(?<![\d.:/])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/])/.exec(text);
  if (!match) return null;
  const [, first, separator, second, year] = match;
  const dayFirst = toYmd(fullYear(year ?? ''), second, first);
  // With full stops no country writes the month first.
  const monthFirst = separator === '.' ? null : toYmd(fullYear(year ?? ''), first, second);
  const readings = writesMonthFirst(context) ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return dated(text, match, possible(readings, context.today));
}

function writesMonthFirst({ language, declaredRegion }: DateContext): boolean {
  return language === 'en' && MONTH_FIRST.has(declaredRegion?.toUpperCase() ?? 'US');
}

/** Readings up to tomorrow (somewhere it is tomorrow already); all of them if the clock leaves none. */
function possible(readings: (Ymd | null)[], today: string): (Ymd | null)[] {
  const tomorrow = new Date(Date.parse(today.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
  const past = readings.filter((reading) => reading !== null && isoDay(reading) <= tomorrow);
  return past.length > 0 ? past : readings;
}

function findYearMonth(text: string): FoundDate | null {
  const match = /(?<![\d/.-])(\d{4})[-/](\d{2})(?![\d/-])/.exec(text);
  const swapped = match ? null : /(?<![\d/.-])(\d{2})[/.](\d{4})(?![\d/.-])/.exec(text);
  const found = match ?? swapped;
  if (!found) return null;
  const [year, month] = match ? [match[1], match[2]] : [swapped?.[2], swapped?.[1]];
  return toYmd(year, month, 1) && coarse(found, `${year}-${month}`, 'month');
}

function findCopyright(text: string): FoundDate | null {
  const match = /(?:©|\(c\)|copyright)[\s©]*(?:\d{4}\s?[-–]\s?)?(\d{4})(?!\d)/iu.exec(text);
  const year = match?.[1];
  if (!match || year === undefined || Number(year) < FIRST_YEAR) return null;
  const found = coarse(match, year, 'year');
  return {
    ...found,
    date: { ...found.date, doubt: { reason: 'copyright-year', alternatives: [], text: match[0] } },
  };
}

function findRelative(text: string, { language, today }: DateContext): FoundDate | null {
  const date = language === null ? null : parseRelativeDate(text, language, today);
  return date && { date, start: 0, end: text.length };
}

/** A day with whatever time stands behind it; two different readings become a doubt. */
function dated(text: string, at: RegExpExecArray | Span, readings: (Ymd | null)[]): FoundDate | null {
  const span = spanOf(at);
  const days = [...new Set(readings.flatMap((reading) => (reading ? [isoDay(reading)] : [])))];
  const [day, ...others] = days;
  if (day === undefined) return null;
  const time = timeAfter(text.slice(span.end));
  const end = span.end + (time?.length ?? 0);
  const suffix = time?.iso ?? '';
  const alternatives = others.map((other) => other + suffix);
  const written = text.slice(span.start, end).trim();
  const doubt =
    others.length > 0 ? { reason: 'day-month-order' as const, alternatives, text: written } : null;
  return { start: span.start, end, date: { iso: day + suffix, precision: time ? 'minute' : 'day', doubt } };
}

function timeAfter(rest: string): { iso: string; length: number } | null {
  const match = TIME.exec(rest);
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  const hours = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  if (hours > 23 || Number(match[2]) > 59) return null;
  const offset = OFFSET.exec(rest.slice(match[0].length));
  const zone = offset?.[1] ?? '';
  const iso = /^[GU]/.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return { iso: `T${pad(hours)}:${match[2]}${iso}`, length: match[0].length + (offset?.[0].length ?? 0) };
}

function coarse(at: RegExpExecArray | Span, iso: string, precision: 'month' | 'year'): FoundDate {
  return { ...spanOf(at), date: { iso, precision, doubt: null } };
}

function spanOf(at: RegExpExecArray | Span): Span {
  return 'start' in at ? at : { start: at.index, end: at.index + at[0].length };
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function toYmd(...parts: (string | number | undefined)[]): Ymd | null {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (!(year >= FIRST_YEAR && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : null;
}

function isoDay({ year, month, day }: Ymd): string {
  return `${year}-${pad(month)}-${pad(day)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
