/** axe-core on every page and in every state, with everything unfolded; in both directions of writing and schemes. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, violations } from '../support/axe.ts';
import { launchBrowser, type TestBrowser } from '../support/browsers.ts';
import { PREVIEWS, type PreviewServer, startPreviews } from '../support/preview-server.ts';
import { TESTED_BROWSERS } from './extension.ts';

/** Languages and schemes: one of each direction, one of each scheme. */
const LOOKS = [
  { locale: 'en', scheme: 'light' },
  { locale: 'ar', scheme: 'dark' },
] as const;

/** The page keeps still: so long nothing was put in or taken out. */
const STILL_MS = 60;

/** Waits until everything has come and moved: the bar of a reading comes after 300 ms, by an animation. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (still) => {
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, still);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, still);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }, STILL_MS);
}

/** Opens what is folded, until nothing more is. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) closed.click();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

let previews: PreviewServer;
beforeAll(async () => {
  previews = await startPreviews();
});
afterAll(() => previews?.close());

describe.each(TESTED_BROWSERS)('in %s', (name) => {
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(AXE);
  });
  afterAll(() => browser?.close());

  it('axe-core finds what is broken', async () => {
    await page.setContent('<html lang="en"><title>Broken</title><main><h1>A</h1><input></main></html>');

    expect(await violations(page)).toEqual([expect.stringMatching(/^label: <input>/)]);
  });

  // Only Chromium is told what the reader's system looks like.
  const looks = name === 'chromium' ? LOOKS : LOOKS.slice(0, 1);
  describe.each(looks)('in $locale on a $scheme screen', ({ locale, scheme }) => {
    beforeAll(async () => {
      if (name === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    });

    it.each(PREVIEWS)('%s has no accessibility violations', async (show) => {
      await page.goto(previews.address(show, locale));
      await page.waitForSelector('main');
      await settled(page);
      await unfold(page);
      await settled(page);

      expect(await violations(page)).toEqual([]);
    });
  });
});
