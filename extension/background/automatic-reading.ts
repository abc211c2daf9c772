/**
 * Automatic reading: off until the reader turns it on.
 *
 * The setting and the browser's permission must both be there; whoever takes the
 * permission away in the browser's own settings has turned it off.
 */
import { ALL_SITES } from '../all-sites.ts';
import { browser } from '../browser.ts';
import { isRead } from '../reading-languages.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { coveringSite } from '../site.ts';
import { webUrl } from '../web-url.ts';
import { abandonReading, languageOfTab, readTab } from './read-tab.ts';

/** What `tabs.onUpdated` reports of a change. */
type Change = { status?: string };

/**
 * Listens to tabs only while automatic reading is on.
 *
 * Otherwise every page that anybody opens would wake the background for nothing;
 * on a loaded page the browser takes the badge away by itself.
 */
export async function listenToTabs(): Promise<void> {
  if ((await readSettings()).automatic) browser.tabs.onUpdated.addListener(onTabUpdated);
  else browser.tabs.onUpdated.removeListener(onTabUpdated);
}

/** Reads a page once it is whole, when automatic reading is on and permitted. */
export async function onTabUpdated(tabId: number, change: Change, tab: { url?: string }): Promise<void> {
  if (change.status === 'loading') abandonReading(tabId);
  if (change.status !== 'complete') return;
  const { automatic, neverSites, languages } = await readSettings();
  const url = webUrl(tab.url ?? null);
  if (!automatic || !url || coveringSite(new URL(url).hostname, neverSites)) return;
  if (!(await browser.permissions.contains(ALL_SITES))) return;
  try {
    if (languages && !isRead(await languageOfTab(tabId), languages)) return;
    await readTab(tabId, { force: false });
  } catch {
    // Nobody asked, so nobody is told; the click on the button will show the fault.
  }
}

/** Turns automatic reading off when its permission is taken away. */
export async function onPermissionsRemoved(): Promise<void> {
  if (!(await browser.permissions.contains(ALL_SITES))) await writeSettings({ automatic: false });
}
