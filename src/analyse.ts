/**
 * The whole pipeline, readable from top to bottom: an article in, everything Hearsay says about it out.
 */
import type { Analysis } from './analysis.ts';
import { noiseTexts } from './article/normalise-article.ts';
import type { Article } from './article.ts';
import { findCitations } from './attribution/find-citations.ts';
import { buildChain } from './chain/build-chain.ts';
import { citedWords } from './chain/cited-words.ts';
import { comparePrints } from './chain/compare-prints.ts';
import { toNode } from './chain/telling-node.ts';
import type { Encoder } from './encoder/read-encoder.ts';
import { makeFingerprint } from './fingerprint/fingerprint.ts';
import { matchTellings, toStoryMatch } from './matching/match-story.ts';
import type { Pack } from './pack/open-pack.ts';
import { groupSources } from './sources/group-sources.ts';

/** What an analysis draws on: the encoder and the packs that are loaded. */
export type Knowledge = { encoder: Encoder; packs: readonly Pack[] };

/** Node id of the article being read; no telling has it, because theirs come from a pack. */
const ARTICLE_NODE = 'article';

/**
 * Analyses one article: which known story it tells, whom it cites, what chain and origins that leaves.
 *
 * @returns verdict `none` and empty lists where there is nothing to say; never fails for what an article contains.
 * @throws PackError if a pack was made with another encoder, or if what it keeps of a telling is damaged.
 */
export async function analyse(article: Article, knowledge: Knowledge): Promise<Analysis> {
  const citations = findCitations(article);
  const sources = groupSources(citations);
  const matches = await matchTellings(article, knowledge.packs, knowledge.encoder);
  const story = toStoryMatch(matches);

  const print = makeFingerprint(article, citations, knowledge.encoder, { id: ARTICLE_NODE, story: null });
  const others = matches.filter(({ verdict, itself }) => verdict === 'same' && !itself);
  const nodes = [
    toNode(print, 'article'),
    ...others.map(({ telling, copied }) => toNode(telling, 'telling', copied?.share ?? null)),
  ];
  const pairs = comparePrints([print, ...others.map(({ telling }) => telling)], knowledge.encoder.dim);
  const own = citedWords(article, citations);
  const { chain, independence } = buildChain(nodes, pairs, (telling, source) =>
    telling === ARTICLE_NODE ? own(source) : null,
  );

  const { url, language, languages, title, author, published, outlet, partial, text } = article;
  return {
    ...{ url, language, languages, title, author, published, outlet, partial },
    ...{ noise: noiseTexts(article), story, citations, sources, chain, independence, text },
  };
}
