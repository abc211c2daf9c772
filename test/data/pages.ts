import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Origin, SourceType } from '../../src/analysis.ts';
import type { DatePrecision, PartialReason } from '../../src/article.ts';

/** One citation that a reader finds on the page; every string in it stands in the page's visible text. */
type ExpectedCitation = {
  /** Canonical name, the same on every page. */
  source: string;
  /** The words that name the source, not always in the sentence of the claim. */
  surface: string;
  type: SourceType;
  /** The words that attribute; a cue in two pieces has " … " between them; null for a bare parenthesis or credit. */
  cue: string | null;
  /** What is attributed, without quotation marks; null when the source is only named. */
  claim: string | null;
  /** All pieces of the claim in text order, where cue or source splits it; `claim` is the longest. */
  claimSpans?: string[];
  through: string | null;
  /** The pronoun or common noun that stands for the source in the sentence of the claim. */
  anaphor?: string;
  /** Date inside a parenthetical citation. */
  date?: string;
  link?: string;
};

/** What must be read out of one article, whichever page shows it. */
export type ExpectedText = {
  title: string | null;
  author: string | null;
  published: { iso: string; precision: DatePrecision } | null;
  /** Visible furniture that must never be treated as body text. */
  noise: string[];
  bodyStarts: string | null;
  bodyEnds: string | null;
  /** Words from `bodyStarts` to `bodyEnds` with the noise taken out; headings in between are counted. */
  words: number;
  cites: ExpectedCitation[];
  /** Names on the page that are no cited source: photographers, people only written about. */
  notCited?: string[];
  hedges?: string[];
};

/** What must be read out of one page: the shape of `expected.json`, see test/fixtures/pages/README.md. */
type PageExpectation = ExpectedText & {
  slug: string;
  kind: 'article' | 'not-an-article';
  language: string | null;
  /** Most text first. */
  languages: string[];
  outlet: string | null;
  partial: PartialReason | null;
  story: { id: string; sameAs: string[]; relatedTo: string[] } | null;
  origins: number | null;
  origin: ({ name: string } & Pick<Origin, 'reached' | 'reason'>) | null;
  /** A second article that takes the place of the first after a click on the element that `click` selects. */
  next?: ExpectedText & { click: string };
};

/** A fixture page with everything that its folder says about it. */
export type FixturePage = { slug: string; folder: string; html: string; expected: PageExpectation };

/** Folder of the fixture pages. */
export const PAGES = join(import.meta.dirname, '..', 'fixtures', 'pages');

/** All fixture pages by folder name, in alphabetical order. */
export function readPages(): FixturePage[] {
  return readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(PAGES, name);
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as PageExpectation;
      return { slug: name, folder, html: readFileSync(join(folder, 'page.html'), 'utf8'), expected };
    })
    .sort((a, b) => a.slug.localeCompare(b.slug, 'en'));
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u'.split(' '),
);
const INVISIBLE = new Set('head noscript script style svg template'.split(' '));

/** Text of a page as a reader sees it: blocks apart, white space collapsed, no scripts and nothing hidden. */
export function visibleText(document: Document): string {
  const collect = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (node.nodeType !== 1) return '';
    const element = node as Element;
    const name = element.localName;
    if (INVISIBLE.has(name) || element.hasAttribute('hidden')) return '';
    const inside = [...element.childNodes].map(collect).join('');
    return INLINE.has(name) ? inside : ` ${inside} `;
  };
  return collapse(collect(document.body));
}

/** The string with every run of white space made one space, and none at the ends. */
function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Parses a page without running its scripts. */
export function parsePage(html: string): Document {
  return new JSDOM(html, { url: 'https://page.example/' }).window.document;
}

/** The page after its own scripts ran and the element that the selector names was clicked. */
export function pageAfterClick(html: string, selector: string): Document {
  // jsdom has no scrolling and says so on a console nobody reads.
  const { window } = new JSDOM(html, {
    url: 'https://page.example/',
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
  });
  window.document.querySelector<HTMLElement>(selector)?.click();
  return window.document;
}

/** The body of a page: from its first to its last words, noise taken out; null if either is missing. */
export function bodyText(text: string, expected: ExpectedText): string | null {
  if (expected.bodyStarts === null || expected.bodyEnds === null) return null;
  const start = text.indexOf(expected.bodyStarts);
  const end = text.lastIndexOf(expected.bodyEnds);
  if (start < 0 || end < start) return null;
  const body = text.slice(start, end + expected.bodyEnds.length);
  const longestFirst = [...expected.noise].sort((a, b) => b.length - a.length);
  return collapse(longestFirst.reduce((rest, noise) => rest.replaceAll(noise, ' '), body));
}

/** Number of pieces between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
