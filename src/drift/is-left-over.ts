import type { ArticleSide } from './article-side.ts';
import type { SentenceGroup } from './pair-sentences.ts';

/** Characters below which a sentence says too little to be missed elsewhere ("It is very bad."). */
const LEAST = 30;

/** One side of paired articles. */
type Rows = { side: ArticleSide; rowsOf(group: SentenceGroup): readonly number[] };

/**
 * Whether an unpaired sentence probably is the rest of a sentence that was split: with it a neighbour that is paired
 * comes nearer to the length of its counterpart than without it (the measure by which Gale and Church 1993 align
 * translations), or it is too short to tell.
 */
export function isLeftOver(row: number, own: Rows, other: Rows, groups: readonly SentenceGroup[]): boolean {
  const length = ({ side }: Rows, rows: readonly number[]) =>
    rows.map(side.spanOf).reduce((sum, { start, end }) => sum + end - start, 0);
  const total = (rows: Rows) => groups.reduce((sum, group) => sum + length(rows, rows.rowsOf(group)), 0);
  // Languages need more or fewer characters for the same.
  const ratio = total(own) / (total(other) || 1);
  const alone = length(own, [row]);
  if (alone < LEAST * Math.min(1, ratio)) return true;
  return groups.some((group) => {
    const rows = own.rowsOf(group);
    if (!rows.some((neighbour) => Math.abs(neighbour - row) === 1)) return false;
    const expected = ratio * length(other, other.rowsOf(group));
    const without = length(own, rows);
    return Math.abs(without + alone - expected) < Math.abs(without - expected);
  });
}
