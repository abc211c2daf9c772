import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { forgetOldHistory } from '../../extension/forget-old-history.ts';
import { clearHistory, type HistoryEntry, listEntries, putEntry } from '../../extension/history.ts';
import { writeSettings } from '../../extension/settings.ts';
import { resetFakeBrowser } from './fake-browser.ts';
import { sampleAnalysis } from './sample-analysis.ts';

vi.mock('../../extension/browser.ts', async () => ({
  browser: (await import('./fake-browser.ts')).fakeBrowser,
}));
afterEach(async () => {
  resetFakeBrowser();
  await clearHistory();
});

const DAY = 86_400_000;
const entry = (id: string, lastRead: number): HistoryEntry => ({
  ...{ id, url: id, hash: '', build: '', firstRead: 0, lastRead },
  analysis: sampleAnalysis(),
  coverage: { outlets: 1, until: null },
});

it('deletes what was last read too long ago, to the millisecond, and nothing when all is kept', async () => {
  await putEntry(entry('first', 0));
  await putEntry(entry('second', 1));
  await forgetOldHistory(1000 * DAY);
  expect((await listEntries(9)).entries).toHaveLength(2);

  await writeSettings({ historyDays: 30 });
  await forgetOldHistory(30 * DAY);
  expect((await listEntries(9)).entries).toHaveLength(2);
  await forgetOldHistory(30 * DAY + 1);
  expect((await listEntries(9)).entries.map(({ id }) => id)).toEqual(['second']);
});
