import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { markCss } from '../../../../extension/page/mark-css.ts';
import { MARK_PRESETS } from '../../../../extension/page/mark-style.ts';
import { demoPage } from '../../../support/demo-pages.ts';
import { type PageServer, servePages } from '../../../support/serve.ts';

const ENTRY = fileURLToPath(new URL('page-entry.ts', import.meta.url));

/** The rules for highlights, as the extension injects them. */
export const HIGHLIGHT_CSS = markCss(MARK_PRESETS.standard);

/** Ring 2 as one classic script that sets `globalThis.ring2`. */
export async function bundleRing2(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'ring2Bundle' } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('Vite gave no output for the page bundle.');
  const chunk = output.output.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('Vite gave no script for the page bundle.');
  return chunk.code;
}

/** Serves the demo pages, and `html` at `/html/<name>`. */
export function serveTestPages(html: ReadonlyMap<string, string> = new Map()): Promise<PageServer> {
  return servePages((path) => {
    const own = html.get(path);
    return own === undefined ? demoPage(path) : { body: own };
  });
}

/** Opens a page and puts ring 2 into it; by evaluation, since a page's policy may forbid script elements. */
export async function openWithRing2(page: Page, url: string, bundle: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(`${bundle};undefined`);
}
