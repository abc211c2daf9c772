/** Tests about the repository itself: rules that nobody should have to remember. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(join(ROOT, path)));

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const code = FILES.filter((path) => /\.(?:ts|tsx|mjs|py|css)$/.test(path));
const inFolder = (...folders: string[]) =>
  code.filter((path) => folders.some((folder) => path.startsWith(folder)));

/** Lines of files that match a pattern, as `path:line: text`. */
function grep(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .map((line, index) => ({ line, where: `${path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, where }) => `${where}: ${line.trim()}`),
  );
}

describe('the repository', () => {
  it('has no source file over 400 lines', () => {
    const long = code.filter((path) => read(path).split('\n').length > 400);

    expect(long).toEqual([]);
  });

  it('keeps clock, randomness and input out of ring 1', () => {
    const found = grep(
      inFolder('src/').filter((path) => !path.endsWith('.d.ts')),
      /Date\.now|new Date\(\)|Math\.random|performance\.(?:now|mark|measure|time)|\bfetch\(|XMLHttpRequest|crypto\.|setTimeout|globalThis/,
    );

    expect(found).toEqual([]);
  });

  it('imports the browser API in one file only', () => {
    const found = grep(inFolder('extension/', 'src/'), /from 'webextension-polyfill'/).map(
      (line) => line.split(':')[0],
    );

    expect([...new Set(found)]).toEqual(['extension/browser.ts']);
  });

  it('never turns text into markup or code', () => {
    const found = grep(
      inFolder('extension/', 'src/'),
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|document\.write|\beval\(|new Function/,
    ).filter((line) => !/^\S+: \*|^\S+: \/\//.test(line));

    expect(found).toEqual([]);
  });

  it('has one place that fetches, and it fetches packaged files', () => {
    const found = grep(
      inFolder('extension/', 'src/'),
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bimportScripts/,
    );

    expect(found).toHaveLength(1);
    expect(found[0]).toContain('getURL');
  });

  it('logs the requests of every page of its own and of the background', () => {
    const entries = code.filter((path) => /^extension\/(?:\w+\/main\.tsx|background\.ts)$/.test(path));

    expect(entries.length).toBeGreaterThan(3);
    for (const path of entries) expect(read(path), path).toMatch(/\b(?:startPage|watchRequests)\(/);
  });

  it('explains every permission in PRIVACY.md', () => {
    const manifest = JSON.parse(read('manifest.json'));
    const privacy = read('PRIVACY.md');

    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.host_permissions).toBeUndefined();
    for (const permission of [...manifest.permissions, ...manifest.optional_host_permissions]) {
      expect(privacy).toContain(`\`${permission}\``);
    }
  });

  it('has a lockfile without addresses of registries', () => {
    expect(grep(['package-lock.json'], /"resolved"/)).toEqual([]);
  });

  it('has documents whose links lead somewhere', () => {
    const documents = FILES.filter((path) => path.endsWith('.md'));
    const dead = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => join(dirname(path), match[1] ?? ''))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path} → ${target}`),
    );

    expect(dead).toEqual([]);
  });

  it('has no reminder without a date or an issue', () => {
    const found = grep(
      code.filter((path) => path !== 'test/repository.test.ts'),
      /\b(?:TODO|FIXME|XXX)\b(?! (?:#\d|\d{4}))/,
    );

    expect(found).toEqual([]);
  });
});
