/** The axis of the timeline: which stretch of time it spans, and which days it names. */
import type { Text } from '../text.ts';
import type { DateRange } from './date-ranges.ts';

/** A named day on the axis; `at` is its place in percent from the start. */
type Tick = { at: number; label: string };

/** An axis that all ranges fit on. */
export type TimeAxis = {
  /** Place of a moment in percent from the start, in [0, 100]. */
  placeOf: (moment: number) => number;
  ticks: Tick[];
};

const DAY_MS = 86_400_000;

/** Room beside the first and the last range, as a share of the whole: marks are wider than the moment they mean. */
const MARGIN = 0.04;

/** Named days at most: so many stand beside each other in the longest words, at 200 % zoom too. */
const MAX_TICKS = 3;

/** An axis from the first to the last of the ranges; at least a day long, so that one moment has a place on it too. */
export function timeAxis(ranges: readonly DateRange[], { locale }: Text): TimeAxis {
  const first = Math.min(...ranges.map(({ from }) => from));
  const last = Math.max(...ranges.map(({ to }) => to));
  const padding = Math.max((last - first) * MARGIN, (DAY_MS - (last - first)) / 2);
  const [start, end] = [first - padding, last + padding];
  const placeOf = (moment: number) => (100 * (moment - start)) / (end - start);
  const days = daysBetween(start, end);
  const isLong = end - start > 300 * DAY_MS;
  const format = new Intl.DateTimeFormat(locale, {
    ...(isLong ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }),
    timeZone: 'UTC',
  });
  return { placeOf, ticks: days.map((day) => ({ at: placeOf(day), label: format.format(day) })) };
}

/** Midnights between two moments, evenly far apart, as many as have room. */
function daysBetween(start: number, end: number): number[] {
  const firstDay = Math.ceil(start / DAY_MS);
  const count = Math.floor(end / DAY_MS) - firstDay + 1;
  const step = Math.max(1, Math.ceil(count / MAX_TICKS));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => (firstDay + index * step) * DAY_MS);
}
