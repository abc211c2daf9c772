/**
 * Attributions of the articles in a file of JSON Lines, in the form that the evaluators read.
 *
 *     npx tsx bench/attribution.ts IN.jsonl[.gz] [LANG…] > OUT.jsonl
 *
 * With languages, only their articles are answered. The time per 800 words goes to stderr.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findCitations } from '../src/index.ts';
import { plainArticle } from '../test/src/attribution/plain-article.ts';

const [file = '', ...languages] = process.argv.slice(2);
const bytes = readFileSync(file);
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
let words = 0;
let milliseconds = 0;
for (const line of lines) {
  if (line.trim() === '') continue;
  const { id, text, lang } = JSON.parse(line) as { id: string; text: string; lang: string };
  if (languages.length > 0 && !languages.includes(lang)) continue;
  const article = plainArticle(text, lang);
  const begin = performance.now();
  const citations = findCitations(article);
  milliseconds += performance.now() - begin;
  words += text.split(/\s+/).length;
  const attributions = citations.map((citation) => ({
    source: citation.named ? [citation.named.start, citation.named.end] : [citation.start, citation.end],
    ...(citation.named && { sourceSpans: [[citation.start, citation.end]] }),
    cue: citation.cue && [citation.cue.start, citation.cue.end],
    content: citation.claim && [citation.claim.start, citation.claim.end],
    ...(citation.claimSpans.length > 0 && {
      contentSpans: citation.claimSpans.map(({ start, end }) => [start, end]),
    }),
    name: citation.source,
    type: citation.type,
    through: citation.through,
  }));
  console.log(JSON.stringify({ id, attributions }));
}
console.error(`${((milliseconds / words) * 800).toFixed(2)} ms for 800 words, ${words} words read`);
