/** What the grammar answers, in the form that the evaluators of `../shared/bench/attribution` read. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toAttribution } from '../cli/to-attribution.ts';
import { findCitations } from '../src/index.ts';
import { plainArticle } from '../test/src/attribution/plain-article.ts';

/** An article of a file of JSON Lines. */
export type Row = { id: string; text: string; lang: string };

/** Answers as JSON Lines, with the milliseconds and the words that they took; empty text for no rows. */
export function answer(rows: readonly Row[]): { lines: string; milliseconds: number; words: number } {
  const lines: string[] = [];
  let milliseconds = 0;
  let words = 0;
  for (const { id, text, lang } of rows) {
    const article = plainArticle(text, lang);
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
