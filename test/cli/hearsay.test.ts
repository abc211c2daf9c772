import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

describe('hearsay', () => {
  it('explains itself and every command with --help', () => {
    expect(runCli(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Usage: hearsay') });
    for (const command of ['analyse', 'match', 'attribute', 'fingerprint', 'pack']) {
      const { code, out } = runCli([command, '--help']);
      expect([command, code]).toEqual([command, 0]);
      expect(out).toContain(`Usage: hearsay ${command}`);
    }
  });

  it.each([
    [[], /Usage: hearsay/],
    [['predict'], /no command "predict"/],
    [['match', '--fast', 'x'], /'--fast'[\s\S]*Usage: hearsay match/],
    [['match'], /QUERIES\.jsonl is missing/],
    [['match', '--top', '0', 'x'], /--top takes a whole number from 1, found "0"/],
    [['analyse', 'a.txt', 'b.txt'], /found also "b\.txt"/],
    [['analyse', '--url', 'ftp://x', 'a.txt'], /--url takes an address that begins with http/],
    [['pack'], /what to do is missing/],
    [['pack', 'sign', 'x.pack'], /not available yet/],
    [['pack', 'build', 'x.jsonl'], /-o OUT\.pack is missing/],
  ])('%j is wrong usage: exit 2 with the reason and the usage', (args, message) => {
    const { code, out, err } = runCli(args);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });

  it('names a file that is missing', () => {
    const { code, err } = runCli(['attribute', 'no-such-file.jsonl']);

    expect(code).toBe(1);
    expect(err).toContain('no-such-file.jsonl');
  });
}, 60_000);
