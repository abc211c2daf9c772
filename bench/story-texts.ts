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
import { type Article, compareTexts, tellsSame } from '../src/index.ts';
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

/** How many sentences of the article are shown with their translations, and with others. */
function countShown(story: Document[]): { sentences: number; right: number; wrong: number } {
  const counts = { sentences: 0, right: 0, wrong: 0 };
  const [own, ...others] = story.map(fresh);
  if (!own) return counts;
  for (const other of others) {
    const comparison = compareTexts(
      new Map([
        ['own', own],
        ['other', other],
      ]),
      encoder,
    )('own', 'other');
    counts.sentences += comparison?.sentences.from ?? 0;
    for (const pair of comparison?.aligned ?? []) {
      if (!tellsSame(pair, own, other)) continue;
      // A paragraph of NTREX is one sentence with its translation.
      const [here, there] = [paragraphAt(own, pair.from[0]?.start), paragraphAt(other, pair.to[0]?.start)];
      if (here === there) counts.right++;
      else counts.wrong++;
    }
  }
  return counts;
}

function paragraphAt({ paragraphs }: Article, at = 0): number {
  return paragraphs.findIndex(({ start, end }) => at >= start && at < end);
}

for (const story of stories) time(story, 2);
const rows = COUNTS.map((count) => {
  const times = stories.map((story) => time(story, count));
  const cell = (all: number[]) => `${median(all).toFixed(0)} / ${percentile(all, 0.95).toFixed(0)}`;
  return [count, cell(times.map((one) => one.article)), cell(times.map((one) => one.all))];
});
const shown = stories.map(countShown);
const sum = (key: 'sentences' | 'right' | 'wrong') => shown.reduce((all, one) => all + one[key], 0);
const words = fresh(stories[0]?.[0] as Document).text.split(/\s+/).length;
record(
  'story-texts',
  `Other tellings' texts beside an article: ${stories.length} articles of some ${words} words`,
  `${table([['other texts', 'beside the article, ms', 'and beside each other, ms'], ...rows])}

Processor time, median / 95th percentile, in Node; one run of each article, its words not read before. The extension
compares with three texts for the cards, eight for the chain, and begins no comparison later than 250 ms and 3 s after the first.

As a claim's words in another telling (\`src/drift/tells-same.ts\`) ${sum('right')} of ${sum('sentences')} sentences are shown with
their translation, ${sum('wrong')} with another sentence. Reports written independently are harder: of 81 distinct pairs below a
similarity of 0.8 that the 16 shared groups' claims got, read one by one, 7 told something else.`,
);
