import type { Article } from '../article.ts';
import { type CopyText, readCopyText } from './copy-text.ts';
import { winnow } from './shingles.ts';
import { WEIGHT } from './units.ts';

/** Weight of the windows: any five words in a row start one shingle that is kept. docs/decisions/005-copies.md */
export const WINDOW_WEIGHT = 5 * WEIGHT.word;

/** Most prints of one telling: those of about 2,400 words; what a longer one says after that is not looked for. */
export const PRINT_CAP = 600;

/**
 * What the index keeps of an article's wording: 16-bit prints, ascending, each once.
 *
 * @returns empty for a body of fewer words than one shingle has.
 */
export function copyPrints(article: Article | CopyText, window: number = WINDOW_WEIGHT): Uint16Array {
  const { shingles, units } = 'units' in article ? article : readCopyText(article);
  const prints = new Set<number>();
  for (const { hash } of winnow(shingles, units, window)) {
    if (prints.size >= PRINT_CAP) break;
    // The low half: winnowing chooses by the high one, which is therefore small in all that are kept.
    prints.add(hash & 0xffff);
  }
  return Uint16Array.from(prints).sort();
}
