import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attributeCommand } from '../../cli/commands/attribute.ts';
import { fingerprintCommand } from '../../cli/commands/fingerprint.ts';
import { matchCommand } from '../../cli/commands/match.ts';
import { packCommand } from '../../cli/commands/pack.ts';
import { UsageError } from '../../cli/parse-arguments.ts';
import { readLines } from '../../cli/read-lines.ts';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from './articles.ts';
import { toLines, writeTemporary } from './run-cli.ts';

let warnings = '';

beforeEach(() => {
  warnings = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    warnings += String(text);
    return true;
  });
});

afterEach(() => vi.restoreAllMocks());

/** Ids that a command answers for an input, whether all was good, and the line numbers that it complains of. */
async function answer(input: string | Uint8Array, command = attributeCommand) {
  const path = writeTemporary('in.jsonl', input);
  const out = `${path}.out`;
  const good = await command.run([path, '-o', out]);
  const ids = readFileSync(out, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { id: string }).id);
  return {
    good,
    ids,
    complaints: [...warnings.matchAll(/in\.jsonl:(\d+):/gu)].map(([, line]) => Number(line)),
  };
}

const line = (id: string, extra = {}) => JSON.stringify({ id, text: 'It rained, police said.', ...extra });

describe('lines of input', () => {
  it.each([
    ['line feeds', `${line('a')}\n${line('b')}\n`, ['a', 'b'], []],
    ['carriage returns', `${line('a')}\r\n\r\n${line('b')}\r\n`, ['a', 'b'], []],
    ['a byte order mark', `\uFEFF${line('a')}\n`, ['a'], []],
    ['empty lines, which count', `\n  \n${line('a')}\n\n{\n`, ['a'], [5]],
    ['no end of the last line', `${line('a')}\n${line('b')}`, ['a', 'b'], []],
    ['no lines at all', '', [], []],
    ['line ends of Unicode inside a string', `${line('a', { note: '\u2028\u0085' })}\n`, ['a'], []],
    ['an id twice', `${line('a')}\n${line('a')}\n`, ['a', 'a'], []],
    ['a number as id', `${JSON.stringify({ id: 7, text: 'x' })}\n`, ['7'], []],
    ['half a surrogate pair', '{"id":"a","text":"\\ud83d said he"}\n', ['a'], []],
    ['lists nested without end', `${'['.repeat(200_000)}\n${line('a')}\n`, ['a'], [1]],
    ['other values than objects', `[]\n"x"\nnull\n3\n${line('a')}\n`, ['a'], [1, 2, 3, 4]],
    [
      'fields of a wrong type',
      `${line('a', { lang: 3 })}\n${line('b', { text: 1 })}\n${line('c')}`,
      ['c'],
      [1, 2],
    ],
  ])('may have %s', async (_, input, ids, complaints) => {
    expect(await answer(input)).toEqual({ good: complaints.length === 0, ids, complaints });
  });

  it('are named and left out when they are no UTF-8', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":"x","text":"'),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from('"}\n'),
    ]);

    const run = await answer(Buffer.concat([Buffer.from(`${line('a')}\n`), bad, Buffer.from(line('b'))]));

    expect(run).toEqual({ good: false, ids: ['a', 'b'], complaints: [2] });
    expect(warnings).toContain('not UTF-8; save the file as UTF-8');
  });

  it('may be ten megabytes long', async () => {
    const long = line('long', { note: 'ö'.repeat(5_000_000) });

    expect(await answer(`${long}\n${line('b')}\n`)).toEqual({
      good: true,
      ids: ['long', 'b'],
      complaints: [],
    });
  });

  it('are counted and let go when they are longer than is read', async () => {
    const path = writeTemporary('in.jsonl', `${'x'.repeat(300_000)}\nshort\n${'y'.repeat(101)}`);
    const lines: unknown[] = [];
    for await (const { number, bytes, end, complete } of readLines(path, 100)) {
      lines.push([number, bytes && Buffer.from(bytes).toString(), end, complete]);
    }

    expect(lines).toEqual([
      [1, null, 300_001, true],
      [2, 'short', 300_007, true],
      [3, null, 300_108, false],
    ]);
  });

  it('cannot come from a folder', async () => {
    await expect(attributeCommand.run([import.meta.dirname])).rejects.toThrow(
      `${import.meta.dirname}: EISDIR`,
    );
  });
});

describe('--resume', () => {
  const input = toLines([FERRY_EN, { id: 'bad' }, FERRY_DE, FERRY_EN, CHEESE_SV, FERRY_DE]);

  it.each([
    ['fingerprint', fingerprintCommand],
    ['attribute', attributeCommand],
    ['match', matchCommand],
  ])('of %s gives the bytes of one run, wherever that was stopped', async (name, command) => {
    const path = writeTemporary('in.jsonl', input);
    const out = `${path}.out`;
    const pack = `${path}.pack`;
    if (name === 'match') await packCommand.run(['build', path, '-o', pack]);
    const args = [...(name === 'match' ? ['--pack', pack] : []), path, '-o', out];
    expect(await command.run(args)).toBe(false);
    const whole = readFileSync(out);
    const second = whole.indexOf('\n') + 1;
    expect(whole.toString().match(/\n/gu)).toHaveLength(5);

    for (const stop of [0, 1, second - 1, second, second + 7, whole.length - 1, whole.length]) {
      writeFileSync(out, whole);
      truncateSync(out, stop);
      warnings = '';
      expect([stop, await command.run([...args, '--resume'])]).toEqual([stop, false]);
      expect(readFileSync(out).equals(whole)).toBe(true);
      expect(warnings).toMatch(/^[^\n]*in\.jsonl:2: neither "text"[^\n]*\n$/u);
    }
  });

  it('begins when there is nothing to go on with', async () => {
    const path = writeTemporary('in.jsonl', toLines([FERRY_EN]));

    expect(await fingerprintCommand.run([path, '-o', `${path}.out`, '--resume'])).toBe(true);
    expect(readFileSync(`${path}.out`, 'utf8')).toContain('"id":"ferry-en"');
  });

  it('leaves a file alone that holds something else', async () => {
    const path = writeTemporary('in.jsonl', toLines([FERRY_EN]));
    const notes = writeTemporary('notes.txt', 'my notes\nthat I keep');

    const run = fingerprintCommand.run([path, '-o', notes, '--resume']);

    await expect(run).rejects.toThrow(/notes\.txt:1: no answer of an earlier run .*leave out --resume/u);
    expect(readFileSync(notes, 'utf8')).toBe('my notes\nthat I keep');
  });

  it('needs a file', async () => {
    await expect(fingerprintCommand.run(['in.jsonl', '--resume'])).rejects.toThrow(UsageError);
  });
});

describe('-o', () => {
  it.each([
    ['fingerprint', (path: string) => fingerprintCommand.run([path, '-o', path])],
    ['pack build', (path: string) => packCommand.run(['build', path, '-o', path])],
  ])('of %s never overwrites the input', async (_, run) => {
    const path = writeTemporary('in.jsonl', toLines([FERRY_EN]));

    await expect(run(path)).rejects.toThrow(/-o names the input/u);
    expect(readFileSync(path, 'utf8')).toBe(toLines([FERRY_EN]));
  });

  it('writes anew without --resume', async () => {
    const path = writeTemporary('in.jsonl', `${line('a')}\n`);
    appendFileSync(`${path}.out`, 'old\n');

    await attributeCommand.run([path, '-o', `${path}.out`]);

    expect(readFileSync(`${path}.out`, 'utf8')).toMatch(/^\{"id":"a",[^\n]*\n$/u);
  });
});
