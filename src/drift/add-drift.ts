/** What changed between articles whose texts are at hand, put where an analysis speaks of them. */
import type { Chain, StoryMatch } from '../analysis.ts';
import type { CompareTexts } from './compare-texts.ts';

/**
 * A chain whose edges carry what changed on the way, from the node that was taken from (`to`) to the one that took
 * (`from`), wherever both texts are at hand.
 */
export function addDriftToChain(chain: Chain, compare: CompareTexts): Chain {
  return {
    ...chain,
    edges: chain.edges.map((edge) => {
      const comparison = compare(edge.to, edge.from);
      return comparison ? { ...edge, drift: comparison.drift } : edge;
    }),
  };
}

/**
 * A story whose tellings carry what changed between them and the article, wherever their texts are at hand and they
 * tell the same.
 *
 * @param article - id of the article in the chain and the texts. Where the chain says that a telling took from it,
 *   changes are told from the article on; else from the telling on.
 */
export function addDriftToStory(
  story: StoryMatch,
  { edges }: Chain,
  article: string,
  compare: CompareTexts,
): StoryMatch {
  return {
    ...story,
    tellings: story.tellings.map((telling) => {
      if (telling.verdict !== 'same') return telling;
      const isTaker = edges.some(
        ({ from, to, directed }) => directed && from === telling.id && to === article,
      );
      const comparison = isTaker ? compare(article, telling.id) : compare(telling.id, article);
      if (!comparison) return telling;
      return { ...telling, drift: { from: isTaker ? 'article' : 'telling', changes: comparison.drift } };
    }),
  };
}
