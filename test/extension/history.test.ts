import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearHistory,
  deleteEntry,
  entriesOfStory,
  entryId,
  entryNames,
  getEntry,
  type HistoryEntry,
  listEntries,
  putEntry,
} from '../../extension/history.ts';
import { sampleAnalysis } from './sample-analysis.ts';

const entry = (url: string, lastRead: number, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: entryId(url, 'Bron'),
  url,
  hash: 'a',
  build: 'b',
  firstRead: lastRead,
  lastRead,
  analysis: sampleAnalysis(),
  coverage: { outlets: 1, until: null },
  ...change,
});
const urls = (entries: HistoryEntry[]) => entries.map(({ url }) => url);

beforeEach(clearHistory);

describe('the history', () => {
  it('gives back what was put in', async () => {
    const written = entry('https://a.example/', 1);
    await putEntry(written);

    expect(await getEntry(written.id)).toEqual(written);
    expect(await getEntry('unknown')).toBeNull();
  });

  it('finds the entries of a story, and no others', async () => {
    const story = (id: string | null) => ({ ...sampleAnalysis().story, story: id });
    await putEntry(entry('https://a.example/', 1, { analysis: sampleAnalysis({ story: story('bridge') }) }));
    await putEntry(entry('https://b.example/', 2, { analysis: sampleAnalysis({ story: story('tunnel') }) }));
    await putEntry(entry('https://c.example/', 3, { analysis: sampleAnalysis({ story: story(null) }) }));

    expect(urls(await entriesOfStory('bridge'))).toEqual(['https://a.example/']);
  });

  it('lists the addresses and titles of all entries', async () => {
    await putEntry(entry('https://a.example/?q=1', 1));

    expect(await entryNames()).toEqual([
      { id: 'https://a.example/?q=1\nBron', url: 'https://a.example/?q=1', title: 'Bron' },
    ]);
  });

  it('keeps the time of the first reading when an article is read again', async () => {
    await putEntry(entry('https://a.example/', 1));
    await putEntry(entry('https://a.example/', 5, { hash: 'c' }));

    expect(await getEntry(entryId('https://a.example/', 'Bron'))).toMatchObject({
      firstRead: 1,
      lastRead: 5,
      hash: 'c',
    });
    expect((await listEntries(10)).entries).toHaveLength(1);
  });

  it('keeps two articles that share an address', async () => {
    await putEntry(entry('https://a.example/', 1));
    await putEntry(entry('https://a.example/', 2, { id: entryId('https://a.example/', 'Tunneln') }));

    expect((await listEntries(10)).entries).toHaveLength(2);
  });

  it('lists the newest first', async () => {
    for (const [url, time] of [
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ] as const)
      await putEntry(entry(url, time));

    expect(urls((await listEntries(10)).entries)).toEqual(['b', 'a', 'c']);
  });

  it('is read in stretches that leave nothing out, even within one millisecond', async () => {
    const all = Array.from({ length: 7 }, (_, i) => `https://a.example/${i}`);
    for (const url of all) await putEntry(entry(url, 1));

    const seen: string[] = [];
    let from = null;
    do {
      const page = await listEntries(3, from);
      seen.push(...urls(page.entries));
      from = page.next;
    } while (from);

    expect(seen.sort()).toEqual(all);
  });

  it('forgets one, or all', async () => {
    await putEntry(entry('a', 1));
    await putEntry(entry('b', 2));

    await deleteEntry(entryId('a', 'Bron'));
    await deleteEntry('unknown');
    expect(urls((await listEntries(10)).entries)).toEqual(['b']);

    await clearHistory();
    expect(await listEntries(10)).toEqual({ entries: [], next: null });
  });
});
