import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Ngrams, packNgrams } from './packed-ngrams.ts';

/** Where the language detector keeps its tables: modules of one large object literal each. */
const TABLES = /\/node_modules\/eld\/src\/ngrams\/\w+\.js$/;

/** What such a module exports: small things, and the table. */
type Tables = { ngrams: Ngrams };

/**
 * The module with its table as a packed text.
 *
 * Fifty thousand small objects in a literal cost a fifth of a second whenever the background wakes; as JSON that is
 * parsed late they cost a twentieth when the first text is read, and twice the bytes.
 *
 * @param tables - what the module exports as `ngramsData`.
 */
export function packedTables({ ngrams, ...small }: Tables): string {
  const opener = resolve(import.meta.dirname, 'packed-ngrams.ts').replaceAll('\\', '/');
  return `import { openNgrams } from ${JSON.stringify(opener)};
const ngrams = openNgrams(${JSON.stringify(packNgrams(ngrams))});
export const ngramsData = { ...${JSON.stringify(small)}, ngrams };
`;
}

/** Vite plugin that packs the language detector's tables. */
export function packedLanguageTables(): Plugin {
  return {
    name: 'hearsay:packed-language-tables',
    apply: 'build',
    async transform(_, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      if (!TABLES.test(path)) return null;
      const { ngramsData } = await import(path);
      return { code: packedTables(ngramsData), map: null };
    },
  };
}
