/**
 * The build: one extension per browser in `dist/<target>`, from one source.
 *
 * Three environments are built in turn into the same folder: `client` (the
 * html pages), `background` (one ES module) and `content` (one classic script,
 * because a page-injected script cannot be a module). What is not code, the
 * manifest, the icons, the texts and the knowledge, is emitted with `client`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { buildStarterPack } from './scripts/build-pack.ts';
import { noInnerHtml } from './scripts/no-inner-html.ts';
import { PACKAGED_DATA, packagedDataOfLibrary } from './scripts/packaged-data.ts';
import { PACKED_NGRAMS, packedLanguageTables, packedNgrams } from './scripts/packed-language-tables.ts';

/** The browsers that have a build of their own. */
type Target = 'chrome' | 'firefox';

const root = import.meta.dirname;
const target: Target = process.env['TARGET'] === 'firefox' ? 'firefox' : 'chrome';
const outDir = resolve(root, 'dist', target);

/** Reads a file of the project. */
const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(resolve(root, path)));

/** The one manifest with the version of package.json, less what the other browser would warn about. */
function manifestFor(browser: Target): Record<string, unknown> {
  const parse = (path: string) => JSON.parse(new TextDecoder().decode(read(path)));
  const { action, background, browser_specific_settings, minimum_chrome_version, storage, ...shared } =
    parse('manifest.json');
  const { theme_icons, ...actionOfBoth } = action;
  const manifest = { ...shared, version: parse('package.json').version };
  return browser === 'chrome'
    ? {
        ...manifest,
        action: actionOfBoth,
        minimum_chrome_version,
        storage,
        background: { service_worker: background.service_worker, type: background.type },
      }
    : {
        ...manifest,
        action,
        browser_specific_settings,
        background: { scripts: background.scripts, type: background.type },
      };
}

/** Everything in the extension that is not code, by its path in the extension. */
function assets(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const ofTarget = (file: string) =>
    file.endsWith('.png') && (target === 'firefox' || !file.startsWith('on-'));
  for (const name of readdirSync(resolve(root, 'icons')).filter(ofTarget)) {
    files.set(`icons/${name}`, read(`icons/${name}`));
  }
  files.set('managed-schema.json', read('extension/managed-schema.json'));
  for (const locale of readdirSync(resolve(root, 'extension/_locales'))) {
    files.set(`_locales/${locale}/messages.json`, read(`extension/_locales/${locale}/messages.json`));
  }
  for (const [name, bytes] of knowledge()) files.set(name, bytes);
  return files;
}

/** What the analysis knows: the encoder's table and the starter pack. */
function knowledge(): Map<string, Uint8Array> {
  return new Map([
    ['model/hearsay-static.bin', read('data/encoder/hearsay-static.bin')],
    ['packs/starter.bin', buildStarterPack()],
  ]);
}

/** Changes whenever the version, the knowledge or the library does, so that answers of another build are not reused. */
function buildId(files: Map<string, Uint8Array>): string {
  const hash = createHash('sha256').update(String(manifestFor(target)['version']));
  for (const [name, bytes] of files) if (/^(model|packs)\//.test(name)) hash.update(bytes);
  for (const folder of ['src', 'data']) {
    const names = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => /\.(ts|json)$/.test(file)).sort())
      hash.update(read(`${folder}/${name}`));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Emits the manifest and everything that is not code. */
function emitAssets(files: Map<string, Uint8Array>): Plugin {
  return {
    name: 'hearsay:assets',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      const manifest = JSON.stringify(manifestFor(target), null, 2);
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifest });
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** One self-contained script: no chunks, no hash in its name. */
const singleScript = (input: string, fileName: string, format: 'es' | 'iife'): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: resolve(root, 'extension', input),
      output: { format, entryFileNames: fileName, codeSplitting: false },
    },
  },
});

const page = (name: string): string => resolve(root, 'extension', name, 'index.html');

export default defineConfig(() => {
  const files = assets();
  return {
    root: resolve(root, 'extension'),
    base: './',
    publicDir: false as const,
    plugins: [
      noInnerHtml(),
      packagedDataOfLibrary(new Map([[PACKED_NGRAMS, packedNgrams]])),
      packedLanguageTables(),
      emitAssets(files),
    ],
    define: {
      HEARSAY_BUILD: JSON.stringify(buildId(files)),
      HEARSAY_DATA: JSON.stringify(PACKAGED_DATA),
    },
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    build: {
      // What manifest.json asks for at least.
      target: ['chrome123', 'firefox142'],
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
    environments: {
      client: {
        build: {
          outDir,
          emptyOutDir: true,
          // Without the hints a page would learn of its second script only from its first.
          modulePreload: { polyfill: false },
          rolldownOptions: {
            input: {
              popup: page('popup'),
              story: page('story'),
              history: page('history'),
              options: page('options'),
              welcome: page('welcome'),
            },
            output: {
              entryFileNames: 'assets/[name].js',
              chunkFileNames: 'assets/[name].js',
              assetFileNames: 'assets/[name][extname]',
            },
          },
        },
      },
      background: singleScript('background.ts', 'background.js', 'es'),
      content: singleScript('content.ts', 'content.js', 'iife'),
    },
    builder: {
      async buildApp(builder) {
        for (const name of ['client', 'background', 'content']) {
          const environment = builder.environments[name];
          if (environment) await builder.build(environment);
        }
      },
    },
  };
});
