/** What the grammar answers, in the form that the evaluators of `../shared/bench/attribution` read. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lineToArticle } from '../cli/line-to-article.ts';
import { toAttribution } from '../cli/to-attribution.ts';
import { type Article, findCitations } from '../src/index.ts';

/** An article of a file of JSON Lines. */
export type Row = { id: string; text: string; lang: string };

/** When the texts are said to have been read, which no citation depends on. */
const READ_ON = '2026-01-01T00:00:00Z';

/** A text in its language as `hearsay attribute` reads it. */
export function asRead(text: string, lang: string): Article {
  return lineToArticle({ id: lang, text, lang }, READ_ON).article;
}

/** Answers as JSON Lines, with the milliseconds and the words that they took; empty text for no rows. */
export function answer(rows: readonly Row[]): { lines: string; milliseconds: number; words: number } {
  const lines: string[] = [];
  let milliseconds = 0;
  let words = 0;
  for (const { id, text, lang } of rows) {
    const article = asRead(text, lang);
    const begin = performance.now();
    const citations = findCitations(article);
    milliseconds += performance.now() - begin;
    words += text.split(/\s+/).length;
    lines.push(`${JSON.stringify({ id, attributions: citations.map(toAttribution) })}\n`);
  }
  return { lines: lines.join(''), milliseconds, words };
}

/** The rows of a file of JSON Lines, packed or not. */
export function rowsOf<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
