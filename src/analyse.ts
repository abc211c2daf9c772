/**
 * The whole pipeline, readable from top to bottom: an article in, everything Hearsay says about it out.
 */
import type { Agreement, Analysis, Citation, Source } from './analysis.ts';
import { noiseTexts } from './article/normalise-article.ts';
import type { Article } from './article.ts';
import { findCitations } from './attribution/find-citations.ts';
import { buildChain } from './chain/build-chain.ts';
import type { TellingNode } from './chain/telling-node.ts';
import type { Encoder } from './encoder/read-encoder.ts';
import { bodySentences } from './fingerprint/body-sentences.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';
import { alignSentences, goodPairs } from './matching/align-sentences.ts';
import { matchTellings, type TellingMatch, toStoryMatch } from './matching/match-story.ts';
import type { Pack } from './pack/open-pack.ts';
import { groupSources } from './sources/group-sources.ts';
import { splitSentences } from './text/sentences.ts';

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

  const sentences = bodySentences(article).length;
  const others = matches
    .filter(({ verdict, itself }) => verdict === 'same' && !itself)
    .map((match, index, all) => tellingNode(match, sentences, all.slice(index + 1)));
  const nodes = [articleNode(article, sources), ...others];
  const { chain, independence } = buildChain(nodes, citations, (citation) => citedWords(article, citation));

  const { url, language, languages, title, author, published, outlet, partial, text } = article;
  return {
    ...{ url, language, languages, title, author, published, outlet, partial },
    ...{ noise: noiseTexts(article), story, citations, sources, chain, independence, text },
  };
}

function articleNode(article: Article, sources: readonly Source[]): TellingNode {
  const { title, language, outlet, url, published } = article;
  return {
    ...{ id: ARTICLE_NODE, kind: 'article', label: outlet ?? title ?? '', language, outlet, url, published },
    sources: sources.map(({ name, type, kind, country, through, link, citations }) => ({
      ...{ name, type, kind, country, through, link, times: citations.length },
    })),
    agreement: null,
    sentences: bodySentences(article).length,
    others: new Map(),
    copied: null,
  };
}

/** @param rest - the tellings with which it has not been compared yet. */
function tellingNode(
  { telling, aligned, copied }: TellingMatch,
  sentences: number,
  rest: readonly TellingMatch[],
): TellingNode {
  const { id, title, lang, outlet, url, published, cites } = telling;
  return {
    ...{
      id,
      kind: 'telling',
      label: outlet ?? title,
      language: lang,
      outlet,
      url,
      published,
      sources: cites,
    },
    agreement: { pairs: aligned.length, sentences },
    sentences: telling.sentences.kept,
    others: new Map(rest.map((other) => [other.telling.id, agree(telling, other.telling)])),
    copied: copied?.share ?? null,
  };
}

function agree(here: Fingerprint, there: Fingerprint): Agreement {
  const alignment = alignSentences(here.sentences, there.sentences, here.vector.length);
  return { pairs: goodPairs(alignment).length, sentences: here.sentences.kept };
}

/** The sentence that makes a citation. */
function citedWords({ text, paragraphs, language }: Article, { start }: Citation): string {
  const paragraph = paragraphs.find((candidate) => candidate.start <= start && start < candidate.end);
  if (!paragraph) return '';
  const words = text.slice(paragraph.start, paragraph.end);
  const at = start - paragraph.start;
  const sentence = splitSentences(words, paragraph.language ?? language).find((span) => at < span.end);
  return sentence ? words.slice(sentence.start, sentence.end) : words;
}
