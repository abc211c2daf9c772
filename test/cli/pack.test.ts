import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from './articles.ts';
import { runCli, toLines, writeTemporary } from './run-cli.ts';

const ALL = [FERRY_EN, FERRY_DE, CHEESE_SV];

/** Builds a pack of the articles. @returns its path. */
function build(articles: unknown[], name = 'made.pack'): string {
  const input = writeTemporary('in.jsonl', toLines(articles));
  const path = join(dirname(input), name);
  const run = runCli(['pack', 'build', input, '-o', path, '--created', '2026-05-01']);
  expect(run).toMatchObject({ code: 0, err: '' });
  return path;
}

describe('hearsay pack', () => {
  it('builds a pack in which the tellings of one story share it', () => {
    const { lines } = runCli(['pack', 'inspect', build(ALL), '--json', '--list']);

    expect(lines[0]).toMatchObject({
      name: 'made',
      created: '2026-05-01',
      tellings: 3,
      stories: 2,
      outlets: 3,
    });
    expect(lines.slice(1).map(({ id, story }) => [id, story])).toEqual([
      ['ferry-en', 'ferry-de'],
      ['ferry-de', 'ferry-de'],
      ['cheese-sv', 'cheese-sv'],
    ]);
  });

  it('builds the same bytes from articles, from their fingerprints, and twice', () => {
    const prints = runCli(['fingerprint', '-'], toLines(ALL));

    const fromArticles = readFileSync(build(ALL));

    expect(readFileSync(build(ALL))).toEqual(fromArticles);
    expect(readFileSync(build(prints.lines))).toEqual(fromArticles);
  });

  it('keeps no text in a fingerprint', () => {
    const { out } = runCli(['fingerprint', '-'], toLines(ALL));

    for (const word of ['sandbank', 'Fischerboot', 'krämiga']) expect(out).not.toContain(word);
  });

  it('makes a pack for each month of publication, which are searched as one', () => {
    const undated = { ...CHEESE_SV, id: 'undated', published: null };
    const input = writeTemporary('in.jsonl', toLines([...ALL, undated]));
    const folder = dirname(input);

    const { code } = runCli(['pack', 'build', input, '-o', join(folder, 'out.pack'), '--by', 'month']);

    expect(code).toBe(0);
    const packs = readdirSync(folder).filter((name) => name.endsWith('.pack'));
    expect(packs.sort()).toEqual(['out-2025-09.pack', 'out-2026-04.pack', 'out-undated.pack']);
    const [april] = runCli(['pack', 'inspect', join(folder, 'out-2026-04.pack'), '--json']).lines;
    expect(april).toMatchObject({
      name: 'out 2026-04',
      from: '2026-04-02',
      until: '2026-04-02',
      tellings: 2,
    });
    const merged = join(folder, 'all.pack');
    expect(runCli(['pack', 'merge', ...packs.map((name) => join(folder, name)), '-o', merged]).code).toBe(0);
    expect(runCli(['pack', 'inspect', merged, '--json']).lines[0]).toMatchObject({ tellings: 4 });
  });

  it('splits packs by nothing but the month', () => {
    expect(runCli(['pack', 'build', '-', '-o', 'x.pack', '--by', 'week'])).toMatchObject({ code: 2 });
  });

  it('leaves out bad lines, names them, and writes nothing but the pack', () => {
    const input = writeTemporary('in.jsonl', toLines([FERRY_EN, FERRY_EN, { id: 'x' }]));
    const folder = dirname(input);

    const { code, err } = runCli(['pack', 'build', input, '-o', join(folder, 'out.pack')]);

    expect(code).toBe(1);
    expect(err).toMatch(/in\.jsonl:2: a second telling with the id "ferry-en"/);
    expect(err).toMatch(/in\.jsonl:3: neither "text"/);
    expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out.pack']);
  });

  it('refuses a fingerprint of another encoder', () => {
    const [print] = runCli(['fingerprint', '-'], toLines([FERRY_EN])).lines;
    const input = writeTemporary('in.jsonl', toLines([{ ...print, encoder: 'other' }]));

    const { code, err } = runCli(['pack', 'build', input, '-o', `${input}.pack`]);

    expect(code).toBe(1);
    expect(err).toMatch(/made with the encoder other, this build has/);
  });

  it('verifies packs and names the damaged one', () => {
    const whole = build(ALL);
    const cut = writeTemporary('cut.pack', readFileSync(whole).subarray(0, -64));

    const { code, out, err } = runCli(['pack', 'verify', whole, cut, 'missing.pack']);

    expect(code).toBe(1);
    expect(out).toContain(`${whole}: sound, 3 tellings`);
    expect(err).toMatch(/cut\.pack: Pack is cut short/);
    expect(err).toMatch(/missing\.pack: ENOENT/);
  });

  it('describes a pack to a reader', () => {
    const { code, out } = runCli(['pack', 'inspect', build(ALL), '--list']);

    expect(code).toBe(0);
    expect(out).toMatch(
      /^name {12}made\nmade {12}2026-05-01\nfirst telling {3}2025-09-14\nlatest telling {2}2026-04-02\n/u,
    );
    expect(out).toMatch(/^languages {7}de 1, en 1, sv 1$/mu);
    expect(out).toMatch(/^size {12}[\d,]+ bytes, [\d,]+ a telling$/mu);
    expect(out).toContain(
      `\n\n[en] ${FERRY_EN.title} · Harbour Gazette · 2026-04-02\n    ferry-en in story ferry-de\n`,
    );
    expect(out).not.toMatch(/[{}]|null|undefined/u);
  });

  it('merges packs and keeps the first of two tellings with one id', () => {
    const one = build([FERRY_EN, CHEESE_SV]);
    const two = build([{ ...FERRY_EN, title: 'Changed' }, FERRY_DE], 'two.pack');
    const merged = writeTemporary('merged.pack', '');

    const { code } = runCli(['pack', 'merge', one, two, '-o', merged, '--name', 'Both']);

    expect(code).toBe(0);
    const { lines } = runCli(['pack', 'inspect', merged, '--json', '--list']);
    expect(lines[0]).toMatchObject({ name: 'Both', tellings: 3 });
    expect(lines.slice(1).map(({ title }) => title)).toEqual([
      FERRY_EN.title,
      CHEESE_SV.title,
      FERRY_DE.title,
    ]);
  });

  it('matches queries against a pack, best first, itself included', () => {
    const { code, lines } = runCli(
      ['match', '--pack', build(ALL), '--top', '2', '-'],
      toLines([
        FERRY_EN,
        { id: 'paras', paras: FERRY_DE.text.split('\n\n'), lang: 'deu', title: FERRY_DE.title },
      ]),
    );

    expect(code).toBe(0);
    const [first, second] = lines as {
      id: string;
      matches: { telling: string; verdict: string; score: number }[];
    }[];
    expect(first?.matches.map(({ telling }) => telling)).toEqual(['ferry-en', 'ferry-de']);
    expect(first?.matches.map(({ verdict }) => verdict)).toEqual(['same', 'same']);
    expect(Object.keys(first?.matches[0] ?? {}).sort()).toEqual(['score', 'story', 'telling', 'verdict']);
    expect(second?.matches.map(({ telling }) => telling)).toEqual(['ferry-de', 'ferry-en']);
  });
}, 120_000);
