import type { Article, ArticleComparison, Drift, Span } from '../src/index.ts';

/** One row of two articles side by side: what corresponds, or what only one side has, and what changed in it. */
export type ComparisonRow = { from: Span[]; to: Span[]; drift: Drift[] };

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
    ...aligned.map(({ from, to }) => ({ from, to })),
    ...onlyTo.map((span) => ({ from: [] as Span[], to: [span] })),
  ].sort((a, b) => (a.to[0]?.start ?? 0) - (b.to[0]?.start ?? 0));
  for (const span of onlyFrom) {
    const before = rows.findLastIndex(({ from }) => from[0] !== undefined && from[0].start < span.start);
    rows.splice(before + 1, 0, { from: [span], to: [] });
  }
  return rows.map((row) => ({ ...row, drift: changes(row) }));
}

/** The words of sentences, a space between them. */
export function sentenceTexts({ text }: Article, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' ')).join(' ');
}

/** Each kind of change in words. */
const KIND_WORDS: Record<Drift['kind'], string> = {
  added: 'added',
  dropped: 'dropped',
  'number-changed': 'number changed',
  'name-changed': 'name changed',
  'negation-flipped': 'says the opposite',
  'hedge-lost': 'no longer said to be hearsay',
  'hedge-gained': 'now said to be hearsay',
  'claim-hardened': 'a claim, now told as fact',
  'claim-softened': 'told as fact, now a claim',
  'source-vaguer': 'source now vaguer',
  'source-harder': 'source now weightier',
};

/** A change in a few words: what kind, and from what to what. */
export function driftWords({ kind, before, after }: Drift): string {
  const [was, is] = [before?.says, after?.says];
  if (was !== undefined && is !== undefined) return `${KIND_WORDS[kind]}: ${was} → ${is}`;
  return [KIND_WORDS[kind], was ?? is].filter((part) => part !== undefined).join(': ');
}
