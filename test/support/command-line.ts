/** Runs the built command line as a user would. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../src/index.ts';

const HEARSAY = new URL('../../dist/cli/hearsay.mjs', import.meta.url).pathname;

/** What a run left. */
type CommandResult = { status: number | null; stdout: string; stderr: string };

/** Runs `hearsay` with arguments and standard input. */
function hearsay(args: readonly string[], input = ''): CommandResult {
  const { status, stdout, stderr } = spawnSync('node', [HEARSAY, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The analysis that `hearsay analyse --json` gives of an HTML page. */
export function analysePage(html: string, url: string): Analysis {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const { status, stdout, stderr } = hearsay(['analyse', '--json', '--url', url, file]);
    if (status !== 0) throw new Error(`hearsay analyse ended with ${status}: ${stderr}`);
    return JSON.parse(stdout) as Analysis;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
