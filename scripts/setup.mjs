/**
 * What the commands of README.md need before they can run: dependencies, a build, browsers.
 *
 * Plain JavaScript without imports from node_modules, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Debian's browsers: where the binary is, which variable overrides it, which package holds it. */
const BROWSERS = [
  { package: 'chromium', variable: 'CHROMIUM', paths: ['/usr/lib/chromium/chromium', '/usr/bin/chromium'] },
  { package: 'firefox-esr', variable: 'FIREFOX', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
];

/**
 * Runs a command in the root of the checkout, its standard output going to ours.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{quiet?: boolean, env?: Record<string, string>}} [options] - quiet: output goes to standard error.
 * @returns {number} its exit code
 */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', options.quiet ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status ?? 1;
}

/** Path of a program that a dependency installed. @param {string} name */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Installs the dependencies when they are missing or older than the lockfile; ends the process on failure. */
export function ensureDependencies() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  // npm would empty the folder behind a link, which other checkouts work with.
  const folder = join(ROOT, 'node_modules');
  if (existsSync(installed) && lstatSync(folder).isSymbolicLink()) {
    process.stderr.write('node_modules is a link and older than package-lock.json; it is used as it is.\n');
    return;
  }
  process.stderr.write('Installing dependencies …\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', ['ci', ...quiet], { quiet: true }) === 0) return;
  // A registry that lacks a binary for some other platform makes `npm ci` refuse the lockfile, although
  // nothing of it would be installed here; `npm install` keeps to the lockfile's versions too.
  if (run('npm', ['install', '--no-save', ...quiet], { quiet: true }) === 0) return;
  process.stderr.write('npm could not install; its message stands above. Node 20.19 or later is needed.\n');
  process.exit(1);
}

/** Folders and files that a build is made from. */
const BUILD_INPUTS = [
  ...['src', 'extension', 'cli', 'data', 'icons', 'scripts', 'manifest.json'],
  ...['vite.config.ts', 'package-lock.json'],
];

/**
 * Builds what is missing or older than its sources; ends the process on failure.
 *
 * @param {('chrome' | 'firefox' | 'cli')[]} targets
 */
export function ensureBuilt(targets) {
  const changed = Math.max(...BUILD_INPUTS.map((path) => newest(join(ROOT, path))));
  for (const target of targets) {
    const product = join(ROOT, 'dist', target, target === 'cli' ? 'hearsay.mjs' : 'manifest.json');
    if (existsSync(product) && statSync(product).mtimeMs >= changed) continue;
    process.stderr.write(`Building ${target} …\n`);
    const config = target === 'cli' ? ['--config', 'cli/vite.config.ts'] : [];
    const status = run(bin('vite'), ['build', '--logLevel', 'warn', ...config], {
      quiet: true,
      env: { TARGET: target },
    });
    if (status !== 0) process.exit(1);
  }
}

/** Time of the last change below a path, in ms; 0 if it is missing. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Makes sure that the browsers are there. As root the missing ones are installed from Debian's packages;
 * otherwise the line that installs them is printed.
 *
 * @returns {boolean} whether all are there
 */
export function ensureBrowsers() {
  const missing = () =>
    BROWSERS.filter(
      ({ variable, paths }) => ![process.env[variable], ...paths].some((path) => path && existsSync(path)),
    );
  const packages = missing().map((browser) => browser.package);
  if (packages.length === 0) return true;
  if (process.getuid?.() === 0) {
    process.stderr.write(`Installing ${packages.join(' and ')} …\n`);
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    if (missing().length === 0) return true;
  }
  process.stderr.write(
    `Browsers are missing. Install them with:\n  sudo apt-get install -y ${packages.join(' ')}\n`,
  );
  return false;
}
