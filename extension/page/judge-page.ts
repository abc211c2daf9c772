/** Article or not: the last gate, after the text was found. */
import type { ChosenBlock } from './choose-blocks.ts';
import { isLinkedHeading, LINKED_HEADING, LONGEST_TEASER } from './find-teasers.ts';

/** Why a page is no article. */
export type NotAnArticle =
  /** There is no text to read. */
  | 'no-text'
  /** Less than a short brief, and the page does not call itself an article. */
  | 'too-short'
  /** A front page, a section page, or search results: many headings that lead elsewhere. */
  | 'list-of-links'
  /** A page to log in or sign up, with some words round the form. */
  | 'form';

/** What else is known about the page. */
export type PageSigns = {
  url: string;
  /** JSON-LD or OpenGraph call the page an article or a posting. */
  declaredArticle: boolean;
  asksForPassword: boolean;
};

/** Letters of a brief of some 40 words, the shortest that is worth reading. */
const SHORTEST_BRIEF = 200;
/** What a walled article may be left with, if the page says that it is an article. */
const SHORTEST_DECLARED = 80;
/** As many headings that are links make a list, if each has no more than a teaser below it. */
const LIST_HEADINGS = 4;
/** Letters of the excerpts on a blog's front page: the first 120 words. An article says that it is one. */
const LONGEST_EXCERPT = 800;
/** A text of this length stands on its own even at the address of a front page or beside a login form. */
const LONG_TEXT = 1500;

/** Null when the chosen blocks are an article, else why not. */
export function judgePage(chosen: ChosenBlock[], signs: PageSigns): NotAnArticle | null {
  const texts = chosen.filter(({ role }) => role === 'body' || role === 'quote');
  const prose = texts.filter(({ block }) => block.prose);
  const weight = prose.reduce((sum, { block }) => sum + block.weight, 0);
  const linkedHeadings = chosen.filter(({ block }) => isLinkedHeading(block)).length;
  const mostBelow = signs.declaredArticle ? LONGEST_TEASER : LONGEST_EXCERPT;
  if (linkedHeadings >= LIST_HEADINGS && weight / linkedHeadings < mostBelow) return 'list-of-links';
  const linesInLinks = texts.filter(({ block }) => block.linked > LINKED_HEADING).length;
  if (linesInLinks > 3 * prose.length && linesInLinks >= LIST_HEADINGS) return 'list-of-links';

  if (prose.length === 0) return 'no-text';
  if (signs.declaredArticle) return weight < SHORTEST_DECLARED ? 'too-short' : null;
  if (signs.asksForPassword && weight < LONG_TEXT) return 'form';
  if (isFrontPage(signs.url) && weight < LONG_TEXT && linkedHeadings > 0) return 'list-of-links';
  return weight < SHORTEST_BRIEF ? 'too-short' : null;
}

function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search } = new URL(url);
  return protocol.startsWith('http') && pathname === '/' && search === '';
}
