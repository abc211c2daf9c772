import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MARK_PRESETS } from '../../../extension/page/mark-style.ts';
import { readSyncProblem } from '../../../extension/settings/sync.ts';
import {
  changeSync,
  readSettings,
  takeShared,
  writeSettings,
  writeSite,
} from '../../../extension/settings.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
beforeEach(() => {
  resetFakeBrowser();
  vi.restoreAllMocks();
  fakeBrowser.storage.sync.onChanged.addListener(takeShared as never);
});

const carried = () => fakeBrowser.storage.sync.values.get('settings');
/** What the browser brings from another computer. */
const arrives = async (settings: object) => {
  await fakeBrowser.storage.sync.set({ settings: { version: 1, ...settings } });
  await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('settings for other computers', () => {
  it('are not given to the browser until the reader turns that on', async () => {
    await writeSettings({ highlights: false, marks: MARK_PRESETS.quiet });
    await writeSite('a.example', false);

    expect(carried()).toBeUndefined();
  });

  it('are marks, their look, languages and the sites: no history, no permission, no retention', async () => {
    await changeSync(true);
    await writeSettings({ automatic: true, historyDays: 30, marks: MARK_PRESETS.strong });

    expect(carried()).toEqual({
      version: 2,
      highlights: true,
      marks: MARK_PRESETS.strong,
      neverSites: [],
      languages: null,
    });
  });

  it('join those that are there already, when this is turned on', async () => {
    await writeSite('mine.example', false);
    await arrives({ highlights: false, marks: MARK_PRESETS.plain, neverSites: ['theirs.example'] });
    expect((await readSettings()).highlights).toBe(true);

    await changeSync(true);

    const both = {
      highlights: false,
      marks: MARK_PRESETS.plain,
      neverSites: ['mine.example', 'theirs.example'],
    };
    expect(await readSettings()).toMatchObject({ ...both, sync: true });
    expect(carried()).toMatchObject(both);
  });

  it('hold here when they were changed there, whatever their version', async () => {
    await changeSync(true);
    await writeSettings({ historyDays: 90 });
    await fakeBrowser.storage.sync.set({ settings: { highlights: false, neverSites: ['www.a.example'] } });
    await new Promise((resolve) => setTimeout(resolve, 5));

    expect(await readSettings()).toMatchObject({
      highlights: false,
      neverSites: ['a.example'],
      historyDays: 90,
      sync: true,
    });
  });

  it('take languages from there, unless they come from a Hearsay that knows of none', async () => {
    await changeSync(true);
    await arrives({ version: 2, languages: ['sv'] });
    expect((await readSettings()).languages).toEqual(['sv']);

    await arrives({ highlights: false });
    expect(await readSettings()).toMatchObject({ highlights: false, languages: ['sv'] });
  });

  it('are not sent round in circles', async () => {
    await changeSync(true);
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');

    await arrives({ highlights: false, marks: MARK_PRESETS.standard, neverSites: [] });

    expect(set).toHaveBeenCalledOnce();
  });

  it('are taken back from the browser when this is turned off, and kept here', async () => {
    await changeSync(true);
    await writeSettings({ highlights: false });
    await changeSync(false);

    expect(carried()).toBeUndefined();
    expect(await readSettings()).toMatchObject({ highlights: false, sync: false });
  });
});

describe('when the browser does not take them', () => {
  it('keeps them here and says that they are too large', async () => {
    await changeSync(true);
    const neverSites = Array.from({ length: 600 }, (_, i) => `site-number-${i}.example`).sort();
    await writeSettings({ neverSites });

    expect(await readSyncProblem()).toEqual({ reason: 'too-large' });
    expect((await readSettings()).neverSites).toEqual(neverSites);
    expect(carried()).toMatchObject({ neverSites: [] });

    await writeSettings({ neverSites: [] });
    expect(await readSyncProblem()).toBeNull();
  });

  it('keeps them here and says what the browser says', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(
      new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'),
    );
    await changeSync(true);

    expect(await readSyncProblem()).toEqual({
      reason: 'refused',
      message: 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
    });
    expect((await readSettings()).sync).toBe(true);
  });
});
