/**
 * Times of each stage of an analysis, for an article of 800 words against the starter pack, in Node:
 * `node scripts/bench.mjs stages`, which runs it as it ships.
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { extractArticle } from '../extension/page/extract-article.ts';
import { buildStarterPack } from '../scripts/build-pack.ts';
import {
  type Article,
  analyse,
  bufferSource,
  findCitations,
  groupSources,
  makeFingerprint,
  matchTellings,
  normaliseArticle,
  openPack,
  type RawArticle,
  readEncoder,
} from '../src/index.ts';
import { median } from './percentile.ts';
import { record, table } from './record.ts';

const WORDS = 800;
/** Enough for a steady median; the first runs, in which the compiler is still at work, are left out. */
const RUNS = 60;
const WARM_UP = 200;
const TODAY = '2026-11-20';

const page = readFileSync(new URL('../test/fixtures/pages/long/page.html', import.meta.url), 'utf8');
const url = 'https://example.org/long';

/** The first 800 words of the long demo page, cut after a paragraph. */
function firstWords(raw: RawArticle): RawArticle {
  let words = 0;
  const kept = raw.paragraphs.filter(({ start, end }) => {
    if (words >= WORDS) return false;
    words += raw.text.slice(start, end).split(/\s+/).length;
    return true;
  });
  return { ...raw, paragraphs: kept, text: raw.text.slice(0, kept.at(-1)?.end ?? 0) };
}

function extract(document: Document): RawArticle {
  const extraction = extractArticle(document, { url });
  if (extraction.status !== 'article') throw new Error('the long demo page was not read as an article');
  return extraction.raw;
}

let sink = 0; // results must be used, or they may be optimised away

/** Median milliseconds of one call. */
async function time(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const start = performance.now();
    sink += (await work()) ? 1 : 0;
    if (run >= WARM_UP) times.push(performance.now() - start);
  }
  return median(times);
}

const table_ = readFileSync(new URL('../data/encoder/hearsay-static.bin', import.meta.url));
const encoderBuffer = table_.buffer.slice(
  table_.byteOffset,
  table_.byteOffset + table_.byteLength,
) as ArrayBuffer;
const encoder = readEncoder(encoderBuffer);
const packs = [await openPack(bufferSource('starter.pack', buildStarterPack()))];
const { document } = new JSDOM(page, { url }).window;
const raw = firstWords(extract(document));
const article: Article = normaliseArticle(raw, TODAY);
/** The article as if just read: what stages keep of one they have seen must not count. */
const fresh = (): Article => ({ ...article });
const firstStart = performance.now();
const citations = findCitations(article);
const first = performance.now() - firstStart;
const words = raw.text.split(/\s+/).length;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const peer = await time(() => [...segmenter.segment(raw.text)].length);
const stages: [string, number][] = [
  ['read the encoder table (once)', await time(() => readEncoder(encoderBuffer))],
  ['normalise: noise, dates, languages', await time(() => normaliseArticle(raw, TODAY))],
  ['find citations', await time(() => findCitations(fresh()))],
  ['group sources', await time(() => groupSources([...citations]))],
  [
    'fingerprint: encode',
    await time(() => makeFingerprint(fresh(), citations, encoder, { id: 'x', story: null })),
  ],
  ['fingerprint and match', await time(() => matchTellings(fresh(), packs, encoder))],
  ['whole analysis', await time(() => analyse(fresh(), { encoder, packs }))],
];
const rows = stages.map(([name, ms]) => [name, ms.toFixed(2), (ms / peer).toFixed(2)]);
record(
  'stages',
  `Stages of an analysis: ${words} words, ${citations.length} citations, pack of ${packs[0]?.count} tellings`,
  `${table([['stage', 'median ms', 'ratio to peer'], ...rows])}

Peer in the same run: \`Intl.Segmenter\` over the words of the same text, ${peer.toFixed(2)} ms. ${RUNS} runs after ${WARM_UP} to warm up, bundled as for use.
The first reading of all finds its citations in ${first.toFixed(0)} ms, because it builds the tables of its language and of the catalogue.`,
);
if (sink === 0) throw new Error('nothing was measured');
