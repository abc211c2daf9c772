/**
 * Speed, memory and recall of search as the index grows: `npx tsx bench/match-speed.ts`, with `--million` up to a
 * million tellings (some 1.5 GB of disk in the folder for temporary files, as much memory, and five minutes).
 *
 * Needs `../shared/bench/match`. The tellings are made from real ones (synthetic-tellings.ts); among them are the 55
 * English documents of NTREX, whose translations are the queries. One process builds the packs, another measures each
 * size, so that memory is that of a reader; a smaller size is the first packs of a larger.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEncoder, loadPacks } from '../cli/knowledge.ts';
import { lineToArticle } from '../cli/line-to-article.ts';
import { analyse, type Pack, writePack } from '../src/index.ts';
import { findCandidates } from '../src/matching/find-candidates.ts';
import { growthPlot } from './growth-plot.ts';
import { type Document, hasNtrex, longTexts, readNtrex } from './ntrex-tellings.ts';
import { median, percentile } from './percentile.ts';
import { record, table } from './record.ts';
import { exactSearch, type Synthesis, synthesise } from './synthetic-tellings.ts';

const SIZES = [1000, 10_000, 100_000];
const MILLION = 1_000_000;

const QUERY_FILE = 'queries.json';

/** Tellings of one file: a month's worth, say, so that recent ones can be loaded first. */
const SHARD = 50_000;

const SEED = 20_261_123;
const CREATED = '2026-11-23';

/** Queries of each kind; each is one run of each timing. */
const QUERIES = 100;

/** Analyses that are timed, and those before them that are not. */
const ANALYSES = 60;
const WARM_UP = 10;

/** Candidates that matching asks for (src/matching/match-story.ts). */
const LIMIT = 20;

/** Share of a document that makes a brief. */
const BRIEF = 0.2;

const PLOT = new URL('../docs/match-speed.svg', import.meta.url);

type Timing = { median: number; p95: number };
type Recall = { best: number; all: number };
type Measurement = {
  tellings: number;
  packBytes: number;
  loadMs: number;
  firstMs: number;
  candidates: Timing;
  exact: Timing;
  analysis: Timing;
  rssBytes: number;
  packlessRssBytes: number;
  recall: Record<'whole' | 'brief' | 'made', Recall>;
  bytesPerSecond: number;
};

/** Writes packs of tellings and the queries; returns by the last line how long `writePack` took for each. */
async function build(tellings: number, folder: string): Promise<void> {
  const encoder = loadEncoder();
  const documents = readNtrex(encoder, 1);
  const made = synthesise(
    documents.map(({ tellings: translations }) => translations),
    SEED,
  );
  const english = documents.flatMap((document) => document.tellings.filter(({ lang }) => lang === 'en'));
  const buildMs: number[] = [];
  for (let start = 0; start < tellings; ) {
    const end = shardEnd(start);
    const prints = Array.from({ length: end - start }, (_, i) => {
      const real = start === 0 ? english[i] : undefined;
      return real ?? made.telling(start + i);
    });
    const label = { name: `From ${start}`, created: CREATED, encoder: { id: encoder.id, dim: encoder.dim } };
    const { result: bytes, ms } = await timed(() => writePack(prints, label));
    buildMs.push(ms);
    writeFileSync(join(folder, `${String(start).padStart(8, '0')}.pack`), bytes);
    start = end;
  }
  writeFileSync(join(folder, QUERY_FILE), JSON.stringify(makeQueries(documents, made)));
  console.log(JSON.stringify(buildMs));
}

/** Where a pack ends that begins at `start`: at the next of {@link SIZES}, or after {@link SHARD} tellings. */
function shardEnd(start: number): number {
  return Math.min(start + SHARD, SIZES.find((size) => size > start) ?? Number.POSITIVE_INFINITY);
}

/** How many packs hold the first so many tellings. */
function shardCount(tellings: number): number {
  let count = 0;
  for (let start = 0; start < tellings; start = shardEnd(start)) count++;
  return count;
}

async function measure(tellings: number, folder: string): Promise<void> {
  const encoder = loadEncoder();
  const paths = packPaths(folder).slice(0, shardCount(tellings));
  const { lines, ...plain } = JSON.parse(readFileSync(join(folder, QUERY_FILE), 'utf8')) as Queries;
  const vectors = {
    whole: plain.whole.map((values) => Int8Array.from(values)),
    brief: plain.brief.map((values) => Int8Array.from(values)),
    made: plain.made.map((values) => Int8Array.from(values)),
  };
  collectGarbage();
  const packlessRssBytes = process.memoryUsage.rss();
  const { result: packs, ms: loadMs } = await timed(() => loadPacks(paths));
  const { ms: firstMs } = await timed(() =>
    findCandidates(vectors.whole[0] ?? new Int8Array(), packs, LIMIT),
  );

  const run = (line: unknown) => analyse(lineToArticle(line, CREATED).article, { encoder, packs });
  for (let i = 0; i < WARM_UP; i++) await run(lines[i % lines.length]);
  const analyses: number[] = [];
  for (let i = 0; i < ANALYSES; i++) analyses.push((await timed(() => run(lines[i % lines.length]))).ms);
  const analysis = timing(analyses);
  collectGarbage();
  const rssBytes = process.memoryUsage.rss();

  const exact = exactSearch(packs);
  const times = { candidates: [] as number[], exact: [] as number[] };
  const recallOf = async (queries: readonly Int8Array[]): Promise<Recall> => {
    const hits = { best: 0, all: 0 };
    for (const vector of queries) {
      const found = await timed(() => findCandidates(vector, packs, LIMIT));
      const right = await timed(() => exact(vector, LIMIT));
      times.candidates.push(found.ms);
      times.exact.push(right.ms);
      const least = right.result.at(-1)?.similarity ?? 0;
      const [first] = found.result;
      if (first && first.similarity >= (right.result[0]?.similarity ?? 1) - ROUNDING) hits.best++;
      hits.all += found.result.filter(({ similarity }) => similarity >= least - ROUNDING).length / LIMIT;
    }
    return { best: hits.best / queries.length, all: hits.all / queries.length };
  };
  const recall = {
    whole: await recallOf(vectors.whole),
    brief: await recallOf(vectors.brief),
    made: await recallOf(vectors.made),
  };
  const measurement: Measurement = {
    tellings: packs.reduce((sum, { count }) => sum + count, 0),
    packBytes: packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    ...{ loadMs, firstMs, analysis, recall, rssBytes, packlessRssBytes },
    candidates: timing(times.candidates),
    exact: timing(times.exact),
    bytesPerSecond: await readingSpeed(packs),
  };
  console.log(JSON.stringify(measurement));
}

/** Sums in another order differ in the last digits. */
const ROUNDING = 1e-6;

/** Queries by kind, vectors as plain numbers, and lines for `lineToArticle`. */
type Queries = Record<'whole' | 'brief' | 'made', number[][]> & { lines: unknown[] };

function makeQueries(documents: readonly Document[], made: Synthesis): Queries {
  const translations = (all: readonly Document[]) => {
    const prints = all.flatMap((document) => document.tellings.filter(({ lang }) => lang !== 'en'));
    return every(prints, QUERIES).map(({ vector }) => [...vector]);
  };
  return {
    whole: translations(documents),
    brief: translations(readNtrex(loadEncoder(), BRIEF)),
    // Stories that the smallest size holds; the first ones make room for the English documents.
    made: Array.from({ length: QUERIES }, (_, i) => [...made.query(i + 20)]),
    lines: longTexts(20),
  };
}

function packPaths(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pack'))
    .map((name) => join(folder, name));
}

/** So many of a list, evenly spread. */
function every<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

/** Bytes a second at which a loop adds up the packs' vectors word by word: a bound for anything that reads them. */
async function readingSpeed(packs: readonly Pack[]): Promise<number> {
  let sum = 0;
  const pass = () => {
    for (const { vectors } of packs) {
      const words = new Int32Array(vectors.buffer, vectors.byteOffset, vectors.length >> 2);
      for (let i = 0; i < words.length; i++) sum = (sum + (words[i] ?? 0)) | 0;
    }
  };
  const times: number[] = [];
  for (let run = 0; run < 9; run++) times.push((await timed(pass)).ms);
  const middle = median(times);
  const bytes = packs.reduce((total, { vectors }) => total + vectors.length, 0);
  return sum === 0.5 ? 0 : (bytes / middle) * 1000;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

function timing(times: number[]): Timing {
  return { median: median(times), p95: percentile(times, 0.95) };
}

/** Needs `--expose-gc`, which the parent process gives. */
function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** Runs this script again with other arguments and returns the JSON of its last line. */
function child<T>(...args: string[]): T {
  const script = fileURLToPath(import.meta.url);
  const flags = [...process.execArgv, '--expose-gc'];
  const output = execFileSync(process.execPath, [...flags, script, ...args], { encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as T;
}

/** Builds the largest size, and measures each. */
function measureSizes(sizes: readonly number[]): (Measurement & { buildMs: number })[] {
  const temporary = mkdtempSync(join(tmpdir(), 'match-speed-'));
  try {
    const built = child<number[]>('build', String(sizes.at(-1)), temporary);
    return sizes.map((tellings) => {
      console.error(`measuring ${tellings} tellings`);
      const buildMs = built.slice(0, shardCount(tellings)).reduce((sum, ms) => sum + ms, 0);
      return { ...child<Measurement>('measure', String(tellings), temporary), buildMs };
    });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function report(): void {
  const sizes = process.argv.includes('--million') ? [...SIZES, MILLION] : SIZES;
  const runs = measureSizes(sizes);
  const pair = ({ median, p95 }: Timing) => `${median.toFixed(2)} / ${p95.toFixed(2)}`;
  const share = ({ best, all }: Recall) => `${best.toFixed(3)} / ${all.toFixed(3)}`;
  const speed = table([
    [
      'tellings',
      'candidates ms',
      'peer ms',
      'whole analysis ms',
      'load ms',
      'first query ms',
      'build s',
      'pack MB',
      'bytes per telling',
      'RSS MB',
      'without packs MB',
    ],
    ...runs.map((run) => [
      run.tellings.toLocaleString('en'),
      pair(run.candidates),
      pair(run.exact),
      pair(run.analysis),
      run.loadMs.toFixed(0),
      run.firstMs.toFixed(1),
      (run.buildMs / 1000).toFixed(1),
      megabytes(run.packBytes),
      Math.round(run.packBytes / run.tellings),
      megabytes(run.rssBytes),
      megabytes(run.packlessRssBytes),
    ]),
  ]);
  const recall = table([
    ['tellings', 'translation, whole', 'translation, first fifth', 'made telling'],
    ...runs.map(({ tellings, recall: { whole, brief, made } }) => [
      tellings.toLocaleString('en'),
      share(whole),
      share(brief),
      share(made),
    ]),
  ]);
  const last = runs.at(-1);
  record(
    'match-speed',
    'Speed and memory of search',
    `Median / 95th percentile, warm. Peer in the same run: exact int8 scan of all article vectors, lengths worked out before.
The whole analysis is that of an article of some 800 words in one of 17 languages, from its plain text; packs of at
most ${SHARD.toLocaleString('en')} tellings are searched as one.

${speed}

Of the exact search's first / of its first ${LIMIT}, found by the two-look search (${QUERIES} queries of each kind):

${recall}

Load of the machine while measuring: ${loadavg()[0]?.toFixed(1)} tasks on ${cpus().length} cores.
A loop that only adds up the article vectors as 32-bit words reads ${((last?.bytesPerSecond ?? 0) / 1e9).toFixed(1)} GB/s (one core, ${last?.tellings.toLocaleString('en')} tellings).`,
  );
  const series = (name: string, of: (run: Measurement) => Timing) => ({
    name,
    points: runs.map((run) => ({ size: run.tellings, ms: of(run).median })),
  });
  writeFileSync(
    PLOT,
    growthPlot('Median milliseconds by number of tellings in the index', [
      series('candidates', (run) => run.candidates),
      series('exact scan', (run) => run.exact),
      series('whole analysis', (run) => run.analysis),
    ]),
  );
}

const [mode, size, folder] = process.argv.slice(2);
if (!hasNtrex()) {
  console.error('../shared/bench is missing; nothing was measured.');
  process.exitCode = 1;
} else if (mode === 'build') await build(Number(size), folder ?? '');
else if (mode === 'measure') await measure(Number(size), folder ?? '');
else report();
