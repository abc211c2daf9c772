import { JSDOM } from 'jsdom';
import { type Extraction, extractArticle } from '../../../../extension/page/extract-article.ts';

/** Where test pages claim to have been opened. */
export const PAGE_URL = 'https://daily.example/world/story.html';

/** A document without layout, as the command line has it. */
export function parse(html: string, url = PAGE_URL): Document {
  return new JSDOM(html, { url }).window.document;
}

/** What is read from the page. */
export function extract(html: string, url = PAGE_URL): Extraction {
  return extractArticle(parse(html, url), { url });
}

/** The article read from the page; fails the test when there is none. */
export function article(html: string, url = PAGE_URL): Extract<Extraction, { status: 'article' }> {
  const extraction = extract(html, url);
  if (extraction.status !== 'article') throw new Error(`expected an article, found: ${extraction.reason}`);
  return extraction;
}

/** Role and text of each paragraph. */
export function lines({
  raw,
}: {
  raw: { text: string; paragraphs: { start: number; end: number; role: string }[] };
}): string[] {
  return raw.paragraphs.map(({ start, end, role }) => `${role}: ${raw.text.slice(start, end)}`);
}

/** `count` different sentences of invented prose. */
export function prose(count: number, from = 0): string {
  const places = ['harbour', 'market', 'old bridge', 'school', 'upper valley', 'lighthouse'];
  const deeds = ['was closed for repairs', 'drew a large crowd', 'is to be sold', 'opened a week late'];
  return Array.from({ length: count }, (_, i) => {
    const n = i + from;
    return `On day ${n + 3} the ${places[n % places.length]} ${deeds[n % deeds.length]}, the council of Norrvik said.`;
  }).join(' ');
}
