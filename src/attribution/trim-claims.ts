import type { Span } from '../article.ts';
import { type Draft, spanOf } from './draft.ts';
import type { Reader } from './noun-phrase.ts';

/**
 * Drafts of a sentence whose claims hold nothing of one another's cues where these open or close them.
 *
 * "…, citée par X" is no part of what was said; "Y said that it was late, X reported" ends before ", X reported". An empty
 * array gives an empty one.
 */
export function trimClaims(reader: Reader, drafts: readonly Draft[]): Draft[] {
  if (drafts.length < 2) return [...drafts];
  return drafts.map((draft) => {
    const claims = draft.claims.flatMap((claim) => {
      let kept = claim;
      for (const other of drafts) {
        if (other === draft) continue;
        const outer = holderOf(draft, other);
        if (other.isRelay) kept = without(reader, kept, spanOf(reader, other.group.from, other.group.to));
        else if (outer) kept = { ...kept, end: Math.min(kept.end, outer.end) };
      }
      return kept.end > kept.start ? [kept] : [];
    });
    return claims.length > 0 ? { ...draft, claims } : draft;
  });
}

/** What `outer` says, if it ends before its cue and holds the words that cite in `inner`, which holds that cue; else null. */
function holderOf(inner: Draft, outer: Draft): Span | null {
  if (!inner.claims.some((claim) => holds(claim, outer.cue))) return null;
  return outer.claims.find((claim) => holds(claim, inner.cue) && claim.end <= outer.cue.start) ?? null;
}

/** A claim without a group that begins or ends it, marks left out of account. */
function without(reader: Reader, claim: Span, group: Span): Span {
  if (!holds(claim, group)) return claim;
  const isMarkBetween = (from: number, to: number) =>
    reader.items.every(({ start, kind }) => start < from || start >= to || kind === 'punct');
  if (isMarkBetween(claim.start, group.start)) return { start: group.end, end: claim.end };
  if (isMarkBetween(group.end, claim.end)) return { start: claim.start, end: group.start };
  return claim;
}

function holds(claim: Span, part: Span): boolean {
  return claim.start <= part.start && part.end <= claim.end;
}
