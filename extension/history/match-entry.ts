import type { HistoryEntry } from '../history.ts';

/**
 * A test for entries that hold every word of a query, in any order: in the title, the outlet, the address, the story
 * (its tellings' titles and outlets) or the names of sources. Case and accents do not count; an empty query fits all.
 */
export function entryMatcher(query: string): (entry: HistoryEntry) => boolean {
  const words = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (entry) => {
    const text = searchText(entry);
    return words.every((word) => text.includes(word));
  };
}

function searchText({ url, analysis: { title, outlet, story, sources } }: HistoryEntry): string {
  const parts = [
    ...[title, outlet, url],
    ...story.tellings.flatMap((telling) => [telling.title, telling.outlet]),
    ...sources.map(({ name }) => name),
  ];
  return folded(parts.filter((part) => part !== null).join('\n'));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
