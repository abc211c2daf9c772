/** The project's own demo pages, for the page server. */
import { existsSync, readFileSync } from 'node:fs';
import type { ServedPage } from './serve.ts';

const FOLDER = new URL('../fixtures/pages/', import.meta.url);

/** Headers that a page is served with, by slug: this one forbids everything. */
const HEADERS: Record<string, Record<string, string>> = {
  'strict-csp': {
    'content-security-policy': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
  },
};

/** The demo page at `/<slug>/` and below it (a single-page app moves there), the index at `/`; else null. */
export function demoPage(path: string): ServedPage | null {
  if (path === '/') return { body: readFileSync(new URL('index.html', FOLDER)) };
  const slug = /^\/([a-z-]+)\//.exec(path)?.[1];
  const file = slug && new URL(`${slug}/page.html`, FOLDER);
  if (!file || !existsSync(file)) return null;
  return { body: readFileSync(file), headers: HEADERS[slug] ?? {} };
}
