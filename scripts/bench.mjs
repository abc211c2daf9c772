/**
 * `node scripts/bench.mjs NAME`: runs bench/NAME.ts bundled as the command line is, so that what is timed is what ships.
 *
 * Run as a script it would be loaded with a wrapper around every function, which takes a third of the time of short ones.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureDependencies, ROOT } from './setup.mjs';

ensureDependencies();
const name = process.argv[2] ?? '';
if (!/^[\w-]+$/.test(name)) {
  process.stderr.write(
    `usage: node scripts/bench.mjs NAME, where bench/NAME.ts is a script; found "${name}"\n`,
  );
  process.exit(2);
}
// Beside the script, because scripts find their data by their own place.
const bundle = `.${name}.mjs`;
try {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, 'bench', `${name}.ts`),
      target: 'node20',
      outDir: join(ROOT, 'bench'),
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: bundle, codeSplitting: false } },
    },
  });
  await import(pathToFileURL(join(ROOT, 'bench', bundle)).href);
} finally {
  rmSync(join(ROOT, 'bench', bundle), { force: true });
}
