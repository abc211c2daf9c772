import type { Article } from '../article.ts';
import { onceForEach } from '../once-for-each.ts';
import { type Shingle, shinglesOf } from './shingles.ts';
import { bodyUnits, type Unit, WEIGHT } from './units.ts';

/** Weight of a shingle: four words, eight Chinese signs, sixteen Thai letters. docs/decisions/005-copies.md has the measurements. */
export const SHINGLE_WEIGHT = 4 * WEIGHT.word;

/** An article's body, ready to be compared with many tellings. */
export type CopyText = {
  units: Unit[];
  /** Every shingle of the body, in order. */
  shingles: Shingle[];
  /** `reach[i]` is the weight of the units before the i-th; one more than there are units. */
  reach: Float64Array;
  /** For each unit, whether it opens a sentence or paragraph. */
  opens: boolean[];
};

/** What ends a sentence, in any script; a wrong one costs a span a few words at its ends. */
const STOP = /[.!?。！？…।؟۔։።\n]/u;

/** Characters after a unit in which its sentence's stop is looked for: stop, brackets, quotation marks, a break. */
const STOP_REACH = 8;

/** Reads the body of an article; without body everything is empty. */
export const readCopyText: (article: Article) => CopyText = onceForEach(readBody);

function readBody(article: Article): CopyText {
  const units = bodyUnits(article);
  const reach = new Float64Array(units.length + 1);
  const opens = units.map((unit, i) => {
    reach[i + 1] = (reach[i] ?? 0) + unit.weight;
    const before = units[i - 1];
    if (before?.paragraph !== unit.paragraph) return true;
    return STOP.test(article.text.slice(before.end, Math.min(unit.start, before.end + STOP_REACH)));
  });
  return { units, shingles: shinglesOf(units, SHINGLE_WEIGHT), reach, opens };
}
