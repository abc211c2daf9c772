/**
 * What the story view shows, put together from the reader's own history.
 *
 * The analysis names the tellings of the index; a telling whose page the reader has read too has its text in the
 * history, and so have articles that tell the same story and are in no index.
 */
import type { Analysis, MatchedTelling, PublishedDate } from '../../src/index.ts';
// Not through src/index.ts, which would bring the analysis with all its language tables into the page.
import { pageAddress } from '../../src/matching/page-address.ts';
import { entriesOfStory, entryNames, getEntry, type HistoryEntry, listEntries } from '../history.ts';
import { readWrongMatches, withoutWrongMatches } from '../wrong-matches.ts';
import { compareRanges, dateRanges } from './date-ranges.ts';

/** One telling of the story. */
export type StoryTelling = {
  /** Its node in the chain: `article` for the article itself; for what only the history knows, the entry's id. */
  id: string;
  /** How it belongs to the story; `history` for what is not in the index. */
  standing: 'article' | 'same' | 'unsure' | 'history';
  title: string | null;
  outlet: string | null;
  language: string | null;
  url: string | null;
  published: PublishedDate | null;
  /** Id of the history entry that holds its text; null when the text is not at hand. */
  entry: string | null;
};

/** An article with its story. */
export type Story = {
  entry: HistoryEntry;
  /** Without the matches that the reader called wrong. */
  analysis: Analysis;
  /** The article among them; first published first, undated last. */
  tellings: StoryTelling[];
  /** Other articles of the history whose text is at hand, last read first. */
  others: StoryTelling[];
};

/** How many other articles of the history are offered: as many as a list can show without becoming a search. */
const OTHERS = 30;

/** The story around the history entry with an id; null if there is no such entry. */
export async function loadStory(id: string): Promise<Story | null> {
  const entry = await getEntry(id);
  if (!entry) return null;
  const wrong = (await readWrongMatches()).filter(({ article }) => article === id);
  const analysis = withoutWrongMatches(entry.analysis, wrong);
  const known = analysis.story.tellings.filter(({ verdict }) => verdict === 'same' || verdict === 'unsure');
  const names = await entryNames();
  const tellings = [
    ofEntry(entry, 'article'),
    ...(await Promise.all(known.map((telling) => ofTelling(telling, names)))),
  ];
  const out = entry.analysis.story.tellings.filter((telling) =>
    wrong.some((one) => one.telling === telling.id),
  );
  for (const mate of await entriesOf(analysis)) {
    const isKnown = [...tellings, ...out].some((telling) => isSamePage(telling, identityOf(mate)));
    if (!isKnown) tellings.push(ofEntry(mate, 'history'));
  }
  tellings.sort((a, b) => compareRanges(rangesOf(a), rangesOf(b)));
  const taken = new Set(tellings.map((telling) => telling.entry));
  const recent = await listEntries(OTHERS, null, (other) => !!other.paragraphs && !taken.has(other.id));
  return { entry, analysis, tellings, others: recent.entries.map((other) => ofEntry(other, 'history')) };
}

/** What tells a telling from others. */
type Identity = Pick<StoryTelling, 'url' | 'title' | 'outlet'>;

/** The latest history entry with a text that is a telling's own page; null if there is none. */
export async function findText(telling: Identity): Promise<HistoryEntry | null> {
  return findTextAmong(await entryNames(), telling);
}

type EntryNames = Awaited<ReturnType<typeof entryNames>>;

async function findTextAmong(names: EntryNames, telling: Identity): Promise<HistoryEntry | null> {
  const likely = names.filter((known) => isSamePage({ ...known, outlet: null }, telling));
  const entries = await Promise.all(likely.map(({ id }) => getEntry(id)));
  const withText = entries.flatMap((entry) =>
    entry?.paragraphs && isSamePage(identityOf(entry), telling) ? [entry] : [],
  );
  return withText.sort((a, b) => b.lastRead - a.lastRead)[0] ?? null;
}

function rangesOf({ published }: StoryTelling) {
  return published ? dateRanges(published) : [];
}

function ofEntry(
  { id, url, analysis, paragraphs }: HistoryEntry,
  standing: 'article' | 'history',
): StoryTelling {
  const { title, outlet, language, published } = analysis;
  return {
    ...{ id: standing === 'article' ? 'article' : id, standing, title, outlet, language, url, published },
    entry: paragraphs ? id : null,
  };
}

async function ofTelling(telling: MatchedTelling, names: EntryNames): Promise<StoryTelling> {
  const { id, title, outlet, published } = telling;
  const entry = await findTextAmong(names, telling);
  return {
    ...{ id, title, outlet, published, language: telling.lang },
    standing: telling.verdict === 'same' ? 'same' : 'unsure',
    url: telling.url ?? entry?.url ?? null,
    entry: entry?.id ?? null,
  };
}

/** Entries of the history that tell the article's story, last read first. */
async function entriesOf({ story }: Analysis): Promise<HistoryEntry[]> {
  if (story.story === null) return [];
  return (await entriesOfStory(story.story)).sort((a, b) => b.lastRead - a.lastRead);
}

function identityOf({ url, analysis: { title, outlet } }: HistoryEntry): Identity {
  return { url, title, outlet };
}

/** Whether two are one page: by their addresses, or where one is not known by their title, if no outlet speaks against it. */
function isSamePage(a: Identity, b: Identity): boolean {
  const [here, there] = [pageAddress(a.url), pageAddress(b.url)];
  if (here && there) return here.site === there.site && here.path === there.path;
  const otherOutlet = a.outlet !== null && b.outlet !== null && a.outlet !== b.outlet;
  return a.title !== null && a.title === b.title && !otherOutlet;
}
