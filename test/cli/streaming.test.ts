import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FERRY_DE, FERRY_EN } from './articles.ts';
import { ROOT, runCli, toLines, writeTemporary } from './run-cli.ts';

/** Megabytes of JavaScript's memory in which a stream must fit; the command itself takes about 65 of them. */
const CEILING = 112;

/** Starts the command line and leaves its streams to the test. */
function start(args: string[], node: string[] = []) {
  return spawn(process.execPath, [...node, '--import', 'tsx', join(ROOT, 'cli', 'hearsay.ts'), ...args], {
    cwd: ROOT,
  });
}

/** Writes lines as fast as they are taken, until they end or the command does. */
async function feed({ stdin }: ChildProcessWithoutNullStreams, lines: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(lines), stdin);
  } catch (error) {
    // A command that ends early closes the pipe on which the test still writes.
    if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

/** Short articles in long lines: reading a text takes longer than reading what is beside it. */
function* articles(count: number, padding: number): Generator<string> {
  const note = 'x'.repeat(padding);
  for (let i = 0; i < count; i++) {
    yield `${JSON.stringify({ id: `a${i}`, lang: 'en', text: `The ferry ${i} sank, police said.`, note })}\n`;
  }
}

/** Different fingerprints made from one, each with text beside it that must not be kept. */
function* fingerprints(count: number, padding: number): Generator<string> {
  const [print] = runCli(['fingerprint', '-'], toLines([FERRY_EN])).lines;
  const note = 'x'.repeat(padding);
  for (let i = 0; i < count; i++)
    yield `${JSON.stringify({ ...print, id: `a${i}`, story: `s${i}`, note })}\n`;
}

/** Waits for the end. @returns exit code, line ends on standard output, and standard error. */
async function finish(child: ChildProcessWithoutNullStreams) {
  let [lines, err] = [0, ''];
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines++;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, lines, err };
}

describe('a stream of 200 MB', () => {
  it.each(['attribute', 'fingerprint'])('goes through %s in the memory of a small one', async (command) => {
    const child = start([command, '-'], [`--max-old-space-size=${CEILING}`]);

    const [end] = await Promise.all([finish(child), feed(child, articles(4000, 50_000))]);

    expect(end).toEqual({ code: 0, lines: 4000, err: '' });
  });

  it('becomes a pack of its fingerprints, without its texts', async () => {
    const path = writeTemporary('out.pack', '');
    const child = start(['pack', 'build', '-', '-o', path], ['--max-old-space-size=160']);

    const [end] = await Promise.all([finish(child), feed(child, fingerprints(5000, 40_000))]);

    expect(end).toEqual({ code: 0, lines: 0, err: '' });
    expect(runCli(['pack', 'verify', path]).out).toContain('sound, 5000 tellings');
  });
}, 120_000);

describe('standard output', () => {
  it('holds the input back while nobody reads it', async () => {
    const child = start(['attribute', '-']);
    let accepted = 0;
    const lines = function* () {
      for (const line of articles(3000, 3000)) {
        accepted++;
        yield line;
      }
    };
    const fed = feed(child, lines());
    for (let before = -1; before !== accepted || accepted < 10; ) {
      before = accepted;
      await sleep(2500);
    }
    expect(accepted).toBeLessThan(2500);

    const [end] = await Promise.all([finish(child), fed]);

    expect(end).toEqual({ code: 0, lines: 3000, err: '' });
  });

  it('may be closed by its reader, and the command ends quietly', async () => {
    const child = start(['attribute', '-']);
    const fed = feed(child, articles(1_000_000, 100));
    await once(child.stdout, 'data');
    child.stdout.destroy();

    const [end] = await Promise.all([finish(child), fed]);

    expect(end).toMatchObject({ code: 0, err: '' });
  });
}, 120_000);

/** A module that ends its process, as a power cut would, where a file system call would begin or is half done. */
function killer(call: string): string {
  return `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const real = fs.${call};
fs.${call} = (...args) => {
  if ('${call}' === 'writeSync') real(args[0], args[1].subarray(0, args[1].length >> 1));
  process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();`;
}

describe('pack build', () => {
  it.each(['writeSync', 'fsyncSync', 'renameSync'])(
    'killed at %s leaves the old pack as it was',
    async (call) => {
      const input = writeTemporary('in.jsonl', toLines([FERRY_EN]));
      const path = join(dirname(input), 'out.pack');
      runCli(['pack', 'build', input, '-o', path]);
      const old = readFileSync(path);
      const preload = pathToFileURL(writeTemporary('kill.mjs', killer(call))).href;

      const child = start(['pack', 'build', '-', '-o', path], ['--import', preload]);
      const ended = once(child, 'close');
      child.stdin.end(toLines([FERRY_EN, FERRY_DE]));

      expect(await ended).toEqual([null, 'SIGKILL']);
      expect(readFileSync(path).equals(old)).toBe(true);
    },
  );
}, 120_000);
