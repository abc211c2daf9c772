/** The story view as a reader meets it: read two tellings, open it from the popup, compare, walk the chain, save. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import type { PopupView } from '../support/browsers.ts';
import { demoPage } from '../support/demo-pages.ts';
import { type Bench, launchBench, readAgain, readPage, TESTED_BROWSERS } from './extension.ts';

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent ?? ''));

/** For what a busy machine takes longer over. */
const PATIENCE = { timeout: 15_000 };

/** What the page wanted saved, kept instead of a file: names with types and first bytes. */
const caughtFiles = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { caught: { name: string; type: string; text: string }[] }).caught,
  );

/** Follows the popup's link; browsers open it in a tab of its own. */
async function openFromPopup(bench: Bench, popup: PopupView): Promise<Page> {
  // The popup closes at once, often before it can answer.
  await popup.evaluate('document.querySelector("footer a[href*=story]").click()').catch(() => undefined);
  let page: Page | undefined;
  // Firefox's protocol does not tell the addresses of the extension's own pages; the pages do.
  const address = (one: Page) => one.evaluate(() => location.href).catch(() => '');
  const find = async () => {
    for (const one of await bench.browser.pages()) {
      if ((await address(one)).includes('/story/index.html')) page = one;
    }
    return page !== undefined;
  };
  await expect.poll(find, PATIENCE).toBe(true);
  if (!page) throw new Error('The popup opened no story view.');
  await page.waitForSelector('main[data-state=story]');
  return page;
}

describe.each(TESTED_BROWSERS)('the story view in %s', (name) => {
  let bench: Bench;
  let story: Page;
  let swedish: Page;
  beforeAll(async () => {
    bench = await launchBench(name, demoPage);
  });
  afterAll(() => bench?.close());

  it('opens from the popup', async () => {
    const german = await readPage(bench, '/demo-de/');
    await german.page.close();
    const { page, popup } = await readPage(bench, '/demo-sv/');
    swedish = page;
    story = await openFromPopup(bench, popup);

    expect(await story.$eval('h1', ({ textContent }) => textContent)).toMatch(/^Chilensk kuststad/);
  });

  it('shows all tellings, and says of those without a text what to do', async () => {
    const rows = await story.$$eval('[data-telling]', (found) =>
      found.map((row) => [row.querySelector('a, span')?.textContent, row.getAttribute('data-text')]),
    );

    expect(rows).toHaveLength(3);
    expect(rows.filter(([, text]) => text === 'true')).toHaveLength(2);
    expect((await texts(story, '.missing-text')).join()).toMatch(/^Text not at hand/);
  });

  it('sets the two that were read side by side, sentence by sentence', async () => {
    await story.waitForSelector('.rows .row');
    const rows = await texts(story, '.row[data-row=both]');

    expect(rows.length).toBeGreaterThan(10);
    expect(rows.find((row) => row.includes('Atacama'))).toMatch(/Atacama-Wüste.*Atacamaöknen/);
    expect((await texts(story, '.found li'))[0]).toMatch(/^passages in both: \d+$/);
    expect(
      await story.$$eval('.row [lang]', (cells) => [
        ...new Set(cells.map((cell) => cell.getAttribute('lang'))),
      ]),
    ).toEqual(['de', 'sv']);
  });

  it('shows only what differs, and the other way round, when asked to', async () => {
    const all = (await texts(story, '.row')).length;
    await story.click('.only input');
    await expect.poll(async () => (await texts(story, '.row')).length, PATIENCE).toBeLessThan(all);
    await story.click('.only input');

    const before = await story.$eval('select', ({ value }) => value);
    await story.click('.choices button');
    await expect.poll(() => story.$eval('select', ({ value }) => value), PATIENCE).not.toBe(before);
    await expect.poll(async () => (await texts(story, '.row')).length, PATIENCE).toBe(all);
  });

  it('has the third text as soon as it was read and the reader is back', async () => {
    const { page } = await readPage(bench, '/demo-en/');
    await page.close();
    await story.bringToFront();

    await expect.poll(() => story.$$eval('[data-text=true]', ({ length }) => length), PATIENCE).toBe(3);
    await expect
      .poll(() => story.$$eval('select:first-of-type option', ({ length }) => length), PATIENCE)
      .toBeGreaterThan(2);
  });

  it('lets the keyboard walk from box to box, and says all of each', async () => {
    await story.bringToFront();
    const boxes = await story.$$('.drawing [role=button]');
    const walked = new Set<string>();
    await boxes[0]?.evaluate((box) => (box as unknown as SVGGElement).focus());
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowDown'] as const) {
      walked.add(await story.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
      await story.keyboard.press(key);
    }

    expect(walked.size).toBeGreaterThan(2);
    for (const label of walked) expect(label).toMatch(/; /);
    await story.keyboard.press('Enter');
    await expect
      .poll(() => story.$$eval('[data-details]', ({ length }) => length), PATIENCE)
      .toBeGreaterThan(0);
    expect(await story.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
  });

  it('counts the origins in number and words', async () => {
    const text = (await texts(story, '[data-section=independence]')).join();

    expect(text).toMatch(/3 tellings, 1 origin/);
    expect(text).toMatch(/All three (?:probably )?rest on/);
    expect(text).toMatch(/a witness of its own near its top/);
  });

  it('saves the drawing as SVG and PNG and the story as Markdown', async () => {
    await story.evaluate(() => {
      const caught: { name: string; type: string; text: string }[] = [];
      Object.assign(globalThis, { caught });
      const blobs = new Map<string, Blob>();
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        const url = create(blob);
        blobs.set(url, blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        const blob = blobs.get(this.href);
        void blob?.text().then((text) => caught.push({ name: this.download, type: blob.type, text }));
      };
    });
    for (const button of await story.$$('[data-section=chain] .actions button, main > header button')) {
      await button.evaluate((one) => (one as HTMLElement).click());
    }
    await expect.poll(async () => (await caughtFiles(story)).length, PATIENCE).toBe(3);

    const files = (await caughtFiles(story)).toSorted((a, b) => a.name.localeCompare(b.name));
    expect(files.map(({ name: file }) => file)).toEqual([
      expect.stringMatching(/^hearsay-Chilensk.*\.md$/),
      expect.stringMatching(/^hearsay-Chilensk.*\.png$/),
      expect.stringMatching(/^hearsay-Chilensk.*\.svg$/),
    ]);
    const [markdown, png, svg] = files;
    expect(markdown?.text).toContain('## The chain');
    expect(markdown?.text).toMatch(/## Side by side.*Atacama-Wüste.*Atacamaöknen/s);
    expect(png?.text).toMatch(/^.PNG/);
    expect(png?.text.length).toBeGreaterThan(5000);
    expect(svg?.text).toContain('Costa Norte Hoy');
  });

  it('has no accessibility violations', async () => {
    expect(await violations(story)).toEqual([]);
  });

  it('lets "why?" in the popup show the sentences of both, once both were read', async () => {
    const popup = await readAgain(bench, swedish);
    await popup.evaluate('document.querySelector("[data-telling] button[aria-expanded]").click()');

    await popup.waitFor('document.querySelectorAll("[data-pairs=both] li").length > 5');
    expect(
      await popup.evaluate('document.querySelectorAll("[data-pairs=both] li:first-child q").length'),
    ).toBe(2);
  });

  it('shows a claim in the words of the others on its card, beside the claim and in the window', async () => {
    const popup = await readAgain(bench, swedish);
    await popup.evaluate('document.querySelector("button.source").click()');
    await popup.waitFor('document.querySelector("button.source[data-found=true]")');
    await swedish.bringToFront();
    // Its inside is closed to the page: what stands in it only the browser's accessibility tree tells, and only Chromium's.
    const inWindow = () =>
      swedish.evaluate(() => {
        const box = document.body.nextElementSibling?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
    await expect.poll(inWindow, PATIENCE).toBe(true);
    if (name === 'chromium') {
      const tree = async () =>
        JSON.stringify(await swedish.accessibility.snapshot({ interestingOnly: false }));
      await expect.poll(tree, PATIENCE).toMatch(/In other tellings.*\(German\)/);
    }
    await swedish.keyboard.press('Escape');
  });

  it('opens from the history too', async () => {
    const history = await bench.openExtensionPage('history/index.html', '[data-entry]');
    await history.click('[data-entry] a[href*=story]');
    await history.waitForSelector('main[data-state=story]');
    await history.close();
  });

  it('made no network request', () => {
    expect(bench.stray()).toEqual([]);
  });
});
