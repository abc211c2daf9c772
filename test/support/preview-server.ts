/** Serves the extension's pages in every state, with a fake browser and an invented story behind them. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { type ServedPage, servePages } from './serve.ts';

const ALL = 'found partial nothing-known related language-not-supported reading not-an-article not-read';

const STORY = 'story story-one-text story-gone';

const ROOT = resolve(import.meta.dirname, '../..');

/** What can be shown: the states of the popup, then the pages that fill a tab. */
export const PREVIEWS: readonly string[] =
  `${ALL} closed-to-extensions failed history history-empty options options-managed welcome ${STORY}`.split(
    ' ',
  );

/** A running server; `address` shows one preview in a language. */
export type PreviewServer = { address(show: string, locale: string): string; close(): Promise<void> };

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};

/** Builds the pages once, so that opening one is quick, and serves them on a free port of this machine. */
export async function startPreviews(): Promise<PreviewServer> {
  const files = await buildPreviews();
  const server = await servePages((path) => files.get(path === '/' ? '/index.html' : path) ?? icon(path));
  return {
    address: (show, locale) => `${server.base}/?show=${show}&locale=${locale}`,
    close: () => server.close(),
  };
}

/** An icon of the extension; null for anything else. */
function icon(path: string): ServedPage | null {
  const name = /^\/icons\/([\w-]+\.png)$/.exec(path)?.[1];
  const file = name && resolve(ROOT, 'icons', name);
  return file && existsSync(file) ? { body: readFileSync(file), type: 'image/png' } : null;
}

async function buildPreviews(): Promise<Map<string, ServedPage>> {
  const output = await build({
    configFile: false,
    root: resolve(ROOT, 'test/extension/preview'),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify: false, target: 'esnext', modulePreload: false },
    plugins: [
      {
        name: 'hearsay:fake-browser',
        enforce: 'pre',
        resolveId: (id) =>
          /(^|\/)browser\.ts$/.test(id) ? resolve(ROOT, 'test/extension/preview/browser.ts') : null,
      },
    ],
  });
  const files = (output as Rolldown.RolldownOutput).output.map((file): [string, ServedPage] => {
    const body = file.type === 'chunk' ? file.code : Buffer.from(file.source);
    const type = TYPES[file.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return [`/${file.fileName}`, { body, type }];
  });
  return new Map(files);
}
