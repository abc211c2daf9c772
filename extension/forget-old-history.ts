import { deleteReadBefore } from './history.ts';
import { readSettings } from './settings.ts';

const DAY_MS = 86_400_000;

/** Deletes what the history has kept longer than the reader wants, as of `now`; nothing when it is kept for ever. */
export async function forgetOldHistory(now: number): Promise<void> {
  const { historyDays } = await readSettings();
  if (historyDays !== null) await deleteReadBefore(now - historyDays * DAY_MS);
}
