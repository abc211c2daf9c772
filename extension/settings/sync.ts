/**
 * Settings carried by the browser to the reader's other computers, if the reader turns that on. Never the history.
 *
 * Not carried either: automatic reading, whose permission each browser asks for by itself, and how long the history is
 * kept, since a choice made elsewhere must not delete anything here.
 */
import { browser } from '../browser.ts';
import { isRecord } from '../guards.ts';
import { migrated, parseSettings, SETTINGS_VERSION, type Settings, sites } from './parse-settings.ts';

/** Name of the settings in `storage.sync`. */
const KEY = 'settings';

/** Name in `storage.local` of what went wrong with the last sharing. */
const PROBLEM_KEY = 'syncProblem';

/** Bytes that browsers take for one item (`storage.sync.QUOTA_BYTES_PER_ITEM`), its name included. */
const LARGEST_ITEM = 8192;

/** The settings that are carried. */
type Shared = Pick<Settings, 'highlights' | 'marks' | 'neverSites'> & Partial<Pick<Settings, 'languages'>>;

/** Why the settings were not carried: more than browsers take, or whatever else the browser says. */
export type SyncProblem = { reason: 'too-large' } | { reason: 'refused'; message: string };

/** Gives the settings to the browser to carry; what goes wrong is remembered for the options page, never thrown. */
export async function shareSettings({ highlights, marks, neverSites, languages }: Settings): Promise<void> {
  const shared = { version: SETTINGS_VERSION, highlights, marks, neverSites, languages };
  await rememberProblem(await attempt(shared));
}

/** The settings of the reader's other computers, or null when there are none, or they cannot be had now. */
export async function readShared(): Promise<Shared | null> {
  try {
    return sharedOf((await browser.storage.sync.get(KEY))[KEY]);
  } catch {
    return null;
  }
}

/** What `storage.sync` holds, or has changed to, as settings; null when it is nothing. */
export function sharedOf(stored: unknown): Shared | null {
  if (Object.keys(migrated(stored)).length === 0) return null;
  const { highlights, marks, neverSites, languages } = parseSettings(stored);
  // A computer with an earlier Hearsay knows of no languages, and must not take the choice away.
  const choice = isRecord(stored) && 'languages' in stored ? { languages } : {};
  return { highlights, marks, neverSites, ...choice };
}

/** What both have: the choices made elsewhere, and the sites of both lists. */
export function joined(own: Settings, elsewhere: Shared): Settings {
  return { ...own, ...elsewhere, neverSites: sites([...own.neverSites, ...elsewhere.neverSites]) };
}

/** Takes away what the browser carries. */
export async function stopSharing(): Promise<void> {
  await rememberProblem(null);
  // Without sync the browser may refuse, and then carries nothing.
  await browser.storage.sync.remove(KEY).catch(() => undefined);
}

/** Why the last sharing failed, or null. */
export async function readSyncProblem(): Promise<SyncProblem | null> {
  return ((await browser.storage.local.get(PROBLEM_KEY))[PROBLEM_KEY] as SyncProblem | undefined) ?? null;
}

async function attempt(shared: Shared): Promise<SyncProblem | null> {
  const size = KEY.length + new TextEncoder().encode(JSON.stringify(shared)).length;
  if (size > LARGEST_ITEM) return { reason: 'too-large' };
  try {
    await browser.storage.sync.set({ [KEY]: shared });
    return null;
  } catch (error) {
    return { reason: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

async function rememberProblem(problem: SyncProblem | null): Promise<void> {
  if (problem) await browser.storage.local.set({ [PROBLEM_KEY]: problem });
  else await browser.storage.local.remove(PROBLEM_KEY);
}
