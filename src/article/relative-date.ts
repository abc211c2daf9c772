import data from '../../data/dates/relative.json' with { type: 'json' };
import type { PublishedDate } from '../article.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
type Words = {
  ago: string[];
  one: string[];
  units: Record<Unit, string[]>;
  days: Record<string, number | undefined>;
};

const LANGUAGES: Record<string, Words | undefined> = data.languages;
const DAY_MS = 86_400_000;
/** Days of each unit; months and years on average, which their coarse precision forgives. */
const DAYS: Record<Unit, number> = { minute: 0, hour: 0, day: 1, week: 7, month: 30.44, year: 365.25 };
/** Scripts without spaces between number, unit and "ago". */
const UNSPACED = new Set(['ja', 'ko', 'zh']);
/** A longer text is running text, in which "yesterday" says nothing about publication. */
const MAX_CHARACTERS = 40;

/**
 * Date of "24 weeks ago", "igår" and their like, counted from the day of reading, or null if the text holds none.
 *
 * Always with doubt `relative`. The precision is that of the unit: hours and days give a day, weeks and months a
 * month, years a year.
 *
 * @param text - a short text that states a date; longer than 40 characters gives null.
 * @param today - ISO date of the day of reading.
 */
export function parseRelativeDate(text: string, language: string, today: string): PublishedDate | null {
  const words = LANGUAGES[language];
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (!words || plain.length > MAX_CHARACTERS) return null;
  const tokens = UNSPACED.has(language) ? [plain] : plain.split(/[\s,;|·•]+/);
  for (const [name, daysAgo] of Object.entries(words.days)) {
    const isThere = UNSPACED.has(language)
      ? plain.startsWith(name)
      : ` ${tokens.join(' ')} `.includes(` ${name} `);
    if (isThere && daysAgo !== undefined) return counted(text, today, daysAgo, 'day');
  }
  const hasAgo = words.ago.some((ago) =>
    UNSPACED.has(language) ? plain.includes(ago) : ago === '' || ` ${tokens.join(' ')} `.includes(` ${ago} `),
  );
  if (!hasAgo) return null;
  const amount = amountOf(plain, tokens, words);
  return amount && counted(text, today, amount.count * DAYS[amount.unit], amount.unit);
}

/** True if a word belongs to relative dates of a language: a unit, "ago", "one", a part of "i går". */
export function isRelativeDateWord(word: string, language: string): boolean {
  const words = LANGUAGES[language];
  if (!words) return false;
  const all = [...words.ago, ...words.one, ...Object.values(words.units).flat(), ...Object.keys(words.days)];
  const plain = word.toLowerCase();
  return all.some((known) => known.split(/[\s'’-]/u).includes(plain)) || UNSPACED.has(language);
}

function amountOf(plain: string, tokens: string[], words: Words): { count: number; unit: Unit } | null {
  for (const [unit, forms] of Object.entries(words.units) as [Unit, string[]][]) {
    for (const form of forms) {
      const at = plain.indexOf(form);
      if (at < 0) continue;
      // "24 wochen", "3h" and "2天" end with the form; the number stands before it.
      const digits = /(?:^|[^\p{L}\p{N}])(\d{1,4})\s?$/u.exec(plain.slice(0, at))?.[1];
      if (digits !== undefined && !/^[a-zà-ÿ]/.test(plain.slice(at + form.length))) {
        return { count: Number(digits), unit };
      }
      const index = tokens.indexOf(form);
      if (index >= 0 && (words.one.includes(tokens[index - 1] ?? '') || words.one.length === 0)) {
        return { count: 1, unit };
      }
    }
  }
  return null;
}

function counted(text: string, today: string, daysAgo: number, unit: Unit): PublishedDate | null {
  const now = Date.parse(today.slice(0, 10));
  // Ten thousand years ago is a misreading and no valid Date.
  if (Number.isNaN(now) || daysAgo > 365_250) return null;
  const iso = new Date(now - Math.round(daysAgo) * DAY_MS).toISOString();
  const doubt = { reason: 'relative' as const, alternatives: [], text: text.trim() };
  if (unit === 'year') return { iso: iso.slice(0, 4), precision: 'year', doubt };
  if (unit === 'week' || unit === 'month') return { iso: iso.slice(0, 7), precision: 'month', doubt };
  return { iso: iso.slice(0, 10), precision: 'day', doubt };
}
