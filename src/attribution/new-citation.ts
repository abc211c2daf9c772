import type { Span } from '../article.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { trimClaim } from './draft.ts';
import type { Found } from './judge-draft.ts';

/** What is known of a citation beside its source and the words that name it. */
export type CitationParts = Pick<Found, 'cue' | 'form' | 'through' | 'hedges'> & {
  claims: readonly Span[];
  /** Where the source is named in full. */
  named?: Span | undefined;
};

/** A citation of a source by words at a place; its claims are trimmed and in order, and nobody is reached through themselves. */
export function newCitation(
  text: string,
  source: ResolvedSource,
  surface: Span,
  { cue, form, through, hedges, claims: said, named, link }: CitationParts & { link: string | null },
): Found {
  const claims = said
    .map((claim) => trimClaim(text, claim))
    .filter((claim) => claim !== null)
    .sort((a, b) => a.start - b.start);
  const first = claims[0];
  const last = claims.at(-1);
  const isElsewhere = named && (named.start !== surface.start || named.end !== surface.end);
  return {
    start: surface.start,
    end: surface.end,
    source: source.name,
    surface: text.slice(surface.start, surface.end),
    type: source.type,
    kind: source.kind,
    cue,
    claim: first && last ? { start: first.start, end: last.end } : null,
    claimSpans: claims,
    through: through === source.name ? null : through,
    link,
    hedges,
    form,
    ...(isElsewhere && { named }),
  };
}
