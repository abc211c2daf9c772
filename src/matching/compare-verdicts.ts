import type { Verdict } from '../analysis.ts';

/** Verdicts from the one that says most. */
const BY_WEIGHT: readonly Verdict[] = ['same', 'unsure', 'related', 'none'];

/** Which of two verdicts says more: negative if `a` does, positive if `b` does, 0 for the same. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return BY_WEIGHT.indexOf(a) - BY_WEIGHT.indexOf(b);
}
