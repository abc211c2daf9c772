/** Lines that stand around an article's text: dates, authors, copyright notices. */
import labels from '../../data/dates/labels.json' with { type: 'json' };
import bylines from '../../data/noise/bylines.json' with { type: 'json' };
import { isWeekday, monthNumber } from './month-names.ts';
import { findDate } from './parse-date.ts';
import { isRelativeDateWord } from './relative-date.ts';

/** Longest line that states a date and nothing else. */
const MAX_DATE_LINE = 90;
/** The same with a place or an agency beside it. */
const MAX_PLACED_DATE = 50;
/** Names of authors are shorter, with up to five words. */
const MAX_NAME = 50;
const MAX_NAME_WORDS = 5;
/** A late day: whether a line states a date must not depend on when it is read. */
const ANY_DAY = '2199-12-31';

const WORDS = /\p{L}[\p{L}\p{M}]*/gu;
const DATE_WORDS = new Set(labels.labels);

/** True if nothing but dates, their labels and weekdays stand in a line. */
export function isDateLine(text: string, language: string | null): boolean {
  if (text.length > MAX_DATE_LINE) return false;
  const found = findDate(text, { language, today: ANY_DAY });
  if (!found || found.date.doubt?.reason === 'copyright-year') return false;
  // A relative date stands for its whole text; its words have to be known like all others.
  const isRelative = found.date.doubt?.reason === 'relative' && found.end === text.length;
  const rest = isRelative ? text : `${text.slice(0, found.start)} | ${text.slice(found.end)}`;
  const second = isRelative ? null : findDate(rest, { language, today: ANY_DAY });
  const words = (second ? rest.slice(0, second.start) + rest.slice(second.end) : rest).match(WORDS) ?? [];
  const isLabel = (word: string) =>
    DATE_WORDS.has(word.toLowerCase()) ||
    isWeekday(word, language ?? 'en') ||
    isWeekday(word, 'en') ||
    (isRelative &&
      (isRelativeDateWord(word, language ?? 'en') || monthNumber(word, language ?? 'en') !== null));
  const others = words.filter((word) => !isLabel(word));
  // "Madrid - 7 feb 2024", "2024年2月7日 来源：新华社": a place or an agency beside a whole date.
  const isBeside =
    !isRelative &&
    found.date.precision !== 'month' &&
    text.length <= MAX_PLACED_DATE &&
    /[-–—|·•,/:：]/u.test(rest);
  return (
    others.length === 0 || (isBeside && others.length <= 2 && others.every((word) => !/^\p{Ll}/u.test(word)))
  );
}

/** True if a date line says when the text was changed instead of published. */
export function isUpdateLine(text: string): boolean {
  const plain = text.toLowerCase();
  return labels.updated.some((word) => plain.startsWith(word));
}

/** The part of a copyright notice that states the year, and its owner ("© 2024, GDC. …"), or null for other lines. */
export function copyrightNotice(text: string): { text: string; owner: string | null } | null {
  const stated = /^(?:©|\(c\)|copyright)[\s©]{0,3}(?:\d{4}\s?[-–]\s?)?\d{4}/iu.exec(text)?.[0];
  if (stated === undefined) return null;
  const owner = /^,?\s+(?:by\s+)?(\p{Lu}[^.,|©]{1,40})(?:[.,|]|$)/u.exec(text.slice(stated.length))?.[1];
  return { text: stated, owner: owner?.trim() ?? null };
}

/** Name in a line such as "By Anna Lind" or "Text: Anna Lind, TT", or null. */
export function labelledAuthor(text: string): string | null {
  const plain = text.toLowerCase();
  for (const label of bylines.labels) {
    if (!plain.startsWith(label) || !/^[\s:]/.test(text.slice(label.length))) continue;
    const name = text.slice(label.length).replace(/^[\s:]+/u, '');
    const first = name.split(/\s*[,|·•(/]|\s-\s/u)[0]?.trim() ?? '';
    if (isName(first) || /^\p{Lu}[\p{L}-]+$/u.test(name)) return first;
  }
  return null;
}

/** The title in a line such as "Title: Pool to close", or null. */
export function labelledTitle(text: string): string | null {
  const match = /^(\p{L}+):\s+(\S.*)$/u.exec(text);
  return match?.[1] !== undefined && bylines.titles.includes(match[1].toLowerCase())
    ? (match[2] ?? null)
    : null;
}

/** True if a text looks like the name of a person: two to five words with capitals, particles apart. */
export function isName(text: string): boolean {
  if (text.length > MAX_NAME) return false;
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return false;
  const isCapital = (word: string) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word);
  const isInside = (word: string) => isCapital(word) || bylines.particles.includes(word);
  return isCapital(words[0] ?? '') && isCapital(words.at(-1) ?? '') && words.every(isInside);
}
