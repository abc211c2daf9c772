/**
 * What it costs to set an article beside other tellings whose texts the reader has: `npx tsx bench/story-texts.ts`.
 *
 * Needs `../shared/bench/match`. Documents of NTREX are joined to articles of about sixty sentences, which is as much as
 * is compared, each told in several languages.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadEncoder } from '../cli/knowledge.ts';
import { lineToArticle } from '../cli/line-to-article.ts';
import { type Article, compareTexts } from '../src/index.ts';
import { median, percentile } from './percentile.ts';
import { record, table } from './record.ts';

const NTREX = new URL('../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url);
const LANGUAGES = ['eng', 'swe', 'deu', 'pol', 'fra', 'spa', 'ukr', 'arb', 'ita'];
const READ_ON = '2026-11-23';

/** Sentences of an article; more are not compared. */
const SENTENCES = 60;

/** How many other texts are at hand. */
const COUNTS = [1, 2, 4];

type Document = { lang: string; story: string; paras: string[] };

const encoder = loadEncoder();
const documents = gunzipSync(readFileSync(NTREX))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

/** Articles of sixty sentences, each in every language. */
function joinedStories(): Document[][] {
  const told = new Map<string, Document[]>();
  for (const one of documents) told.set(one.story, [...(told.get(one.story) ?? []), one]);
  const whole = [...told.values()].filter((one) =>
    LANGUAGES.every((lang) => one.some((document) => document.lang === lang)),
  );
  const stories: Document[][] = [];
  let paras = new Map<string, string[]>();
  for (const story of whole) {
    for (const { lang, paras: more } of story) paras.set(lang, [...(paras.get(lang) ?? []), ...more]);
    if ((paras.get('eng')?.length ?? 0) < SENTENCES) continue;
    stories.push(LANGUAGES.map((lang) => ({ lang, story: '', paras: paras.get(lang) ?? [] })));
    paras = new Map();
  }
  return stories;
}

const stories = joinedStories();
const fresh = (document: Document): Article =>
  lineToArticle({ id: document.lang, ...document }, READ_ON).article;

/** Milliseconds of this process's own time: what others on the machine take does not count. */
const clock = () => process.cpuUsage().user / 1000;

/** Milliseconds for the article beside each text, and for the texts beside each other as well. */
function time(story: Document[], count: number): { article: number; all: number } {
  const texts = new Map(story.slice(0, count + 1).map((one, at) => [String(at), fresh(one)]));
  const [own = '', ...others] = texts.keys();
  const began = clock();
  const compare = compareTexts(texts, encoder);
  for (const other of others) compare(other, own);
  const article = clock() - began;
  for (const [at, one] of others.entries()) for (const other of others.slice(at + 1)) compare(one, other);
  return { article, all: clock() - began };
}

for (const story of stories) time(story, 2);
const rows = COUNTS.map((count) => {
  const times = stories.map((story) => time(story, count));
  const cell = (all: number[]) => `${median(all).toFixed(0)} / ${percentile(all, 0.95).toFixed(0)}`;
  return [count, cell(times.map((one) => one.article)), cell(times.map((one) => one.all))];
});
const words = fresh(stories[0]?.[0] as Document).text.split(/\s+/).length;
record(
  'story-texts',
  `Other tellings' texts beside an article: ${stories.length} articles of some ${words} words`,
  `${table([['other texts', 'beside the article, ms', 'and beside each other, ms'], ...rows])}

Processor time, median / 95th percentile, in Node; one run of each article, its words not read before. The extension
compares with three texts for the cards, eight for the chain, and begins no comparison later than 250 ms and 3 s after the first.`,
);
