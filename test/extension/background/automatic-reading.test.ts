import { beforeEach, expect, it, vi } from 'vitest';
import { ALL_SITES } from '../../../extension/all-sites.ts';
import {
  listenToTabs,
  onPermissionsRemoved,
  onTabUpdated,
} from '../../../extension/background/automatic-reading.ts';
import { abandonReading, languageOfTab, readTab } from '../../../extension/background/read-tab.ts';
import { readSettings, writeSettings } from '../../../extension/settings.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../extension/background/read-tab.ts', () => ({
  readTab: vi.fn(),
  abandonReading: vi.fn(),
  languageOfTab: vi.fn(),
}));

beforeEach(() => {
  resetFakeBrowser();
  vi.mocked(readTab).mockReset();
  vi.mocked(abandonReading).mockReset();
  vi.mocked(languageOfTab).mockReset();
});
const page = { url: 'https://example.org/' };
const complete = () => onTabUpdated(1, { status: 'complete' }, page);

it('reads nothing until the reader turns it on', async () => {
  await fakeBrowser.permissions.request(ALL_SITES);

  await complete();

  expect(readTab).not.toHaveBeenCalled();
});

it('reads nothing without the permission', async () => {
  await writeSettings({ automatic: true });

  await complete();

  expect(readTab).not.toHaveBeenCalled();
});

it('reads a page once it is whole', async () => {
  await writeSettings({ automatic: true });
  await fakeBrowser.permissions.request(ALL_SITES);

  await onTabUpdated(1, { status: 'loading' }, page);
  await onTabUpdated(1, {}, page);
  expect(readTab).not.toHaveBeenCalled();

  await complete();
  expect(readTab).toHaveBeenCalledExactlyOnceWith(1, { force: false });
});

it('asks for no language while all are read', async () => {
  await writeSettings({ automatic: true });
  await fakeBrowser.permissions.request(ALL_SITES);

  await complete();

  expect(languageOfTab).not.toHaveBeenCalled();
});

it.each([
  { language: 'sv', reads: 1 },
  { language: 'en', reads: 0 },
  { language: null, reads: 0 },
])(
  'reads an article in $language $reads times when the reader reads Swedish',
  async ({ language, reads }) => {
    await writeSettings({ automatic: true, languages: ['sv'] });
    await fakeBrowser.permissions.request(ALL_SITES);
    vi.mocked(languageOfTab).mockResolvedValue(language);

    await complete();

    expect(languageOfTab).toHaveBeenCalledWith(1);
    expect(readTab).toHaveBeenCalledTimes(reads);
  },
);

it('leaves a reading of the page before, and reads only pages of the web', async () => {
  await writeSettings({ automatic: true });
  await fakeBrowser.permissions.request(ALL_SITES);

  await onTabUpdated(1, { status: 'complete' }, { url: 'about:blank' });
  await onTabUpdated(1, { status: 'complete' }, {});
  expect(readTab).not.toHaveBeenCalled();

  await onTabUpdated(1, { status: 'loading' }, page);
  expect(abandonReading).toHaveBeenCalledExactlyOnceWith(1);
});

it('disturbs nobody with a fault that nobody asked for', async () => {
  await writeSettings({ automatic: true });
  await fakeBrowser.permissions.request(ALL_SITES);
  vi.mocked(readTab).mockRejectedValue(new Error('a bug'));

  await expect(complete()).resolves.toBeUndefined();
});

it('listens to tabs only while it is on', async () => {
  await listenToTabs();
  expect(fakeBrowser.tabs.onUpdated.count()).toBe(0);

  await writeSettings({ automatic: true });
  await listenToTabs();
  await listenToTabs();
  expect(fakeBrowser.tabs.onUpdated.count()).toBe(1);

  await writeSettings({ automatic: false });
  await listenToTabs();
  expect(fakeBrowser.tabs.onUpdated.count()).toBe(0);
});

it('is off once its permission is taken away, and not when another one is', async () => {
  await writeSettings({ automatic: true, highlights: false });
  await fakeBrowser.permissions.request(ALL_SITES);
  await onPermissionsRemoved();
  expect((await readSettings()).automatic).toBe(true);

  await fakeBrowser.permissions.remove(ALL_SITES);
  await onPermissionsRemoved();
  expect(await readSettings()).toMatchObject({ automatic: false, highlights: false });
});

it('never reads a site that the reader has taken out, with all below it, and its neighbours still', async () => {
  await writeSettings({ automatic: true, neverSites: ['example.org'] });
  await fakeBrowser.permissions.request(ALL_SITES);

  await complete();
  await onTabUpdated(1, { status: 'complete' }, { url: 'https://news.example.org/' });
  expect(readTab).not.toHaveBeenCalled();

  await onTabUpdated(1, { status: 'complete' }, { url: 'https://anexample.org/' });
  expect(readTab).toHaveBeenCalledOnce();
});
