/**
 * Whether a web page cannot look into a closed shadow tree in its document.
 *
 * Firefox names the innermost node of every event to the page (`originalTarget`, `explicitOriginalTarget`, `rangeParent`),
 * closed tree or not. So what a page must not learn, as what the reader has read elsewhere, is in no card there.
 */
export function keepsTreesClosed(): boolean {
  return !('originalTarget' in Event.prototype);
}
