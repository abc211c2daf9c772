/** What the reader has chosen; kept in `storage.local`, on this machine. */
import { browser } from './browser.ts';
import { parseSettings, SETTINGS_VERSION, type Settings, sites } from './settings/parse-settings.ts';
import { isOnSite, siteOf } from './site.ts';

export {
  DEFAULT_SETTINGS,
  HISTORY_DAYS,
  type HistoryDays,
  type Settings,
} from './settings/parse-settings.ts';

/** Name of the settings in `storage.local`, for those who listen to its changes. */
export const SETTINGS_KEY = 'settings';

/** The settings that hold; whatever is missing or of the wrong type is the default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Changes some settings and keeps the others. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const settings = { ...(await readSettings()), ...change, version: SETTINGS_VERSION };
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/**
 * Lets a site be read by itself, or never.
 *
 * Never covers the site with everything below it. To let it be read takes every entry off the list that covers it.
 *
 * @param written - an address or a host name; nothing happens when it is neither.
 */
export async function writeSite(written: string, reads: boolean): Promise<void> {
  const site = siteOf(written);
  if (site === null) return;
  const { neverSites } = await readSettings();
  const others = neverSites.filter((known) => !isOnSite(site, known));
  // What lies below a site that is put on the list is covered by it.
  const apart = others.filter((known) => !isOnSite(known, site));
  await writeSettings({ neverSites: reads ? others : sites([...apart, site]) });
}
