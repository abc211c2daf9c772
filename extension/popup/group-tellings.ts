import type { MatchedTelling, PublishedDate } from '../../src/index.ts';

/** The tellings of one language; null for those whose language is not known. */
export type Group = { language: string | null; tellings: MatchedTelling[] };

/**
 * Tellings by language, the first published first, both within a language and among the languages.
 *
 * Dates in doubt come after certain ones, and tellings without a date last; equals keep their order. No group for no
 * telling.
 */
export function groupTellings(tellings: readonly MatchedTelling[]): Group[] {
  const sorted = [...tellings].sort((a, b) => compareDates(a.published, b.published));
  return [...new Set(sorted.map(({ lang }) => lang))].map((language) => ({
    language,
    tellings: sorted.filter(({ lang }) => lang === language),
  }));
}

function compareDates(a: PublishedDate | null, b: PublishedDate | null): number {
  const byDoubt = doubtRank(a) - doubtRank(b);
  if (byDoubt !== 0 || !a || !b) return byDoubt;
  // The tilde sorts after digits and letters, so that "2024" comes after every day in it.
  const [first, second] = [`${a.iso}~`, `${b.iso}~`];
  return first < second ? -1 : first > second ? 1 : 0;
}

function doubtRank(date: PublishedDate | null): number {
  if (!date) return 2;
  return date.doubt ? 1 : 0;
}
