import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bodyText,
  countWords,
  type ExpectedText,
  PAGES,
  pageAfterClick,
  parsePage,
  readPages,
  visibleText,
} from './pages.ts';

const pages = readPages();
const slugs = new Set(pages.map(({ slug }) => slug));

/** Elements and attributes with which a page makes a browser fetch something by itself. */
const FETCHING = [
  'link[href]:not([rel~=canonical])',
  '[src]',
  '[srcset]',
  '[poster]',
  '[background]',
  'object[data]',
  'image[href], use[href]',
];

/** What the page would fetch: addresses in markup and styles that are neither data: nor a place on the page. */
function fetchedAddresses(document: Document): string[] {
  const inMarkup = [...document.querySelectorAll(FETCHING.join(','))].flatMap((element) =>
    ['href', 'src', 'srcset', 'poster', 'background', 'data'].flatMap(
      (name) => element.getAttribute(name) ?? [],
    ),
  );
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '');
  const attributes = [...document.querySelectorAll('[style]')].map(
    (element) => element.getAttribute('style') ?? '',
  );
  const inStyles = [...styles, ...attributes].flatMap((css) =>
    [...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/gu)].map(
      (found) => found[1] ?? found[2] ?? '',
    ),
  );
  return [...inMarkup, ...inStyles].filter((address) => !/^(?:data:|#)/u.test(address));
}

/** Strings of an expectation that are empty or not in the text. */
function missingStrings(expected: ExpectedText, text: string): string[] {
  const { title, author, noise, notCited, hedges, cites } = expected;
  const inCitations = cites.flatMap(({ surface, cue, claim, claimSpans, anaphor, date }) => [
    surface,
    ...(cue?.split(' … ') ?? []),
    ...[claim ?? [], claimSpans ?? [], anaphor ?? [], date ?? []].flat(),
  ]);
  const all = [title ?? [], author ?? [], noise, notCited ?? [], hedges ?? [], inCitations].flat();
  return all.filter((string) => string === '' || !text.includes(string));
}

describe.each(pages)('page $slug', ({ slug, folder, html, expected }) => {
  const document = parsePage(html);
  const text = visibleText(document);
  const body = bodyText(text, expected);

  it('names itself and says where it comes from', () => {
    expect(expected.slug).toBe(slug);
    expect(readFileSync(join(folder, 'SOURCE.md'), 'utf8')).toMatch(/^# /u);
  });

  it('fetches nothing from anywhere', () => {
    expect(fetchedAddresses(document)).toEqual([]);
    expect(html).not.toMatch(/\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b/u);
    expect([...document.querySelectorAll('meta[http-equiv=refresh]')]).toEqual([]);
  });

  it('links only to invented places and to itself', () => {
    const hosts = [...document.querySelectorAll('a[href], form[action], link[rel~=canonical]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
      .filter((address) => /^(?:[a-z]+:)?\/\//iu.test(address))
      .map((address) => new URL(address, 'https://page.example/').hostname);
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  it('contains every expected string as a reader sees it', () => {
    expect(missingStrings(expected, text)).toEqual([]);
  });

  it('names the longest piece as the claim where a claim is split', () => {
    for (const { claim, claimSpans } of expected.cites) {
      if (claimSpans === undefined) continue;
      expect(claimSpans.length).toBeGreaterThan(1);
      expect(claim).toBe([...claimSpans].sort((a, b) => b.length - a.length)[0]);
    }
  });

  it('reaches a source only through a source that is cited too', () => {
    const names = new Set(expected.cites.map(({ source }) => source));
    const through = expected.cites.flatMap((cite) => cite.through ?? []);
    expect(through.filter((name) => !names.has(name))).toEqual([]);
  });

  it('keeps claims out of the furniture', () => {
    for (const { claim } of expected.cites) {
      const holders = expected.noise.filter((noise) => claim !== null && noise.includes(claim));
      expect(holders).toEqual([]);
    }
  });

  it('points only at pages that exist', () => {
    const others = [...(expected.story?.sameAs ?? []), ...(expected.story?.relatedTo ?? [])];
    expect(others.filter((other) => !slugs.has(other) || other === slug)).toEqual([]);
  });

  it('counts the words of its body, or promises no body', () => {
    const { kind, bodyStarts, bodyEnds, words, cites } = expected;
    if (kind === 'article') expect(countWords(body ?? '')).toBe(words);
    else
      expect({ bodyStarts, bodyEnds, words, cites }).toEqual({
        bodyStarts: null,
        bodyEnds: null,
        words: 0,
        cites: [],
      });
  });

  it('has the links of its citations', () => {
    const hrefs = [...document.querySelectorAll('a[href]')].map((anchor) => anchor.getAttribute('href'));
    expect(hrefs).toEqual(expect.arrayContaining(expected.cites.flatMap(({ link }) => link ?? [])));
  });
});

describe('the set of pages', () => {
  it('has a page that shows a second article in place after a click', () => {
    const { html, expected } = pages.find(({ slug }) => slug === 'spa')!;
    const next = expected.next!;

    const after = visibleText(pageAfterClick(html, next.click));

    expect(missingStrings(next, after)).toEqual([]);
    expect(countWords(bodyText(after, next) ?? '')).toBe(next.words);
    expect(after).not.toContain(expected.bodyStarts);
  });

  it('has every kind of page that the product must meet', () => {
    expect([...slugs]).toEqual(
      expect.arrayContaining([
        'brief-en',
        'demo-de',
        'demo-en',
        'demo-sv',
        'forum-mixed',
        'long',
        'not-an-article',
        'paywalled',
        'related-pl',
        'rtl-ar',
        'search-page',
        'spa',
        'strict-csp',
      ]),
    );
  });

  it('tells the demo story in three languages and from one origin', () => {
    const tellings = pages.filter(({ slug }) => slug.startsWith('demo-'));
    expect(tellings.map(({ expected }) => expected.language)).toEqual(['de', 'en', 'sv']);
    for (const { slug, expected } of tellings) {
      const others = tellings.map((telling) => telling.slug).filter((other) => other !== slug);
      expect([...(expected.story?.sameAs ?? [])].sort()).toEqual(others);
      expect(expected.origins).toBe(1);
      expect(expected.origin).toMatchObject({ name: 'Costa Norte Hoy', reached: false });
      expect(expected.words).toBeGreaterThanOrEqual(450);
    }
  });

  it('says the same relation from both sides', () => {
    const stories = new Map(pages.map(({ slug, expected }) => [slug, expected.story]));
    for (const [slug, story] of stories) {
      for (const other of story?.sameAs ?? []) expect(stories.get(other)?.sameAs).toContain(slug);
      for (const other of story?.relatedTo ?? []) expect(stories.get(other)?.relatedTo).toContain(slug);
    }
  });

  it('has a long article of at least 3,000 words and a brief of at most 100', () => {
    const words = new Map(pages.map(({ slug, expected }) => [slug, expected.words]));
    expect(words.get('long')).toBeGreaterThanOrEqual(3_000);
    expect(words.get('brief-en')).toBeLessThanOrEqual(100);
  });

  it('lists every page on the index page', () => {
    expect(existsSync(join(PAGES, 'index.html'))).toBe(true);
    const document = parsePage(readFileSync(join(PAGES, 'index.html'), 'utf8'));
    const linked = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
    expect(linked).toEqual(expect.arrayContaining([...slugs].map((slug) => `${slug}/page.html`)));
    expect(fetchedAddresses(document)).toEqual([]);
  });
});
