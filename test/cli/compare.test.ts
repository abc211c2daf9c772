import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FERRY_DE, FERRY_EN } from './articles.ts';
import { runCli } from './run-cli.ts';

let folder = '';
let files: [string, string] = ['', ''];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'));
  files = [join(folder, 'de.txt'), join(folder, 'en.txt')];
  writeFileSync(files[0], `${FERRY_DE.title}\n\n${FERRY_DE.text}\n`);
  writeFileSync(files[1], `${FERRY_EN.title}\n\n${FERRY_EN.text.replace('212', '221')} <b>&</b>\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('hearsay compare', () => {
  it('sets two articles side by side', () => {
    const { code, out } = runCli(['compare', '--width', '90', ...files]);

    expect(code).toBe(0);
    expect(out).toMatch(/^Leuchtturmfähre .*│ {2}Lighthouse ferry/u);
    expect(out).toContain('▸ number changed: 212 → 221');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('gives the same as JSON, with spans into both texts', () => {
    const { from, to, drift, aligned } = JSON.parse(runCli(['compare', '--json', ...files]).out);

    expect(aligned.length).toBeGreaterThan(4);
    expect(drift).toHaveLength(1);
    const [{ before, after }] = drift;
    expect(from.text.slice(before.start, before.end)).toBe('212');
    expect(to.text.slice(after.start, after.end)).toBe('221');
  });

  it('writes a page in which the text of the articles is only text', () => {
    const page = join(folder, 'out.html');

    expect(runCli(['compare', '--html', page, ...files]).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('<mark>221</mark>');
    expect(html).toContain('&lt;b&gt;&amp;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });

  it.each<[string[], RegExp]>([
    [[], /two articles are expected/],
    [['a', 'b', 'c'], /found also "c"/],
    [['-', '-'], /only one article can be standard input/],
    [['--json', '--html', 'x.html', 'a', 'b'], /exclude each other/],
    [['--width', '3', 'a', 'b'], /from 40, found "3"/],
  ])('refuses %j as wrong usage', (args, message) => {
    const { code, err } = runCli(['compare', ...args]);

    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
