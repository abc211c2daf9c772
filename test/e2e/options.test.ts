/** Options, history and first-run page in both browsers: what is chosen there takes effect. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { demoPage } from '../support/demo-pages.ts';
import {
  type Bench,
  launchBench,
  litUp,
  popupContent,
  readAgain,
  readPage,
  TESTED_BROWSERS,
} from './extension.ts';

const OPTIONS = 'options/index.html';

/** How the first claim of the kind is underlined on the page, as the browser computes it. */
const lineOf = (page: Page, kind: string) =>
  page.evaluate(
    (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle,
    `hearsay-${kind}`,
  );

describe.each(TESTED_BROWSERS)('options and first run in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await launchBench(name, demoPage);
  });
  afterAll(() => bench?.close());

  it('greets once, and shows the demo story as it is read just then', async () => {
    expect(bench.greeted).toBe(true);

    const page = await bench.openExtensionPage('welcome/index.html', '[data-demo=read]');
    expect(await page.$eval('.answer', (answer) => answer.textContent)).toMatch(/^Also told in /);
    expect(await page.$$eval('.told li', (items) => items.length)).toBe(2);
    expect(await page.$$eval('[data-standing]', (claims) => claims.length)).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('gives marks the look that is chosen, on a page that is open and on the next', async () => {
    const { page } = await readPage(bench, '/demo-en/');
    expect((await litUp(page)).length).toBeGreaterThan(0);
    expect(await lineOf(page, 'secondhand')).toBe('dashed');

    const options = await bench.openExtensionPage(OPTIONS, 'summary');
    await options.click('summary');
    await options.select('.kind:nth-of-type(2) select', 'wavy');
    await expect.poll(() => lineOf(page, 'secondhand')).toBe('wavy');
    await options.click('input[type=radio][value=strong]');
    await expect.poll(() => lineOf(page, 'secondhand')).toBe('dashed');

    const { page: next } = await readPage(bench, '/demo-de/');
    expect(
      await next.evaluate(
        () => getComputedStyle(document.body, '::highlight(hearsay-firsthand)').textDecorationThickness,
      ),
    ).toBe('3px');
    for (const each of [page, next, options]) await each.close();
  });

  it('has no accessibility violations, with everything open and with sites on the list', async () => {
    const options = await bench.openExtensionPage(OPTIONS, '[data-requests]');
    await options.click('summary');
    await options.type('form input', 'https://www.news.example/today');
    await options.keyboard.press('Enter');
    await options.waitForSelector('[data-site="news.example"]');
    await options.type('form input', 'no site');
    await options.keyboard.press('Enter');
    await options.waitForSelector('form input[aria-invalid=true]');

    expect(await violations(options)).toEqual([]);
    await options.click('[data-site="news.example"] button');
    await options.waitForFunction('!document.querySelector("[data-site]")');
    await options.close();
  });

  it('gives the settings to the browser to carry only when asked, and takes them back', async () => {
    const options = await bench.openExtensionPage(OPTIONS, '[data-choice=sync] input');
    const carried = () =>
      options.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<
          'browser' | 'chrome',
          SyncApi | undefined
        >;
        return Object.keys((await (browser ?? chrome)?.storage.sync.get(null)) ?? {});
      });
    expect(await carried()).toEqual([]);

    await options.click('[data-choice=sync] input');
    await expect.poll(carried).toEqual(['settings']);
    await options.click('[data-choice=sync] input');
    await expect.poll(carried).toEqual([]);
    await options.close();
  });

  it('is used by keyboard alone, in the order in which it reads', async () => {
    const options = await bench.openExtensionPage(OPTIONS, '[data-requests]');
    const order: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await options.keyboard.press('Tab');
      order.push(
        await options.evaluate(() => {
          const { tagName, labels, textContent } = document.activeElement as HTMLInputElement;
          return (labels?.[0]?.textContent ?? textContent ?? tagName).trim();
        }),
      );
    }

    expect(order).toEqual([
      'Mark claims on the page',
      // Of the looks, the one that was chosen above.
      'Strong contrast',
      'Line and colour of each kind',
      'All languages',
      'Read articles automatically',
      'Add a site',
      'Add',
      'Change shortcuts in the browser',
      'Keep the history',
    ]);
    await options.close();
  });

  it('folds tellings in languages that the reader does not read, and shows all again', async () => {
    const options = await bench.openExtensionPage(OPTIONS, 'input[value=some]');
    await options.click('input[value=some]');
    await options.waitForSelector('.languages input[value=en]:checked');
    const { page, popup } = await readPage(bench, '/demo-sv/');
    await popup.waitFor('document.querySelector("details.other-languages")');
    expect(
      await popup.evaluate(`[...document.querySelectorAll('[data-section=tellings] h3')].map((heading) =>
        [heading.textContent, heading.closest('details')?.open ?? true])`),
    ).toEqual([
      ['English', true],
      ['Deutsch', false],
    ]);

    expect(await violations(options)).toEqual([]);
    await options.bringToFront();
    await options.click('input[value=all]');
    await options.waitForFunction('!document.querySelector(".languages")');
    const again = await readAgain(bench, page);
    await again.waitFor('document.querySelectorAll("[data-section=tellings] h3").length === 2');
    expect(await again.evaluate('document.querySelector("details.other-languages") === null')).toBe(true);
    for (const each of [page, options]) await each.close();
  });

  it('reads by itself where it may, and not on a site that is taken out in the popup', async () => {
    const options = await bench.openExtensionPage(OPTIONS, '[data-choice=automatic] input');
    await bench.allowAllSites();
    await options.click('[data-choice=automatic] input');
    await options.waitForSelector('[data-choice=automatic] input:checked');

    const { page, popup } = await readPage(bench, '/demo-sv/');
    expect((await popupContent(popup)).state).toBe('found');
    await popup.waitFor('document.querySelector("[data-site-switch]")');
    await popup.evaluate('document.querySelector("[data-site-switch]").click()');
    await options.waitForSelector('[data-site="127.0.0.1"]');

    const never = await bench.newPage(`${bench.server.base}/demo-de/`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await litUp(never)).toEqual([]);

    await options.bringToFront();
    await options.click('[data-site="127.0.0.1"] button');
    await options.waitForFunction('!document.querySelector("[data-site]")');
    const again = await bench.newPage(`${bench.server.base}/demo-en/`);
    await expect.poll(async () => (await litUp(again)).length, { timeout: 10_000 }).toBeGreaterThan(0);

    await options.bringToFront();
    await options.click('[data-choice=automatic] input');
    for (const each of [page, never, again, options]) await each.close();
  });

  it('adds a history from a file, and deletes what is kept too long', async () => {
    const history = await bench.openExtensionPage('history/index.html', '[data-entry]');
    const urls = () =>
      history.$$eval('[data-entry]', (rows) => rows.map((row) => row.getAttribute('data-entry')));
    const before = await urls();

    const entry = await history.evaluate(firstEntry);
    const day = 86_400_000;
    const old = { ...entry, id: 'old\nOld', url: 'https://old.example/', lastRead: Date.now() - 100 * day };
    const fresh = { ...entry, id: 'new\nNew', url: 'https://new.example/', lastRead: Date.now() - day };
    await chooseFile(history, JSON.stringify({ hearsay: 'history', format: 1, entries: [old, fresh] }));
    await expect.poll(async () => (await urls()).length).toBe(before.length + 2);
    expect(await urls()).toEqual(expect.arrayContaining(['https://old.example/', 'https://new.example/']));
    expect(await violations(history)).toEqual([]);

    const options = await bench.openExtensionPage(OPTIONS, '[data-choice=history] select');
    await options.select('[data-choice=history] select', '2');
    await expect
      .poll(async () => {
        await history.reload({ waitUntil: [] }).catch(() => undefined);
        await history.waitForSelector('[data-entry]');
        return urls();
      })
      .not.toContain('https://old.example/');
    expect(await urls()).toContain('https://new.example/');
    for (const each of [history, options]) await each.close();
  });

  it('compares the history with packs that are new to it, and shows what was found', async () => {
    const { page } = await readPage(bench, '/demo-en/');
    const history = await bench.openExtensionPage('history/index.html', '[data-entry]');
    expect(await history.$('[data-news]')).toBeNull();

    // As if the article had been read before the packs knew its story.
    await history.evaluate(forgetTellings);
    await bench.killBackground();
    // The page asks the background for the packs, and so wakes it.
    const options = await bench.openExtensionPage(OPTIONS, '[data-pack]');
    // Chromium draws no page that is not in front, and what waits for drawing waits for ever.
    await history.bringToFront();
    await expect
      .poll(
        async () => {
          await history.reload({ waitUntil: [] }).catch(() => undefined);
          await history.waitForSelector('[data-entry]');
          return history.$$eval('.new', (rows) => rows.map(({ textContent }) => textContent));
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toEqual([expect.stringMatching(/^New since you read it: also told in /)]);
    expect(await violations(history)).toEqual([]);

    await history.click('[data-news] button:last-of-type');
    await history.waitForFunction('!document.querySelector("[data-news], .new")');
    for (const each of [page, history, options]) await each.close();
  });

  it('shows an empty log of requests, until a page of its own tries one, which the browser refuses', async () => {
    const options = await bench.openExtensionPage(OPTIONS, '[data-requests]');
    expect(await options.$eval('[data-requests]', (log) => log.textContent)).toMatch(/^None since /);

    // Whatever way a fault or a dependency would take; as text, or the test runner would rewrite the import.
    const tried = await options.evaluate<string[]>(
      `(async () => {
      const image = new Promise((resolve, reject) => {
        Object.assign(new Image(), { onload: resolve, onerror: reject, src: 'https://image.example/' });
      });
      const tried = [image, fetch('https://fetch.example/'), import('https://import.example/x.js')];
      return (await Promise.allSettled(tried)).map(({ status }) => status);
    })()` as unknown as () => string[],
    );
    expect(tried).toEqual(['rejected', 'rejected', 'rejected']);
    // Not before the reports have come, which a reload would cut off.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect
      .poll(
        async () => {
          await options.reload({ waitUntil: [] }).catch(() => undefined);
          await options.waitForSelector('[data-requests]');
          return options.$eval('[data-requests]', (log) => log.textContent);
        },
        { timeout: 10_000 },
      )
      .toMatch(/(?=.*image\.example)(?=.*fetch\.example)(?=.*import\.example).*refused by the browser/s);
    expect(bench.stray()).toEqual([]);
    await options.close();
  });
});

type LocalApi = { storage: { local: { remove(key: string): Promise<void> } } };
type SyncApi = { storage: { sync: { get(keys: null): Promise<object> } } };

/** Runs in the history page: its newest entry as it is stored. */
function firstEntry(): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hearsay');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('articles').objectStore('articles').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result[0]);
      };
    };
  });
}

/** Runs in the history page: takes the tellings from the article that was read last, and the packs' name. */
async function forgetTellings(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', LocalApi | undefined>;
  await (browser ?? chrome)?.storage.local.remove('rechecked');
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('hearsay');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const articles = opening.result.transaction('articles', 'readwrite').objectStore('articles');
      const newest = articles.index('byLastRead').openCursor(null, 'prev');
      newest.onsuccess = () => {
        const entry = newest.result?.value;
        const analysis = { ...entry.analysis, story: { ...entry.analysis.story, tellings: [] } };
        articles.put({ ...entry, analysis, packs: 'others' });
      };
      articles.transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Chooses a file with this content; by a DataTransfer, because drivers differ in how they fill in files. */
function chooseFile(page: Page, content: string): Promise<void> {
  return page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'history.json', { type: 'application/json' }));
    if (!input) throw new Error('There is no place for a file.');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}
