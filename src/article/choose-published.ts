import type { PublishedDate, RawDate } from '../article.ts';
import { type DateContext, parseDate } from './parse-date.ts';

type Read = { raw: RawDate; date: PublishedDate };

/** How far two statements of one date differ at most: time zones move a date by a day. */
const SAME_DAYS = 1;
const DAY_MS = 86_400_000;
const FINENESS = { year: 0, month: 1, day: 2, minute: 3 };

/**
 * The publication date that a page's statements make likeliest, or null if none can be read.
 *
 * 1. Machine-readable dates come before printed ones, those before "3 hours ago", that before a copyright year.
 * 2. Another statement of the same day may add the time and may settle the order of day and month.
 * 3. A different date of the same rank or a lower one, relative dates and copyright years apart, is a `conflict`.
 *
 * @param dates - most trusted first, as in `RawArticle.dates`.
 */
export function choosePublished(dates: readonly RawDate[], context: DateContext): PublishedDate | null {
  const read = dates.flatMap((raw): Read[] => {
    const date = parseDate(raw, context);
    return date ? [{ raw, date }] : [];
  });
  read.sort((a, b) => rank(a) - rank(b));
  const first = read[0];
  if (!first) return null;
  let chosen = first.date;
  const conflicts: string[] = [];
  for (const other of read.slice(1)) {
    const isVague = rank(other) > 1;
    const agreeing = readings(chosen).filter((iso) =>
      readings(other.date).some((there) => isSameDate(iso, there)),
    );
    if (agreeing.length > 0) chosen = refine(chosen, other.date, agreeing, isVague);
    else if (!isVague && rank(first) <= 1) conflicts.push(other.date.iso);
  }
  if (conflicts.length === 0) return chosen;
  const alternatives = [...new Set([...(chosen.doubt?.alternatives ?? []), ...conflicts])];
  return { ...chosen, doubt: { reason: 'conflict', alternatives, text: first.raw.text.trim() } };
}

function rank({ raw, date }: Read): number {
  if (date.doubt?.reason === 'copyright-year') return 3;
  if (date.doubt?.reason === 'relative') return 2;
  return raw.from === 'machine' ? 0 : 1;
}

function readings(date: PublishedDate): string[] {
  return [date.iso, ...(date.doubt?.alternatives ?? [])];
}

function refine(
  chosen: PublishedDate,
  other: PublishedDate,
  agreeing: string[],
  isVague: boolean,
): PublishedDate {
  const [only] = agreeing;
  const settles = chosen.doubt?.reason === 'day-month-order' && agreeing.length === 1 && only !== undefined;
  // A month or year fits both readings of most dates; only a day can settle them.
  const settled = settles && FINENESS[other.precision] >= 2 ? { ...chosen, iso: only, doubt: null } : chosen;
  const isFiner = !isVague && FINENESS[other.precision] > FINENESS[settled.precision];
  const extended = isFiner && readings(other).find((iso) => iso.startsWith(settled.iso));
  return extended ? { ...settled, iso: extended, precision: other.precision } : settled;
}

function isSameDate(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 10);
  if (a.slice(0, length) === b.slice(0, length)) return true;
  const apart = Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / DAY_MS;
  return length === 10 && apart <= SAME_DAYS;
}
