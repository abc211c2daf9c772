import type { Span } from '../article.ts';
import { trimClaim } from './draft.ts';
import type { Found } from './judge-draft.ts';

/** Adds pieces of a text to the claim of a citation, in text order; false when nothing but marks was in them. */
export function extendClaim(text: string, citation: Found, claims: readonly Span[]): boolean {
  const trimmed = claims.map((claim) => trimClaim(text, claim)).filter((claim) => claim !== null);
  citation.claimSpans = [...citation.claimSpans, ...trimmed].sort((a, b) => a.start - b.start);
  const first = citation.claimSpans[0];
  const end = citation.claimSpans.at(-1)?.end;
  if (first && end !== undefined) citation.claim = { start: first.start, end };
  return trimmed.length > 0;
}

/** "Weller, who said": makes the pronoun what cites and the words before it what names the source; nothing without a pronoun. */
export function standIn(text: string, citation: Found, pronoun: Span | undefined): void {
  if (!pronoun) return;
  const { start, end } = citation;
  citation.named ??= { start, end };
  citation.start = pronoun.start;
  citation.end = pronoun.end;
  citation.surface = text.slice(pronoun.start, pronoun.end);
}
