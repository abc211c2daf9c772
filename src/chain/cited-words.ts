import type { Citation } from '../analysis.ts';
import type { Article } from '../article.ts';
import { splitSentences } from '../text/sentences.ts';
import type { CitedWords } from './build-chain.ts';

/** For a source of an article the sentence that cites it first, and how; null for a source that it does not cite. */
export function citedWords(
  article: Article,
  citations: readonly Citation[],
): (source: string) => CitedWords | null {
  return (source) => {
    const citation = citations.find((one) => one.source === source);
    return citation ? { words: sentenceOf(article, citation), form: citation.form } : null;
  };
}

function sentenceOf({ text, paragraphs, language }: Article, { start }: Citation): string {
  const paragraph = paragraphs.find((candidate) => candidate.start <= start && start < candidate.end);
  if (!paragraph) return '';
  const words = text.slice(paragraph.start, paragraph.end);
  const at = start - paragraph.start;
  const sentence = splitSentences(words, paragraph.language ?? language).find((span) => at < span.end);
  return sentence ? words.slice(sentence.start, sentence.end) : words;
}
