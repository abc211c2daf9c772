import type { PublishedDate } from '../article.ts';

/** An ISO date with time of day and offset: the only ones whose order within a day is certain. */
const TIMED = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * Which of two publication dates came first.
 *
 * @returns negative if `a` did, positive if `b` did, 0 if a missing date, doubt or precision leaves it open.
 */
export function compareDates(a: PublishedDate | null, b: PublishedDate | null): number {
  if (!a || !b || a.doubt || b.doubt) return 0;
  if (TIMED.test(a.iso) && TIMED.test(b.iso)) return Math.sign(Date.parse(a.iso) - Date.parse(b.iso)) || 0;
  // Only what both dates state is compared: "2024-02" against "2024-02-07" is open.
  const length = Math.min(a.iso.length, b.iso.length, 'yyyy-mm-dd'.length);
  return a.iso.slice(0, length).localeCompare(b.iso.slice(0, length));
}
