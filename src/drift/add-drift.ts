/** What changed between articles whose texts are at hand, put where an analysis speaks of them. */
import type { Chain, StoryMatch } from '../analysis.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { compareArticles } from './compare-articles.ts';
import type { Drift } from './drift.ts';
import type { Texts } from './find-texts.ts';

/**
 * A chain whose edges carry what changed on the way, from the node that was taken from (`to`) to the one that took
 * (`from`), wherever both texts are at hand.
 */
export function addDriftToChain(chain: Chain, texts: Texts, encoder: Encoder): Chain {
  const known = new Map<string, Drift[]>();
  const drift = (origin: string, taker: string): Drift[] | null => {
    const key = JSON.stringify([origin, taker]);
    const [before, after] = [texts.get(origin), texts.get(taker)];
    if (!before || !after) return null;
    const found = known.get(key) ?? compareArticles(before, after, encoder).drift;
    known.set(key, found);
    return found;
  };
  return {
    ...chain,
    edges: chain.edges.map((edge) => {
      const found = drift(edge.to, edge.from);
      return found ? { ...edge, drift: found } : edge;
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
  texts: Texts,
  encoder: Encoder,
): StoryMatch {
  const here = texts.get(article);
  return {
    ...story,
    tellings: story.tellings.map((telling) => {
      const there = texts.get(telling.id);
      if (!here || !there || telling.verdict !== 'same') return telling;
      const isTaker = edges.some(
        ({ from, to, directed }) => directed && from === telling.id && to === article,
      );
      const changes = isTaker ? compareArticles(here, there, encoder) : compareArticles(there, here, encoder);
      return { ...telling, drift: { from: isTaker ? 'article' : 'telling', changes: changes.drift } };
    }),
  };
}
