import type { Chain } from '../../src/index.ts';
import { getEntry } from '../history.ts';
import { storedArticle } from '../stored-article.ts';
import { readWrongMatches, withoutWrongMatches } from '../wrong-matches.ts';
import { addTellings, IN_STORY_VIEW } from './add-tellings.ts';

/** The chain of an article of the history with what changed along it, where texts are at hand; null without the article. */
export async function chainDrift(id: string): Promise<Chain | null> {
  const entry = await getEntry(id);
  if (!entry) return null;
  const wrong = (await readWrongMatches()).filter(({ article }) => article === id);
  const shown = withoutWrongMatches(entry.analysis, wrong);
  const article = storedArticle(entry);
  if (!article) return shown.chain;
  return (await addTellings({ article, id, whole: entry.analysis, shown }, IN_STORY_VIEW)).analysis.chain;
}
