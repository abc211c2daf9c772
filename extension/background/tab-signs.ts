/** What a tab shows of a reading outside the popup: the badge, and the stage while reading. */
import { browser } from '../browser.ts';
import type { ReadingStage } from '../messages.ts';
import { stageKey } from '../reading-stage.ts';

/** Teal of the firsthand mark; white figures on it have a contrast of 6.5:1. */
const BADGE_COLOUR = '#00696b';

/** Shows a number on the toolbar button in one tab; 0 shows none. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text: badgeText(count) });
}

/** Three characters at most: browsers cut off more. */
function badgeText(count: number): string {
  if (count <= 0) return '';
  return count < 100 ? String(count) : '99+';
}

/** Takes the number away, as when the tab goes to another page. */
export async function hideBadge(tabId: number): Promise<void> {
  // The tab may be closing; then there is no badge to take away.
  await browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
}

/** Says what is being done for a tab, for a popup that waits; null when it is done. */
export async function showStage(tabId: number, stage: ReadingStage | null, share = 0): Promise<void> {
  if (stage === null) await browser.storage.session.remove(stageKey(tabId));
  else await browser.storage.session.set({ [stageKey(tabId)]: { stage, share } });
}
