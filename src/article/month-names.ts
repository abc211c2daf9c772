/** Months of every language that the platform knows, looked up by the word that stands in a date. */

/** Locales beside the language's own: Arabic months differ from the Nile to the Euphrates and in the Maghreb. */
const LOCALES: Record<string, string[]> = {
  ar: ['ar-EG', 'ar-IQ', 'ar-DZ', 'ar-MA'],
  no: ['nb', 'nn'],
  zh: [],
};
/** A shorter abbreviation could be any word ("ma", "ju"). */
const MIN_PREFIX = 3;

const months = new Map<string, Map<string, number>>();
const weekdays = new Map<string, Set<string>>();

/**
 * Number of a month, 1 to 12, from its name or abbreviation in a language, in any case form that dates use; null
 * for other words. Languages that the platform does not know have no months.
 */
export function monthNumber(word: string, language: string): number | null {
  const names = monthsOf(language);
  const plain = clean(word);
  const known = names.get(plain);
  if (known !== undefined) return known;
  if (plain.length < MIN_PREFIX) return null;
  const found = new Set<number>();
  for (const [name, month] of names) if (name.startsWith(plain)) found.add(month);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** True if a word is a weekday in a language, in full or abbreviated. */
export function isWeekday(word: string, language: string): boolean {
  let names = weekdays.get(language);
  if (!names) {
    names = new Set();
    for (const locale of localesOf(language)) {
      for (const weekday of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
        // 1 January 2024 was a Monday.
        for (let day = 1; day <= 7; day++) names.add(clean(format.format(Date.UTC(2024, 0, day))));
      }
    }
    weekdays.set(language, names);
  }
  return names.has(clean(word));
}

function monthsOf(language: string): Map<string, number> {
  const known = months.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of localesOf(language)) {
    for (const month of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      // With a day beside it the name takes the case that dates have: "lutego", "февраля".
      const inDate = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const day = Date.UTC(2024, index, 15);
        const part = inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(day), part]) {
          // Numbers are not names: "2月".
          if (/^\p{L}/u.test(clean(name)) && !names.has(clean(name))) names.set(clean(name), index + 1);
        }
      }
    }
  }
  months.set(language, names);
  return names;
}

function localesOf(language: string): string[] {
  const named = LOCALES[language] ?? (/^[a-z]{2,3}$/.test(language) ? [language] : []);
  const locales = named.map((locale) => `${locale}-u-ca-gregory-nu-latn`);
  return locales.filter((locale) => Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0);
}

function clean(word: string): string {
  return word
    .toLowerCase()
    .replace(/[.\u200e\u200f]/g, '')
    .trim();
}
