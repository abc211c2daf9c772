import type { ClosedReason } from '../messages.ts';

/**
 * What browsers say when they keep us out of a tab: a state, not a fault.
 *
 * One pattern per line; browsers give no codes for these, only sentences.
 */
const REFUSALS: { says: RegExp; reason: ClosedReason }[] = [
  // Chromium: chrome://, edge://, devtools://, about: and view-source: pages.
  {
    says: /^Cannot access (a |contents of url ")(chrome|edge|brave|about|devtools|view-source):/i,
    reason: 'browser-page',
  },
  // Chromium: pages of other extensions.
  { says: /^Cannot access (a |contents of url ")chrome-extension:/i, reason: 'browser-page' },
  // Chromium: the Chrome Web Store.
  { says: /extensions gallery cannot be scripted/i, reason: 'browser-page' },
  // Chromium: a managed computer forbids the site.
  { says: /cannot be scripted due to an ExtensionsSettings policy/i, reason: 'browser-page' },
  // Chromium: an error page (no network, certificate) stands where the site should be.
  { says: /showing error page/i, reason: 'browser-page' },
  // Chromium: the site was not clicked on and there is no permission for it; also file:// without the reader's leave.
  { says: /must request permission to access|^Cannot access contents of/i, reason: 'not-asked' },
  // Firefox: no permission, or about:, addons.mozilla.org and the PDF viewer, which it does not tell apart.
  { says: /Missing host permission for the tab/i, reason: 'not-asked' },
  // Both: the tab was closed while we were at it.
  { says: /No tab with id|Invalid tab ID|tab was closed/i, reason: 'gone' },
  // Both: the page was left while we were at it.
  { says: /Frame with ID \d+ (was removed|is not ready)|document was (destroyed|unloaded)/i, reason: 'gone' },
  // Both: the content script went with its page before it answered.
  {
    says: /message (channel|port) (closed|is closed)|moved into back\/forward cache|Actor .* destroyed/i,
    reason: 'gone',
  },
];

/** Why the browser kept us out, or null when the error is none of the expected ones and must be shown as a fault. */
export function expectedRefusal(error: unknown): ClosedReason | null {
  const text = error instanceof Error ? error.message : String(error);
  return REFUSALS.find(({ says }) => says.test(text))?.reason ?? null;
}

/** Whether the error says that no content script of ours runs in the tab. */
export function saysNobodyListens(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Receiving end does not exist|Could not establish connection/i.test(error.message)
  );
}
