/** axe-core on every page and in every state, with everything unfolded; in both directions of writing and schemes. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browsers.ts';
import { PREVIEWS, type PreviewServer, startPreviews } from '../support/preview-server.ts';
import { TESTED_BROWSERS } from './extension.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Languages and schemes: one of each direction, one of each scheme. */
const LOOKS = [
  { locale: 'en', scheme: 'light' },
  { locale: 'ar', scheme: 'dark' },
] as const;

/** Opens what is folded, until nothing more is. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) closed.click();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Found> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  });
}

describe.each(TESTED_BROWSERS)('in %s', (name) => {
  // Only Chromium is told what the reader's system looks like.
  const looks = name === 'chromium' ? LOOKS : LOOKS.slice(0, 1);
  describe.each(looks)('in $locale on a $scheme screen', ({ locale, scheme }) => {
    let previews: PreviewServer;
    let browser: TestBrowser;
    beforeAll(async () => {
      previews = await startPreviews();
      browser = await launchBrowser(name, { scheme });
    });
    afterAll(async () => {
      await browser?.close();
      await previews?.close();
    });

    it.each(PREVIEWS)('%s has no accessibility violations', async (show) => {
      const page = await browser.newPage(previews.address(show, locale));
      await page.waitForSelector('main');
      // Everything has come and moved by then (the bar of a reading comes after 300 ms).
      await new Promise((resolve) => setTimeout(resolve, 500));
      await unfold(page);

      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });
});
