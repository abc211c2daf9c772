import type { Article, Span } from '../article.ts';
import type { ArticleComparison } from './compare-articles.ts';
import type { Drift } from './drift.ts';

/** One row of two articles side by side: what corresponds, or what only one side has, and what changed in it. */
export type ComparisonRow = {
  /** Sentences of the first article; empty where only the second has the row's. */
  from: Span[];
  to: Span[];
  drift: Drift[];
  /** Whether the passage stands at another place among the others than in the first article. */
  moved: boolean;
};

/**
 * The rows of a comparison in the order of the second article; what only the first has stands where it stood there,
 * behind the last row whose sentences precede it.
 */
export function comparisonRows({ aligned, onlyFrom, onlyTo, drift }: ArticleComparison): ComparisonRow[] {
  const has = (spans: readonly Span[], start: number | undefined) =>
    start !== undefined && spans.some((span) => span.start === start);
  const changes = ({ from, to }: { from: Span[]; to: Span[] }) =>
    drift.filter((one) => has(from, one.from[0]?.start) || has(to, one.to[0]?.start));
  const rows = [
    ...aligned.map(({ from, to, moved }) => ({ from, to, moved })),
    ...onlyTo.map((span) => ({ from: [] as Span[], to: [span], moved: false })),
  ].sort((a, b) => (a.to[0]?.start ?? 0) - (b.to[0]?.start ?? 0));
  for (const span of onlyFrom) {
    const before = rows.findLastIndex(({ from }) => from[0] !== undefined && from[0].start < span.start);
    rows.splice(before + 1, 0, { from: [span], to: [], moved: false });
  }
  return rows.map((row) => ({ ...row, drift: changes(row) }));
}

/** The words of sentences, a space between them. */
export function sentenceTexts({ text }: Article, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' ')).join(' ');
}
