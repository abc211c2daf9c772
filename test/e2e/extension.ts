/** What every end-to-end test does: open a page, click the button, look. */
import type { Page } from 'puppeteer-core';
import {
  BROWSERS,
  type BrowserName,
  browserBinary,
  launchBrowser,
  type PopupView,
  type TestBrowser,
} from '../support/browsers.ts';
import { type LoggedRequest, startRequestLog, strayRequests } from '../support/request-log.ts';
import { type PageServer, type ServedPage, servePages } from '../support/serve.ts';

/** Browsers to test in: both, and where continuous integration says so a missing one is a failure. */
export const TESTED_BROWSERS: readonly BrowserName[] = BROWSERS.filter(
  (name) => process.env['CI'] || browserBinary(name),
);

/** A browser with the extension, a page server and a log of all requests. */
export type Bench = TestBrowser & {
  server: PageServer;
  /** Requests that neither the test's pages nor the browser itself account for. */
  stray(): LoggedRequest[];
};

/** Launches a browser with the built extension, its every request going through a logging proxy. */
export async function launchBench(
  name: BrowserName,
  pages: (path: string) => ServedPage | null,
): Promise<Bench> {
  const server = await servePages(pages);
  const log = await startRequestLog();
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const extension = new URL(`../../dist/${target}`, import.meta.url).pathname;
  const browser = await launchBrowser(name, { extension, proxyPort: log.port });
  return {
    ...browser,
    server,
    stray: () => strayRequests(log, server.base),
    async close() {
      await browser.close();
      await log.close();
      await server.close();
    },
  };
}

/** States of the popup in which it has not yet answered. */
const UNDECIDED = '["reading"].includes(document.querySelector("main")?.dataset.state ?? "reading")';

/** Opens a page, clicks the toolbar button and waits for the popup's answer. */
export async function readPage(bench: Bench, path: string): Promise<{ page: Page; popup: PopupView }> {
  const page = await bench.newPage(`${bench.server.base}${path}`);
  return { page, popup: await readAgain(bench, page) };
}

/** Whether the claims of an answer are marked on the page by now, or the answer has none to mark. */
const MARKED =
  '!document.querySelector("footer") || performance.getEntriesByName("claims marked").length > 0';

/** Clicks the toolbar button on an open page and waits for the popup's answer, and until its claims are marked. */
export async function readAgain(bench: Bench, page: Page): Promise<PopupView> {
  const popup = await bench.clickToolbarButton(page);
  await popup.waitFor(`document.querySelector('main') && !(${UNDECIDED}) && (${MARKED})`);
  return popup;
}

/** The popup's state, its first line and everything it shows. */
export function popupContent(popup: PopupView) {
  return popup.evaluate<{
    state: string;
    sentence: string;
    text: string;
    sources: string[];
    tellings: string[];
  }>(
    `({
      state: document.querySelector('main').dataset.state,
      sentence: document.querySelector('.sentence').textContent,
      text: document.querySelector('main').innerText,
      sources: [...document.querySelectorAll('[data-source]')].map((item) => item.dataset.source),
      tellings: [...document.querySelectorAll('[data-telling]')].map((item) => item.dataset.telling),
    })`,
  );
}

/** Texts of what is lit up on a page, by kind, white space collapsed. */
export async function litUp(page: Page): Promise<{ kind: string; text: string }[]> {
  const lit = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([kind, ranges]) =>
      [...ranges].map((range) => ({ kind: String(kind), text: String(range) })),
    ),
  );
  return lit.map(({ kind, text }) => ({ kind, text: collapse(text) }));
}

/** White space as a reader sees it. */
export function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
