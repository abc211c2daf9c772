import type { Analysis, Paragraph, SourceStanding, Span } from '../../src/index.ts';

/** A piece of a paragraph: `standing` is that of the source of the claim that it is, or null outside of claims. */
export type Piece = { text: string; standing: SourceStanding | null };

/**
 * The paragraphs that show most with least: in the order of the text, each that has a claim of a standing that none
 * before it had. Each is cut into pieces; together they are the paragraph. Empty for an article without claims.
 */
export function demoExcerpt(analysis: Analysis, paragraphs: readonly Paragraph[]): Piece[][] {
  const claims = claimsOf(analysis);
  const shown = new Set<SourceStanding>();
  return paragraphs
    .filter(({ role }) => role === 'body')
    .flatMap((paragraph) => {
      const inside = claims.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
      if (inside.every(({ standing }) => shown.has(standing))) return [];
      for (const { standing } of inside) shown.add(standing);
      return [piecesOf(paragraph, inside, analysis.text)];
    });
}

type Claim = Span & { standing: SourceStanding };

/** Claims in the order of the text; of two that overlap, the first. */
function claimsOf({ citations, sources }: Analysis): Claim[] {
  const standings = new Map(
    sources.flatMap((source) => source.citations.map((id) => [id, source.standing] as const)),
  );
  const claims = citations.flatMap(({ id, claimSpans }) => {
    const standing = standings.get(id);
    return standing ? claimSpans.map(({ start, end }) => ({ start, end, standing })) : [];
  });
  claims.sort((a, b) => a.start - b.start);
  let reached = 0;
  return claims.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

function piecesOf(paragraph: Span, claims: readonly Claim[], text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = paragraph.start;
  for (const { start, end, standing } of claims) {
    pieces.push({ text: text.slice(at, start), standing: null }, { text: text.slice(start, end), standing });
    at = end;
  }
  pieces.push({ text: text.slice(at, paragraph.end), standing: null });
  return pieces.filter((piece) => piece.text !== '');
}
