/**
 * The reader's own history: every analysed article with its result, in IndexedDB.
 *
 * It is also the cache: a worker that was killed finds every earlier answer here.
 * One entry per address and title, so that a page which replaces its article
 * without changing its address does not overwrite the one before.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Analysis, Paragraph } from '../src/index.ts';
import type { IndexCoverage } from './messages.ts';

/** One article that was read. */
export type HistoryEntry = {
  /** From {@link entryId}. */
  id: string;
  url: string;
  /** SHA-256 of what was read, hexadecimal. */
  hash: string;
  /** Build whose code and knowledge made the result; another build's result is not reused. */
  build: string;
  /** Milliseconds since 1970. */
  firstRead: number;
  /** Milliseconds since 1970; the history is sorted by it. */
  lastRead: number;
  analysis: Analysis;
  /** Paragraphs of the analysis's text, with which it can be set beside another; entries of early versions lack them. */
  paragraphs?: Paragraph[];
  /** What the index held then. */
  coverage: IndexCoverage;
  /** The packs that it was compared with, from `packsName`; entries of early versions lack it. */
  packs?: string;
  /** What was found since it was last read, until the reader has seen it. */
  news?: EntryNews;
};

/** Other tellings of an article that were not known when it was last read. */
type EntryNews = {
  /** When they were found, in milliseconds since 1970. */
  at: number;
  /** Ids of the tellings. */
  tellings: string[];
};

/** A stretch of the history. */
export type HistoryPage = {
  /** Newest first. */
  entries: HistoryEntry[];
  /** Pass to {@link listEntries} for what follows, or null at the end. */
  next: HistoryCursor | null;
};

/** Where a stretch of the history ended. */
export type HistoryCursor = { lastRead: number; id: string };

type Schema = DBSchema & {
  articles: {
    key: string;
    value: HistoryEntry;
    indexes: { byLastRead: [number, string]; byStory: string; byNews: number };
  };
};

/** What an upgrade works on. */
type Upgrade = IDBPTransaction<Schema, 'articles'[], 'versionchange'>;

/** Upgrades by version: number n brings a database from version n to n + 1. */
const UPGRADES: ((db: IDBPDatabase<Schema>, upgrade: Upgrade) => void)[] = [
  (db) => {
    const articles = db.createObjectStore('articles', { keyPath: 'id' });
    // The id makes entries of the same millisecond distinct, so that paging loses none.
    articles.createIndex('byLastRead', ['lastRead', 'id']);
  },
  // Articles that tell no known story are not in it: null is no key.
  (_, upgrade) => {
    upgrade.objectStore('articles').createIndex('byStory', 'analysis.story.story');
  },
  // Holds only articles of which there is something new.
  (_, upgrade) => {
    upgrade.objectStore('articles').createIndex('byNews', 'news.at');
  },
];

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('hearsay', UPGRADES.length, {
    upgrade(db, oldVersion, _, transaction) {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(db, transaction);
    },
    blocking: close,
    terminated: close,
  });
  return opened;
}

/** Closes the database, so that another version of the extension can upgrade it; the next call opens it again. */
async function close(): Promise<void> {
  const db = await opened;
  opened = null;
  db?.close();
}

/** The id of the entry for an article: the same for every reading of it. */
export function entryId(url: string, title: string | null): string {
  return `${url}\n${title ?? ''}`;
}

/** Stores an entry; one with the same id is replaced, but the time of its first reading is kept. */
export async function putEntry(entry: HistoryEntry): Promise<void> {
  const transaction = (await database()).transaction('articles', 'readwrite');
  const earlier = await transaction.store.get(entry.id);
  await transaction.store.put({ ...entry, firstRead: earlier?.firstRead ?? entry.firstRead });
  await transaction.done;
}

/** The entry with an id, or null. */
export async function getEntry(id: string): Promise<HistoryEntry | null> {
  return (await (await database()).get('articles', id)) ?? null;
}

/** Whether an article at an address was read before. */
export async function hasEntryOf(url: string): Promise<boolean> {
  const range = IDBKeyRange.bound(entryId(url, ''), entryId(url, '\uffff'));
  return (await (await database()).getKey('articles', range)) !== undefined;
}

/** At most `limit` entries that fit, newest first, from after `from` on. */
export async function listEntries(
  limit: number,
  from: HistoryCursor | null = null,
  fits: (entry: HistoryEntry) => boolean = () => true,
): Promise<HistoryPage> {
  const range = from && IDBKeyRange.upperBound([from.lastRead, from.id], true);
  const index = (await database()).transaction('articles').store.index('byLastRead');
  const entries: HistoryEntry[] = [];
  for await (const cursor of index.iterate(range, 'prev')) {
    if (fits(cursor.value)) entries.push(cursor.value);
    if (entries.length === limit) break;
  }
  const last = entries.at(-1);
  const next = last && entries.length === limit ? { lastRead: last.lastRead, id: last.id } : null;
  return { entries, next };
}

/** The entries that tell a story of the index, in no order that matters. */
export async function entriesOfStory(story: string): Promise<HistoryEntry[]> {
  return (await database()).getAllFromIndex('articles', 'byStory', story);
}

/** Ids of all entries with the address and title in them ({@link entryId}), without reading what else they hold. */
export async function entryNames(): Promise<{ id: string; url: string; title: string }[]> {
  const ids = await (await database()).getAllKeys('articles');
  return ids.map((id) => {
    const [url = '', ...title] = id.split('\n');
    return { id, url, title: title.join('\n') };
  });
}

/** Every entry, in no order that matters. */
export async function allEntries(): Promise<HistoryEntry[]> {
  return (await database()).getAll('articles');
}

/** How many articles the history holds. */
export async function countEntries(): Promise<number> {
  return (await database()).count('articles');
}

/** Adds entries whose ids are not known, all of them or, on a fault, none; returns how many were added. */
export async function addEntries(entries: readonly HistoryEntry[]): Promise<number> {
  const transaction = (await database()).transaction('articles', 'readwrite');
  let added = 0;
  for (const entry of entries) {
    if (await transaction.store.getKey(entry.id)) continue;
    await transaction.store.put(entry);
    added += 1;
  }
  await transaction.done;
  return added;
}

/** Changes an entry; nothing happens when it has gone, or was read again since it was taken as `before`. */
export async function updateEntry(
  before: HistoryEntry,
  change: (entry: HistoryEntry) => HistoryEntry,
): Promise<void> {
  const transaction = (await database()).transaction('articles', 'readwrite');
  const now = await transaction.store.get(before.id);
  if (now?.lastRead === before.lastRead) await transaction.store.put(change(now));
  await transaction.done;
}

/** How many articles there is something new of. */
export async function countNews(): Promise<number> {
  return (await database()).countFromIndex('articles', 'byNews');
}

/** Takes everything new as seen. */
export async function clearNews(): Promise<void> {
  const transaction = (await database()).transaction('articles', 'readwrite');
  for await (const cursor of transaction.store.index('byNews').iterate()) {
    const { news: _, ...entry } = cursor.value;
    await cursor.update(entry);
  }
  await transaction.done;
}

/** Forgets one article; nothing happens when it is not known. */
export async function deleteEntry(id: string): Promise<void> {
  await (await database()).delete('articles', id);
}

/** Forgets every article that was last read before a time in milliseconds since 1970. */
export async function deleteReadBefore(time: number): Promise<void> {
  const transaction = (await database()).transaction('articles', 'readwrite');
  const old = transaction.store.index('byLastRead').iterate(IDBKeyRange.upperBound([time], true));
  for await (const cursor of old) await cursor.delete();
  await transaction.done;
}

/** Forgets everything. */
export async function clearHistory(): Promise<void> {
  await (await database()).clear('articles');
}
