/**
 * The build of the command line: `dist/cli/hearsay.mjs` with its knowledge beside it.
 *
 * Libraries stay in node_modules; the page parser is loaded only when a page is read.
 */
import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Emits the encoder's table and the starter pack. */
function emitKnowledge(): Plugin {
  return {
    name: 'hearsay:knowledge',
    apply: 'build',
    async generateBundle() {
      const script = resolve(root, 'scripts/build-pack.ts');
      const { module } = await runnerImport<{ buildStarterPack(): Uint8Array }>(script);
      const table = new Uint8Array(readFileSync(resolve(root, 'data/encoder/hearsay-static.bin')));
      this.emitFile({ type: 'asset', fileName: 'hearsay-static.bin', source: table });
      this.emitFile({ type: 'asset', fileName: 'starter.pack', source: module.buildStarterPack() });
    },
    writeBundle() {
      chmodSync(resolve(root, 'dist/cli/hearsay.mjs'), 0o755);
    },
  };
}

// biome-ignore lint/style/noDefaultExport: Vite reads a configuration from the default export.
export default defineConfig({
  root,
  publicDir: false,
  plugins: [emitKnowledge()],
  build: {
    ssr: resolve(root, 'cli/hearsay.ts'),
    target: 'node20',
    outDir: resolve(root, 'dist/cli'),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        banner: '#!/usr/bin/env node',
        entryFileNames: 'hearsay.mjs',
        chunkFileNames: '[name].mjs',
      },
    },
  },
});
