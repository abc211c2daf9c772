/** The five shared articles, as text and as the page of a news site; they lie beside the checkout, never in it. */
import { existsSync, readFileSync } from 'node:fs';
import type { ServedPage } from './serve.ts';

const FOLDER = new URL('../../../shared/articles/', import.meta.url);

/** True when the shared articles are there; tests that need them say so when they are not. */
export const HAS_SHARED_ARTICLES = existsSync(new URL('expected.json', FOLDER));

/** One cited source as `expected.json` has it. */
type ExpectedCite = { source: string; surface: string; cue?: string; type: string; through?: string };

/** What `expected.json` says of one article. */
type ExpectedArticle = {
  language: string;
  author?: string;
  noise?: string[];
  cites: ExpectedCite[];
};

/** A shared article. */
export type SharedArticle = { slug: string; file: string; text: string; expected: ExpectedArticle };

/** The five articles in their order; empty when they are missing. */
export function sharedArticles(): SharedArticle[] {
  if (!HAS_SHARED_ARTICLES) return [];
  const { articles } = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8'));
  return Object.entries(articles as Record<string, ExpectedArticle>).map(([file, expected]) => ({
    slug: file.slice(0, 3),
    file,
    text: readFileSync(new URL(file, FOLDER), 'utf8'),
    expected,
  }));
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Furniture that a page of this kind has around its article, so that it has to be told apart. */
const FURNITURE = {
  before: `<a href="#main">Skip</a>
    <header><p class="brand">Example Daily</p>
    <nav><ul><li><a href="/a">Politics</a><li><a href="/b">Economy</a><li><a href="/c">Sport</a></ul></nav></header>
    <div id="cookie-banner" role="dialog"><p>We use cookies. <button>Accept</button></p></div>`,
  after: `<aside class="related"><h2>Read also</h2><ul>
      <li><a href="/1">Ferry timetable changes in spring</a><li><a href="/2">Ten soups for cold days</a></ul></aside>
    <footer><form><label>Newsletter <input type="email"></label><button>Subscribe</button></form></footer>`,
};

/**
 * A shared article as the page of a news site: its lines as paragraphs, furniture around them.
 *
 * Lines without a full stop at the end and of at most twelve words become sub-headings, as they are in print.
 */
export function sharedArticlePage({ text, expected }: SharedArticle): ServedPage {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const first = lines[0] ?? '';
  const title = first.length <= 160 ? first : null;
  const body = (title ? lines.slice(1) : lines).map((line) => {
    const heading =
      line.split(' ').length <= 8 && /^\p{Lu}.*\p{Ll}$/u.test(line) && line.split(' ').length > 2;
    return heading ? `<h2>${escapeHtml(line)}</h2>` : `<p>${escapeHtml(line)}</p>`;
  });
  const language = /^[a-z]{2}$/.exec(expected.language)?.[0]; // a mixed page declares none
  const html = `<!doctype html>
    <html${language ? ` lang="${language}"` : ''}>
    <head><meta charset="utf-8"><title>${escapeHtml(title ?? 'Forum')}</title></head>
    <body>${FURNITURE.before}
    <main id="main"><article>${title ? `<h1>${escapeHtml(title)}</h1>` : ''}
    ${body.join('\n')}
    </article></main>${FURNITURE.after}</body></html>`;
  return { body: html };
}
