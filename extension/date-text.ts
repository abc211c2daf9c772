/** Dates in words, with their doubt. */
import type { PublishedDate } from '../src/index.ts';
import type { Text } from './text.ts';

/** A publication date as the reader sees it; the doubt, if any, is said with it. */
export function dateText(date: PublishedDate | null, text: Text): string {
  if (!date) return text.t('dateUnknown');
  const shown = formatIso(date.iso, text);
  if (!date.doubt) return shown;
  switch (date.doubt.reason) {
    case 'copyright-year':
      return text.t('dateYearOnly', shown);
    case 'relative':
      return text.t('dateAbout', shown);
    case 'day-month-order':
    case 'conflict': {
      const other = date.doubt.alternatives[0];
      return other === undefined ? shown : text.t('dateOr', shown, formatIso(other, text));
    }
  }
}

/** A day in words, `2024-11-20` as "20 November", with its year when that is not today's; less exact dates as they are. */
export function formatDay(iso: string, today: string, text: Text): string {
  const thisYear = iso.slice(0, 4) === today.slice(0, 4);
  if (iso.length < 'yyyy-mm-dd'.length) return formatIso(iso, text);
  const year = thisYear ? {} : ({ year: 'numeric' } as const);
  return format(iso, text.locale, { day: 'numeric', month: 'long', ...year });
}

/** A date as exactly as its text is long: `2024`, `2024-02`, `2024-02-07`, anything longer to the day. */
function formatIso(iso: string, { locale }: Text): string {
  const parts = iso.slice(0, 10).split('-').length;
  if (parts === 1) return format(iso, locale, { year: 'numeric' });
  if (parts === 2) return format(iso, locale, { year: 'numeric', month: 'long' });
  return format(iso, locale, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** Only the calendar date counts, as the page states it; a time zone would move it for some readers. */
function format(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  // A page may state a thirteenth month; then its own words are best.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return iso;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}
