/** Words for the days around today in each language that the platform knows ("yesterday", "igår", "вчора"). */
const KNOWN = new Map<string, ReadonlyMap<string, number>>();

/** Days from the day before yesterday to the day after tomorrow. */
const DISTANCES = [-2, -1, 0, 1, 2];

/** Words that name a day by its distance from today, in lower case; empty for a language without. */
export function relativeDays(language: string | null): ReadonlyMap<string, number> {
  const tag = language ?? '';
  const known = KNOWN.get(tag);
  if (known) return known;
  const words = new Map<string, number>();
  if (/^[a-z]{2,3}$/u.test(tag) && Intl.RelativeTimeFormat.supportedLocalesOf([tag]).length > 0) {
    const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    for (const distance of DISTANCES) {
      const word = format.format(distance, 'day').toLowerCase();
      // "2 days ago" is no name of a day.
      if (!/\p{Nd}/u.test(word)) words.set(word, distance);
    }
  }
  KNOWN.set(tag, words);
  return words;
}
