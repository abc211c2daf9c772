import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseCommand } from '../../cli/commands/analyse.ts';
import { attributeCommand } from '../../cli/commands/attribute.ts';
import { chainCommand } from '../../cli/commands/chain.ts';
import { compareCommand } from '../../cli/commands/compare.ts';
import { fingerprintCommand } from '../../cli/commands/fingerprint.ts';
import { matchCommand } from '../../cli/commands/match.ts';
import { packCommand } from '../../cli/commands/pack.ts';
import { OUTPUT_OPTIONS } from '../../cli/output.ts';
import { PACK_OPTIONS } from '../../cli/pack-label.ts';
import { ROOT } from './run-cli.ts';

const MANUAL = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');

/** What each command is called with, as its sources have it. */
const COMMANDS = {
  analyse: { usage: analyseCommand.usage, files: ['analyse.ts'], shared: [] },
  match: { usage: matchCommand.usage, files: ['match.ts'], shared: Object.keys(OUTPUT_OPTIONS) },
  compare: { usage: compareCommand.usage, files: ['compare.ts'], shared: [] },
  chain: { usage: chainCommand.usage, files: ['chain.ts'], shared: [] },
  attribute: { usage: attributeCommand.usage, files: ['attribute.ts'], shared: Object.keys(OUTPUT_OPTIONS) },
  fingerprint: {
    usage: fingerprintCommand.usage,
    files: ['fingerprint.ts'],
    shared: Object.keys(OUTPUT_OPTIONS),
  },
  pack: {
    usage: packCommand.usage,
    files: ['pack-build.ts', 'pack-inspect.ts', 'pack-merge.ts'],
    shared: Object.keys(PACK_OPTIONS),
  },
};

/** How an option is written: "-o" is the usual form of `--out`. */
const written = (option: string) => (option === 'out' ? '-o ' : `--${option}`);

describe.each(Object.entries(COMMANDS))('hearsay %s', (_, { usage, files, shared }) => {
  const own = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, 'cli', 'commands', file), 'utf8');
    return [...source.matchAll(/(\w+): \{ type: '(?:string|boolean)'/gu)].map(([, option = '']) => option);
  });

  it.each([...own, ...shared])('explains the option "%s" in --help and in the manual', (option) => {
    expect(usage).toContain(written(option));
    expect(MANUAL).toContain(written(option));
  });

  it('is called in the manual as --help says', () => {
    for (const [call] of usage.matchAll(/hearsay .*/gu)) expect(MANUAL).toContain(call);
  });
});

describe('the manual', () => {
  it('has a chapter for each command and none for others', () => {
    const chapters = [...MANUAL.matchAll(/^## ([a-z]+)$/gmu)].map(([, name]) => name);

    expect(chapters.sort()).toEqual(Object.keys(COMMANDS).sort());
    const files = readdirSync(join(ROOT, 'cli', 'commands')).map((file) => file.replace('.ts', ''));
    expect(files.filter((file) => !file.includes('-')).sort()).toEqual(chapters);
  });
});
