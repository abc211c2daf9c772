/** Shows the demo story: serves the demo pages, opens one in a browser with the extension, says what it says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/support/browsers.ts';
import { demoPage } from '../test/support/demo-pages.ts';
import { servePages } from '../test/support/serve.ts';

const { values } = parseArgs({ options: { firefox: { type: 'boolean', default: false } } });
const name = values.firefox ? 'firefox' : 'chromium';
const headed = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const server = await servePages(demoPage, 8321).catch(() => servePages(demoPage));
const extension = `${import.meta.dirname}/../dist/${values.firefox ? 'firefox' : 'chrome'}`;
const browser = await launchBrowser(name, { extension, headed });
const page = await browser.newPage(`${server.base}/demo-sv/`);
process.stdout.write(`Demo pages: ${server.base}/\n`);

if (headed) {
  process.stdout.write('Click the Hearsay button in the toolbar. Close the browser to end.\n');
  await new Promise<void>((resolve) => browser.browser.once('disconnected', () => resolve()));
} else {
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor('document.querySelector("main[data-state=found]")');
  process.stdout.write(`\n${await popup.evaluate<string>('document.querySelector("main").innerText')}\n\n`);
  // The page's picture should show a claim that is lit up.
  await popup.evaluate('document.querySelector("button.source")?.click()');
  await popup.waitFor('document.querySelector("button.source[data-found]")');
  await new Promise((resolve) => setTimeout(resolve, 800)); // the page scrolls smoothly
  mkdirSync('out', { recursive: true });
  writeFileSync(`out/${name}-popup.png`, await popup.screenshot());
  writeFileSync(`out/${name}-page.png`, await page.screenshot());
  process.stdout.write(`Screenshots: out/${name}-page.png, out/${name}-popup.png\n`);
  await browser.close();
}
await server.close();
