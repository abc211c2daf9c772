/**
 * Attributions of the articles in a file of JSON Lines, in the form that the evaluators read.
 *
 *     npx tsx bench/attribution.ts IN.jsonl[.gz] [LANG…] > OUT.jsonl
 *
 * With languages, only their articles are answered. The time per 800 words goes to stderr. Without a file, both sets of
 * story groups are scored, the given ones and our own apart, and the figures go into `results.md`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Citation, findCitations } from '../src/index.ts';
import { plainArticle } from '../test/src/attribution/plain-article.ts';
import { record, table } from './record.ts';
import { type GoldArticle, rates, scoreSources, sumScores } from './score-sources.ts';

/** Story groups with gold: where they lie and what they are called. */
const SETS = [
  ['given', '../shared/bench/stories/stories.jsonl'],
  ['our own', 'bench/stories/stories.jsonl'],
] as const;

const [file, ...languages] = process.argv.slice(2);
if (file === undefined) scoreStories();
else answer(file, languages);

function answer(path: string, only: readonly string[]): void {
  let words = 0;
  let milliseconds = 0;
  for (const { id, text, lang } of rowsOf<{ id: string; text: string; lang: string }>(path)) {
    if (only.length > 0 && !only.includes(lang)) continue;
    const article = plainArticle(text, lang);
    const begin = performance.now();
    const citations = findCitations(article);
    milliseconds += performance.now() - begin;
    words += text.split(/\s+/).length;
    console.log(JSON.stringify({ id, attributions: citations.map(attributionOf) }));
  }
  console.error(`${((milliseconds / words) * 800).toFixed(2)} ms for 800 words, ${words} words read`);
}

function attributionOf(citation: Citation): object {
  return {
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
  };
}

function scoreStories(): void {
  const rows: (string | number)[][] = [];
  const byLanguage = new Map<string, ReturnType<typeof scoreSources>[]>();
  let articles = 0;
  for (const [name, path] of SETS) {
    const scores = rowsOf<GoldArticle>(path).map((gold) => {
      const score = scoreSources(gold, findCitations(plainArticle(gold.text, gold.lang)));
      byLanguage.set(gold.lang, [...(byLanguage.get(gold.lang) ?? []), score]);
      articles++;
      return score;
    });
    rows.push([`**${name}**`, ...rates(sumScores(scores))]);
  }
  for (const [lang, scores] of [...byLanguage].sort(([a], [b]) => a.localeCompare(b)))
    rows.push([lang, ...rates(sumScores(scores))]);
  const head = ['story groups', 'sources', 'R', 'P', 'type right', '`through` (listed)', 'painted F1'];
  record(
    'attribution',
    `Attribution: story groups, ${articles} articles, development data`,
    table([head, ...rows]),
  );
}

/** The rows of a file of JSON Lines, packed or not. */
function rowsOf<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
