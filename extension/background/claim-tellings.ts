/** What other tellings say of an article's claims: the sentence where their text is at hand, else only that there is one. */
// Not through src/index.ts, whose data the background loads only when it is needed (library.ts).
import { ARTICLE_NODE } from '../../src/chain/article-node.ts';
import { comparisonRows, sentenceTexts } from '../../src/drift/comparison-rows.ts';
import { SURELY_SAME } from '../../src/drift/surely-same.ts';
import type {
  Analysis,
  Article,
  ArticleComparison,
  Citation,
  CompareTexts,
  Drift,
  MatchedTelling,
  Span,
} from '../../src/index.ts';
import type { ClaimTelling } from '../messages.ts';
import type { Library } from './library.ts';

/** Another telling whose text the reader has; the id is its node in the chain, or its entry's if it has none. */
export type StoryText = { id: string; outlet: string | null; language: string | null; article: Article };

/** Tellings whose texts the reader has, and how they are compared. */
export type OtherTexts = {
  texts: readonly StoryText[];
  compare: CompareTexts;
  tellsSame: Library['tellsSame'];
};

/** Share of the shorter of claim and sentence that they must have in common to be one. */
const IN_COMMON = 0.5;

/** Characters of a sentence that a card has room for; longer ones are cut. */
const LONGEST_SENTENCE = 400;

/**
 * What other tellings say of each claim of an article, by claim and then in the order of the tellings, those with a text first;
 * nothing for a claim of which no telling has a sentence.
 *
 * @param others - null when no text is at hand.
 */
export function claimTellings(
  article: Article,
  { citations, story, chain }: Analysis,
  others: OtherTexts | null,
): ClaimTelling[] {
  const told = others ? compared(article, chain, others) : [];
  const untold = story.tellings.filter(
    ({ id, verdict }) => verdict === 'same' && !told.some((other) => other.id === id),
  );
  return citations.flatMap((citation) => {
    const spans = claimSpans(citation);
    return [
      ...told.flatMap(({ rows, article: there, outlet, language, first }) => {
        const row = mostInCommon(rows, ({ here }) => here, spans);
        if (!row) return [];
        const sentence = cut(sentenceTexts(there, row.there));
        return [{ citation: citation.id, outlet, language, first, sentence, changes: row.changes }];
      }),
      ...untold.flatMap((telling) => fromIndex(citation, telling, whichFirst(telling.id, chain))),
    ];
  });
}

/** The tellings that could be compared, with the sentences of both that tell the same. */
function compared(article: Article, chain: Analysis['chain'], { texts, compare, tellsSame }: OtherTexts) {
  return texts.flatMap((other) => {
    const first = whichFirst(other.id, chain);
    const [from, to] = first === 'article' ? [ARTICLE_NODE, other.id] : [other.id, ARTICLE_NODE];
    const comparison = compare(from, to);
    if (!comparison) return [];
    const ends =
      first === 'article' ? ([article, other.article] as const) : ([other.article, article] as const);
    const aligned = comparison.aligned.filter((pair) => tellsSame(pair, ...ends));
    return [{ ...other, first, rows: pairedRows({ ...comparison, aligned }, first) }];
  });
}

/** Which of the article and a telling was there first, as the chain has it. */
function whichFirst(id: string, { edges }: Analysis['chain']): ClaimTelling['first'] {
  const leads = (from: string, to: string) =>
    edges.some((edge) => edge.directed && edge.from === from && edge.to === to);
  // An edge points to the one that was taken from.
  if (leads(id, ARTICLE_NODE)) return 'article';
  return leads(ARTICLE_NODE, id) ? 'telling' : 'unknown';
}

type PairedRow = { here: Span[]; there: Span[]; changes: Drift[] };

function pairedRows(comparison: ArticleComparison, first: ClaimTelling['first']): PairedRow[] {
  return comparisonRows(comparison)
    .map(({ from, to, drift }) =>
      first === 'article'
        ? { here: from, there: to, changes: drift }
        : { here: to, there: from, changes: drift },
    )
    .filter(({ here, there }) => here.length > 0 && there.length > 0);
}

/** What the index knows: that there is a sentence, and numbers in it that became others by a slip. */
function fromIndex(
  citation: Citation,
  { aligned, slips, outlet, lang }: MatchedTelling,
  first: ClaimTelling['first'],
): ClaimTelling[] {
  const pair = mostInCommon(aligned, ({ here }) => [here], claimSpans(citation));
  const slipped = (slips ?? []).filter(
    ({ start, end }) => pair && start >= pair.here.start && end <= pair.here.end,
  );
  // A number with a slip of the pen is a sign by itself that both speak of one thing.
  if (!pair || (pair.similarity < SURELY_SAME && slipped.length === 0)) return [];
  const changes = slipped.map(({ start, end, value, other }): Drift => {
    const here = { start, end, says: String(value) };
    const there = { start: 0, end: 0, says: String(other) };
    const [before, after] = first === 'article' ? [here, there] : [there, here];
    return { kind: 'number-changed', from: [], to: [], before, after };
  });
  return [{ citation: citation.id, outlet, language: lang, first, sentence: null, changes }];
}

function claimSpans({ claim, claimSpans: pieces }: Citation): Span[] {
  if (pieces.length > 0) return pieces;
  return claim ? [claim] : [];
}

/** The one with most letters in common with a claim, if that is half of the claim or of its sentences; else null. */
function mostInCommon<T>(all: readonly T[], spansOf: (one: T) => Span[], claim: readonly Span[]): T | null {
  let best: { one: T; common: number } | null = null;
  for (const one of all) {
    const spans = spansOf(one);
    const common = sum(spans, (span) => sum(claim, (piece) => overlap(span, piece)));
    const shorter = Math.min(sum(spans, lengthOf), sum(claim, lengthOf));
    if (common > 0 && common >= shorter * IN_COMMON && common > (best?.common ?? 0)) best = { one, common };
  }
  return best?.one ?? null;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function sum<T>(all: readonly T[], measure: (one: T) => number): number {
  return all.reduce((total, one) => total + measure(one), 0);
}

function cut(sentence: string): string {
  return sentence.length <= LONGEST_SENTENCE
    ? sentence
    : `${sentence.slice(0, LONGEST_SENTENCE).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
