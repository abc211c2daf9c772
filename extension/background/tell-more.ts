import { getEntry } from '../history.ts';
import type { Told } from '../messages.ts';
import { storedArticle } from '../stored-article.ts';
import { readWrongMatches, withoutWrongMatches } from '../wrong-matches.ts';
import { addTellings, IN_STORY_VIEW } from './add-tellings.ts';

/** What other tellings tell of an article of the history, without what the reader called wrong; null without its text. */
export async function tellMore(id: string): Promise<Told | null> {
  const entry = await getEntry(id);
  const article = entry && storedArticle(entry);
  if (!article) return null;
  const wrong = (await readWrongMatches()).filter((match) => match.article === id);
  const shown = withoutWrongMatches(entry.analysis, wrong);
  return addTellings({ article, id, whole: entry.analysis, shown }, IN_STORY_VIEW);
}
