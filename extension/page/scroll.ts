/** Scrolls to a range as gently as the reader wants. */

/** Brings the range to the middle of its scroller; at once when the reader asked for reduced motion. */
export function bringIntoView(range: Range): void {
  const start = range.startContainer;
  const element = start.nodeType === 1 ? (start as Element) : start.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  if (typeof element.scrollIntoView !== 'function') return;
  const still = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'instant' : 'smooth' });
  const rect = range.getBoundingClientRect?.();
  const box = element.getBoundingClientRect();
  // In a paragraph taller than the window, its middle may not show the claim.
  if (rect && box.height > view.innerHeight) {
    view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
  }
}
