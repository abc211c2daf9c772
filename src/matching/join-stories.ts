import type { Verdict } from '../analysis.ts';
import { compareVerdicts } from './compare-verdicts.ts';

/** What is joined: a telling's verdict, and the story that the pack gives it. */
export type Judged = {
  telling: { id: string; story: string | null };
  verdict: Verdict;
  score: number;
  /** `through` names the telling that lent its verdict; null for one that stands by itself. */
  reasons: { through: string | null };
};

/**
 * Verdicts in which tellings of one story vouch for each other.
 *
 * An article that tells the same as one telling tells the same as the others of its story, however freely they are
 * written: a brief and a long translation may share too little to be compared with each other, and enough with a third.
 * In the same way what is related to one is related to all.
 *
 * @param judged - each telling once, as compared with the article by itself.
 * @returns the same tellings in the same order; those without a story are unchanged.
 */
export function joinStories<T extends Judged>(judged: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const one of judged) {
    const { story } = one.telling;
    if (story === null || one.verdict === 'none') continue;
    const known = best.get(story);
    if (!known || isStronger(one, known)) best.set(story, one);
  }
  return judged.map((one) => {
    const voucher = one.telling.story === null ? undefined : best.get(one.telling.story);
    if (!voucher || voucher.verdict === one.verdict) return one;
    const reasons = { ...one.reasons, through: voucher.telling.id };
    return { ...one, verdict: voucher.verdict, score: voucher.score, reasons };
  });
}

function isStronger(one: Judged, other: Judged): boolean {
  return (compareVerdicts(one.verdict, other.verdict) || other.score - one.score) < 0;
}
