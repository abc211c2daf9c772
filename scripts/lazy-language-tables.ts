import type { Plugin } from 'vite';

/** Where the language detector keeps its tables: modules of one large object literal each. */
const TABLES = /\/node_modules\/eld\/src\/ngrams\/\w+\.js$/;

/**
 * The module with its table as a text that is parsed when the first word is looked up.
 *
 * Fifty thousand small objects in a literal cost a fifth of a second whenever the background wakes, also to
 * answer from the history; as a text they cost a tenth, and only when something is analysed.
 *
 * @param tables - what the module exports as `ngramsData`.
 */
export function lazyTables(tables: { ngrams: object }): string {
  const { ngrams, ...small } = tables;
  return `const text = ${JSON.stringify(JSON.stringify(ngrams))};
let parsed;
const ngrams = new Proxy({}, { get: (_, key) => (parsed ??= JSON.parse(text))[key] });
export const ngramsData = { ...${JSON.stringify(small)}, ngrams };
`;
}

/** Vite plugin that puts off reading the language detector's tables until they are needed. */
export function lazyLanguageTables(): Plugin {
  return {
    name: 'hearsay:lazy-language-tables',
    apply: 'build',
    async transform(_, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      if (!TABLES.test(path)) return null;
      const { ngramsData } = await import(path);
      return { code: lazyTables(ngramsData), map: null };
    },
  };
}
