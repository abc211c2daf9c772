import { afterEach, expect, it, vi } from 'vitest';
import { SETTINGS_VERSION } from '../../extension/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings, writeSite } from '../../extension/settings.ts';
import { fakeBrowser, resetFakeBrowser } from './fake-browser.ts';

vi.mock('../../extension/browser.ts', async () => ({
  browser: (await import('./fake-browser.ts')).fakeBrowser,
}));
afterEach(resetFakeBrowser);

it('are the defaults until something is chosen, and automatic reading is not among them', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(DEFAULT_SETTINGS.automatic).toBe(false);
});

it('change one at a time', async () => {
  await writeSettings({ highlights: false });
  await writeSettings({ automatic: true });

  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, highlights: false, automatic: true });
});

it.each([null, 'x', [], { highlights: 'no', automatic: 1, neverSites: 'a', historyDays: 31 }])(
  'fall back where %j is stored',
  async (stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });

    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  },
);

it('keep each site once, in order, and let it go', async () => {
  for (const site of ['b.example', 'a.example', 'b.example']) await writeSite(site, false);
  expect((await readSettings()).neverSites).toEqual(['a.example', 'b.example']);

  await writeSite('b.example', true);
  expect((await readSettings()).neverSites).toEqual(['a.example']);
});

it('let go of every entry that covers a site, and keep none that another covers', async () => {
  for (const site of ['sport.a.example', 'www.a.example', 'b.example']) await writeSite(site, false);
  expect((await readSettings()).neverSites).toEqual(['a.example', 'b.example']);

  await writeSite('https://sport.a.example/x', true);
  expect((await readSettings()).neverSites).toEqual(['b.example']);
});

it('are written with their version', async () => {
  await writeSettings({ highlights: false });

  expect(fakeBrowser.storage.local.values.get('settings')).toMatchObject({ version: SETTINGS_VERSION });
});
