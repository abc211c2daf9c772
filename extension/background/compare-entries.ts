import { compareArticles } from '../../src/index.ts';
import { getEntry } from '../history.ts';
import type { EntryComparison } from '../messages.ts';
import { storedArticle } from '../stored-article.ts';
import { loadKnowledge } from './knowledge.ts';

/** Sets two articles of the history side by side; `from` is the one to start from. */
export async function compareEntries(from: string, to: string): Promise<EntryComparison> {
  const [here, there] = await Promise.all([articleOf(from), articleOf(to)]);
  if (!here || !there) {
    return { status: 'no-text', missing: [...(here ? [] : [from]), ...(there ? [] : [to])] };
  }
  const { knowledge } = await loadKnowledge();
  return { status: 'compared', comparison: compareArticles(here, there, knowledge.encoder) };
}

async function articleOf(id: string) {
  const entry = await getEntry(id);
  return entry && storedArticle(entry);
}
