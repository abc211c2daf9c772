/** What the reader has chosen; kept in `storage.local`, on this machine only. */
import { browser } from './browser.ts';
import { isRecord } from './guards.ts';

/** The reader's choices. */
export type Settings = {
  /** Whether claims are marked on the page. */
  highlights: boolean;
  /** Whether pages that look like articles are read by themselves; needs the optional permission. */
  automatic: boolean;
};

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = { highlights: true, automatic: false };

const KEY = 'settings';

/** The settings; whatever is missing or of the wrong type is the default. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { highlights, automatic } = isRecord(stored) ? stored : {};
  return {
    highlights: typeof highlights === 'boolean' ? highlights : DEFAULT_SETTINGS.highlights,
    automatic: typeof automatic === 'boolean' ? automatic : DEFAULT_SETTINGS.automatic,
  };
}

/** Changes some settings and keeps the others. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}
