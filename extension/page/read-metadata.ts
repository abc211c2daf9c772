/** What a page says about itself: title, author, outlet, dates, language, address. */
import type { RawDate } from '../../src/article.ts';
import { bareName } from './byline.ts';
import { type LinkedData, readJsonLd } from './read-json-ld.ts';
import { mostAgreed, outletInTitle, statedTitles, unique } from './read-title.ts';

/** The page about itself; null and empty where it says nothing. */
export type Metadata = {
  url: string | null;
  title: string | null;
  /** Every wording of the title, the chosen one first; headlines are recognised by them. */
  titles: string[];
  author: string | null;
  outlet: string | null;
  declaredLanguage: string | null;
  /** Machine-readable publication dates, most trusted first. */
  dates: RawDate[];
  /** Whether JSON-LD or OpenGraph call it an article or a posting. */
  declaredArticle: boolean;
  /** Whether JSON-LD says that it is not free to read. */
  walled: boolean;
};

/** Reads the page's head and its marked-up bylines and dates; `url` is where the page was opened. */
export function readMetadata(document: Document, url: string): Metadata {
  const meta = metaReader(document);
  const linked = readJsonLd(document);
  const outlets = unique([...linked.publishers, ...meta('og:site_name', 'application-name', 'publisher')]);
  const titles = statedTitles(
    document,
    [
      ...linked.headlines,
      ...meta('og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'title'),
    ],
    outlets,
  );
  const type = meta('og:type')[0]?.toLowerCase() ?? '';
  return {
    url: canonicalUrl(document, url, meta('og:url')[0]),
    title: titles[0] ?? null,
    titles,
    author: authorOf(document, linked, meta, outlets),
    outlet:
      mostAgreed(outlets.filter((name) => !isAddress(name))) ?? outletInTitle(document.title, titles[0]),
    declaredLanguage:
      document.documentElement.getAttribute('lang')?.trim() ||
      linked.languages[0] ||
      meta('og:locale', 'content-language', 'language')[0] ||
      null,
    dates: machineDates(document, linked, meta),
    declaredArticle: linked.found || type === 'article' || type.endsWith(':article'),
    walled:
      linked.free === false ||
      /^(?:locked|metered|paid|premium)$/iu.test(meta('article:content_tier')[0] ?? ''),
  };
}

type MetaReader = (...names: string[]) => string[];

/** A function from names to the contents of `<meta>` elements with those names, in the order of the names. */
function metaReader(document: Document): MetaReader {
  const contents = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.replace(/\s+/gu, ' ').trim();
    const keys = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key));
    for (const key of new Set(keys)) {
      if (!key || !content) continue;
      const name = key.toLowerCase();
      contents.set(name, [...(contents.get(name) ?? []), content]);
    }
  }
  return (...names) => names.flatMap((name) => contents.get(name) ?? []);
}

function authorOf(
  document: Document,
  linked: LinkedData,
  meta: MetaReader,
  outlets: string[],
): string | null {
  const stated = [
    ...linked.authors,
    ...meta(
      'article:author',
      'author',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
    ),
    ...markedAuthors(document),
  ]
    .map(bareName)
    .filter((name) => name !== '' && !isAddress(name) && words(name) <= 12);
  const people = stated.filter(
    (name) => !outlets.some((outlet) => outlet.toLowerCase() === name.toLowerCase()),
  );
  const several = unique(linked.authors.map(bareName)).filter((name) => people.includes(name));
  if (several.length > 1) return several.join(', ');
  return mostAgreed(people) ?? stated[0] ?? null;
}

/** Places that mark the author's name, nearest to the article first; comments have authors of their own. */
function markedAuthors(document: Document): string[] {
  const selector = '[rel~="author"], [itemprop~="author"], .byline, .author-name, .author, .article-author';
  const found: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (element.closest('nav, aside, footer, [class*="comment" i], [id*="comment" i]')) continue;
    const name = element.querySelector('[itemprop~="name"], [rel~="author"]') ?? element;
    const text = (name.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (text && text.length <= 80) found.push(text);
  }
  return found.slice(0, 3);
}

function machineDates(document: Document, linked: LinkedData, meta: MetaReader): RawDate[] {
  const names = [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date.issued',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'publish-date',
    'pubdate',
    'dc.date',
    'dcterms.date',
    'date',
  ];
  const texts = [...linked.published, ...meta(...names), ...timeElements(document)];
  return unique(texts).map((text) => ({ text, from: 'machine' as const }));
}

/** `datetime` of the `<time>` elements that date the article, not its comments, teasers or updates. */
function timeElements(document: Document): string[] {
  const found: { value: string; marked: boolean }[] = [];
  for (const element of document.querySelectorAll('time[datetime]')) {
    const value = element.getAttribute('datetime')?.trim();
    const names = `${element.className} ${element.getAttribute('itemprop') ?? ''}`;
    if (!value || !/\d{4}/u.test(value) || /modif|updat/iu.test(names)) continue;
    if (
      element.closest(
        'nav, aside, footer, li, [class*="comment" i], [class*="related" i], [class*="updat" i]',
      )
    )
      continue;
    found.push({ value, marked: element.hasAttribute('pubdate') || /publish|entry-date/iu.test(names) });
  }
  const marked = found.filter((time) => time.marked);
  return (marked.length > 0 ? marked : found.slice(0, 1)).map(({ value }) => value);
}

/** The canonical address, unless it is a site's root given for an inner page, as broken templates do. */
function canonicalUrl(document: Document, url: string, openGraph: string | undefined): string | null {
  const stated = [document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), openGraph];
  const page = absoluteUrl(url, undefined);
  for (const href of stated) {
    const canonical = href ? absoluteUrl(href, page ?? undefined) : null;
    if (!canonical) continue;
    if (new URL(canonical).pathname !== '/' || !page || new URL(page).pathname === '/') return canonical;
  }
  return page;
}

/** The absolute http(s) address, or null for any other. */
export function absoluteUrl(href: string, base: string | undefined): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function isAddress(text: string): boolean {
  return /^(?:https?:|www\.|@|mailto:)/iu.test(text) || /^\S+@\S+$/u.test(text);
}

function words(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
