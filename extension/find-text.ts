/** Which articles of the reader's history are which tellings: the index holds no texts, the history does. */
import type { Analysis, MatchedTelling } from '../src/index.ts';
// Not through src/index.ts, which would bring the analysis with all its language tables into pages.
import { pageAddress } from '../src/matching/page-address.ts';
import { entriesOfStory, entryNames, getEntry, type HistoryEntry } from './history.ts';

/** What tells a telling from others. */
export type Identity = Pick<MatchedTelling, 'url' | 'outlet'> & { title: string | null };

/** The latest history entry with a text that is a telling's own page; null if there is none. */
export async function findText(telling: Identity): Promise<HistoryEntry | null> {
  return findTextAmong(await entryNames(), telling);
}

/** The names of all entries, from `entryNames`. */
export type EntryNames = Awaited<ReturnType<typeof entryNames>>;

/** The same as {@link findText}, among entries whose names were read already. */
export async function findTextAmong(names: EntryNames, telling: Identity): Promise<HistoryEntry | null> {
  const likely = names.filter((known) => isSamePage({ ...known, outlet: null }, telling));
  const entries = await Promise.all(likely.map(({ id }) => getEntry(id)));
  const withText = entries.flatMap((entry) =>
    entry?.paragraphs && isSamePage(identityOf(entry), telling) ? [entry] : [],
  );
  return withText.sort((a, b) => b.lastRead - a.lastRead)[0] ?? null;
}

/**
 * Articles of the history that tell an article's story, as far as it is one of the index, last read first.
 *
 * @param known - what is left out: the article itself and the tellings that the index knows.
 */
export async function storyMates(
  { story }: Pick<Analysis, 'story'>,
  known: readonly Identity[],
): Promise<HistoryEntry[]> {
  if (story.story === null) return [];
  const mates = await entriesOfStory(story.story);
  const unknown = mates.filter((mate) => !known.some((telling) => isSamePage(telling, identityOf(mate))));
  return unknown.sort((a, b) => b.lastRead - a.lastRead);
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
