import type { TellingPairs } from './compare-prints.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * Share of the shorter one's sentences that must stand in the other: who makes a brief drops much and adds little. With
 * less, siblings of the same story pass for it.
 */
const HELD = 0.6;

/** A text that is no more than this part of the other has dropped much. */
const SHORTER = 2 / 3;

/**
 * Which of two tellings, one of which was made from the other, was first, by who has what the other lacks: most of the
 * shorter stands in the longer, which has much more.
 *
 * Only where an edge is drawn does it say anything (there it was right in all cases of the story groups, docs/independence.md);
 * two that were both made from a third may look the same.
 *
 * @returns negative if `a` was first, positive if `b` was, 0 if neither is fuller or the two were not compared.
 */
export function compareContent(a: TellingNode, b: TellingNode, pairs: TellingPairs): number {
  const matched = pairs(a.id, b.id)?.pairs ?? 0;
  const isFuller = (full: TellingNode, brief: TellingNode) =>
    brief.sentences > 0 && matched >= HELD * brief.sentences && brief.sentences <= SHORTER * full.sentences;
  return Number(isFuller(b, a)) - Number(isFuller(a, b));
}
