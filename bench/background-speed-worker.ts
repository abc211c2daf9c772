/**
 * What bench/background-speed.ts runs in the background of a browser: for each size loads packs, searches them, and
 * tells the server that gave it the task.
 */
import { lineToArticle } from '../cli/line-to-article.ts';
import { PACK_MEMORY, packSource } from '../extension/background/pack-source.ts';
import { analyse, makeFingerprint, openPack, type Pack, readEncoder } from '../src/index.ts';
import { findByParts } from '../src/matching/find-by-parts.ts';
import { median, percentile } from './percentile.ts';

/** What is to be done: packs by size, in the order of the sizes, and lines to analyse. */
export type Task = { sizes: { tellings: number; packs: string[] }[]; lines: unknown[]; readOn: string };

/** What was measured at one size, in milliseconds. */
export type Measured = {
  tellings: number;
  load: number;
  /** Mean of one search for candidates: a browser's clock is too coarse for a single one. */
  candidates: number;
  analysis: { median: number; p95: number };
  /** Mean of making a fingerprint from a fresh article, which is dominated by encoding. */
  fingerprint: number;
};

const WARM_UP = 10;

/** What a background may call, under the name that its browser gives it. */
type Extension = { runtime: { getPlatformInfo(): Promise<unknown> } };

/** Browsers end a background that calls no extension function for thirty seconds. */
async function stayAwake(): Promise<void> {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  await (browser ?? chrome)?.runtime.getPlatformInfo();
}

async function bytesOf(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function run(): Promise<void> {
  const { base } = (await (await bytesOf('task.json')).json()) as { base: string };
  const tell = (path: string, value: unknown) =>
    fetch(`${base}/${path}`, { method: 'POST', body: JSON.stringify(value) });
  try {
    const task = (await (await bytesOf(`${base}/task`)).json()) as Task;
    const encoder = readEncoder(await (await bytesOf(`${base}/encoder`)).arrayBuffer());
    const articles = task.lines.map((line) => () => lineToArticle(line, task.readOn).article);
    const packs: Pack[] = [];
    await tell('ready', null);
    for (const { tellings, packs: names } of task.sizes) {
      const start = performance.now();
      for (const name of names.slice(packs.length)) {
        await stayAwake();
        const held = packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        const blob = await (await bytesOf(`${base}/${name}`)).blob();
        packs.push(await openPack(await packSource(name, blob, PACK_MEMORY - held)));
      }
      const load = performance.now() - start;
      const measured = await measure(articles, packs, encoder);
      await tell('measured', { tellings, load, ...measured } satisfies Measured);
    }
    await tell('done', null);
  } catch (error) {
    await tell('failed', String(error));
  }
}

type Articles = readonly (() => ReturnType<typeof lineToArticle>['article'])[];

async function measure(articles: Articles, packs: readonly Pack[], encoder: ReturnType<typeof readEncoder>) {
  const identity = { id: '', story: null };
  for (let i = 0; i < WARM_UP; i++) {
    const article = articles[i % articles.length]?.();
    if (article) await analyse(article, { encoder, packs });
  }
  await stayAwake();
  const fresh = articles.map((make) => make());
  const prints = fresh.map((article) => makeFingerprint(article, [], encoder, identity));
  const fingerprint = mean(
    articles.map((make) => make()),
    (article) => makeFingerprint(article, [], encoder, identity),
  );
  const candidates = mean(prints, (print) => findByParts(print, packs, 50));
  const times: number[] = [];
  for (const make of articles) {
    await stayAwake();
    const start = performance.now();
    await analyse(make(), { encoder, packs });
    times.push(performance.now() - start);
  }
  return { candidates, fingerprint, analysis: { median: median(times), p95: percentile(times, 0.95) } };
}

function mean<T>(items: readonly T[], work: (item: T) => unknown): number {
  const start = performance.now();
  for (const item of items) work(item);
  return (performance.now() - start) / items.length;
}

run();
