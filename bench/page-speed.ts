/**
 * What reading and marking cost the page, in both browsers: ordinary pages of three lengths and three hostile ones.
 *
 * Ring 2 runs in the page itself, as the content script does beside it; a table row is the median and the worst of
 * the repetitions of each step, and of the longest task of the steps that are done in slices.
 */
import {
  bundleRing2,
  HIGHLIGHT_CSS,
  openWithRing2,
  serveTestPages,
} from '../test/extension/page/support/in-browser.ts';
import type { Ring2 } from '../test/extension/page/support/page-entry.ts';
import { prose } from '../test/extension/page/support/parse.ts';
import { BROWSERS, launchBrowser } from '../test/support/browsers.ts';
import { contention } from './contention.ts';
import { median } from './percentile.ts';
import { record, table } from './record.ts';

declare const ring2: Ring2;

/** Enough for a median on a shared machine. */
const REPETITIONS = 7;
/** No step may hold the page longer (long task, W3C Long Tasks API). */
const LONGEST_TASK_MS = 50;

const words = (count: number): string => {
  const paragraphs: string[] = [];
  for (let have = 0; have < count; ) {
    const text = prose(6, paragraphs.length * 6);
    paragraphs.push(`<p>${text}</p>`);
    have += text.split(' ').length;
  }
  return paragraphs.join('\n');
};
const page = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><title>Bridge closed</title></head><body>
  <article><h1>Bridge closed</h1>${body}</article><script>${script}</script></body></html>`;

const PAGES = new Map([
  ['/300-words', page(words(300))],
  ['/3000-words', page(words(3000))],
  ['/30000-words', page(words(30_000))],
  [
    '/2000-and-5000-deep',
    page(
      words(3000),
      // Chromium's own layout crashes on 5,000 boxes in each other, so those are not rendered.
      `for (const [depth, style] of [[2000, ''], [5000, 'display: none']]) {
        let at = document.body.appendChild(document.createElement('div'));
        at.style.cssText = style;
        for (let i = 1; i < depth; i++) at = at.appendChild(document.createElement('div'));
        at.textContent = 'bottom';
      }`,
    ),
  ],
  [
    '/20000-links',
    page(words(3000) + Array.from({ length: 20_000 }, (_, i) => `<a href="/${i}">link ${i}</a>`).join(' ')),
  ],
  [
    '/rewritten-every-100-ms',
    page(
      words(3000),
      `setInterval(() => { for (const p of document.querySelectorAll('p')) p.textContent = p.textContent + ''; }, 100);`,
    ),
  ],
]);

type Steps = {
  extract: number[];
  longest: number[];
  mark: number[];
  findAgain: number[];
  longestAgain: number[];
  claims: number;
};

/** Runs in the page: each step timed; reading and finding again are done in several tasks, whose longest counts. */
async function measure(repetitions: number): Promise<Steps> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
  const steps: Steps = { extract: [], longest: [], mark: [], findAgain: [], longestAgain: [], claims: 0 };
  const timed = <T>(into: number[], step: () => T): T => {
    const start = performance.now();
    const value = step();
    into.push(performance.now() - start);
    return value;
  };
  /** What else the page wanted to do waited this long at most. */
  const timedInSlices = async <T>(
    into: number[],
    longestInto: number[],
    step: () => Promise<T>,
  ): Promise<T> => {
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    let [last, longest] = [start, 0];
    const look = () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    port1.onmessage = () => {
      look();
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const value = await step();
    look();
    port1.close();
    longestInto.push(longest);
    into.push(performance.now() - start);
    return value;
  };
  for (let i = 0; i < repetitions; i += 1) {
    await pause();
    const extraction = await timedInSlices(steps.extract, steps.longest, () =>
      ring2.extractArticleInSlices(document, { url: location.href }),
    );
    if (extraction.status !== 'article') throw new Error(extraction.reason);
    const { raw, textMap } = extraction;
    // A claim in every second paragraph, as an article full of citations has; at most sixty.
    const items = raw.paragraphs
      .filter((_, index) => index % 2 === 1)
      .slice(0, 60)
      .map(({ start }, index) => {
        const span = { start, end: start + 40 };
        return { id: `c${index}`, standing: 'vague' as const, span, spans: [span], label: '', detail: '' };
      });
    steps.claims = items.length;
    await pause();
    const handle = timed(steps.mark, () => ring2.highlightCitations(document, items, textMap));
    await pause();
    // Every paragraph is replaced by an equal one, and one of them by a reworded one.
    for (const paragraph of document.querySelectorAll('article p')) {
      const copy = document.createElement('p');
      copy.textContent = `${paragraph === document.querySelector('article p') ? 'Update. ' : ''}${paragraph.textContent}`;
      paragraph.replaceWith(copy);
    }
    await pause();
    await timedInSlices(steps.findAgain, steps.longestAgain, () => handle.findAgain());
    if (handle.lost.length > 0)
      throw new Error(`${handle.lost.length} claims were not found again at ${location.pathname}`);
    handle.remove();
  }
  return steps;
}

const shown = (times: number[], longest = LONGEST_TASK_MS): string => {
  const middle = median(times);
  return `${middle.toFixed(1)} (${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)})${middle > longest ? ' **long**' : ''}`;
};

const bundle = await bundleRing2();
const server = await serveTestPages(PAGES);
const slowed: number[] = [];
const rows: (string | number)[][] = [
  ['browser', 'page', 'claims', 'read', 'longest task of it', 'mark', 'find again', 'longest task of it'],
];
for (const name of BROWSERS) {
  const browser = await launchBrowser(name);
  for (const path of PAGES.keys()) {
    const tab = await browser.newPage();
    await openWithRing2(tab, `${server.base}${path}`, bundle);
    await tab.addStyleTag({ content: HIGHLIGHT_CSS });
    // tsx keeps the names of functions by a helper that the page does not have.
    await tab.evaluate('globalThis.__name = (value) => value; undefined');
    const steps = await tab.evaluate(measure, REPETITIONS);
    rows.push([
      name,
      path.slice(1),
      steps.claims,
      shown(steps.extract, Infinity),
      shown(steps.longest),
      shown(steps.mark),
      shown(steps.findAgain, Infinity),
      shown(steps.longestAgain),
    ]);
    await tab.close();
    slowed.push(contention());
  }
  await browser.close();
}
await server.close();
record(
  'page-speed',
  'Speed on the page',
  `Milliseconds, median (best–worst) of ${REPETITIONS}, cold repetitions included. Reading and finding again are done in slices;
marking is one task. A task above ${LONGEST_TASK_MS} at the median is long. *Find again*: after every paragraph was replaced and one reworded.

${table(rows)}

A computation between the pages took ${median(slowed).toFixed(1)} times its processor time: so much of these times is other tasks of the
machine.`,
);
