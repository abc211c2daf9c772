import type { Judged } from './join-stories.ts';
import type { Score } from './score-match.ts';

/** Tellings that may vouch for others, the surest ones: each is compared with every candidate that is in doubt. */
const VOUCHERS = 5;

/**
 * Verdicts in which tellings that are surely the same vouch for others that are surely the same as they.
 *
 * A brief and a free rewriting may share too little to be compared with each other, and each enough with a third. A story
 * of a pack says so for all its tellings (`joinStories`); this finds it out where a pack has no stories, or where it
 * holds one story as two. One step is taken and no more, so that errors do not run on.
 *
 * @param judged - each telling once, as compared with the article by itself.
 * @param compare - the verdict on two of the tellings.
 * @returns the same tellings in the same order; of those in doubt (related or unsure) the ones vouched for are the same,
 *   with the lesser of the two scores.
 */
export function vouch<T extends Judged>(judged: readonly T[], compare: (one: T, other: T) => Score): T[] {
  const vouchers = judged
    .filter(({ verdict }) => verdict === 'same')
    .sort((a, b) => b.score - a.score || (a.telling.id < b.telling.id ? -1 : 1))
    .slice(0, VOUCHERS);
  return judged.map((one) => {
    if (one.verdict === 'same' || one.verdict === 'none') return one;
    for (const voucher of vouchers) {
      const { verdict, score } = compare(voucher, one);
      if (verdict !== 'same') continue;
      const reasons = { ...one.reasons, through: voucher.telling.id };
      return { ...one, verdict, score: Math.min(score, voucher.score), reasons };
    }
    return one;
  });
}
