/** What the reader has chosen; kept in `storage.local`, on this machine only. */
import { browser } from './browser.ts';
import { isRecord } from './guards.ts';

/** The reader's choices. */
export type Settings = {
  /** Whether claims are marked on the page. */
  highlights: boolean;
  /** Whether pages that look like articles are read by themselves; needs the optional permission. */
  automatic: boolean;
  /** Host names of sites that are never read by themselves, sorted. */
  neverSites: string[];
  /** Days for which an article stays in the history after its last reading; null is for ever. */
  historyDays: HistoryDays;
};

/** What {@link Settings.historyDays} may be: the choices of the options page. */
export type HistoryDays = (typeof HISTORY_DAYS)[number];

/** The choices for how long the history is kept, longest first. */
export const HISTORY_DAYS = [null, 365, 90, 30] as const;

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  automatic: false,
  neverSites: [],
  historyDays: null,
};

const KEY = 'settings';

/** The settings; whatever is missing or of the wrong type is the default. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { highlights, automatic, neverSites, historyDays } = isRecord(stored) ? stored : {};
  return {
    highlights: typeof highlights === 'boolean' ? highlights : DEFAULT_SETTINGS.highlights,
    automatic: typeof automatic === 'boolean' ? automatic : DEFAULT_SETTINGS.automatic,
    neverSites: Array.isArray(neverSites)
      ? neverSites.filter((site) => typeof site === 'string')
      : DEFAULT_SETTINGS.neverSites,
    historyDays: HISTORY_DAYS.find((days) => days === historyDays) ?? DEFAULT_SETTINGS.historyDays,
  };
}

/** Changes some settings and keeps the others. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Lets a site be read by itself, or never; `site` is its host name. */
export async function writeSite(site: string, reads: boolean): Promise<void> {
  const others = (await readSettings()).neverSites.filter((known) => known !== site);
  await writeSettings({ neverSites: reads ? others : [...others, site].sort() });
}
