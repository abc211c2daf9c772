import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyseCommand } from '../../cli/commands/analyse.ts';
import { matchCommand } from '../../cli/commands/match.ts';
import { packCommand } from '../../cli/commands/pack.ts';
import { PackError } from '../../src/index.ts';
import { CHEESE_SV, FERRY_EN } from './articles.ts';
import { toLines, writeTemporary } from './run-cli.ts';

const QUERIES = writeTemporary('in.jsonl', toLines([FERRY_EN, CHEESE_SV]));
const WHOLE = join(dirname(QUERIES), 'whole.pack');
await packCommand.run(['build', QUERIES, '-o', WHOLE, '--created', '2026-05-01']);
const ARTICLE = writeTemporary('in.txt', FERRY_EN.text);

/** A copy of the whole pack, changed. @returns its path. */
function spoil(change: (bytes: Buffer) => Uint8Array): string {
  return writeTemporary('spoilt.pack', change(readFileSync(WHOLE)));
}

const FILES: [what: string, path: string, message: RegExp][] = [
  ['empty', spoil(() => Buffer.alloc(0)), /Not a Hearsay pack/],
  ['foreign', spoil(() => Buffer.from('PK\u0003\u0004 something else altogether')), /Not a Hearsay pack/],
  ['cut within its header', spoil((bytes) => bytes.subarray(0, 20)), /cut short/],
  ['cut within its sections', spoil((bytes) => bytes.subarray(0, -8)), /cut short/],
  [
    'corrupt',
    spoil((bytes) => {
      bytes[bytes.length >> 1] = 255 - (bytes[bytes.length >> 1] ?? 0);
      return bytes;
    }),
    /damaged/,
  ],
  [
    'of a future version',
    spoil((bytes) => {
      bytes.writeUInt32LE(99, 8);
      return bytes;
    }),
    /version 99/,
  ],
];

const COMMANDS: [name: string, run: (path: string) => Promise<boolean>][] = [
  ['analyse', (path) => analyseCommand.run(['--pack', path, ARTICLE])],
  ['match', (path) => matchCommand.run(['--pack', path, QUERIES])],
  ['match, as second pack', (path) => matchCommand.run(['--pack', WHOLE, '--pack', path, QUERIES])],
  ['pack inspect', (path) => packCommand.run(['inspect', path])],
  ['pack merge', (path) => packCommand.run(['merge', WHOLE, path, '-o', `${path}.merged`])],
];

afterEach(() => vi.restoreAllMocks());

describe.each(FILES)('a pack that is %s', (_, path, message) => {
  it.each(COMMANDS)('is refused by %s with an error that names it and the file', async (__, run) => {
    const out = vi.spyOn(process.stdout, 'write');
    const failure = await run(path).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(PackError);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message.startsWith(`${path}: `)).toBe(true);
    expect(out).not.toHaveBeenCalled();
  });

  it('is named by pack verify, which goes on to the next', async () => {
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);

    expect(await packCommand.run(['verify', path, WHOLE])).toBe(false);

    expect(err.mock.calls).toEqual([[expect.stringMatching(message)]]);
    expect(out.mock.calls).toEqual([[`${WHOLE}: sound, 2 tellings\n`]]);
  });
});
