/** What the reader has chosen; kept in `storage.local`, on this machine, under what an organisation has set. */
import { browser } from './browser.ts';
import { parseSettings, SETTINGS_VERSION, type Settings, sites } from './settings/parse-settings.ts';
import { type Policy, readPolicy, underPolicy } from './settings/policy.ts';
import { joined, readShared, sharedOf, shareSettings, stopSharing } from './settings/sync.ts';
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
  return underPolicy(await readOwn(), await readPolicy());
}

/** Changes some settings and keeps the others; what an organisation has set stays as it is. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const policy = await readPolicy();
  const own = { ...(await readOwn()), ...free(change, policy) };
  await store(own);
  const { sync } = underPolicy(own, policy);
  if (sync) await shareSettings(own);
}

/** Lets the browser carry the settings, together with those it carries already, or takes them back from it. */
export async function changeSync(on: boolean): Promise<void> {
  const elsewhere = on ? await readShared() : null;
  if (elsewhere) await store(joined(await readOwn(), elsewhere));
  if (!on) await stopSharing();
  await writeSettings({ sync: on });
}

/** Takes what was chosen on another of the reader's computers; a listener for changes of `storage.sync`. */
export async function takeShared(changes: Record<string, { newValue?: unknown }>): Promise<void> {
  const elsewhere = sharedOf(changes[SETTINGS_KEY]?.newValue);
  if (!elsewhere || !(await readSettings()).sync) return;
  const own = await readOwn();
  const next = { ...own, ...elsewhere };
  // Our own sharing comes back as a change too.
  if (JSON.stringify(next) !== JSON.stringify(own)) await store(next);
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
  const { neverSites } = await readOwn();
  const others = neverSites.filter((known) => !isOnSite(site, known));
  // What lies below a site that is put on the list is covered by it.
  const apart = others.filter((known) => !isOnSite(known, site));
  await writeSettings({ neverSites: reads ? others : sites([...apart, site]) });
}

async function readOwn(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

async function store(own: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...own, version: SETTINGS_VERSION } });
}

/** The part of a change that no policy forbids. Sites are always the reader's to add to. */
function free(change: Partial<Settings>, policy: Policy): Partial<Settings> {
  const fields = Object.entries(change).filter(([field]) => field === 'neverSites' || !(field in policy));
  return Object.fromEntries(fields);
}
