import { getEntry } from '../history.ts';
import type { EntryComparison } from '../messages.ts';
import { storedArticle } from '../stored-article.ts';
import { loadKnowledge } from './knowledge.ts';
import { loadLibrary } from './library.ts';

/** Sets two articles of the history side by side; `from` is the one to start from. */
export async function compareEntries(from: string, to: string): Promise<EntryComparison> {
  const [here, there] = await Promise.all([articleOf(from), articleOf(to)]);
  if (!here || !there) {
    return { status: 'no-text', missing: [...(here ? [] : [from]), ...(there ? [] : [to])] };
  }
  const [{ knowledge }, { compareArticles }] = await Promise.all([loadKnowledge(), loadLibrary()]);
  return { status: 'compared', comparison: compareArticles(here, there, knowledge.encoder) };
}

async function articleOf(id: string) {
  const entry = await getEntry(id);
  return entry && storedArticle(entry);
}
