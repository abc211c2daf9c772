/**
 * Two articles side by side: which sentences say the same, what only one of them says, and what changed on the way.
 *
 * Precision comes first: a change that did not happen accuses somebody. So each kind asks for more than similarity,
 * and what is not sure is not said.
 */
import type { Article, Span } from '../article.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { isSameAmount } from '../facts/same-amount.ts';
import { type ArticleSide, readSide } from './article-side.ts';
import { compareGroup, numberWords } from './compare-group.ts';
import { isCounted } from './compare-numbers.ts';
import type { Drift } from './drift.ts';
import { findMoved } from './find-moved.ts';
import { findSlips, type PlacedNumber } from './find-slips.ts';
import { isLeftOver } from './is-left-over.ts';
import { pairSentences, type SentenceGroup } from './pair-sentences.ts';

/** Sentences of both articles that say the same, in the order of the first article. */
type AlignedSentences = {
  from: Span[];
  to: Span[];
  /** Cosine similarity, in [-1, 1]. */
  similarity: number;
  /** Whether the passage stands at another place among the others than in the first article. */
  moved: boolean;
};

/** What a comparison says; spans are into the text of the article on their side. */
export type ArticleComparison = {
  aligned: AlignedSentences[];
  /** Sentences that have nothing like them in the other article. */
  onlyFrom: Span[];
  onlyTo: Span[];
  /** Sentences of each that were compared; those beyond the first sixty are not. */
  sentences: { from: number; to: number };
  drift: Drift[];
};

/** Pairs that two articles must share before anything counts as changed: one or two are found between any two. */
const MIN_PAIRS = 3;

/** Pairs that are enough for a slip, which is itself a sign that both speak of one thing. */
const MIN_PAIRS_FOR_SLIPS = 2;

/**
 * Compares an article with a later or derived one.
 *
 * @param from - the earlier article, or the one that the other derives from.
 * @returns no drift where the two share fewer than three passages.
 */
export function compareArticles(from: Article, to: Article, encoder: Encoder): ArticleComparison {
  return compareSides(readSide(from, encoder), readSide(to, encoder), encoder);
}

/** The same as {@link compareArticles}, of articles that were read already. */
export function compareSides(here: ArticleSide, there: ArticleSide, encoder: Encoder): ArticleComparison {
  const pairing = pairSentences(here.prints, there.prints, encoder.dim);
  const comparable = pairing.groups.length >= MIN_PAIRS;
  const drift = comparable
    ? pairing.groups.flatMap((group) => compareGroup(group, here, there, encoder))
    : [];
  if (pairing.groups.length >= MIN_PAIRS_FOR_SLIPS)
    drift.push(...slipsBeyondPairs(drift, here, there, encoder));
  const spans = (side: ArticleSide, rows: readonly number[]): Span[] => rows.map((row) => side.spanOf(row));
  const own = { side: here, rowsOf: ({ from }: SentenceGroup) => from };
  const other = { side: there, rowsOf: ({ to }: SentenceGroup) => to };
  const { groups } = pairing;
  const onlyFrom = spans(
    here,
    pairing.onlyFrom.filter((row) => !isLeftOver(row, own, other, groups)),
  );
  const onlyTo = spans(
    there,
    pairing.onlyTo.filter((row) => !isLeftOver(row, other, own, groups)),
  );
  if (comparable) {
    drift.push(...onlyTo.map((span) => lonely('added', [], [span])));
    drift.push(...onlyFrom.map((span) => lonely('dropped', [span], [])));
  }
  const moved = findMoved(pairing.groups.map(({ to: [row = 0] }) => row));
  return {
    aligned: pairing.groups.map((group, index) => ({
      from: spans(here, group.from),
      to: spans(there, group.to),
      similarity: group.similarity,
      moved: moved[index] === true,
    })),
    onlyFrom,
    onlyTo,
    sentences: { from: here.prints.kept, to: there.prints.kept },
    drift,
  };
}

/** Slips between numbers of sentences that are not paired; their sentences then tell the same, and are not alone. */
function slipsBeyondPairs(
  drift: readonly Drift[],
  here: ArticleSide,
  there: ArticleSide,
  encoder: Encoder,
): Drift[] {
  const known = new Set(drift.flatMap(({ before, after }) => [before?.start, after?.start]));
  const only = (side: ArticleSide, other: ArticleSide): PlacedNumber[] => {
    const others = other.quantities.flat();
    return side.quantities.flatMap((quantities, row) =>
      quantities
        .filter((one) => isCounted(one) && !known.has(one.start))
        .filter((one) => !others.some((there) => isSameAmount(one, there)))
        .map((quantity) => ({ quantity, row })),
    );
  };
  return findSlips(only(here, there), only(there, here), here, there, encoder).map(
    ({ before, after, from, to }) => ({
      kind: 'number-changed',
      from: [here.spanOf(from)],
      to: [there.spanOf(to)],
      before: numberWords(before),
      after: numberWords(after),
    }),
  );
}

function lonely(kind: 'added' | 'dropped', from: Span[], to: Span[]): Drift {
  return { kind, from, to, before: null, after: null };
}
