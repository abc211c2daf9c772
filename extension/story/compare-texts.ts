/** Texts of the history beside each other; the background does the work. */
import type { ArticleComparison } from '../../src/index.ts';
import { getEntry } from '../history.ts';
import { callBackground } from '../rpc.ts';
import type { ShownText } from './ComparisonRows.tsx';
import { type Order, type Pair, whichFirst } from './choose-pair.ts';
import type { Story } from './load-story.ts';

/** Passages that two texts must share to be worth setting side by side, as for drift (docs/drift.md). */
export const MIN_PASSAGES = 3;

/** What came of comparing two texts. */
export type Compared =
  | { name: 'failed'; message: string }
  | { name: 'no-text' }
  | { name: 'compared'; comparison: ArticleComparison; first: ShownText; second: ShownText };

/** Two texts of a story with what came of comparing them, the earlier one first as far as is known. */
export type ComparedPair = { pair: Pair; order: Order; outcome: Compared };

/** Texts that are set beside the article in a file, so that a long history makes no book. */
const MOST_TEXTS = 8;

/** Sets two entries of the history side by side; a fault is an outcome. */
export async function compareEntryTexts(first: string, second: string): Promise<Compared> {
  try {
    const [outcome, here, there] = await Promise.all([
      callBackground('compareEntries', first, second),
      getEntry(first),
      getEntry(second),
    ]);
    if (outcome.status === 'no-text' || !here || !there) return { name: 'no-text' };
    const { comparison } = outcome;
    return { name: 'compared', comparison, first: here.analysis, second: there.analysis };
  } catch (error) {
    return { name: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The article beside each other telling of its story whose text is at hand; empty without one. */
export async function compareStory({ tellings, analysis }: Story): Promise<ComparedPair[]> {
  const withText = tellings.filter(({ entry }) => entry !== null);
  const article = withText.find(({ standing }) => standing === 'article');
  if (!article) return [];
  const pairs: ComparedPair[] = [];
  for (const other of withText.filter((telling) => telling !== article).slice(0, MOST_TEXTS)) {
    const isFirst = whichFirst(article, other, analysis.chain) === 'first';
    const pair = isFirst ? { first: article, second: other } : { first: other, second: article };
    const order = whichFirst(pair.first, pair.second, analysis.chain);
    const outcome = await compareEntryTexts(pair.first.entry ?? '', pair.second.entry ?? '');
    pairs.push({ pair, order, outcome });
  }
  return pairs;
}
