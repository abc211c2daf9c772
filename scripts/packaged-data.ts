/** The data that the background's library imports, in one file beside the script instead of texts in it. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Where the file stands in the extension. */
export const PACKAGED_DATA = 'knowledge/data.txt';

const ROOT = resolve(import.meta.dirname, '..');
/** Whose imports of JSON are replaced: the library, and not the pages' small files. */
const LIBRARY = /^(?:src|data)\//;
const READER = resolve(ROOT, 'extension/background/packaged-data.ts').replaceAll('\\', '/');
const VIRTUAL = '\0packaged-data:';

/** Lists that only tests read. */
const FOR_TESTS = new Set(['examples', 'nearMisses']);

/** A JSON text without white space, its lists that only tests read empty. */
export function withoutTests(json: string): string {
  return JSON.stringify(JSON.parse(json, (key, value) => (FOR_TESTS.has(key) ? [] : value)));
}

/** All files as one text: a line for each, its name, a tab, its JSON (extension/background/packaged-data.ts reads it). */
export function packData(files: ReadonlyMap<string, string>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, json]) => `${name}\t${json}`)
    .join('\n');
}

/** The module that stands for an import of one file. */
export function packagedModule(name: string): string {
  return `import { packagedData } from ${JSON.stringify(READER)};\nexport default packagedData(${JSON.stringify(name)});\n`;
}

/**
 * Vite plugin for the background: an import of JSON in the library becomes a look into the packaged file.
 *
 * @param generated - texts that are no files, by the name that they are imported by.
 */
export function packagedDataOfLibrary(generated: ReadonlyMap<string, () => Promise<unknown>>): Plugin {
  const files = new Map<string, string>();
  return {
    name: 'hearsay:packaged-data',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'background',
    async resolveId(source, importer) {
      if (generated.has(source)) return VIRTUAL + source;
      if (!source.endsWith('.json') || !importer) return null;
      const name = relative(ROOT, resolve(importer, '..', source)).replaceAll('\\', '/');
      return LIBRARY.test(name) ? VIRTUAL + name : null;
    },
    async load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      const name = id.slice(VIRTUAL.length);
      const make = generated.get(name);
      files.set(
        name,
        make ? JSON.stringify(await make()) : withoutTests(readFileSync(resolve(ROOT, name), 'utf8')),
      );
      return { code: packagedModule(name), moduleType: 'js' };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: PACKAGED_DATA, source: packData(files) });
    },
  };
}
