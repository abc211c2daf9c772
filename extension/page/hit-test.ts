/** Which claim lies under the pointer. */
import type { HighlightHandle } from './highlight.ts';

/** `highlightsFromPoint`, which browsers have before TypeScript's library knows it. */
type PointableRegistry = {
  highlightsFromPoint?: (x: number, y: number) => { ranges: AbstractRange[] }[];
};

/**
 * The id whose claim is at the point (in CSS pixels of the window), the shortest one where claims overlap;
 * null where there is none.
 */
export function claimAt(
  document: Document,
  ids: string[],
  highlights: Pick<HighlightHandle, 'rangesOf'>,
  x: number,
  y: number,
): string | null {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS?.highlights as PointableRegistry | undefined;
  const hits = registry?.highlightsFromPoint?.(x, y);
  // The browser's answer is a cheap no; which id it is, the rectangles say.
  if (hits && hits.length === 0) return null;
  let best: string | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const ranges = highlights.rangesOf(id);
    if (!ranges.some((range) => rectAt(range, x, y))) continue;
    const length = ranges.reduce((sum, range) => sum + range.toString().length, 0);
    if (length < bestLength) {
      best = id;
      bestLength = length;
    }
  }
  return best;
}

/** The line box of the range at the point, or null. */
export function rectAt(range: Range, x: number, y: number): DOMRect | null {
  if (typeof range.getClientRects !== 'function') return null;
  for (const rect of range.getClientRects()) {
    if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return rect;
  }
  return null;
}
