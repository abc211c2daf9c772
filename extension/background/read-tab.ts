/**
 * Reads the article in a tab: from the page to an analysis in the history.
 *
 * The page is always asked, because it is cheap and only the page knows what it
 * shows now; the analysis is made only when the history has none for the same
 * words. Whatever must outlive the worker is in the history.
 */
import type { Analysis, Article, RawArticle } from '../../src/index.ts';
import { browser } from '../browser.ts';
import { BUILD_ID } from '../build-id.ts';
import { calendarDay } from '../calendar-day.ts';
import { keepsTreesClosed } from '../closed-trees.ts';
import { countTellings } from '../count-tellings.ts';
import { checkedReading } from '../guards.ts';
import { highlightItems } from '../highlight-items.ts';
import { entryId, getEntry, type HistoryEntry, hasEntryOf, putEntry } from '../history.ts';
import { injectReader } from '../inject-reader.ts';
import type { ReadOptions, ReadOutcome } from '../messages.ts';
import { callPage } from '../rpc.ts';
import { readSettings, type Settings } from '../settings.ts';
import { storedArticle } from '../stored-article.ts';
import { browserText } from '../text.ts';
import { readWrongMatches, withoutWrongMatches } from '../wrong-matches.ts';
import { type Answered, addTellings, WHILE_READING } from './add-tellings.ts';
import { claimTellings } from './claim-tellings.ts';
import { expectedRefusal, saysNobodyListens } from './expected-refusal.ts';
import { loadKnowledge } from './knowledge.ts';
import { languageSupported } from './language-supported.ts';
import { loadLibrary } from './library.ts';
import { styleMarks } from './style-marks.ts';
import { hideBadge, showBadge, showStage } from './tab-signs.ts';

// Readings under way. Only a cache: when the worker dies, its callers ask again.
const underway = new Map<string, Promise<ReadOutcome>>();

/**
 * Reads one tab. Two calls at once share one reading.
 *
 * @throws whatever is not among the expected outcomes: a broken pack, a full disk, a bug.
 */
export function readTab(tabId: number, options: ReadOptions): Promise<ReadOutcome> {
  const key = keyOf(tabId, options);
  const reading: Promise<ReadOutcome> =
    underway.get(key) ??
    read(tabId, options).finally(() => {
      // Another reading may have taken its place since.
      if (underway.get(key) === reading) underway.delete(key);
    });
  underway.set(key, reading);
  return reading;
}

/** Says how much of a page is read, as its content script tells; nothing when nobody waits for it. */
export async function extracting(tabId: number, share: number): Promise<void> {
  const isRead = [false, true].some((force) => underway.has(keyOf(tabId, { force })));
  if (isRead) await showStage(tabId, 'extracting', share);
}

/** Language of the article in a tab, as far as the page alone tells; null for none, and where it is no article. */
export async function languageOfTab(tabId: number): Promise<string | null> {
  const reading = await askPage(tabId);
  if (reading.status !== 'article') return null;
  const { normaliseArticle } = await loadLibrary();
  return normaliseArticle(reading.raw, calendarDay(Date.now())).language;
}

/** Whether any tab is being read now. */
export function isReading(): boolean {
  return underway.size > 0;
}

/** Lets nobody share a reading of a tab that is going elsewhere: it is of the page that was there before. */
export function abandonReading(tabId: number): void {
  for (const force of [false, true]) underway.delete(keyOf(tabId, { force }));
}

function keyOf(tabId: number, { force }: ReadOptions): string {
  return `${tabId} ${force}`;
}

async function read(tabId: number, options: ReadOptions): Promise<ReadOutcome> {
  try {
    return await readOpenTab(tabId, options);
  } catch (error) {
    const reason = expectedRefusal(error);
    if (reason === null) throw error;
    return { status: 'closed-to-extensions', reason };
  } finally {
    void showStage(tabId, null);
  }
}

async function readOpenTab(tabId: number, { force }: ReadOptions): Promise<ReadOutcome> {
  void showStage(tabId, 'extracting');
  const asked = browser.tabs.get(tabId);
  const prepared = asked.then(({ url }) => prepare(url, force));
  const [tab, reading] = await Promise.all([asked, askPage(tabId), prepared]);
  if (reading.status === 'not-an-article') {
    await hideBadge(tabId);
    return reading;
  }
  const now = Date.now();
  const url = reading.raw.url ?? tab.url ?? 'about:blank';
  const hash = await hashOf(reading.raw);
  const id = entryId(url, reading.raw.title);
  const known = force ? null : reusable(await getEntry(id), hash);
  const { article, ...answer } = known ?? (await analyseAnew(tabId, reading.raw, now));
  const { analysis, coverage } = answer;
  // What is read in a private window leaves no trace.
  const { paragraphs } = article;
  const result = { ...answer, paragraphs, build: BUILD_ID };
  const entry = tab.incognito ? null : { id, url, hash, firstRead: now, lastRead: now, ...result };
  const [wrong, settings] = await Promise.all([readWrongMatches(), readSettings()]);
  const wrongMatches = wrong.filter((match) => match.article === id);
  const shown = withoutWrongMatches(analysis, wrongMatches);
  // The answer waits for neither badge nor marks. It leaves after the claims do, and whoever asks the page for its marks
  // is answered when they are there.
  void unlessLeft(() => showBadge(tabId, countTellings(shown)));
  const marked = markClaims(tabId, article, shown, settings);
  if (entry) await putEntry(entry);
  if (keepsTreesClosed()) void marked.then(() => fillCards(tabId, { article, id, whole: analysis, shown }));
  return {
    status: 'read',
    analysis: shown,
    articleId: id,
    kept: !tab.incognito,
    wrongMatches,
    coverage,
    fromHistory: known !== null,
    languageSupported: languageSupported(analysis),
  };
}

/** Begins to load what an analysis needs, unless the history seems to have one of the page. */
async function prepare(url: string | undefined, force: boolean): Promise<void> {
  if (!force && url !== undefined && (await hasEntryOf(url))) return;
  // Whoever needs it is told of a failure.
  loadKnowledge().catch(() => undefined);
}

/** What an earlier reading has to say of the same words. */
type Reusable = Required<Pick<HistoryEntry, 'analysis' | 'coverage' | 'packs'>> & { article: Article };

/** An entry of early versions lacks its paragraphs and is made anew. */
function reusable(entry: HistoryEntry | null, hash: string): Reusable | null {
  if (entry?.hash !== hash || entry.build !== BUILD_ID || !entry.packs) return null;
  const { analysis, coverage, packs } = entry;
  const article = storedArticle(entry);
  return article && { analysis, coverage, packs, article };
}

async function analyseAnew(tabId: number, raw: RawArticle, now: number): Promise<Reusable> {
  const loading = loadKnowledge();
  const knowledge = loading.then((loaded) => loaded.knowledge);
  // A failure is told where the analysis waits for it.
  knowledge.catch(() => undefined);
  const { analyse, normaliseArticle } = await loadLibrary();
  void showStage(tabId, 'attributing');
  const article = normaliseArticle(raw, calendarDay(now));
  const onCited = () => {
    void showStage(tabId, 'loading');
    void knowledge.then(
      () => showStage(tabId, 'comparing'),
      () => undefined,
    );
  };
  const analysis = await analyse(article, knowledge, [], onCited);
  const { coverage, packs } = await loading;
  return { analysis, coverage, packs, article };
}

/** Asks the content script, and injects it first when it is not there yet. */
async function askPage(tabId: number) {
  try {
    return checkedReading(await callPage(tabId, 'extract'));
  } catch (error) {
    if (!saysNobodyListens(error)) throw error;
  }
  await injectReader(tabId);
  return checkedReading(await callPage(tabId, 'extract'));
}

async function markClaims(
  tabId: number,
  article: Article,
  analysis: Analysis,
  { highlights, marks }: Settings,
): Promise<void> {
  await unlessLeft(async () => {
    // Also with the marks off: a claim that is shown from the popup is lit up for a moment.
    const styled = styleMarks(tabId, marks);
    const claims = highlights ? claimTellings(article, analysis, null) : null;
    const items = claims && highlightItems(analysis, browserText(), claims);
    await Promise.all([styled, items && callPage(tabId, 'highlight', items)]);
  });
}

/** Puts the claims in the words of other tellings on the cards; nothing happens on a page without marks. */
async function fillCards(tabId: number, answered: Answered): Promise<void> {
  const { claims } = await addTellings(answered, WHILE_READING);
  if (claims.every(({ sentence }) => sentence === null)) return;
  await unlessLeft(() => callPage(tabId, 'fillCards', highlightItems(answered.shown, browserText(), claims)));
}

/** Does something on the page; an answer is worth having even when the page was left meanwhile. */
async function unlessLeft(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (expectedRefusal(error) === null && !saysNobodyListens(error)) throw error;
  }
}

/** SHA-256 of everything that was read, hexadecimal. */
async function hashOf(raw: RawArticle): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(raw)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
