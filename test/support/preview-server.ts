/** Serves the extension's pages in every state, with a fake browser and an invented story behind them. */
import { resolve } from 'node:path';
import { createServer } from 'vite';

const ALL = 'found partial nothing-known related language-not-supported reading not-an-article not-read';

const STORY = 'story story-one-text story-gone';

/** What can be shown: the states of the popup, then the pages that fill a tab. */
export const PREVIEWS: readonly string[] =
  `${ALL} closed-to-extensions failed history history-empty options options-managed welcome ${STORY}`.split(
    ' ',
  );

/** A running server; `address` shows one preview in a language. */
export type PreviewServer = { address(show: string, locale: string): string; close(): Promise<void> };

/** Starts the server on a free port of this machine. */
export async function startPreviews(): Promise<PreviewServer> {
  const root = resolve(import.meta.dirname, '../..');
  const server = await createServer({
    configFile: false,
    root: resolve(root, 'test/extension/preview'),
    cacheDir: resolve(root, '.cache/preview'),
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { host: '127.0.0.1', hmr: false, fs: { allow: [root] } },
    plugins: [
      {
        name: 'hearsay:fake-browser',
        enforce: 'pre',
        resolveId: (id) =>
          /(^|\/)browser\.ts$/.test(id) ? resolve(root, 'test/extension/preview/browser.ts') : null,
      },
    ],
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  return {
    address: (show, locale) => `${base}?show=${show}&locale=${locale}`,
    close: () => server.close(),
  };
}
