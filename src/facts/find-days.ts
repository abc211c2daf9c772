/**
 * The days that a sentence names, as far as they can be set against those of another article: "7 February", "2024-02-07",
 * "on Tuesday", "yesterday". A weekday alone stays one, because before and after look alike; with the day of publication
 * the others become ISO days.
 */

import { monthNumber } from '../article/month-names.ts';
import type { Article, Span } from '../article.ts';
import { weekdayKeys } from '../fingerprint/weekday-keys.ts';
import { readDigits } from './digits.ts';
import { relativeDays } from './relative-days.ts';

/** A day that a sentence names. */
export type NamedDay = Span & {
  /** Month and day, `02-07`; null for a weekday. */
  day: string | null;
  /** 0, Monday, to 6; null where the year of a day is not known. */
  weekday: number | null;
};

/** Day and month with a name, in either order, and a year that may follow. */
const DAY_MONTH =
  /(?<![\p{Nd}.,:/-])(\p{Nd}{1,2})(?:st|nd|rd|th|er|º|\.|-?(?:го|е|ше|та))?\s(?:de\s|of\s|d[’'])?([\p{L}\p{M}]{3,})\.?(?:,?\s(?:de\s)?(\p{Nd}{4}))?/gu;
const MONTH_DAY =
  /([\p{L}\p{M}]{3,})\.?\s(\p{Nd}{1,2})(?:st|nd|rd|th|\.)?(?![\p{Nd}.,:%]\p{Nd}|\p{Nd})(?:,\s(\p{Nd}{4}))?/gu;
const ISO = /(?<!\p{Nd})(\p{Nd}{4})-(\p{Nd}{2})-(\p{Nd}{2})(?!\p{Nd})/gu;
const SIGNS = /(?:(\p{Nd}{4})\s?[年년]\s?)?(\p{Nd}{1,2})\s?[月월]\s?(\p{Nd}{1,2})\s?[日号일]/gu;
const NUMERIC = /(?<![\p{Nd}.])(\p{Nd}{1,2})\.\s?(\p{Nd}{1,2})\.\s?(\p{Nd}{4})(?!\p{Nd})/gu;

/** Languages in which the month stands before the day. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['en', 'hu']);

/**
 * The days that a sentence names, in text order; empty without any.
 *
 * @param language - BCP 47 primary tag; without one only days in digits and signs are read.
 * @param published - of the article, from which a year and "yesterday" are reckoned; only a certain day counts.
 */
export function findDays(
  sentence: string,
  language: string | null,
  published: Article['published'],
): NamedDay[] {
  const found: NamedDay[] = [];
  const add = (match: RegExpExecArray, year: string | undefined, month: number | null, day: string) => {
    const date = month === null ? null : dayOf(numberOf(year), month, numberOf(day), published);
    const span = { start: match.index, end: match.index + match[0].length };
    if (date && !found.some((other) => other.start < span.end && span.start < other.end))
      found.push({ ...span, ...date });
  };
  for (const match of sentence.matchAll(ISO)) add(match, match[1], Number(match[2]), match[3] ?? '');
  for (const match of sentence.matchAll(SIGNS)) add(match, match[1], numberOf(match[2]), match[3] ?? '');
  for (const match of sentence.matchAll(NUMERIC)) add(match, match[3], numberOf(match[2]), match[1] ?? '');
  if (language !== null) {
    for (const match of sentence.matchAll(DAY_MONTH))
      add(match, match[3], monthNumber(match[2] ?? '', language), match[1] ?? '');
    for (const match of MONTH_FIRST.has(language) ? sentence.matchAll(MONTH_DAY) : [])
      add(match, match[3], monthNumber(match[1] ?? '', language), match[2] ?? '');
    found.push(...namedDays(sentence, language, published));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Weekdays, and "yesterday" where the day of publication is known. */
function namedDays(sentence: string, language: string, published: Article['published']): NamedDay[] {
  const found: NamedDay[] = [];
  const today = publicationDay(published);
  const distances = relativeDays(language);
  for (const { 0: word, index } of sentence.matchAll(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu)) {
    const span = { start: index, end: index + word.length };
    const distance = distances.get(word.toLowerCase());
    if (distance !== undefined && today !== null) {
      const date = new Date(today + distance * DAY);
      found.push({ ...span, day: date.toISOString().slice(5, 10), weekday: weekdayOf(date) });
      continue;
    }
    const [weekday, ...more] = weekdayKeys(word, language);
    if (weekday !== undefined && more.length === 0)
      found.push({ ...weekdaySpan(span, word, language), day: null, weekday });
  }
  return found;
}

/** Where a weekday stands in what is no word but a stretch without spaces: 木曜日 of 木曜日に起きた. */
function weekdaySpan(span: Span, word: string, language: string): Span {
  if (!UNSPACED.test(word)) return span;
  let [start, end] = [0, word.length];
  while (weekdayKeys(word.slice(start, end - 1), language).length > 0) end--;
  while (weekdayKeys(word.slice(start + 1, end), language).length > 0) start++;
  return { start: span.start + start, end: span.start + end };
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Milliseconds of a day. */
const DAY = 86_400_000;

function publicationDay(published: Article['published']): number | null {
  if (!published || published.doubt !== null) return null;
  if (published.precision !== 'day' && published.precision !== 'minute') return null;
  return Date.parse(`${published.iso.slice(0, 10)}T00:00Z`);
}

/** A day of a month, with its weekday where the year is given or follows from the publication; null for no day. */
function dayOf(
  year: number | null,
  month: number | null,
  day: number | null,
  published: Article['published'],
): Pick<NamedDay, 'day' | 'weekday'> | null {
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const known = year ?? nearestYear(month, day, publicationDay(published));
  const text = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = known === null ? null : new Date(Date.UTC(known, month - 1, day));
  if (date && date.getUTCDate() !== day) return null;
  return { day: text, weekday: date && weekdayOf(date) };
}

/** The year in which a day lies nearest to the publication: reports speak of days around them. */
function nearestYear(month: number, day: number, published: number | null): number | null {
  if (published === null) return null;
  const year = new Date(published).getUTCFullYear();
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - published);
  return [year - 1, year, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

function weekdayOf(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : readDigits(digits);
}

/** Whether two days can be the same: one day of a month, or one weekday where either side has no more. */
export function isSameDay(a: NamedDay, b: NamedDay): boolean {
  if (a.day !== null && b.day !== null) return a.day === b.day;
  return a.weekday === null || b.weekday === null || a.weekday === b.weekday;
}
