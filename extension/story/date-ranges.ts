/** Publication dates as stretches of time, for the timeline. */
import type { PublishedDate } from '../../src/index.ts';

/** A stretch of time in milliseconds since 1970; `from` and `to` are the same for a known moment. */
export type DateRange = { from: number; to: number };

/**
 * The stretches in which a publication may lie, one for each reading of its date, earliest first.
 *
 * A date without a time is its whole day, a month the whole month, a year the whole year. None for a date that is no
 * calendar date. Without a UTC offset a time is taken as UTC: an hour more or less shows on no timeline of days.
 */
export function dateRanges({ iso, doubt }: PublishedDate): DateRange[] {
  const ranges = [iso, ...(doubt?.alternatives ?? [])].flatMap((reading) => rangeOf(reading) ?? []);
  return ranges.sort(byStart).filter(({ from }, index) => ranges[index - 1]?.from !== from);
}

/** Orders by the earliest possible time; what has no date comes last. */
export function compareRanges(a: readonly DateRange[], b: readonly DateRange[]): number {
  const [first, second] = [a[0], b[0]];
  if (!first || !second) return Number(!first) - Number(!second);
  return byStart(first, second);
}

function byStart(a: DateRange, b: DateRange): number {
  return a.from - b.from || a.to - b.to;
}

function rangeOf(iso: string): DateRange | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d.*)?)?)?$/u.exec(iso);
  if (!match) return null;
  const [, year, month, day, time] = match;
  if (time !== undefined) return momentOf(iso);
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = Date.UTC(y, m, d);
  if (new Date(from).getUTCMonth() !== m) return null;
  const next = day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return { from, to: next };
}

function momentOf(iso: string): DateRange | null {
  const moment = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/iu.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(moment) ? null : { from: moment, to: moment };
}
