/**
 * The fingerprint: what the index keeps of a telling, and never its text.
 *
 * Vectors say what each sentence is about, numbers and name keys let two tellings be compared across
 * languages, and the facts (outlet, date, who is cited) are what an interface may show. Everything is already
 * quantised here, so that writing a fingerprint to a pack or a line of JSON and reading it back changes nothing.
 */
import type { Citation, CitedSource } from '../analysis.ts';
import type { Article, PublishedDate } from '../article.ts';
import { encodeSentences, encodeText } from '../encoder/encode-text.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { groupSources } from '../sources/group-sources.ts';
import { type BodySentence, bodySentences } from './body-sentences.ts';
import { findNumbers } from './find-numbers.ts';
import { nameKeys } from './name-keys.ts';
import { ARTICLE_LIMIT, quantiseVector, SENTENCE_LIMIT } from './quantise-vector.ts';

/** What the index keeps of the body sentences, in text order. */
export type SentencePrints = {
  /** Sentences kept, at most {@link SENTENCE_CAP}. */
  kept: number;
  /** Sentences that the telling has, kept or not. */
  total: number;
  /** `kept` × `dim`, row-major, values in [-7, 7]. */
  vectors: Int8Array;
  /** Per kept sentence: the values of the numbers in it, sorted, each once. */
  numbers: Float32Array[];
  /** Per kept sentence: keys of the names in it, sorted, each once (`nameKeys`). */
  names: Uint16Array[];
};

/** What the index keeps of one telling. */
export type Fingerprint = {
  id: string;
  /** Story that it tells; null when not known. */
  story: string | null;
  /** BCP 47 primary tag, or null. */
  lang: string | null;
  /** Empty when the page has none. */
  title: string;
  outlet: string | null;
  author: string | null;
  url: string | null;
  published: PublishedDate | null;
  /** Words of the body; a stretch of a script without spaces counts as one for every two characters. */
  words: number;
  /** Id of the encoder that made the vectors; vectors of two encoders cannot be compared. */
  encoder: string;
  /** Article vector, `dim` components in [-127, 127]. */
  vector: Int8Array;
  sentences: SentencePrints;
  /** Cited sources, each once, in text order. */
  cites: CitedSource[];
  /** Addresses that the body links to, each once, in text order. */
  links: string[];
};

/**
 * Sentences kept of one telling. A news report has 15 to 40; the cap bounds a fingerprint at 4 kB, and what
 * comes after sixty sentences is background that tells stories apart less well.
 */
export const SENTENCE_CAP = 60;

/** Links kept of one telling: what comes after are lists of links, not references. */
const LINK_CAP = 20;

/**
 * The fingerprint of an article.
 *
 * @param citations - what `findCitations` found in it; only the sources are kept.
 * @param identity - `id` names the telling in its pack; `story` is null when not known.
 * @returns a fingerprint without sentences and with a zero vector for an article without body text.
 */
export function makeFingerprint(
  article: Article,
  citations: readonly Citation[],
  encoder: Encoder,
  identity: { id: string; story: string | null },
): Fingerprint {
  return {
    ...identity,
    lang: article.language,
    title: article.title ?? '',
    outlet: article.outlet,
    author: article.author,
    url: article.url,
    published: article.published,
    words: countWords(article),
    encoder: encoder.id,
    vector: quantiseVector(articleVector(article, encoder), ARTICLE_LIMIT),
    sentences: sentencePrints(article, encoder),
    cites: citedSources(citations),
    links: outgoingLinks(article),
  };
}

/** Sources of the citations with the facts that the chain needs, in text order. */
function citedSources(citations: readonly Citation[]): CitedSource[] {
  return groupSources([...citations]).map((source) => {
    const { name, type, kind, country, through, link, citations: ids } = source;
    return { name, type, kind, country, through, link, times: ids.length };
  });
}

function outgoingLinks(article: Article): string[] {
  const urls = new Set<string>();
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'body' && paragraph.role !== 'quote') continue;
    for (const link of paragraph.links) urls.add(link.url);
  }
  return [...urls].slice(0, LINK_CAP);
}

function countWords(article: Article): number {
  let words = 0;
  for (const { role, start, end } of article.paragraphs) {
    if (role !== 'body' && role !== 'quote') continue;
    const text = article.text.slice(start, end);
    const unspaced = text.match(UNSPACED)?.length ?? 0;
    const spaced = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    // A Chinese word is about two characters long, and Japanese and Thai are near enough for a length.
    words += spaced + Math.ceil(unspaced / 2);
  }
  return words;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Title and body as one vector of unit length; texts in several languages are averaged by length. */
function articleVector(article: Article, encoder: Encoder): Float32Array {
  const texts = new Map<string | null, string>();
  const add = (language: string | null, text: string) =>
    texts.set(language, `${texts.get(language) ?? ''}\n${text}`);
  if (article.title !== null) add(article.language, article.title);
  for (const { role, start, end, language } of article.paragraphs) {
    if (role === 'body' || role === 'quote')
      add(language ?? article.language, article.text.slice(start, end));
  }
  const sum = new Float32Array(encoder.dim);
  for (const [language, text] of texts) {
    const vector = encodeText(encoder, text, language);
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + text.length * (vector[d] ?? 0);
  }
  return sum;
}

function sentencePrints(article: Article, encoder: Encoder): SentencePrints {
  const all = bodySentences(article);
  const kept = all.slice(0, SENTENCE_CAP);
  const texts = kept.map(({ start, end }) => article.text.slice(start, end));
  return {
    kept: kept.length,
    total: all.length,
    vectors: sentenceVectors(kept, texts, encoder),
    numbers: texts.map(findNumbers),
    names: nameKeys(texts),
  };
}

/** Vectors of sentences, encoded in runs of one language because the encoder centres per language. */
function sentenceVectors(sentences: BodySentence[], texts: string[], encoder: Encoder): Int8Array {
  const { dim } = encoder;
  const vectors = new Int8Array(sentences.length * dim);
  let from = 0;
  while (from < sentences.length) {
    const language = sentences[from]?.language ?? null;
    let to = from + 1;
    while (to < sentences.length && sentences[to]?.language === language) to++;
    const run = encodeSentences(encoder, texts.slice(from, to), language);
    for (let i = from; i < to; i++) {
      const row = run.subarray((i - from) * dim, (i - from + 1) * dim);
      vectors.set(quantiseVector(row, SENTENCE_LIMIT), i * dim);
    }
    from = to;
  }
  return vectors;
}
