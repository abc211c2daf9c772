/** Every state of the popup and what happens on the page, on the project's own pages, in both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, violations } from '../support/axe.ts';
import { demoPage } from '../support/demo-pages.ts';
import {
  type Bench,
  collapse,
  launchBench,
  litUp,
  popupContent,
  readAgain,
  readPage,
  TESTED_BROWSERS,
} from './extension.ts';

/** An article in a language for which there are no cues: Indonesian. */
const INDONESIAN = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Kolam renang kota ditutup</title></head>
  <body><main><article><h1>Kolam renang kota ditutup selama tiga minggu</h1>
  <p>Pemerintah kota menutup kolam renang umum di dekat pelabuhan selama tiga minggu setelah retakan ditemukan pada
  atap bangunan pada hari Senin. Para insinyur akan memeriksa seluruh bangunan sebelum kolam itu dibuka kembali.</p>
  <p>Wali kota mengatakan bahwa keselamatan pengunjung adalah yang paling penting dan meminta warga untuk bersabar.
  Sekolah-sekolah yang biasanya memakai kolam itu akan dipindahkan ke tempat lain di kota tetangga.</p>
  <p>Kolam renang tersebut dibangun lebih dari empat puluh tahun yang lalu dan dikunjungi oleh ratusan orang setiap
  hari. Biaya perbaikan belum diketahui, tetapi anggaran kota hanya menyediakan sedikit uang untuk tahun ini.</p>
  </article></main></body></html>`;

/** The page's own tree, to see that nothing of it was changed. */
const tree = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

describe.each(TESTED_BROWSERS)('the demo pages in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await launchBench(name, (path) =>
      path === '/indonesian/' ? { body: INDONESIAN } : demoPage(path),
    );
  });
  afterAll(() => bench?.close());

  it('finds the other tellings of the demo story and its one origin', async () => {
    const { page, popup } = await readPage(bench, '/demo-sv/');
    const { state, sentence } = await popupContent(popup);

    expect(state).toBe('found');
    expect(sentence).toMatch(/Also told in (?:German and English|English and German)/);
    expect(sentence).toMatch(/All three rest on one report nobody links to: Costa Norte Hoy\./);
    await page.close();
  });

  it('lights claims up without changing the page, and takes it all away at the switch', async () => {
    const page = await bench.newPage(`${bench.server.base}/demo-de/`);
    const before = await tree(page);
    const popup = await readAgain(bench, page);
    const lit = await litUp(page);

    expect(lit.length).toBeGreaterThan(3);
    expect(await tree(page)).toBe(before);
    await popup.evaluate('document.querySelector("[role=switch], [aria-pressed]").click()');
    await expect.poll(() => litUp(page)).toEqual([]);
    await popup.evaluate('document.querySelector("[role=switch], [aria-pressed]").click()');
    await expect.poll(async () => (await litUp(page)).length).toBe(lit.length);
    await page.close();
  });

  it('scrolls the page to a claim when its source is clicked', async () => {
    const { page, popup } = await readPage(bench, '/long/');
    const before = await page.evaluate(() => scrollY);

    await popup.evaluate('[...document.querySelectorAll("button.source")].at(-1).click()');

    await popup.waitFor('document.querySelector("button.source[data-found=true]")');
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    // The card is one element beside the body; its inside is closed to the page.
    const beside = () => page.evaluate(() => document.body.nextElementSibling !== null);
    await expect.poll(beside).toBe(true);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await expect.poll(beside).toBe(false);
    await page.close();
  });

  it.each([
    ['/not-an-article/', 'not-an-article'],
    ['/search-page/', 'not-an-article'],
    ['/paywalled/', 'partial'],
    ['/rtl-ar/', 'nothing-known'],
    ['/indonesian/', 'language-not-supported'],
    ['/long/', 'nothing-known'],
  ])('%s is answered with the state %s', async (path, expected) => {
    const { page, popup } = await readPage(bench, path);
    const { state, text } = await popupContent(popup);

    expect(state).toBe(expected);
    if (state === 'nothing-known') expect(text).toMatch(/does not make it original/);
    await page.close();
  });

  it('works on a page whose policy forbids everything', async () => {
    const { page, popup } = await readPage(bench, '/strict-csp/');
    const { sources } = await popupContent(popup);

    expect(sources.length).toBeGreaterThan(0);
    expect((await litUp(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  it('leaves a match out as soon as the reader calls it wrong, until that is taken back', async () => {
    const { page, popup } = await readPage(bench, '/demo-sv/');
    const before = await popupContent(popup);
    const [telling] = before.tellings;
    const answered = (count: number) =>
      `document.querySelectorAll('section[data-section=tellings] [data-telling]').length === ${count}`;

    await popup.evaluate(
      `document.querySelector('[data-telling="${telling}"] button.link:last-of-type').click()`,
    );
    await popup.waitFor(`document.querySelector('[data-wrong="${telling}"]') && ${answered(1)}`);
    expect((await popupContent(popup)).sentence).not.toContain('All three');

    // It holds for the next time too, even in a background that was killed meanwhile.
    await bench.killBackground();
    const again = await readAgain(bench, page);
    expect((await popupContent(again)).tellings).not.toContain(telling);

    await again.evaluate('document.querySelector("[data-wrong] button").click()');
    await again.waitFor(`!document.querySelector('[data-wrong]') && ${answered(2)}`);
    expect(await popupContent(again)).toEqual(before);
    await page.close();
  });

  it('lists claims that the page has lost, and follows those that were only reworded', async () => {
    const { page, popup } = await readPage(bench, '/demo-en/');
    const claims = await litUp(page);
    await popup.evaluate('window.close()').catch(() => undefined);
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p, main p')];
      for (const paragraph of paragraphs.slice(0, -1))
        paragraph.textContent = `Update. ${paragraph.textContent}`;
      const last = paragraphs.at(-1);
      if (last) last.textContent = 'Something else.';
    });
    // The page is looked at every two seconds; a claim in a paragraph with another beginning is found again.
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBeGreaterThan(0);
    await expect
      .poll(
        async () => (await litUp(page)).every(({ text }) => claims.some((claim) => claim.text === text)),
        {
          timeout: 10_000,
        },
      )
      .toBe(true);
    await page.close();
  });

  it('reads the second article of a single-page app when asked again', async () => {
    const { page, popup } = await readPage(bench, '/spa/');
    const first = await popupContent(popup);
    const claims = await litUp(page);
    await page.bringToFront();
    await page.click('#next');

    const second = await popupContent(await readAgain(bench, page));

    expect(second.sources).not.toEqual(first.sources);
    expect(await litUp(page)).not.toEqual(claims);
    const text = collapse(await page.evaluate(() => document.body.textContent ?? ''));
    for (const { text: claim } of await litUp(page)) expect(text).toContain(claim);
    await page.close();
  });

  it('answers the same after the background was killed', async () => {
    const { page, popup } = await readPage(bench, '/demo-en/');
    const before = await popupContent(popup);
    await bench.killBackground();

    const after = await popupContent(await readAgain(bench, page));

    expect(after).toEqual(before);
    await page.close();
  });

  it('shows the number of other tellings on the badge', async () => {
    const helper = await bench.openExtensionPage('history/index.html', 'main');
    const { page } = await readPage(bench, '/demo-sv/');
    const badge = await helper.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', BadgeApi | undefined>;
      const api = browser?.tabs ? browser : chrome;
      const [tab] = (await api?.tabs.query({ active: true, currentWindow: true })) ?? [];
      return tab && api?.action.getBadgeText({ tabId: tab.id });
    });

    expect(badge).toBe('2');
    await page.close();
    await helper.close();
  });

  it('keeps the history until it is deleted', async () => {
    const history = await bench.openExtensionPage('history/index.html', '[data-entry]');
    const count = () => history.$$eval('[data-entry]', (rows) => rows.length);
    const before = await count();

    await history.click('[data-entry] button');
    await expect.poll(count).toBe(before - 1);
    await history.close();
    const again = await bench.openExtensionPage('history/index.html', '[data-entry]');
    expect(await again.$$eval('[data-entry]', (rows) => rows.length)).toBe(before - 1);
    await again.close();
  });

  it('lists the packs that it compares with on the options page', async () => {
    const options = await bench.openExtensionPage('options/index.html', '[data-pack]');

    expect(await options.$eval('[data-pack]', (row) => row.textContent)).toMatch(/\d+ tellings · from \S/);
    await options.close();
  });

  it('searches the history', async () => {
    const { page } = await readPage(bench, '/demo-sv/');
    const history = await bench.openExtensionPage('history/index.html', '[data-entry]');
    const urls = () =>
      history.$$eval('[data-entry]', (rows) => rows.map((row) => row.getAttribute('data-entry')));

    await history.type('input[type=search]', 'farleden.example Costa Norte Hoy');
    await expect.poll(urls).toEqual([expect.stringContaining('farleden.example')]);
    await history.close();
    await page.close();
  });

  it('has a popup and pages without accessibility violations', async () => {
    const { page, popup } = await readPage(bench, '/demo-sv/');
    const found = await popup.evaluate<string[]>(
      `(async () => {
        ${AXE};
        const { violations } = await window.axe.run({ resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
      })()`,
    );

    expect(found).toEqual([]);
    await page.close();
    for (const path of ['history/index.html', 'options/index.html']) {
      const tab = await bench.openExtensionPage(path, 'main');
      expect(await violations(tab), path).toEqual([]);
      await tab.close();
    }
  });

  it('made no network request', () => {
    expect(bench.stray()).toEqual([]);
  });
});

type BadgeApi = {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: { getBadgeText(options: { tabId: number }): Promise<string> };
};
