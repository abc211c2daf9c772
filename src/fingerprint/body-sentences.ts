import type { Article, Span } from '../article.ts';
import { onceForEach } from '../once-for-each.ts';
import { splitSentences } from '../text/sentences.ts';

/** A sentence of the body with the language it is read in. */
export type BodySentence = Span & { language: string | null };

/**
 * Letters and digits below which a sentence says too little to be matched ("Read more.", "Han ler.").
 * Han and kana characters carry about three times as much each and are counted so.
 */
const MIN_LETTERS = 16;

/**
 * The sentences of an article that carry its report: body paragraphs and quotations, in text order.
 *
 * @returns spans into the article's text, empty without body; headlines, captions and noise are left out, and
 *   so are fragments too short to be recognised elsewhere.
 */
export const bodySentences: (article: Article) => readonly BodySentence[] = onceForEach(readSentences);

function readSentences(article: Article): BodySentence[] {
  const sentences: BodySentence[] = [];
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'body' && paragraph.role !== 'quote') continue;
    const language = paragraph.language ?? article.language;
    const text = article.text.slice(paragraph.start, paragraph.end);
    for (const { start, end } of splitSentences(text, language)) {
      if (weigh(text.slice(start, end)) < MIN_LETTERS) continue;
      sentences.push({ start: paragraph.start + start, end: paragraph.start + end, language });
    }
  }
  return sentences;
}

function weigh(sentence: string): number {
  const letters = sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const dense = sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + 2 * dense;
}
