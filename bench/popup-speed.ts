/**
 * How long the popup of the built extension takes from the click to its first paint and to its answer, in both
 * browsers: with the background asleep (killed before the click) and awake, on pages that were read before and on new ones.
 *
 * The peer is an extension that does nothing (bench/empty-extension.ts): what it takes is the browser's, and the driver's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prose } from '../test/extension/page/support/parse.ts';
import { BROWSERS, type BrowserName, launchBrowser, type TestBrowser } from '../test/support/browsers.ts';
import { servePages } from '../test/support/serve.ts';
import { contention } from './contention.ts';
import { writeEmptyExtension } from './empty-extension.ts';
import { median } from './percentile.ts';
import { processorTime } from './process-tree.ts';
import { record, table } from './record.ts';

/** Enough for a median on a shared machine. */
const REPETITIONS = 7;
/** What a reader takes for at once, and for soon (issue: opens within 100 ms, first useful line within 700 ms). */
const LIMITS_MS = { paint: 100, answer: 700 };
/** A background that was killed needs a moment before it counts as asleep. */
const SLEEP_MS = 300;
/** Sentences of a news article of some 800 words. */
const SENTENCES = 72;

/** Awake, the background has just analysed another page. */
type Case = 'asleep, new page' | 'awake, new page' | 'asleep, page read before';

/**
 * Milliseconds after the click: the popup's document begins, it is painted, it has its answer, its claims are marked on
 * the page; and the processor time of all the browser's processes until then, which other tasks of the machine hardly
 * lengthen.
 */
type Times = { begins: number; paint: number; answer: number; marked: number; processor: number };

/** An article of its own for every address, with somebody who says something in each paragraph. */
const page = (path: string): string => {
  const number = Number(path.slice(1));
  const paragraphs = Array.from({ length: SENTENCES / 6 }, (_, i) => {
    const text = prose(6, number * SENTENCES + i * 6);
    return `<p>${text} "Nobody knows yet", a spokeswoman of the harbour told the Norrvik Post.</p>`;
  });
  return `<!doctype html><html lang="en"><head><title>Bridge ${number} closed</title></head><body>
    <article><h1>Bridge ${number} closed</h1>${paragraphs.join('\n')}</article></body></html>`;
};

/** Clicks the button and reads the popup's own clock once it has answered. */
async function clickAndTime(
  browser: TestBrowser,
  tab: Awaited<ReturnType<TestBrowser['newPage']>>,
): Promise<Times> {
  const pid = browser.browser.process()?.pid ?? 0;
  const busyBefore = processorTime(pid);
  const clicked = Date.now();
  const popup = await browser.clickToolbarButton(tab);
  await popup.waitFor(
    `['claims marked', 'first-contentful-paint'].every((name) => performance.getEntriesByName(name).length > 0)`,
  );
  const processor = processorTime(pid) - busyBefore;
  const { origin, painted, marks } = await popup.evaluate<{
    origin: number;
    painted: number;
    marks: [string, number][];
  }>(`({
    origin: performance.timeOrigin,
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    marks: performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]),
  })`);
  const answer = marks.find(([name]) => name.startsWith('state ') && name !== 'state reading');
  const marked = marks.find(([name]) => name === 'claims marked');
  if (!answer || !marked || answer[0] === 'state failed')
    throw new Error(`The popup came to ${JSON.stringify(marks)}.`);
  const begins = origin - clicked;
  return {
    ...{ begins, paint: begins + painted, answer: begins + answer[1], marked: begins + marked[1], processor },
  };
}

/** What is measured: Hearsay, or the extension that does nothing, its button in the toolbar or where the browser puts it. */
type Subject = { label: string; folder: string; isPinned: boolean };

const slowed: number[] = [];

async function measure(name: BrowserName, { folder, isPinned }: Subject): Promise<Map<Case, Times[]>> {
  const server = await servePages((path) => ({ body: page(path) }));
  const browser = await launchBrowser(name, { extension: folder });
  if (isPinned) await browser.pinToolbarButton();
  const times = new Map<Case, Times[]>();
  const time = async (what: Case, tab: Awaited<ReturnType<TestBrowser['newPage']>>) => {
    const all = times.get(what) ?? [];
    times.set(what, all);
    all.push(await clickAndTime(browser, tab));
  };
  const sleep = async () => {
    await browser.killBackground();
    await new Promise((resolve) => setTimeout(resolve, SLEEP_MS));
  };
  for (let i = 0; i < REPETITIONS; i += 1) {
    const tab = await browser.newPage(`${server.base}/${2 * i}`);
    await sleep();
    await time('asleep, new page', tab);
    await tab.goto(`${server.base}/${2 * i + 1}`);
    await time('awake, new page', tab);
    await sleep();
    await time('asleep, page read before', tab);
    await tab.close();
    slowed.push(contention());
  }
  await browser.close();
  await server.close();
  return times;
}

const shown = (times: number[], limit = Number.POSITIVE_INFINITY): string =>
  `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})` +
  (median(times) > limit ? ' **slow**' : '');

function rowOf(label: string, what: Case, times: Times[]): string[] {
  return [
    ...[label, what],
    shown(times.map(({ begins }) => begins)),
    shown(
      times.map(({ paint, begins }) => paint - begins),
      LIMITS_MS.paint,
    ),
    shown(
      times.map(({ answer }) => answer),
      LIMITS_MS.answer,
    ),
    shown(times.map(({ marked }) => marked)),
    shown(times.map(({ processor }) => processor)),
  ];
}

const rows: string[][] = [
  [
    'browser',
    'background and page',
    'popup begins',
    'first paint',
    'answer',
    'claims marked',
    'processor time',
  ],
];
const empty = mkdtempSync(join(tmpdir(), 'empty-extension-'));
try {
  for (const name of BROWSERS) {
    writeEmptyExtension(empty, name);
    const dist = new URL(`../dist/${name === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url).pathname;
    const subjects: Subject[] = [
      { label: name, folder: dist, isPinned: true },
      { label: `${name}, empty extension`, folder: empty, isPinned: true },
    ];
    // Firefox opens a popup at once wherever its button is.
    if (name === 'chromium')
      subjects.push({ label: `${name}, empty extension not pinned`, folder: empty, isPinned: false });
    for (const subject of subjects) {
      for (const [what, times] of await measure(name, subject)) rows.push(rowOf(subject.label, what, times));
    }
  }
} finally {
  rmSync(empty, { recursive: true });
}
record(
  'popup-speed',
  'From the click to the popup’s answer',
  `Milliseconds, median (best–worst) of ${REPETITIONS}, articles of some 800 words. *Popup begins*, *answer* and *claims marked* count
from the click, which a script makes and which takes some milliseconds itself; *first paint* from the beginning of the
popup. Slow is a median above ${LIMITS_MS.paint} for the first paint and ${LIMITS_MS.answer} for the answer. *Processor time*: of all processes of the
browser until the claims were marked, on all cores together, steps of the driver included; waiting for other tasks of the
machine is not in it. The empty extension (\`bench/empty-extension.ts\`) has a popup with a heading and a background that
answers at once: its times are the browser's and the driver's. Chromium lets a button that is not pinned slide into the
toolbar before its popup begins.

${table(rows)}

Load of the machine while measuring: ${loadavg()[0]?.toFixed(1)} tasks; a computation between the clicks took
${median(slowed).toFixed(1)} times its processor time.`,
);
