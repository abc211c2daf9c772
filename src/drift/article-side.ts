import type { Citation } from '../analysis.ts';
import type { Article, Span } from '../article.ts';
import { findCitations } from '../attribution/find-citations.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { articleQuantities } from '../facts/article-quantities.ts';
import { findDays, type NamedDay } from '../facts/find-days.ts';
import type { Quantity } from '../facts/find-quantities.ts';
import { bodySentences } from '../fingerprint/body-sentences.ts';
import { makeFingerprint, type SentencePrints } from '../fingerprint/fingerprint.ts';
import type { Words } from './has-counterpart.ts';

/** One article with what a comparison reads of its sentences, which are known by their row. */
export type ArticleSide = {
  article: Article;
  citations: readonly Citation[];
  /** Where sources are named that are people. */
  people: readonly Span[];
  prints: SentencePrints;
  /** The numbers of each sentence; spans are into the article's text. */
  quantities: readonly (readonly Quantity[])[];
  /** The days that each sentence names; spans are into the article's text. */
  days: readonly (readonly NamedDay[])[];
  spanOf(row: number): Span;
  /** The text and language of a sentence; empty for a row that the article does not have. */
  wordsOf(row: number): Words;
};

/** Reads what a comparison needs of one article. */
export function readSide(article: Article, encoder: Encoder): ArticleSide {
  const sentences = bodySentences(article);
  const citations = findCitations(article);
  const spanOf = (row: number): Span => {
    const { start = 0, end = 0 } = sentences[row] ?? {};
    return { start, end };
  };
  return {
    article,
    citations,
    people: citations.flatMap(({ type, start, end, named }) =>
      type === 'person' ? [{ start, end }, ...(named ? [named] : [])] : [],
    ),
    prints: makeFingerprint(article, citations, encoder, { id: '', story: null }).sentences,
    quantities: articleQuantities(article),
    days: sentences.map(({ start, end, language }) =>
      findDays(article.text.slice(start, end), language, article.published).map((day) => ({
        ...day,
        ...{ start: start + day.start, end: start + day.end },
      })),
    ),
    spanOf,
    wordsOf: (row) => {
      const { start, end } = spanOf(row);
      return { text: article.text.slice(start, end), language: sentences[row]?.language ?? null };
    },
  };
}
