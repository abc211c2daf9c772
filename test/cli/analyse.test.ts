import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildStarterPack } from '../../scripts/build-pack.ts';
import type { Analysis } from '../../src/index.ts';
import { FERRY_EN } from './articles.ts';
import { runCli, writeTemporary } from './run-cli.ts';

const PAGES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
const ARTICLES = fileURLToPath(new URL('../../../shared/articles', import.meta.url));
const STARTER = writeTemporary('starter.pack', buildStarterPack());

const HTML = `<!doctype html><html lang="en"><head><title>${FERRY_EN.title}</title></head><body><article>
<h1>${FERRY_EN.title}</h1>${FERRY_EN.text
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article></body></html>`;

const analyse = (args: string[], input = '') => {
  const run = runCli(['analyse', '--pack', STARTER, '--json', ...args], input);
  return { ...run, analysis: run.lines[0] as unknown as Analysis };
};

describe('hearsay analyse', () => {
  it('prints one object with every field of the contract', () => {
    const { code, lines, analysis } = analyse(['-'], `${FERRY_EN.title}\n\n${FERRY_EN.text}\n`);

    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(Object.keys(analysis)).toEqual(
      expect.arrayContaining([
        ...['language', 'title', 'author', 'published', 'outlet', 'noise', 'story', 'citations', 'sources'],
        ...['chain', 'independence', 'text'],
      ]),
    );
    expect(analysis).toMatchObject({ language: 'en', story: { verdict: 'none', tellings: [] } });
    for (const { start, end, surface } of analysis.citations) {
      expect(analysis.text.slice(start, end)).toBe(surface);
    }
  });

  it('knows HTML on standard input by its beginning', () => {
    const { code, analysis } = analyse(['--url', 'https://gazette.example/ferry', '-'], HTML);

    expect(code).toBe(0);
    expect(analysis).toMatchObject({ title: FERRY_EN.title, url: 'https://gazette.example/ferry' });
    expect(analysis.text).not.toContain('<p>');
  });

  it('says what changed against a telling that is given, and what slipped against one that is not', () => {
    const page = (name: string) => join(PAGES, name, 'page.html');
    const { analysis } = analyse(['--with', page('demo-de'), page('demo-sv')]);
    const { analysis: without, err } = analyse(['--with', page('demo-sv'), page('demo-sv')]);

    const [german, ...others] = [...analysis.story.tellings].sort((a) => (a.id === 'demo-de' ? -1 : 1));
    expect(german?.drift?.changes.map(({ kind }) => kind)).toContain('number-changed');
    expect(Object.keys(analysis.texts ?? {})).toEqual(['demo-de']);
    expect(others.every((telling) => telling.drift === undefined)).toBe(true);
    expect(without.story.tellings.find(({ id }) => id === 'demo-de')?.slips).toMatchObject([
      { value: 38_000_000, other: 83_000_000 },
    ]);
    expect(without).not.toHaveProperty('texts');
    expect(err).toMatch(/1 of 1 articles given with --with are no telling/u);
  });

  it('says in words who took from whom, and what changed between two others whose texts are given', () => {
    const page = (name: string) => join(PAGES, name, 'page.html');
    const given = ['demo-de', 'demo-en'].flatMap((name) => ['--with', page(name)]);
    const { out } = runCli(['analyse', '--pack', STARTER, ...given, page('demo-sv')]);
    const { analysis } = analyse([...given, page('demo-sv')]);

    const drawn = analysis.chain.edges.filter(({ agreement }) => agreement !== null);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every(({ drift }) => drift !== undefined)).toBe(true);
    for (const { evidence } of drawn) expect(out).toContain(`(${evidence}`);
  });

  it('reads a page and never lists it among its own tellings', () => {
    const { analysis } = analyse([join(PAGES, 'demo-sv', 'page.html')]);

    expect(analysis.story).toMatchObject({ verdict: 'same', story: 'caleta-almeira-lease' });
    const same = analysis.story.tellings.filter(({ verdict }) => verdict === 'same');
    expect(same.map(({ id }) => id).sort()).toEqual(['demo-de', 'demo-en']);
    for (const { here } of same.flatMap(({ aligned }) => aligned)) {
      expect(analysis.text.slice(here.start, here.end).trim()).not.toBe('');
    }
  });

  it('can be read in a terminal', () => {
    const { code, out } = runCli(['analyse', '--pack', STARTER, join(PAGES, 'demo-de', 'page.html')]);

    expect(code).toBe(0);
    expect(out).toMatch(/Also told \(\d\):/);
    expect(out).toMatch(/\[sv\] Chilensk kuststad/);
    expect(out).toMatch(/3 tellings, 1 origin/);
  });

  it('says that a page has no article', () => {
    const { code, out, err } = analyse([join(PAGES, 'not-an-article', 'page.html')]);

    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/page\.html: no article on this page/);
  });

  it.skipIf(!existsSync(ARTICLES))('finds the other tellings of the shared articles', () => {
    const tellings = ['000_8432dbdd8dce86e0', '001_149cd47eccacf6d5', '002_caef04b4040702c7'];
    for (const id of tellings) {
      const { story } = analyse([join(ARTICLES, `${id}.txt`)]).analysis;
      expect(story).toMatchObject({ verdict: 'same', story: 'kazakhstan-stab-in-the-back' });
      const same = story.tellings.filter(({ verdict }) => verdict === 'same');
      expect(same.map((telling) => telling.id).sort()).toEqual(tellings.filter((other) => other !== id));
    }
    for (const id of ['003_4aff1e08da48c974', '004_35bc7e6c20a75b7e']) {
      expect(analyse([join(ARTICLES, `${id}.txt`)]).analysis.story).toMatchObject({ verdict: 'related' });
    }
  });
}, 120_000);
