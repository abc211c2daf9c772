/**
 * The whole pipeline, readable from top to bottom: an article in, everything Hearsay says about it out.
 */
import type { Analysis } from './analysis.ts';
import { noiseTexts } from './article/normalise-article.ts';
import type { Article } from './article.ts';
import { findCitations } from './attribution/find-citations.ts';
import { ARTICLE_NODE } from './chain/article-node.ts';
import { buildChain } from './chain/build-chain.ts';
import { citedWords } from './chain/cited-words.ts';
import { comparePrints } from './chain/compare-prints.ts';
import { toNode } from './chain/telling-node.ts';
import { addDriftToChain, addDriftToStory } from './drift/add-drift.ts';
import { compareTexts } from './drift/compare-texts.ts';
import { findTexts } from './drift/find-texts.ts';
import type { Encoder } from './encoder/read-encoder.ts';
import { makeFingerprint } from './fingerprint/fingerprint.ts';
import { matchTellings, type TellingMatch, toStoryMatch } from './matching/match-story.ts';
import type { Pack } from './pack/open-pack.ts';
import { groupSources } from './sources/group-sources.ts';

/** What an analysis draws on: the encoder and the packs that are loaded. */
export type Knowledge = { encoder: Encoder; packs: readonly Pack[] };

/** Score from which a related telling may be of the story after all: with less, more counts are called unsure and hardly more of the sure ones are right. */
const PERHAPS = 1 / 3;

/**
 * Analyses one article: which known story it tells, whom it cites, what chain and origins that leaves.
 *
 * @param knowledge - may still be on its way: citations are found meanwhile.
 * @param others - articles whose text the caller has; those that are known tellings are compared word by word.
 * @param onCited - called when the citations are found and only what needs the knowledge is left, for a reader who waits.
 * @returns verdict `none` and empty lists where there is nothing to say; never fails for what an article contains.
 * @throws PackError if a pack was made with another encoder, or if what it keeps of a telling is damaged.
 */
export async function analyse(
  article: Article,
  knowledge: Knowledge | Promise<Knowledge>,
  others: readonly Article[] = [],
  onCited: () => void = () => undefined,
): Promise<Analysis> {
  const citations = findCitations(article);
  const sources = groupSources(citations);
  onCited();
  const { encoder, packs } = await knowledge;
  const matches = await matchTellings(article, packs, encoder);
  const story = toStoryMatch(matches);

  const print = makeFingerprint(article, citations, encoder, { id: ARTICLE_NODE, story: null });
  const tellings = matches.filter(({ verdict, itself }) => verdict === 'same' && !itself);
  const nodes = [
    toNode(print, 'article'),
    ...tellings.map(({ telling, copied }) => toNode(telling, 'telling', copied?.share ?? null)),
  ];
  const likely = matches.filter((match) => match.likely);
  const inDoubt = matches.filter(
    (match) =>
      !match.itself &&
      !match.likely &&
      (match.verdict === 'unsure' || (match.verdict === 'related' && match.score >= PERHAPS)),
  );
  const compared = [...tellings, ...likely, ...inDoubt].map(({ telling }) => telling);
  const pairs = comparePrints([print, ...compared], encoder.dim);
  const asNode = ({ telling }: TellingMatch) => toNode(telling, 'telling');
  const own = citedWords(article, citations);
  const { chain, independence } = buildChain(
    nodes,
    pairs,
    (telling, source) => (telling === ARTICLE_NODE ? own(source) : null),
    { likely: likely.map(asNode), inDoubt: inDoubt.map(asNode) },
  );

  const texts = findTexts(
    others,
    tellings.map(({ telling }) => telling),
    encoder,
  );
  const drifted = { story, chain };
  if (texts.size > 0) {
    const compare = compareTexts(new Map([[ARTICLE_NODE, article], ...texts]), encoder);
    drifted.chain = addDriftToChain(chain, compare);
    drifted.story = addDriftToStory(story, chain, ARTICLE_NODE, compare);
  }

  const { url, language, languages, title, author, published, outlet, partial, text } = article;
  return {
    ...{ url, language, languages, title, author, published, outlet, partial },
    ...{ noise: noiseTexts(article), ...drifted, citations, sources, independence, text },
    ...(texts.size > 0 && { texts: Object.fromEntries([...texts].map(([id, other]) => [id, other.text])) }),
  };
}
