import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { type Policy, readPolicy } from '../settings/policy.ts';
import { readSyncProblem, type SyncProblem } from '../settings/sync.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../settings.ts';

/** What the options page shows; `problem` is why the last sharing failed, or null. */
export type Shown = { settings: Settings; policy: Policy; problem: SyncProblem | null };

const AT_FIRST: Shown = { settings: DEFAULT_SETTINGS, policy: {}, problem: null };

/**
 * The settings that hold now, kept up to date when they change in the popup, on another computer or by policy.
 *
 * @returns what is shown, and how to show a change before it is stored.
 */
export function useSettings(): [Shown, (part: Partial<Settings>) => void] {
  const [shown, setShown] = useState(AT_FIRST);
  useEffect(() => {
    const read = async () => {
      const [settings, policy, problem] = await Promise.all([
        readSettings(),
        readPolicy(),
        readSyncProblem(),
      ]);
      setShown({ settings, policy, problem });
    };
    const listener = () => void read();
    listener();
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  return [shown, (part) => setShown((now) => ({ ...now, settings: { ...now.settings, ...part } }))];
}
