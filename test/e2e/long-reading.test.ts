/** What the reader sees while a long page is read: the stage in words and a bar that only grows, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../extension/page/support/parse.ts';
import { type Bench, launchBench, readPage, TESTED_BROWSERS } from './extension.ts';

/** An article that takes long to read: extraction looks at every link, attribution and the encoder at every sentence. */
const SENTENCES = prose(1500).replaceAll('said. ', 'said.</p>\n<p>');
const LINKS = Array.from({ length: 40_000 }, (_, i) => `<a href="/day/${i}">day ${i}</a>`).join(' ');
const LONG_PAGE = `<!doctype html><html lang="en"><head><title>Norrvik in a year</title></head><body>
  <article><h1>Norrvik in a year</h1><p>${SENTENCES}</p> ${LINKS}</article></body></html>`;

/** What the popup says of a reading, in the order of its stages. */
const STAGES = [
  'Reading the page …',
  'Looking for who is cited …',
  'Opening the index …',
  'Comparing with the index …',
];

/** One look at a popup: its state, and of the bar what it says, how full it is and whether it can be seen. */
type Look = { state: string; bar: { sentence: string; value: number; shown: boolean } | null };

/** Looks at the popup every 20 ms from now on, and keeps what it sees where the test finds it. */
const LOOK_ON = `(() => {
  const looks = [];
  const look = () => {
    const main = document.querySelector('main');
    const bar = document.querySelector('progress');
    looks.push({
      state: main.dataset.state,
      bar: bar && {
        sentence: document.getElementById(bar.getAttribute('aria-labelledby')).textContent,
        value: bar.value,
        shown: getComputedStyle(bar).visibility === 'visible',
      },
    });
    document.body.dataset.looks = JSON.stringify(looks);
  };
  setInterval(look, 20);
  document.querySelector('button[aria-label="Read again"]').click();
})()`;

describe.each(TESTED_BROWSERS)('a long reading in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await launchBench(name, (path) => (path === '/long-page/' ? { body: LONG_PAGE } : null));
  });
  afterAll(() => bench?.close());

  it('is told stage by stage, with a bar that appears and only grows, until the answer takes its place', async () => {
    const { page, popup } = await readPage(bench, '/long-page/');
    const answer = await popup.evaluate<string>('document.querySelector("main").dataset.state');
    await popup.evaluate(LOOK_ON);
    await popup.waitFor(`/"reading".*"${answer}"/.test(document.body.dataset.looks)`);
    const looks = JSON.parse(await popup.evaluate<string>('document.body.dataset.looks')) as Look[];
    const bars = looks.flatMap(({ state, bar }) => (state === 'reading' && bar ? bar : []));
    const values = bars.map(({ value }) => value);

    expect(answer).not.toBe('reading');
    expect(looks.at(-1)).toEqual({ state: answer, bar: null });
    // A quick reading shows no bar, a long one shows it from some moment on.
    const shown = bars.map((bar) => bar.shown);
    expect(new Set(shown)).toEqual(new Set([false, true]));
    expect(shown).toEqual(shown.toSorted());
    expect(values[0]).toBe(0);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBeLessThan(1);
    expect(new Set(values).size).toBeGreaterThan(2);
    // A stage that is over before the next look is not seen: the index is mostly open already, and attribution is quick.
    const stages = [...new Set(bars.map(({ sentence }) => sentence))];
    expect(STAGES.filter((stage) => stages.includes(stage))).toEqual(stages);
    expect(stages).toContain('Reading the page …');
    expect(stages).toContain('Comparing with the index …');
    await page.close();
  });

  it('made no network request', () => {
    expect(bench.stray()).toEqual([]);
  });
});
