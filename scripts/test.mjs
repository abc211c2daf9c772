/**
 * `npm test`: sets up, builds, then types, lint, dead code, all tests and the extension lint.
 *
 * The last line is `N passed, N failed`: every test of the runner, and one for each other check.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureBrowsers, ensureBuilt, ensureDependencies, ROOT, run } from './setup.mjs';

ensureDependencies();
ensureBuilt(['chrome', 'firefox', 'cli']);
const browsers = ensureBrowsers();

let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs one check and counts it. @param {string} name @param {string} command @param {string[]} args */
function check(name, command, args) {
  process.stdout.write(`\n── ${name}\n`);
  if (run(command, args) === 0) passed++;
  else {
    failed++;
    process.stdout.write(`${name} failed\n`);
  }
}

check('types', bin('tsc'), ['--build']);
check('lint', bin('biome'), ['ci', '.']);
check('dead code', bin('knip'), []);
const lint = ['lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--no-config-discovery'];
check('extension lint', bin('web-ext'), lint);

process.stdout.write('\n── tests\n');
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const report = join(ROOT, '.cache', 'vitest.json');
rmSync(report, { force: true });
const status = run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  skipped += numPendingTests;
  // A file that does not even load has no failed test of its own.
  if (status !== 0 && numFailedTests === 0) failed++;
} catch (error) {
  process.stdout.write(`The test runner left no report: ${error}\n`);
  failed++;
}
if (!browsers && process.env['CI']) {
  process.stdout.write('A browser is missing, which is a failure here.\n');
  failed++;
}

process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed === 0 ? 0 : 1);
