/** Which tellings of a story come from one another: the rules and their errors are in docs/independence.md. */
import type { Agreement } from '../analysis.ts';
import { citesOutlet, sharePublication, shareWitness } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * Share of the shorter telling's sentences with a counterpart, or of the words that stand in the other unchanged, above
 * which one text is taken to come from the other without further evidence (`bench/chain.ts`).
 */
const DERIVED_SHARE = 0.5;

/** Share that is enough with further evidence: rewrites keep 15 to 50 % of the sentences (`bench/chain.ts`). */
const REWRITTEN_SHARE = 0.25;

/** How far two tellings agree, whichever of them is the article; null if they were not compared. */
export function agreementOf(a: TellingNode, b: TellingNode): Agreement | null {
  if (a.kind === 'article') return b.agreement;
  if (b.kind === 'article') return a.agreement;
  return a.others.get(b.id) ?? b.others.get(a.id) ?? null;
}

/** True when so many sentences agree, or so much is the same, that both come from one text. */
export function isSameText(a: TellingNode, b: TellingNode): boolean {
  const copied = a.kind === 'article' ? b.copied : b.kind === 'article' ? a.copied : null;
  return (copied !== null && copied >= DERIVED_SHARE) || share(a, b) >= DERIVED_SHARE;
}

/** True when one is a rewriting of the other: sentences agree and it cites the other's outlet. */
export function isRewriting(a: TellingNode, b: TellingNode): boolean {
  return share(a, b) >= REWRITTEN_SHARE && (citesOutlet(a, b) || citesOutlet(b, a));
}

/** True when two tellings cannot count as two origins, before their own witnesses are asked for. */
export function haveOneOrigin(a: TellingNode, b: TellingNode): boolean {
  if (isSameText(a, b) || citesOutlet(a, b) || citesOutlet(b, a) || sharePublication(a, b)) return true;
  return share(a, b) >= REWRITTEN_SHARE && shareWitness(a, b);
}

function share(a: TellingNode, b: TellingNode): number {
  const agreement = agreementOf(a, b);
  const sentences = Math.min(a.sentences, b.sentences);
  return agreement === null || sentences === 0 ? 0 : agreement.pairs / sentences;
}
