/** The public face of ring 1: what the extension, the command line and the benchmarks may import. */
export { analyse, type Knowledge } from './analyse.ts';
export type * from './analysis.ts';
export { noiseTexts, normaliseArticle } from './article/normalise-article.ts';
export { textToArticle } from './article/text-to-article.ts';
export type * from './article.ts';
export { findCitations } from './attribution/find-citations.ts';
export { CUE_LANGUAGES } from './attribution/lexicon.ts';
export { ARTICLE_NODE } from './chain/article-node.ts';
export {
  type ArticlesChain,
  type ChainStep,
  chainArticles,
  type NamedArticle,
} from './chain/chain-articles.ts';
export { addDriftToChain } from './drift/add-drift.ts';
export { type ArticleComparison, compareArticles } from './drift/compare-articles.ts';
export { type CompareTexts, compareTexts } from './drift/compare-texts.ts';
export { type ComparisonRow, comparisonRows, sentenceTexts } from './drift/comparison-rows.ts';
export { DRIFT_KINDS, type Drift, type DriftKind } from './drift/drift.ts';
export { tellsSame } from './drift/tells-same.ts';
export { type Encoder, readEncoder } from './encoder/read-encoder.ts';
export { DataError, EncoderError, PackError } from './errors.ts';
export { type Fingerprint, makeFingerprint } from './fingerprint/fingerprint.ts';
export { fingerprintToJson, jsonToFingerprint } from './fingerprint/fingerprint-json.ts';
export { clusterTellings } from './matching/cluster-tellings.ts';
export { matchStory, matchTellings, type TellingMatch, toStoryMatch } from './matching/match-story.ts';
export { type ByteSource, bufferSource } from './pack/byte-source.ts';
export { openPack, type Pack } from './pack/open-pack.ts';
export { readTelling } from './pack/read-telling.ts';
export { type PackLabel, writePack } from './pack/write-pack.ts';
export { groupSources } from './sources/group-sources.ts';
