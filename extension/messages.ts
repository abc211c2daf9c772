/**
 * Every call that crosses between the parts of the extension, one type per direction.
 *
 * Arguments and results cross as JSON: no Map, Date, Error or typed array.
 * `rpc.ts` carries them, `guards.ts` checks them at the door.
 */
import type { Analysis, ArticleComparison, Chain, Drift, Paragraph, RawArticle } from '../src/index.ts';
import type { HighlightItem } from './page/highlight.ts';
import type { MarkStyle } from './page/mark-style.ts';
import type { WrongMatch } from './wrong-matches.ts';

/** Calls that our own pages (popup, options) make to the background. */
export type BackgroundCalls = {
  /**
   * Reads the article in a tab, analyses it unless an unchanged copy is known, and remembers it.
   * With `force`, analyses anew even then.
   */
  readTab(tabId: number, options: ReadOptions): ReadOutcome;
  /** Sets two articles of the history side by side, sentence by sentence; `from` and `to` are ids of entries. */
  compareEntries(from: string, to: string): EntryComparison;
  /** What other tellings tell of an article of the history and its claims; null without the article or its text. */
  tellMore(articleId: string): Told | null;
  /** The packs that articles are compared with. */
  describePacks(): PackDescription[];
  /** Reads the demo story of the first-run page, in a language such as `de` if it is told in it, else in English. */
  readDemo(language: string): DemoReading;
};

/**
 * What a content script tells the background. The first argument of the handler is the sender's tab, which the
 * browser vouches for and no message can claim.
 */
export type TabCalls = {
  /** The page has moved to another address without loading: what was read of it is no longer what it shows. */
  pageChanged(tabId: number): void;
  /** Reading the page takes long: the share of it, in [0, 1], that is read by now. */
  extracting(tabId: number, share: number): void;
};

/** How {@link BackgroundCalls.readTab} reads. */
export type ReadOptions = { force: boolean };

/** Calls that the background and the popup make to the content script of a tab. */
export type PageCalls = {
  /** The article of the page, as far as the page tells. */
  extract(): PageReading;
  /** Marks claims on the page, instead of those marked before; false when nothing has been read yet. */
  highlight(items: HighlightItem[]): PageState;
  /** Says more of claims that are marked, on their cards; one that is open is filled anew. */
  fillCards(items: HighlightItem[]): PageState;
  /** Takes every mark away. */
  clearHighlights(): PageState;
  /** Scrolls to a claim and marks it for a moment, even with the marks off; false when it is not there any more. */
  showClaim(item: HighlightItem): boolean;
  /** Goes to the next (1) or previous (-1) claim and opens its card; null when no claim is marked. */
  stepClaim(direction: 1 | -1): string | null;
  /** What is marked; marks that are being made are waited for. */
  pageState(): PageState;
  /** The look of claims, which the card follows; their style sheet comes from the background. */
  styleMarks(style: MarkStyle): PageState;
};

/** What the content script found. */
export type PageReading =
  | { status: 'article'; raw: RawArticle }
  | { status: 'not-an-article'; reason: string };

/** What the content script has marked. */
export type PageState = {
  /** Ids of the claims that are marked. */
  marked: string[];
  /** Ids of the claims whose words are not on the page. */
  lost: string[];
};

/** What came of reading a tab; every expected outcome, faults excepted. */
export type ReadOutcome =
  | {
      status: 'read';
      /** Without the matches that the reader called wrong. */
      analysis: Analysis;
      /** Id of the article's history entry. */
      articleId: string;
      /** False for what is read in a private window, of which the history keeps nothing. */
      kept: boolean;
      /** What the reader called wrong of this article. */
      wrongMatches: WrongMatch[];
      coverage: IndexCoverage;
      /** True when the answer was known from an earlier reading. */
      fromHistory: boolean;
      /** Whether citations can be found in the article's language. */
      languageSupported: boolean;
    }
  | { status: 'not-an-article'; reason: string }
  | { status: 'closed-to-extensions'; reason: ClosedReason };

/** What the texts of other tellings tell of an article, as far as they are in the history. */
export type Told = {
  /** The chain with what changed along it. */
  chain: Chain;
  claims: ClaimTelling[];
};

/** That another telling has a sentence for a claim of the article. */
export type ClaimTelling = {
  /** Id of the citation. */
  citation: string;
  outlet: string | null;
  language: string | null;
  /** Its sentence, cut where it is very long; null where its text is not at hand. */
  sentence: string | null;
  /** What changed: from the article to the telling where the article was first, else from the telling to the article. */
  changes: Drift[];
  first: 'article' | 'telling' | 'unknown';
};

/** What came of {@link BackgroundCalls.compareEntries}; without a text there is nothing to compare. */
export type EntryComparison =
  | { status: 'compared'; comparison: ArticleComparison }
  /** Ids of the entries that are gone, or hold no text. */
  | { status: 'no-text'; missing: string[] };

/**
 * Why a tab cannot be read.
 *
 * - `browser-page`: the browser keeps extensions out of it
 * - `not-asked`: we were not asked on this page, so the browser does not let us in
 * - `gone`: the tab was closed or has left the page
 */
export type ClosedReason = 'browser-page' | 'not-asked' | 'gone';

/** What the index holds, for the sentence "does not know this story". */
export type IndexCoverage = {
  /** Distinct outlets in all packs. */
  outlets: number;
  /** Day of the newest telling, `2024-11-20`, or null when no telling is dated. */
  until: string | null;
};

/** The demo story as it was read; nothing of it is kept. */
export type DemoReading = { analysis: Analysis; paragraphs: Paragraph[]; coverage: IndexCoverage };

/** One pack in words and numbers. */
export type PackDescription = {
  name: string;
  /** Tellings in it. */
  tellings: number;
  /** Days of the oldest and the newest telling, or null when no telling is dated. */
  from: string | null;
  until: string | null;
};

/** What the background does for a tab, in this order. */
export const READING_STAGES = ['extracting', 'attributing', 'loading', 'comparing'] as const;

/** One of {@link READING_STAGES}. */
export type ReadingStage = (typeof READING_STAGES)[number];

/** How far a reading is; kept in `storage.session` while it lasts. `share` is the share of the stage, in [0, 1]. */
export type ReadingProgress = { stage: ReadingStage; share: number };
