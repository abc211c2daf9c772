/**
 * How long the popup of the built extension takes from the click to its first paint and to its answer, in both
 * browsers: with the background asleep (killed before the click) and awake, on pages that were read before and on new ones.
 */
import { loadavg } from 'node:os';
import { prose } from '../test/extension/page/support/parse.ts';
import { BROWSERS, type BrowserName, launchBrowser, type TestBrowser } from '../test/support/browsers.ts';
import { servePages } from '../test/support/serve.ts';
import { contention } from './contention.ts';
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

type Case = 'asleep, new page' | 'asleep, page read before' | 'awake, new page';

/**
 * Milliseconds after the click: the popup's document begins, it is painted, it has its answer; and the processor time
 * of all the browser's processes until the answer was seen, which other tasks of the machine hardly lengthen.
 */
type Times = { begins: number; paint: number; answer: number; processor: number };

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
  await popup.waitFor(`performance.getEntriesByType('mark').some(({ name }) => name !== 'state reading')`);
  const processor = processorTime(pid) - busyBefore;
  const { origin, painted, states } = await popup.evaluate<{
    origin: number;
    painted: number;
    states: [string, number][];
  }>(`({
    origin: performance.timeOrigin,
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    states: performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]),
  })`);
  const answer = states.find(([name]) => name !== 'state reading');
  if (!answer || answer[0] === 'state failed')
    throw new Error(`The popup came to ${JSON.stringify(states)}.`);
  const begins = origin - clicked;
  return { begins, paint: begins + painted, answer: begins + answer[1], processor };
}

const slowed: number[] = [];

async function measure(name: BrowserName): Promise<Map<Case, Times[]>> {
  const extension = new URL(`../dist/${name === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url)
    .pathname;
  const server = await servePages((path) => ({ body: page(path) }));
  const browser = await launchBrowser(name, { extension });
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
    await sleep();
    await time('asleep, page read before', tab);
    await tab.goto(`${server.base}/${2 * i + 1}`);
    await time('awake, new page', tab);
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

const rows: string[][] = [
  ['browser', 'background and page', 'popup begins', 'first paint', 'answer', 'processor time'],
];
for (const name of BROWSERS) {
  for (const [what, times] of await measure(name)) {
    rows.push([
      name,
      what,
      shown(times.map(({ begins }) => begins)),
      shown(
        times.map(({ paint, begins }) => paint - begins),
        LIMITS_MS.paint,
      ),
      shown(
        times.map(({ answer }) => answer),
        LIMITS_MS.answer,
      ),
      shown(times.map(({ processor }) => processor)),
    ]);
  }
}
record(
  'popup-speed',
  'From the click to the popup’s answer',
  `Milliseconds, median (best–worst) of ${REPETITIONS}, articles of some 800 words. *Popup begins* and *answer* count from the click,
which a script makes and which takes some milliseconds itself; *first paint* from the beginning of the popup. Slow is a
median above ${LIMITS_MS.paint} for the first paint and ${LIMITS_MS.answer} for the answer. *Processor time*: of all processes of the browser until
the answer was seen, on all cores together; waiting for other tasks of the machine is not in it.

${table(rows)}

Load of the machine while measuring: ${loadavg()[0]?.toFixed(1)} tasks; a computation between the clicks took
${median(slowed).toFixed(1)} times its processor time.`,
);
