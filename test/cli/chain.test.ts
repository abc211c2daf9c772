import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FERRY_DE, FERRY_EN } from './articles.ts';
import { runCli, toLines } from './run-cli.ts';

/** Later than the English telling, with a changed number, and with a word that markup must not read. */
const GERMAN = {
  ...FERRY_DE,
  outlet: 'Küstenbote <b>&',
  published: '2026-04-03',
  text: FERRY_DE.text.replace('212', '221'),
};

let folder = '';
let lines = '';
let texts: [string, string] = ['', ''];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-chain-'));
  lines = join(folder, 'ferry.jsonl');
  writeFileSync(lines, toLines([GERMAN, FERRY_EN]));
  texts = [join(folder, 'de.txt'), join(folder, 'en.txt')];
  writeFileSync(texts[0], `${FERRY_DE.title}\n\n${FERRY_DE.text}\n`);
  writeFileSync(texts[1], `${FERRY_EN.title}\n\n${FERRY_EN.text}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

// Each case is a process of its own, which takes seconds on a busy machine.
describe('hearsay chain', { timeout: 30_000 }, () => {
  it('says which article was made from which and what changed on the way', () => {
    const { code, out } = runCli(['chain', lines]);

    expect(code).toBe(0);
    expect(out).toMatch(/^\[1\] Lighthouse ferry/u);
    expect(out).toMatch(/\[2\] Leuchtturmfähre[^[]*translates \[1\] \(\d+ of \d+ sentences agree/u);
    expect(out).toContain('▸ number changed: 212 → 221');
    expect(out).toMatch(/^2 tellings, 1 origin/mu);
  });

  it('gives the same as JSON, with spans into both texts', () => {
    const { articles, order, chain, independence, steps } = JSON.parse(
      runCli(['chain', '--json', lines]).out,
    );

    expect(order).toEqual(['ferry-en', 'ferry-de']);
    expect(independence).toMatchObject({ outlets: 2, origins: 1 });
    expect(chain.loops).toEqual([]);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ from: 'ferry-en', to: 'ferry-de' });
    const drawn = chain.edges.find(({ type }: { type: string }) => type === 'translates');
    expect(drawn.drift).toEqual(steps[0].drift);
    const { after } = steps[0].drift.find(({ kind }: { kind: string }) => kind === 'number-changed');
    const german = articles.find(({ id }: { id: string }) => id === 'ferry-de');
    expect(german.text.slice(after.start, after.end)).toBe('221');
  });

  it('leaves the direction of undated articles open', () => {
    const { chain } = JSON.parse(runCli(['chain', '--json', ...texts]).out);
    const kin = chain.edges.filter(({ type }: { type: string }) => type === 'translates');

    expect(kin).toMatchObject([{ directed: false }]);
  });

  it('draws it, with the same in words, and takes all text for text', () => {
    const { code, out } = runCli(['chain', '--svg', lines]);

    expect(code).toBe(0);
    expect(out).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc"/u);
    expect(out).toContain('<title id="title">The chain of 2 tellings</title>');
    expect(out).toMatch(
      /Küstenbote &lt;b&gt;&amp; translates Harbour Gazette \([^)]*number changed: 212 → 221/u,
    );
    expect(out).toMatch(/<text class="fact"[^>]*>number changed: 212 → 221<\/text>/u);
    expect(out).not.toContain('<b>');
  });

  it('writes a flowchart', () => {
    const { out } = runCli(['chain', '--mermaid', lines]);

    expect(out).toMatch(/^flowchart TD\n {2}n0/u);
    expect(out).toMatch(/-->\|"translates<br>.*number changed: 212 → 221.*"\|/u);
    expect(out).not.toMatch(/<b>/u);
  });

  it('answers for what can be read and names the rest', () => {
    const { code, out, err } = runCli(['chain', lines, join(folder, 'missing.txt')]);

    expect(code).toBe(1);
    expect(err).toContain('missing.txt');
    expect(out).toContain('2 tellings');
  });

  it.each<[string[], RegExp]>([
    [[], /two articles or more are expected/],
    [['a.txt'], /two articles or more are expected/],
    [['a.txt', 'a.txt'], /"a.txt" is given twice/],
    [['--json', '--svg', 'a.txt', 'b.txt'], /exclude each other/],
  ])('refuses %j as wrong usage', (args, message) => {
    const { code, err } = runCli(['chain', ...args]);

    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
