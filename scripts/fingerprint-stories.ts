/**
 * `npx tsx scripts/fingerprint-stories.ts`: writes data/stories/*.jsonl anew with the present encoder.
 *
 * The articles are read from beside the checkout (`../shared/articles`) and from the fixture pages; only
 * fingerprints and facts are written. What a page does not state is taken from `expected.json` beside it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEncoder } from '../cli/knowledge.ts';
import { readPage } from '../cli/read-page.ts';
import {
  type Article,
  type Encoder,
  findCitations,
  fingerprintToJson,
  makeFingerprint,
} from '../src/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTICLES = join(ROOT, '..', 'shared', 'articles');
const PAGES = join(ROOT, 'test', 'fixtures', 'pages');

/** Day from which relative dates in the articles count: the stories were fingerprinted for the first time then. */
const READ_ON = '2026-11-23';

/** The articles of ../shared with the story that each tells; their text stays there. */
const SHARED: { file: string; story: string; outlet: string | null }[] = [
  { file: '000_8432dbdd8dce86e0', story: 'kazakhstan-stab-in-the-back', outlet: null },
  { file: '001_149cd47eccacf6d5', story: 'kazakhstan-stab-in-the-back', outlet: null },
  { file: '002_caef04b4040702c7', story: 'kazakhstan-stab-in-the-back', outlet: 'Global Defense Corp' },
  { file: '003_4aff1e08da48c974', story: 'kazakhstan-fears-use-of-force', outlet: null },
  { file: '004_35bc7e6c20a75b7e', story: 'kazakhstan-second-ukraine', outlet: null },
];

/** The fixture pages that tell the demo story, and the one that is only related to it. */
const DEMO = ['demo-sv', 'demo-de', 'demo-en', 'related-pl'];

type PageFacts = {
  title: string | null;
  author: string | null;
  outlet: string | null;
  published: { iso: string; precision: 'minute' | 'day' | 'month' | 'year' } | null;
  story: { id: string } | null;
};

async function main(): Promise<void> {
  const encoder = loadEncoder();
  if (existsSync(ARTICLES)) {
    const lines: string[] = [];
    for (const { file, story, outlet } of SHARED) {
      const article = await readPage(join(ARTICLES, `${file}.txt`), null, READ_ON);
      lines.push(line({ ...article, outlet: article.outlet ?? outlet }, encoder, file, story));
    }
    write('kazakhstan-stab-in-the-back.jsonl', lines);
  } else process.stderr.write(`${ARTICLES} is missing: its fingerprints stay as they are\n`);
  const lines: string[] = [];
  for (const slug of DEMO) {
    const facts = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as PageFacts;
    const article = await readPage(join(PAGES, slug, 'page.html'), null, READ_ON);
    lines.push(line(withFacts(article, facts), encoder, slug, facts.story?.id ?? slug));
  }
  write('demo.jsonl', lines);
}

function withFacts(article: Article, { title, author, outlet, published }: PageFacts): Article {
  return { ...article, title, author, outlet, published: published && { ...published, doubt: null } };
}

function line(article: Article, encoder: Encoder, id: string, story: string): string {
  return fingerprintToJson(makeFingerprint(article, findCitations(article), encoder, { id, story }));
}

function write(name: string, lines: string[]): void {
  writeFileSync(join(ROOT, 'data', 'stories', name), `${lines.join('\n')}\n`);
  process.stderr.write(`data/stories/${name}: ${lines.length} fingerprints\n`);
}

await main();
