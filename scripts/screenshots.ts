/**
 * `npm run screenshots`: the pictures of docs/user-guide.md, from the built extension in a real Chromium.
 *
 * Written to docs/screenshots as WebP, a tenth of the size of PNG for these; `-- --out folder` writes elsewhere.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launchBrowser, type TestBrowser } from '../test/support/browsers.ts';
import { demoPage } from '../test/support/demo-pages.ts';
import { servePages } from '../test/support/serve.ts';

type Scheme = 'light' | 'dark';

/** All pictures together may be as large as this, in bytes, so that a clone stays quick. */
const LARGEST = 1_500_000;

/** Good enough that letters have no halo. */
const QUALITY = 82;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/screenshots' } } });
const out = resolve(import.meta.dirname, '..', values.out);
mkdirSync(out, { recursive: true });

const server = await servePages(demoPage);
const extension = resolve(import.meta.dirname, '../dist/chrome');
for (const scheme of ['light', 'dark'] as const) {
  const browser = await launchBrowser('chromium', { extension, scheme });
  try {
    await takeAll(browser, scheme);
  } finally {
    await browser.close();
  }
}
await server.close();

const sizes = readdirSync(out).map((name) => statSync(resolve(out, name)).size);
const total = sizes.reduce((sum, size) => sum + size, 0);
process.stdout.write(`${sizes.length} pictures, ${Math.round(total / 1000)} kB\n`);
if (total > LARGEST) {
  process.stderr.write(`More than ${LARGEST / 1000} kB; leave some out or make them smaller.\n`);
  process.exitCode = 1;
}

async function takeAll(browser: TestBrowser, scheme: Scheme): Promise<void> {
  await takePage(browser, 'welcome/index.html', '[data-demo=read]', `welcome-${scheme}`, 1080);
  await takeArticle(browser, scheme);
  await takeStory(browser, scheme);
  await takePage(browser, 'history/index.html', '[data-entry]', `history-${scheme}`, 800);
  await takePage(browser, 'options/index.html', '[data-pack]', `options-${scheme}`, 800);
}

/** An article with its marks and a card, and the popup over it. */
async function takeArticle(browser: TestBrowser, scheme: Scheme): Promise<void> {
  for (const slug of ['demo-de', 'demo-en']) {
    const page = await browser.newPage(`${server.base}/${slug}/`);
    await page.setViewport({ width: 900, height: 620 });
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    const popup = await browser.clickToolbarButton(page);
    await popup.waitFor('document.querySelector("main[data-state=found]")');
    if (slug !== 'demo-en') continue;
    save(`popup-${scheme}`, await popup.screenshot('webp'));
    if (scheme === 'dark') continue;
    await popup.evaluate('document.querySelector("button.source")?.click()');
    await popup.waitFor('document.querySelector("button.source[data-found]")');
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, 800)); // the page scrolls smoothly
    save('page', await shot(page, false));
  }
}

/** The story view of the article that was read last: the top of it, with sentences side by side. */
async function takeStory(browser: TestBrowser, scheme: Scheme): Promise<void> {
  const history = await browser.openExtensionPage('history/index.html', '[data-entry]');
  const address = await history.$eval('a[href*="story/"]', (link) => link.getAttribute('href') ?? '');
  const page = await browser.openExtensionPage(address.replace('../', ''), 'main[data-state=story]');
  await page.waitForSelector('.rows .row');
  await page.setViewport({ width: 1080, height: 1300 });
  save(`story-${scheme}`, await shot(page, false));
  await page.close();
  await history.close();
}

async function takePage(
  browser: TestBrowser,
  path: string,
  ready: string,
  name: string,
  width: number,
): Promise<void> {
  const page = await browser.openExtensionPage(path, ready);
  await page.setViewport({ width, height: 600 });
  save(name, await shot(page, true));
  await page.close();
}

function shot(page: Page, fullPage: boolean): Promise<Uint8Array> {
  return page.screenshot({ type: 'webp', quality: QUALITY, fullPage });
}

function save(name: string, picture: Uint8Array): void {
  const file = `${name}.webp`;
  writeFileSync(resolve(out, file), picture);
  process.stdout.write(`${file} ${Math.round(picture.length / 1000)} kB\n`);
}
