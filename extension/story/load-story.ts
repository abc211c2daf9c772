/**
 * What the story view shows, put together from the reader's own history.
 *
 * The analysis names the tellings of the index; a telling whose page the reader has read too has its text in the
 * history, and so have articles that tell the same story and are in no index.
 */
import type { Analysis, MatchedTelling, PublishedDate } from '../../src/index.ts';
import { type EntryNames, findTextAmong, storyMates } from '../find-text.ts';
import { entryNames, getEntry, type HistoryEntry, listEntries } from '../history.ts';
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
  const mates = await storyMates(analysis, [...tellings, ...out]);
  tellings.push(...mates.map((mate) => ofEntry(mate, 'history')));
  tellings.sort((a, b) => compareRanges(rangesOf(a), rangesOf(b)));
  const taken = new Set(tellings.map((telling) => telling.entry));
  const recent = await listEntries(OTHERS, null, (other) => !!other.paragraphs && !taken.has(other.id));
  return { entry, analysis, tellings, others: recent.entries.map((other) => ofEntry(other, 'history')) };
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
