/**
 * Settings that an organisation has set for its computers, from `storage.managed` (docs/managed-policy.md).
 *
 * They come before the reader's own choices and cannot be changed in the options.
 */
import { browser } from '../browser.ts';
import { isRecord } from '../guards.ts';
import { MARK_PRESETS } from '../page/mark-style.ts';
import { readLanguages } from '../reading-languages.ts';
import { HISTORY_DAYS, type Settings, sites } from './parse-settings.ts';

/** What is set; what is left out is the reader's to choose. */
export type Policy = Partial<Settings> & {
  /** False when the page that greets after installing is not to open. */
  welcome?: boolean;
};

/** The policy of this computer; empty where there is none. */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    // Firefox has no empty policy: without one it throws ("Managed storage manifest not found").
    return {};
  }
}

/** A policy as it is written; whatever is not as `managed-schema.json` says is left out. */
export function parsePolicy(written: unknown): Policy {
  if (!isRecord(written)) return {};
  const { historyDays, languages, marks, neverSites } = written;
  const policy: Policy = {};
  for (const field of ['highlights', 'automatic', 'sync', 'welcome'] as const) {
    const value = written[field];
    if (typeof value === 'boolean') policy[field] = value;
  }
  // Policies have no null: 0 days stand for "for ever".
  const days = HISTORY_DAYS.find((choice) => (choice ?? 0) === historyDays);
  if (days !== undefined) policy.historyDays = days;
  if (typeof marks === 'string' && Object.hasOwn(MARK_PRESETS, marks))
    policy.marks = MARK_PRESETS[marks as keyof typeof MARK_PRESETS];
  const chosen = readLanguages(languages);
  if (chosen) policy.languages = chosen;
  if (Array.isArray(neverSites)) policy.neverSites = sites(neverSites);
  return policy;
}

/** The settings that hold under a policy. Sites of the policy are added to the reader's; all else replaces. */
export function underPolicy(own: Settings, { welcome: _, ...policy }: Policy): Settings {
  return { ...own, ...policy, neverSites: sites([...own.neverSites, ...(policy.neverSites ?? [])]) };
}
