import type { PublishedDate } from '../article.ts';

/** Length of a day in the unit of `Date.UTC`. */
const DAY_MS = 86_400_000;

/** A date known only to a month or less says that two tellings are far apart, but not that they are near. */
const VAGUE_DAYS = 27;

/** `2024-02-07T08:01+01:00` and everything shorter. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:?\d{2})?)?)?)?/u;

/**
 * Days that certainly lie between two publication dates, over all their possible readings.
 *
 * @returns 0 for the same day; null if a date is missing or too vague to say that they are near.
 */
export function daysApart(here: PublishedDate | null, there: PublishedDate | null): number | null {
  if (!here || !there) return null;
  let least: number | null = null;
  let vague = false;
  for (const a of readings(here)) {
    for (const b of readings(there)) {
      const gap = Math.max(0, a.start - b.end, b.start - a.end);
      if (least !== null && gap >= least) continue;
      least = gap;
      vague = a.end - a.start >= VAGUE_DAYS || b.end - b.start >= VAGUE_DAYS;
    }
  }
  return least === 0 && vague ? null : least;
}

/** Intervals, in days since 1970, that a date may mean; half-open but for the calculation above. */
function readings({ iso, doubt }: PublishedDate): { start: number; end: number }[] {
  return [iso, ...(doubt?.alternatives ?? [])].map(interval).filter((reading) => reading !== null);
}

function interval(iso: string): { start: number; end: number } | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  const [, year, month, day, hour, minute, zone] = match;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / DAY_MS;
  const y = Number(year);
  if (month === undefined) return { start: at(y, 0, 1), end: at(y + 1, 0, 1) - 1 };
  const m = Number(month) - 1;
  if (day === undefined) return { start: at(y, m, 1), end: at(y, m + 1, 1) - 1 };
  const start = at(y, m, Number(day));
  // A day is kept as its first moment, so that neighbouring days are one day apart and not none.
  if (hour === undefined) return { start, end: start };
  const time = start + (Number(hour) * 60 + Number(minute) - offsetMinutes(zone)) / (24 * 60);
  return { start: time, end: time };
}

function offsetMinutes(zone: string | undefined): number {
  const match = /([+-])(\d{2}):?(\d{2})/u.exec(zone ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
