/**
 * Pictures of the extension's pages in every state, with a fake browser and an invented story.
 *
 * `npx tsx scripts/preview.ts [show]… [--locale sv] [--scheme dark] [--open]` writes `out/preview/*.png`;
 * `--open` opens every section first, `--zoom 2` doubles everything, `--forced` takes the reader's own colours,
 * `--firefox` takes them in Firefox.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { PREVIEWS, startPreviews } from '../test/support/preview-server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string', default: 'en' },
    scheme: { type: 'string', default: 'light' },
    open: { type: 'boolean', default: false },
    zoom: { type: 'string', default: '1' },
    forced: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
  },
});
const shows = positionals.length > 0 ? positionals : PREVIEWS;
const root = resolve(import.meta.dirname, '..');
const out = resolve(root, 'out/preview');

const previews = await startPreviews();
const browser = await (values.firefox ? launchFirefox() : launchChromium());
mkdirSync(out, { recursive: true });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  if (!values.firefox) await chooseColours(page);
  for (const show of shows) await picture(page, show);
} finally {
  await browser.close();
  await previews.close();
}

function launchChromium(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** Firefox takes scheme and forced colours from its preferences. */
function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      // 0 is dark, 1 is light.
      'layout.css.prefers-color-scheme.content-override': values.scheme === 'dark' ? 0 : 1,
      // 2 is always, 0 only where the system asks for it.
      'browser.display.document_color_use': values.forced ? 2 : 0,
    },
  });
}

async function chooseColours(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  // By the protocol itself: puppeteer has no name for forced colours.
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: values.scheme },
      ...(values.forced ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
}

async function picture(page: Page, show: string): Promise<void> {
  const fullPage = /^(history|options|welcome|story)/.test(show);
  // Zoom leaves less room and draws it larger, as in a browser.
  const zoom = Number(values.zoom);
  const wide = show === 'welcome' ? 1080 : show.startsWith('story') ? 1280 : fullPage ? 800 : 380;
  const width = Math.round(wide / (fullPage ? zoom : 1));
  await page.setViewport({ width, height: 160, deviceScaleFactor: zoom });
  await page.goto(previews.address(show, values.locale));
  await page.waitForSelector('main');
  // The bar of `reading` comes after 300 ms, and everything else is there by then.
  await new Promise((done) => setTimeout(done, 400));
  if (values.open) {
    for (const closed of await page.$$('[aria-expanded=false], details:not([open]) > summary'))
      await closed.click();
  }
  const zoomed = values.zoom === '1' ? '' : `-zoom${values.zoom}`;
  const extra = `${zoomed}${values.forced ? '-forced' : ''}${values.firefox ? '-firefox' : ''}`;
  const path = resolve(out, `${show}-${values.locale}-${values.scheme}${extra}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(path.slice(root.length + 1));
}
