import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Ngrams, packNgrams } from './packed-ngrams.ts';

/** Where the language detector keeps the table that the library uses: one large object literal. */
const TABLES = /\/node_modules\/eld\/src\/ngrams\/extrasmall\.js$/;

/** The table is imported by this name, so that a build can keep it elsewhere than in the script. */
export const PACKED_NGRAMS = 'hearsay:packed-ngrams';
const RESOLVED = `\0${PACKED_NGRAMS}`;

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
export function packedTables({ ngrams: _, ...small }: Tables): string {
  const opener = resolve(import.meta.dirname, 'packed-ngrams.ts').replaceAll('\\', '/');
  return `import { openNgrams } from ${JSON.stringify(opener)};
import packed from ${JSON.stringify(PACKED_NGRAMS)};
export const ngramsData = { ...${JSON.stringify(small)}, ngrams: openNgrams(packed) };
`;
}

/** The packed table of the detector that the library uses (src/language/detect-language.ts). */
export async function packedNgrams(): Promise<string> {
  const { ngramsData } = await import(
    resolve(import.meta.dirname, '../node_modules/eld/src/ngrams/extrasmall.js')
  );
  return packNgrams(ngramsData.ngrams);
}

/** Vite plugin that packs the language detector's tables. */
export function packedLanguageTables(): Plugin {
  return {
    name: 'hearsay:packed-language-tables',
    apply: 'build',
    resolveId: (source) => (source === PACKED_NGRAMS ? RESOLVED : null),
    async load(id) {
      return id === RESOLVED ? `export default ${JSON.stringify(await packedNgrams())};` : null;
    },
    async transform(_, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      if (!TABLES.test(path)) return null;
      const { ngramsData } = await import(path);
      return { code: packedTables(ngramsData), map: null };
    },
  };
}
