/** The main job on the five shared articles, in both browsers, as a reader does it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/index.ts';
import { analysePage } from '../support/command-line.ts';
import { HAS_SHARED_ARTICLES, sharedArticlePage, sharedArticles } from '../support/shared-articles.ts';
import {
  type Bench,
  collapse,
  launchBench,
  litUp,
  popupContent,
  readPage,
  TESTED_BROWSERS,
} from './extension.ts';

const ARTICLES = sharedArticles();
const TELLINGS = ARTICLES.filter(({ slug }) => ['000', '001', '002'].includes(slug));
const RELATED = ARTICLES.filter(({ slug }) => ['003', '004'].includes(slug));

function page(path: string) {
  const article = ARTICLES.find(({ slug }) => path === `/${slug}/`);
  return article ? sharedArticlePage(article) : null;
}

/** What the command line says of the same page: the popup and the highlights must say the same. */
function analysis(slug: string): Analysis {
  const article = ARTICLES.find((candidate) => candidate.slug === slug);
  if (!article) throw new Error(`no article ${slug}`);
  return analysePage(String(sharedArticlePage(article).body), `https://news.example/${slug}/`);
}

describe.runIf(HAS_SHARED_ARTICLES).each(TESTED_BROWSERS)('the shared articles in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await launchBench(name, page);
  });
  afterAll(() => bench?.close());

  it.each(TELLINGS)(
    '$slug: says where the story was also told and that one origin is left',
    async ({ slug }) => {
      const { page: tab, popup } = await readPage(bench, `/${slug}/`);
      const { state, sentence, tellings } = await popupContent(popup);

      expect(state).toBe('found');
      const others: Record<string, [string, string]> = {
        '000': ['German', 'English'],
        '001': ['Swedish', 'English'],
        '002': ['Swedish', 'German'],
      };
      for (const language of others[slug] ?? []) expect(sentence).toContain(language);
      expect(sentence).toMatch(/All three rest on one report nobody links to: Sohu\./);
      expect(tellings.length).toBeGreaterThanOrEqual(2);
      await tab.close();
    },
  );

  it.each(RELATED)('$slug: is at most related to the story', async ({ slug }) => {
    const { page: tab, popup } = await readPage(bench, `/${slug}/`);
    const { sentence, text } = await popupContent(popup);

    expect(sentence).not.toMatch(/Also told/);
    expect(text).not.toMatch(/Same story/);
    await tab.close();
  });

  it.each(ARTICLES)(
    '$slug: lists everybody it cites and lights their claims up',
    async ({ slug, expected }) => {
      const { page: tab, popup } = await readPage(bench, `/${slug}/`);
      const { sources } = await popupContent(popup);
      const { citations, text } = analysis(slug);

      for (const { surface } of expected.cites) {
        const cited = citations.filter((citation) => overlap(citation.surface, surface));
        expect(
          cited.map(({ source }) => sources.includes(source)),
          surface,
        ).toContain(true);
      }
      const claims = citations.flatMap(({ claimSpans }) =>
        claimSpans.map(({ start, end }) => collapse(text.slice(start, end))),
      );
      const lit = (await litUp(tab)).map((highlight) => highlight.text);
      expect(lit.length).toBeGreaterThan(0);
      expect(lit.toSorted()).toEqual(claims.toSorted());
      await tab.close();
    },
  );

  it('has every article in the history, newest first', async () => {
    const history = await bench.openExtensionPage('history/index.html', '[data-entry]');
    const titles = await history.$$eval('[data-entry]', (rows) => rows.map((row) => row.textContent ?? ''));

    expect(titles).toHaveLength(ARTICLES.length);
    expect(titles[0]).toMatch(/Forum|Russian writers|Kazakhstan/);
    await history.close();
  });

  it('made no network request', () => {
    expect(bench.stray()).toEqual([]);
  });
});

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
