/** Stored settings, of any version, to settings: migrated step by step, then checked field by field. */
import { isRecord } from '../guards.ts';
import { isMarkStyle, MARK_PRESETS, type MarkStyle } from '../page/mark-style.ts';
import { type ReadLanguages, readLanguages } from '../reading-languages.ts';
import { siteOf } from '../site.ts';

/** The reader's choices. */
export type Settings = {
  /** Whether claims are marked on the page. */
  highlights: boolean;
  /** How marked claims look. */
  marks: MarkStyle;
  /** Whether pages that look like articles are read automatically; needs the optional permission. */
  automatic: boolean;
  /** Sites that are never read automatically, sorted; what a site is stands in `site.ts`. */
  neverSites: string[];
  /** Languages that the reader reads: tellings in others are folded, pages in others are not read automatically. */
  languages: ReadLanguages;
  /** Days for which an article stays in the history after its last reading; null is for ever. */
  historyDays: HistoryDays;
  /** Whether the browser may carry the settings to the reader's other computers. */
  sync: boolean;
};

/** What {@link Settings.historyDays} may be: the choices of the options page. */
export type HistoryDays = (typeof HISTORY_DAYS)[number];

/** The choices for how long the history is kept, longest first. */
export const HISTORY_DAYS = [null, 365, 90, 30] as const;

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  marks: MARK_PRESETS.standard,
  automatic: false,
  neverSites: [],
  languages: null,
  historyDays: null,
  sync: false,
};

type Stored = Record<string, unknown>;

/** Migrations by version: number n brings settings from version n to n + 1. Never change one that was published. */
const MIGRATIONS: ((stored: Stored) => Stored)[] = [
  // Version 0 had no number, no looks, and sites as exact host names, `www.` and all.
  (stored) => ({ ...stored, neverSites: sites(stored['neverSites']) }),
  // Version 1 knew of no languages: it showed all.
  (stored) => ({ ...stored, languages: null }),
];

/** Version of the shape that is written now. */
export const SETTINGS_VERSION = MIGRATIONS.length;

/**
 * The settings in what was stored; whatever is missing, unknown or of the wrong type is the default.
 *
 * Settings of a later version, from a newer Hearsay, are read as far as their fields are those of this one.
 */
export function parseSettings(stored: unknown): Settings {
  const now = migrated(stored);
  return {
    highlights: boolean(now, 'highlights'),
    marks: isMarkStyle(now['marks']) ? now['marks'] : DEFAULT_SETTINGS.marks,
    automatic: boolean(now, 'automatic'),
    neverSites: sites(now['neverSites']),
    languages: readLanguages(now['languages']),
    historyDays: HISTORY_DAYS.find((days) => days === now['historyDays']) ?? DEFAULT_SETTINGS.historyDays,
    sync: boolean(now, 'sync'),
  };
}

/** What was stored, in the shape of this version; an empty record when it is none. */
export function migrated(stored: unknown): Stored {
  if (!isRecord(stored)) return {};
  const version = typeof stored['version'] === 'number' ? stored['version'] : 0;
  return MIGRATIONS.slice(Math.max(0, version)).reduce((shape, migrate) => migrate(shape), stored);
}

/** The sites in a list from outside: each once, in the form of `siteOf`, sorted; everything else is left out. */
export function sites(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  const known = list.flatMap((entry) => (typeof entry === 'string' ? (siteOf(entry) ?? []) : []));
  return [...new Set(known)].sort();
}

function boolean(stored: Stored, field: 'highlights' | 'automatic' | 'sync'): boolean {
  const value = stored[field];
  return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[field];
}
