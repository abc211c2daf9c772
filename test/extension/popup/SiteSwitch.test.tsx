// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { SiteSwitch } from '../../../extension/popup/SiteSwitch.tsx';
import { readSettings, writeSettings } from '../../../extension/settings.ts';
import { fakeBrowser, openTab, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
afterEach(async () => {
  await act(() => render(null, document.body));
  resetFakeBrowser();
});

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
const open = async (url: string) => {
  openTab(1, { url });
  await act(async () => render(<SiteSwitch tabId={1} />, document.body));
  await settle();
  return document.querySelector('input');
};

it('takes a site out of automatic reading, and in again', async () => {
  await writeSettings({ automatic: true });
  const box = await open('https://news.example/a');
  expect(box?.checked).toBe(true);
  expect(document.querySelector('label')?.textContent).toBe('Read news.example automatically');

  await act(async () => box?.click());
  await settle();
  expect((await readSettings()).neverSites).toEqual(['news.example']);

  await act(async () => box?.click());
  await settle();
  expect((await readSettings()).neverSites).toEqual([]);
});

it('is not there while automatic reading is off, or on a page of the browser', async () => {
  expect(await open('https://news.example/a')).toBeNull();

  await writeSettings({ automatic: true });
  await act(() => render(null, document.body));
  expect(await open('about:blank')).toBeNull();
});

it('is the organisation’s where its policy names the site', async () => {
  await writeSettings({ automatic: true });
  await fakeBrowser.storage.managed.set({ neverSites: ['news.example'] });

  const box = await open('https://sport.news.example/a');

  expect(box?.checked).toBe(false);
  expect(box?.disabled).toBe(true);
  expect(document.body.textContent).toContain('Set by your organisation.');
});
