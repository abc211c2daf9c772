/**
 * When the index has grown, articles that were read before are compared with it once more.
 *
 * In pauses: an article at a time, with as long a rest after each as keeps the background at work for a fifth of the
 * time, and none while a page is being read. Every article remembers the packs that it was compared with, so a
 * background that is killed goes on where it was when it is next woken.
 */
import type { Analysis, Article, Knowledge } from '../../src/index.ts';
import { browser } from '../browser.ts';
import { BUILD_ID } from '../build-id.ts';
import { countEntries, type HistoryEntry, listEntries, updateEntry } from '../history.ts';
import { storedArticle } from '../stored-article.ts';
import { readWrongMatches, withoutWrongMatches } from '../wrong-matches.ts';
import { type Loaded, loadKnowledge } from './knowledge.ts';
import { loadLibrary } from './library.ts';
import { isReading } from './read-tab.ts';

/** From the waking of the background to the beginning, so that what it was woken for comes first. */
export const RECHECK_MS = 5000;

/** Rest after each article, as a multiple of the time that it took. */
const REST = 4;

/** How long to wait while a page is being read. */
const READING_MS = 500;

/** Name in `storage.local` of the build whose packs the whole history was compared with. */
const KEY = 'rechecked';

/** Compares what the history holds with packs that are new since; nothing when there are none. */
export async function recheckHistory(): Promise<void> {
  // Packs come with builds; without this every waking would open them.
  if ((await browser.storage.local.get(KEY))[KEY] === BUILD_ID) return;
  if ((await countEntries()) > 0) await recheckAll(await loadKnowledge());
  await browser.storage.local.set({ [KEY]: BUILD_ID });
}

async function recheckAll(loaded: Loaded): Promise<void> {
  const isOld = (entry: HistoryEntry) => entry.packs !== loaded.packs && storedArticle(entry) !== null;
  let from: Awaited<ReturnType<typeof listEntries>>['next'] = null;
  do {
    // One at a time: entries are large, and the history may be long.
    const page = await listEntries(1, from, isOld);
    const [entry] = page.entries;
    if (entry) await recheck(entry, loaded);
    from = page.next;
  } while (from !== null);
}

async function recheck(entry: HistoryEntry, { knowledge, coverage, packs }: Loaded): Promise<void> {
  while (isReading()) await pause(READING_MS);
  const article = storedArticle(entry);
  if (!article) return;
  const began = performance.now();
  const analysis = await analysed(article, knowledge);
  const found = analysis ? await newsOf(entry, analysis) : [];
  await updateEntry(entry, ({ news: _, ...now }) => ({
    ...now,
    packs,
    ...(analysis ? { analysis, coverage } : {}),
    ...(found.length > 0 ? { news: { at: Date.now(), tellings: found } } : {}),
  }));
  await pause((performance.now() - began) * REST);
}

/** The analysis, or null when this article cannot be analysed, as one from a file may not be. */
async function analysed(article: Article, knowledge: Knowledge): Promise<Analysis | null> {
  const { analyse, PackError } = await loadLibrary();
  try {
    return await analyse(article, knowledge);
  } catch (error) {
    // A broken pack is no article's fault; everything is tried again when the background next wakes.
    if (error instanceof PackError) throw error;
    return null;
  }
}

/** Ids of tellings that are new to the reader: news that were not seen yet and still hold, and what was found now. */
async function newsOf({ id, analysis, news }: HistoryEntry, after: Analysis): Promise<string[]> {
  const wrong = (await readWrongMatches()).filter(({ article }) => article === id);
  const known = sameTellings(analysis).filter((telling) => !news?.tellings.includes(telling));
  return sameTellings(withoutWrongMatches(after, wrong)).filter((telling) => !known.includes(telling));
}

function sameTellings({ story }: Analysis): string[] {
  return story.tellings.flatMap(({ id, verdict }) => (verdict === 'same' ? [id] : []));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
