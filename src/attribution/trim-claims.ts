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
  return drafts.map((draft) => {
    const claims = draft.claims.flatMap((claim) => {
      let kept = claim;
      for (const other of drafts) {
        if (other === draft) continue;
        const group = spanOf(reader, other.group.from, other.group.to);
        if (other.isRelay) kept = without(reader, kept, group);
        else if (isWithin(draft, other)) kept = { ...kept, end: Math.min(kept.end, group.start) };
      }
      return kept.end > kept.start ? [kept] : [];
    });
    return claims.length > 0 ? { ...draft, claims } : draft;
  });
}

/** Whether what `outer` says holds the words that cite in `inner` before its own. */
function isWithin(inner: Draft, outer: Draft): boolean {
  return (
    inner.cue.end <= outer.cue.start &&
    inner.claims.some((claim) => holds(claim, outer.cue)) &&
    outer.claims.some((claim) => holds(claim, inner.cue))
  );
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
