/**
 * Reading pages by themselves: off until the reader turns it on.
 *
 * The setting and the browser's permission must both be there; whoever takes the
 * permission away in the browser's own settings has turned it off.
 */
import { ALL_SITES } from '../all-sites.ts';
import { browser } from '../browser.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { readTab } from './read-tab.ts';
import { hideBadge } from './tab-signs.ts';

/** What `tabs.onUpdated` reports of a change. */
type Change = { status?: string };

/** Takes the badge away when a tab goes elsewhere, and reads the page when automatic reading is on. */
export async function onTabUpdated(tabId: number, change: Change): Promise<void> {
  if (change.status === 'loading') await hideBadge(tabId);
  if (change.status !== 'complete' || !(await readSettings()).automatic) return;
  if (!(await browser.permissions.contains(ALL_SITES))) return;
  try {
    await readTab(tabId, { force: false });
  } catch {
    // Nobody asked, so nobody is told; the click on the button will show the fault.
  }
}

/** Turns automatic reading off when its permission is taken away. */
export async function onPermissionsRemoved(): Promise<void> {
  if (!(await browser.permissions.contains(ALL_SITES))) await writeSettings({ automatic: false });
}
