/**
 * Speed and memory of search in the backgrounds of Chromium and Firefox: `npx tsx bench/background-speed.ts`, with
 * `--million` up to a million tellings.
 *
 * A small extension with the library in its background loads packs as Blobs from this process and measures. Needs
 * `../shared/bench/match` and both browsers. Memory is the proportional share (PSS) of all processes of the browser,
 * less what it takes before the first pack, so it holds on Linux only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packedLanguageTables } from '../scripts/packed-language-tables.ts';
import { BROWSERS, type BrowserName, launchBrowser } from '../test/support/browsers.ts';
import type { Measured, Task } from './background-speed-worker.ts';
import { hasNtrex } from './ntrex-tellings.ts';
import { fileOf, processTree } from './process-tree.ts';
import { record, table } from './record.ts';

const SIZES = process.argv.includes('--million')
  ? [1000, 10_000, 100_000, 1_000_000]
  : [1000, 10_000, 100_000];
const READ_ON = '2026-11-23';
const ENCODER = new URL('../data/encoder/hearsay-static.bin', import.meta.url);

/** How long one browser may take for everything. */
const LIMIT_MS = 15 * 60_000;

type Run = Measured & { memoryBytes: number };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'background-speed-'));
  try {
    const script = fileURLToPath(new URL('match-speed.ts', import.meta.url));
    execFileSync('npx', ['tsx', script, 'build', String(SIZES.at(-1)), folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const packs = readdirSync(folder).filter((name) => name.endsWith('.pack'));
    const sizes = SIZES.map((tellings) => ({
      tellings,
      packs: packs.filter((name) => Number.parseInt(name, 10) < tellings),
    }));
    const { lines } = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as { lines: unknown[] };
    const rows: (string | number)[][] = [];
    for (const name of BROWSERS) {
      const runs = await measureIn(name, { sizes, lines, readOn: READ_ON }, folder);
      rows.push(...runs.map((run) => rowOf(name, run)));
    }
    write(rows, lines.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(name: BrowserName, { tellings, load, candidates, fingerprint, analysis, memoryBytes }: Run) {
  return [
    name,
    tellings.toLocaleString('en'),
    candidates.toFixed(1),
    fingerprint.toFixed(1),
    `${analysis.median.toFixed(0)} / ${analysis.p95.toFixed(0)}`,
    load.toFixed(0),
    (memoryBytes / 1e6).toFixed(0),
  ];
}

function write(rows: (string | number)[][], analyses: number): void {
  const head = [
    'browser',
    'tellings',
    'candidates ms',
    'fingerprint ms',
    'whole analysis ms',
    'load ms',
    'memory MB',
  ];
  record(
    'background-speed',
    'Search in the backgrounds of Chromium and Firefox',
    `In a service worker (Chromium) and an event page (Firefox), headless, from packs in memory or, beyond 160 MB, in Blobs. Candidates: three searches,
by the whole article and by its halves, mean. Fingerprint: sentences, vectors, names and numbers of an article of some 800
words, mean. Whole analysis: median / 95th percentile of ${analyses} articles from plain text, warm. Load: fetching from a
server on this machine and opening, on top of the smaller size. Memory: of all processes of the browser, beyond what they take with the encoder alone.

${table([head, ...rows])}

Load of the machine while measuring: ${loadavg()[0]?.toFixed(1)} tasks.`,
  );
}

async function measureIn(name: BrowserName, task: Task, folder: string): Promise<Run[]> {
  const extension = mkdtempSync(join(tmpdir(), 'background-extension-'));
  const runs: Run[] = [];
  let pid = 0;
  let before = 0;
  let settle: { resolve(): void; reject(error: Error): void } = { resolve() {}, reject() {} };
  const finished = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const on: Record<string, (body: string) => void> = {
    ready: () => {
      before = memoryOf(pid);
    },
    measured: (body) => {
      const measured = JSON.parse(body) as Measured;
      runs.push({ ...measured, memoryBytes: memoryOf(pid) - before });
      console.error(name, body);
    },
    done: () => settle.resolve(),
    failed: (body) => settle.reject(new Error(`${name}: ${body}`)),
  };
  const server = createServer(async (request, response) => {
    const path = request.url?.slice(1) ?? '';
    let body = '';
    for await (const chunk of request) body += chunk;
    const known = on[path];
    response.setHeader('access-control-allow-origin', '*');
    if (known) response.end(known(body) ?? '');
    else if (path === 'task') response.end(JSON.stringify(task));
    else if (path === 'encoder') response.end(readFileSync(ENCODER));
    else if (path.endsWith('.pack')) response.end(readFileSync(join(folder, path)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const timer = setTimeout(() => settle.reject(new Error(`${name} took too long`)), LIMIT_MS);
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await makeExtension(extension, name, base);
    const { browser, close } = await launchBrowser(name, { extension });
    pid = browser.process()?.pid ?? 0;
    try {
      await finished;
    } finally {
      await close();
    }
  } finally {
    clearTimeout(timer);
    server.close();
    rmSync(extension, { recursive: true });
  }
  return runs;
}

/** An extension whose background measures as soon as it starts. */
async function makeExtension(folder: string, name: BrowserName, base: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packedLanguageTables()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: fileURLToPath(new URL('background-speed-worker.ts', import.meta.url)),
        output: { format: 'es', entryFileNames: 'background.js', codeSplitting: false },
      },
    },
  });
  const background =
    name === 'chromium'
      ? { service_worker: 'background.js', type: 'module' }
      : { scripts: ['background.js'], type: 'module' };
  const manifest = {
    ...{ manifest_version: 3, name: 'Background speed', version: '1.0', background },
    host_permissions: ['http://127.0.0.1/*'],
    // The ordinary policy of an extension would raise the server's address to https.
    content_security_policy: { extension_pages: "script-src 'self'; connect-src *" },
    browser_specific_settings: { gecko: { id: 'background-speed@hearsay.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'task.json'), JSON.stringify({ base }));
}

/** Proportional memory of a process and all that it started, in bytes. */
function memoryOf(pid: number): number {
  const kilobytes = processTree(pid).map((process) =>
    Number(/^Pss:\s*(\d+) kB$/mu.exec(fileOf(process, 'smaps_rollup'))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, own) => sum + own, 0) * 1024;
}

if (!hasNtrex()) {
  console.error('../shared/bench is missing; nothing was measured.');
  process.exitCode = 1;
} else await main();
