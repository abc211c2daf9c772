/** What the texts of other tellings add to an answer: what changed along the chain, and the words for each claim. */
import { ARTICLE_NODE } from '../../src/chain/article-node.ts';
import type { Analysis, Article } from '../../src/index.ts';
import { findTextAmong, storyMates } from '../find-text.ts';
import { entryNames, type HistoryEntry } from '../history.ts';
import type { Told } from '../messages.ts';
import { storedArticle } from '../stored-article.ts';
import { claimTellings, type StoryText } from './claim-tellings.ts';
import { loadKnowledge } from './knowledge.ts';
import { loadLibrary } from './library.ts';

/** How much may be compared: texts beside the article, and milliseconds after which no comparison begins. */
export type Bound = { texts: number; ms: number };

/** For the cards of a page that was just read: a text of 1,800 words takes about a tenth of a second (bench/story-texts.ts). */
export const WHILE_READING: Bound = { texts: 3, ms: 250 };

/** In the story view, which shows everything else meanwhile. */
export const IN_STORY_VIEW: Bound = { texts: 8, ms: 3000 };

/** An article with its answer. */
export type Answered = {
  article: Article;
  /** Id of the article's own history entry. */
  id: string;
  /** The answer as it was made … */
  whole: Analysis;
  /** … and without what the reader called wrong. */
  shown: Analysis;
};

/**
 * What the texts of other tellings tell of the shown answer. Texts come from the history at this moment and nothing of
 * them is stored with the article, so that what the reader deletes is gone.
 */
export async function addTellings(answered: Answered, bound: Bound): Promise<Told> {
  const { article, shown } = answered;
  const texts = await storyTexts(answered, bound.texts);
  if (texts.length === 0) return { chain: shown.chain, claims: claimTellings(article, shown, null) };
  const [{ knowledge }, library] = await Promise.all([loadKnowledge(), loadLibrary()]);
  const { addDriftToChain, compareTexts, tellsSame } = library;
  const end = performance.now() + bound.ms;
  const articles = new Map([[ARTICLE_NODE, article], ...texts.map((one) => [one.id, one.article] as const)]);
  const compare = compareTexts(articles, knowledge.encoder, () => performance.now() < end);
  // The claims first: when time is short, they are what the reader looks at.
  const claims = claimTellings(article, shown, { texts, compare, tellsSame });
  return { claims, chain: addDriftToChain(shown.chain, compare) };
}

/** Texts of other tellings in the reader's history: of those that the index knows, best first, then of others. */
async function storyTexts({ id, whole, shown }: Answered, most: number): Promise<StoryText[]> {
  const names = (await entryNames()).filter((name) => name.id !== id);
  const texts: StoryText[] = [];
  const add = (node: string, entry: HistoryEntry | null) => {
    const article = entry && storedArticle(entry);
    if (!article || texts.length === most) return;
    texts.push({ id: node, outlet: article.outlet, language: article.language, article });
  };
  for (const telling of shown.story.tellings) {
    if (telling.verdict === 'same' && texts.length < most)
      add(telling.id, await findTextAmong(names, telling));
  }
  if (texts.length === most) return texts;
  for (const mate of await storyMates(shown, whole.story.tellings)) if (mate.id !== id) add(mate.id, mate);
  return texts;
}
