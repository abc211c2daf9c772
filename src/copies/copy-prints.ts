import type { Article } from '../article.ts';
import { type CopyText, readCopyText } from './copy-text.ts';
import { winnow } from './shingles.ts';
import { WEIGHT } from './units.ts';

/** Weight of the windows: any five words in a row start one shingle that is kept. docs/decisions/005-copies.md */
export const WINDOW_WEIGHT = 5 * WEIGHT.word;

/** Most prints of one telling: 1.2 kB. */
export const PRINT_CAP = 600;

/**
 * What the index keeps of an article's wording: 16-bit prints, ascending, each once.
 *
 * From about 1,800 words on the windows are twice as wide, and what stands after some 3,500 words is left out.
 *
 * @returns empty for a body of fewer words than one shingle has.
 */
export function copyPrints(article: Article | CopyText): Uint16Array {
  const { shingles, units } = 'units' in article ? article : readCopyText(article);
  let kept = winnow(shingles, units, WINDOW_WEIGHT);
  if (kept.length > PRINT_CAP) kept = winnow(shingles, units, 2 * WINDOW_WEIGHT);
  // The low half: winnowing chooses by the high one, which is therefore small in all that are kept.
  const prints = new Set(kept.slice(0, PRINT_CAP).map(({ hash }) => hash & 0xffff));
  return Uint16Array.from(prints).sort();
}
