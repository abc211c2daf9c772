import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { extractArticle } from '../../extension/page/extract-article.ts';
import type { RawArticle } from '../../src/index.ts';

/** The article of a demo page as the extension reads it; throws when the page is none. */
export function demoArticle(slug: string): RawArticle {
  const html = readFileSync(new URL(`../fixtures/pages/${slug}/page.html`, import.meta.url), 'utf8');
  const { document } = new JSDOM(html, { url: `https://demo.example/${slug}/` }).window;
  const extraction = extractArticle(document, { url: document.URL });
  if (extraction.status !== 'article') throw new Error(`${slug} is no article: ${extraction.reason}.`);
  return extraction.raw;
}
