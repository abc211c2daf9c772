import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, from which its sources run. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a run of the command line left behind. */
export type Run = { code: number | null; out: string; err: string; lines: Record<string, unknown>[] };

/**
 * Runs the command line from its sources in a process of its own.
 *
 * @param input - goes to standard input.
 * @returns `lines` is standard output parsed as JSON Lines, empty if it is not JSON.
 */
export function runCli(args: string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'cli', 'hearsay.ts'), ...args],
    { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { code: status, out: stdout, err: stderr, lines: parseLines(stdout) };
}

function parseLines(text: string): Record<string, unknown>[] {
  if (!text.startsWith('{')) return [];
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A file with the given text in a folder of its own. @returns its path. */
export function writeTemporary(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-')), name);
  writeFileSync(path, text);
  return path;
}

/** Lines of JSON as one text. */
export function toLines(values: unknown[]): string {
  return `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
}
