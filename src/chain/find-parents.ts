/**
 * From which telling another one was made.
 *
 * Tellings of one story resemble each other whoever took from whom, so a telling's parent is the best of its
 * candidates, and only that one edge is drawn: what it shares with grandparents and siblings follows from it. The choice
 * is a small model (a softmax over the candidates and "none of them") with weights in `data/chain/parents.json`.
 */
import weights from '../../data/chain/parents.json' with { type: 'json' };
import { compareContent } from './compare-content.ts';
import type { TellingPairs } from './compare-prints.ts';
import { compareTime } from './order-tellings.ts';
import { PARENT_FEATURES, type ParentFeatures, parentFeatures } from './parent-features.ts';
import type { TellingNode } from './telling-node.ts';

/** Weights of the choice; the bias is that of any candidate against none. */
export type ParentWeights = { bias: number; terms: Record<keyof ParentFeatures, number> };

/** A telling and the one it was made from, if `directed`; else both have their text from one of them or from a third. */
export type Derivation = { child: TellingNode; parent: TellingNode; directed: boolean };

/**
 * Probability from which an edge is drawn: more than nine in ten of the edges are then right on held-out groups with all
 * tellings known (`bench/chain.ts`), and fewer where the true parent is not among the candidates.
 */
const DRAWN = 0.65;

/**
 * Probability that one of the candidates is the parent, and share of corresponding sentences with the likeliest, from
 * which the shared text is shown although nobody can say which of them it is: siblings, and tellings without dates.
 */
const SHARED = { probability: 0.9, share: 0.5 } as const;

/**
 * The derivations among the tellings of a story; at most one parent for each.
 *
 * Where neither dates nor citations nor the content say which of the two was first, or where the text is shared with several and nothing
 * says with which directly, the edge has no direction and is there once.
 */
export function findParents(tellings: readonly TellingNode[], pairs: TellingPairs): Derivation[] {
  const found: Derivation[] = [];
  for (const child of tellings) {
    const candidates = tellings.filter((other) => other !== child && compareFirst(other, child, pairs) <= 0);
    const features = parentFeatures(child, candidates, pairs);
    const best = chooseParent(features);
    const parent = best === null ? undefined : candidates[best.index];
    if (!best || !parent || found.some((other) => other.child === parent && other.parent === child)) continue;
    const share = features[best.index]?.share ?? 0;
    const { probability } = best;
    if (probability >= DRAWN) {
      found.push({ child, parent, directed: compareFirst(parent, child, pairs) < 0 });
    } else if (best.any >= SHARED.probability && share >= SHARED.share) {
      found.push({ child, parent, directed: false });
    }
  }
  return found;
}

/** Like {@link compareTime}, and where neither dates nor citations decide, by who has what the other lacks. */
function compareFirst(a: TellingNode, b: TellingNode, pairs: TellingPairs): number {
  return compareTime(a, b) || compareContent(a, b, pairs);
}

/**
 * The probability that a telling was made from one of the given ones; null if it was compared with none of them.
 */
export function derivationProbability(
  telling: TellingNode,
  candidates: readonly TellingNode[],
  pairs: TellingPairs,
): number | null {
  return chooseParent(parentFeatures(telling, candidates, pairs))?.any ?? null;
}

/**
 * The likeliest of the candidates, the probability that it is the parent, and that any of them is.
 *
 * @param features - one for each candidate, null for one that was not compared.
 * @returns null without candidates.
 */
export function chooseParent(
  features: readonly (ParentFeatures | null)[],
  { bias, terms }: ParentWeights = weights,
): { index: number; probability: number; any: number } | null {
  const odds = features.map((one) =>
    one ? Math.exp(PARENT_FEATURES.reduce((sum, name) => sum + terms[name] * one[name], bias)) : 0,
  );
  const highest = Math.max(0, ...odds);
  if (highest === 0) return null;
  // "None of them" has the odds 1.
  const sum = odds.reduce((total, one) => total + one, 1);
  return { index: odds.indexOf(highest), probability: highest / sum, any: (sum - 1) / sum };
}
