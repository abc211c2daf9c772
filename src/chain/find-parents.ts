/**
 * From which telling another one was made.
 *
 * Tellings of one story resemble each other whoever took from whom, so a telling's parent is the best of its
 * candidates, and only that one edge is drawn: what it shares with grandparents and siblings follows from it. The choice
 * is a small model (a softmax over the candidates and "none of them") with weights in `data/chain/parents.json`.
 */
import weights from '../../data/chain/parents.json' with { type: 'json' };
import type { TellingPairs } from './compare-prints.ts';
import { compareTime } from './order-tellings.ts';
import { PARENT_FEATURES, type ParentFeatures, parentFeatures } from './parent-features.ts';
import type { TellingNode } from './telling-node.ts';

/** Weights of the choice; the bias is that of any candidate against none. */
export type ParentWeights = { bias: number; terms: Record<keyof ParentFeatures, number> };

/** A telling and the one it was made from, if `directed`; else one of the two was made from the other. */
export type Derivation = { child: TellingNode; parent: TellingNode; directed: boolean; probability: number };

/** Probability from which an edge is drawn: nine in ten of the edges are then right on held-out groups (`bench/chain.ts`). */
const DRAWN = 0.65;

/**
 * The derivations among the tellings of a story; at most one parent for each.
 *
 * Where neither dates nor citations say which of the two was first, the edge has no direction and is there once.
 */
export function findParents(tellings: readonly TellingNode[], pairs: TellingPairs): Derivation[] {
  const found: Derivation[] = [];
  for (const child of tellings) {
    const candidates = tellings.filter((other) => other !== child && compareTime(other, child) <= 0);
    const best = chooseParent(parentFeatures(child, candidates, pairs));
    const parent = best === null ? undefined : candidates[best.index];
    if (!best || !parent || best.probability < DRAWN) continue;
    const directed = compareTime(parent, child) < 0;
    const isKnown = found.some((other) => other.child === parent && other.parent === child);
    if (!isKnown) found.push({ child, parent, directed, probability: best.probability });
  }
  return found;
}

/**
 * The likeliest of the candidates and the probability that it is the parent.
 *
 * @param features - one for each candidate, null for one that was not compared.
 * @returns null without candidates.
 */
export function chooseParent(
  features: readonly (ParentFeatures | null)[],
  { bias, terms }: ParentWeights = weights,
): { index: number; probability: number } | null {
  const odds = features.map((one) =>
    one ? Math.exp(PARENT_FEATURES.reduce((sum, name) => sum + terms[name] * one[name], bias)) : 0,
  );
  const highest = Math.max(0, ...odds);
  if (highest === 0) return null;
  // "None of them" has the odds 1.
  const sum = odds.reduce((total, one) => total + one, 1);
  return { index: odds.indexOf(highest), probability: highest / sum };
}
