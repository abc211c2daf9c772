/** What the tests in real browsers call: ring 2 as one script on `globalThis.ring2`. */
import { createCard } from '../../../../extension/page/card.ts';
import { extractArticle, extractArticleInSlices } from '../../../../extension/page/extract-article.ts';
import { highlightCitations } from '../../../../extension/page/highlight.ts';
import { MARK_PRESETS } from '../../../../extension/page/mark-style.ts';
import { breaches } from './text-map-laws.ts';

const ring2 = {
  MARK_PRESETS,
  breaches,
  createCard,
  extractArticle,
  extractArticleInSlices,
  highlightCitations,
};

/** The functions that a test page has after the script was added. */
export type Ring2 = typeof ring2;

Object.assign(globalThis, { ring2 });
