/**
 * The fingerprint: what the index keeps of a telling, and never its text.
 *
 * Vectors say what each sentence is about, numbers and name keys let two tellings be compared across
 * languages, prints show copies in one language, and the facts (outlet, date, who is cited) are what an interface
 * may show. Everything is already quantised here, so that writing a fingerprint to a pack or a line of JSON and
 * reading it back changes nothing.
 */
import type { Citation, CitedSource } from '../analysis.ts';
import type { Article, PublishedDate } from '../article.ts';
import { newsroomHeard } from '../attribution/newsroom-heard.ts';
import { copyPrints } from '../copies/copy-prints.ts';
import { sumText } from '../encoder/encode.ts';
import { quantiseVector } from '../encoder/quantise.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { articleQuantities } from '../facts/article-quantities.ts';
import { onceForEach } from '../once-for-each.ts';
import { groupSources } from '../sources/group-sources.ts';
import { type BodySentence, bodySentences } from './body-sentences.ts';
import { nameKeys } from './name-keys.ts';
import { numberValues } from './number-values.ts';
import { quantiseSentence } from './quantise-sentence.ts';
import { weekdayKeys } from './weekday-keys.ts';

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
  /** Per kept sentence: keys of the names (`nameKeys`) and weekdays (`weekdayKeys`) in it, sorted, each once. */
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
  /** Of its wording, for finding copies: ascending, each once (`copyPrints`). */
  prints: Uint16Array;
  /** Cited sources, each once, in text order. */
  cites: CitedSource[];
  /** Addresses that the body links to, each once, in text order. */
  links: string[];
};

/**
 * Sentences kept of one telling. A news report has 15 to 40; the cap bounds a fingerprint at 4 kB, and what
 * comes after sixty sentences is background that tells stories apart less well.
 */
const SENTENCE_CAP = 60;

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
  const { whole, sentences: vectors } = vectorsWith(encoder)(article);
  const all = bodySentences(article);
  const kept = all.slice(0, SENTENCE_CAP);
  const { language, title, outlet, author, url, published } = article;
  return {
    ...identity,
    ...{ lang: language, title: title ?? '', outlet, author, url, published },
    words: countWords(article),
    encoder: encoder.id,
    vector: whole,
    sentences: {
      kept: kept.length,
      total: all.length,
      vectors,
      numbers: articleQuantities(article).slice(0, SENTENCE_CAP).map(numberValues),
      names: keysOf(article),
    },
    prints: copyPrints(article),
    cites: citedSources(article, citations, kept),
    links: outgoingLinks(article),
  };
}

/** Per kept sentence, the keys of its weekdays and names. */
const keysOf = onceForEach((article: Article): Uint16Array[] => {
  const kept = bodySentences(article).slice(0, SENTENCE_CAP);
  const texts = kept.map(({ start, end }) => article.text.slice(start, end));
  const days = texts.map((text, i) => weekdayKeys(text, kept[i]?.language ?? null));
  return nameKeys(texts).map((names, i) => Uint16Array.from([...(days[i] ?? []), ...names]));
});

/** Sources of the citations with the facts that the chain needs, in text order. */
function citedSources(
  article: Article,
  citations: readonly Citation[],
  sentences: readonly BodySentence[],
): CitedSource[] {
  const starts = new Map(citations.map(({ id, start }) => [id, start]));
  const isHeard = newsroomHeard(article, citations, sentences);
  const heard = new Set(citations.filter(isHeard).map(({ id }) => id));
  return groupSources(citations).map((source) => {
    const { name, type, kind, country, through, link, citations: ids } = source;
    const first = Math.min(...ids.map((id) => starts.get(id) ?? Number.POSITIVE_INFINITY));
    const sentence = sentences.findIndex(({ start, end }) => start <= first && first < end);
    return {
      ...{ name, type, kind, country, through, link },
      times: ids.length,
      sentence: sentence < 0 ? null : sentence,
      heard: ids.some((id) => heard.has(id)),
    };
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

/**
 * What a body sentence counts in the article's vector, by its place: towards the tenth it falls to half and stays
 * there. Outlets agree on the news and not on the background; docs/decisions/001-encoder.md has the measurements.
 */
function weighPlace(index: number): number {
  return Math.max(0.5, 1 / (1 + index / 10));
}

/** {@link makeVectors} once for each encoder and article, as an article's print is made with its citations and without. */
const vectorsWith = onceForEach((encoder: Encoder) =>
  onceForEach((article: Article) => makeVectors(article, encoder)),
);

/**
 * Vectors of the whole article (headline and body, the lead counting most) and of its first sentences.
 *
 * One pass over the text gives both: encoding is what takes the time.
 */
function makeVectors(article: Article, encoder: Encoder): { whole: Int8Array; sentences: Int8Array } {
  const { title, language, text } = article;
  const { dim } = encoder;
  const sum = sumText(encoder, title ?? '', language);
  const all = bodySentences(article);
  const vectors = new Int8Array(Math.min(all.length, SENTENCE_CAP) * dim);
  for (const [i, { start, end, language: spoken }] of all.entries()) {
    const vector = sumText(encoder, text.slice(start, end), spoken);
    const weight = weighPlace(i);
    for (let d = 0; d < dim; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
    if (i < SENTENCE_CAP) vectors.set(quantiseSentence(vector), i * dim);
  }
  return { whole: quantiseVector(sum).codes, sentences: vectors };
}
