// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ALL_SITES } from '../../../extension/all-sites.ts';
import { clearHistory, type HistoryEntry, listEntries, putEntry } from '../../../extension/history.ts';
import { Options } from '../../../extension/options/Options.tsx';
import { MARK_PRESETS } from '../../../extension/page/mark-style.ts';
import { answerInBackground } from '../../../extension/rpc.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../../extension/settings.ts';
import { fakeBrowser, openedTabs, resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const packs = [{ name: 'starter', tellings: 1200, from: '2024-01-02', until: '2024-11-20' }];
let stop = () => {};
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
const box = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const automatic = () => box('Read articles by themselves');
const click = async (input: HTMLInputElement) => {
  await act(async () => input.click());
  await settle();
};

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
  stop = answerInBackground({ readTab: vi.fn(), compareEntries: vi.fn(), describePacks: () => packs });
  await act(async () => render(<Options />, document.body));
  await settle();
});
afterEach(async () => {
  stop();
  await act(() => render(null, document.body));
});

it('has automatic reading off and marks on', () => {
  expect(automatic().checked).toBe(false);
  expect(box('Mark claims on the page').checked).toBe(true);
});

it('asks for the permission when automatic reading is turned on, and gives it back', async () => {
  await click(automatic());
  expect(await fakeBrowser.permissions.contains(ALL_SITES)).toBe(true);
  expect((await readSettings()).automatic).toBe(true);

  await click(automatic());
  expect(await fakeBrowser.permissions.contains(ALL_SITES)).toBe(false);
  expect((await readSettings()).automatic).toBe(false);
});

it('stays off, and says so, when the permission is refused', async () => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValueOnce(false);

  await click(automatic());

  expect(automatic().checked).toBe(false);
  expect((await readSettings()).automatic).toBe(false);
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/nothing has changed/);
});

it('remembers whether claims are marked', async () => {
  await click(box('Mark claims on the page'));

  expect((await readSettings()).highlights).toBe(false);
});

it('deletes at once what is older than the history is to be kept', async () => {
  const entry = (id: string, daysAgo: number): HistoryEntry => ({
    ...{ id, url: id, hash: '', build: '', firstRead: 0, lastRead: Date.now() - daysAgo * 86_400_000 },
    analysis: sampleAnalysis(),
    coverage: { outlets: 1, until: null },
  });
  for (const days of [1, 31, 89, 91, 400]) await putEntry(entry(String(days), days));
  const select = document.querySelector('[data-choice=history] select') as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual(['for ever', '1 year', '90 days', '30 days']);

  select.selectedIndex = 2;
  await act(async () => void select.dispatchEvent(new Event('change', { bubbles: true })));

  await vi.waitFor(async () =>
    expect((await listEntries(9)).entries.map(({ id }) => id)).toEqual(['1', '31', '89']),
  );
  expect((await readSettings()).historyDays).toBe(90);
});

it('lists the packs with their dates, and what is asked of the network', () => {
  expect(document.querySelector('[data-pack=starter]')?.textContent).toBe(
    'starter 1,200 tellings · from 2 January 2024 until 20 November 2024',
  );
  expect(document.body.textContent).toContain('Nothing is asked of the network');
});

it('is as at first after a reset, the permission included', async () => {
  await click(automatic());
  await writeSettings({ neverSites: ['a.example'], historyDays: 30 });

  const button = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Reset settings');
  await act(async () => button?.click());
  await settle();

  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await fakeBrowser.permissions.contains(ALL_SITES)).toBe(false);
  expect(automatic().checked).toBe(false);
});

it('takes a site off the list of those never read', async () => {
  await act(async () => render(null, document.body));
  await writeSettings({ neverSites: ['a.example', 'b.example'] });
  await act(async () => render(<Options />, document.body));
  await settle();

  const remove = document.querySelector<HTMLButtonElement>('[data-site="a.example"] button');
  await act(async () => remove?.click());
  await settle();

  expect((await readSettings()).neverSites).toEqual(['b.example']);
  expect(document.querySelector('[data-site="a.example"]')).toBeNull();
});

const type = async (words: string) => {
  const input = document.querySelector<HTMLInputElement>('form input') as HTMLInputElement;
  await act(async () => {
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => void input.form?.dispatchEvent(new Event('submit', { cancelable: true })));
  await settle();
};

it('puts a site on the list of those never read, and says when it is no site', async () => {
  await type('https://www.news.example/today?x=1');
  expect((await readSettings()).neverSites).toEqual(['news.example']);
  expect(document.querySelector('[data-site="news.example"]')).not.toBeNull();

  await type('what is this');
  expect((await readSettings()).neverSites).toEqual(['news.example']);
  expect(document.querySelector('form + [role=status]')?.textContent).toMatch(/no address of a site/);
});

it('shows each look in a preview, and remembers the one that is chosen', async () => {
  const strong = document.querySelector<HTMLInputElement>('input[type=radio][value=strong]');
  await act(async () => strong?.click());
  await settle();

  expect((await readSettings()).marks).toEqual(MARK_PRESETS.strong);
  const line = (mark: string) =>
    document.querySelector<HTMLElement>(`[data-mark=${mark}]`)?.style.textDecoration;
  expect(line('firsthand-light')).toContain('solid 3px');
  expect(line('secondhand-dark')).toContain('dashed 3px');
  expect(line('vague-light')).toContain('dotted 3px');
});

it('exchanges the lines of two kinds, and then no ready-made look is chosen', async () => {
  const lines = () => [...document.querySelectorAll<HTMLSelectElement>('.kind select:first-of-type')];
  const [firsthand] = lines();
  await act(async () => {
    if (firsthand) firsthand.selectedIndex = 2;
    firsthand?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();

  const { marks } = await readSettings();
  expect([marks.firsthand.line, marks.secondhand.line, marks.vague.line]).toEqual([
    'dotted',
    'dashed',
    'solid',
  ]);
  expect(document.querySelector('input[type=radio]:checked')).toBeNull();
});

it('shows the keys and leads to where the browser lets them be changed', async () => {
  expect(document.querySelector('[data-command=next-claim] kbd')?.textContent).toBe('Alt+Shift+Right');
  expect(document.querySelector('[data-command=_execute_action]')?.textContent).toContain('not set');

  const button = [...document.querySelectorAll('button')].find((b) =>
    b.textContent?.startsWith('Change keys'),
  );
  await act(async () => button?.click());
  await settle();
  expect(openedTabs()).toEqual(['chrome://extensions/shortcuts']);
});

it("opens Firefox's own page for the keys where there is a call for it", async () => {
  const openShortcutSettings = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.commands, { openShortcutSettings });

  const button = [...document.querySelectorAll('button')].find((b) =>
    b.textContent?.startsWith('Change keys'),
  );
  await act(async () => button?.click());
  await settle();

  Reflect.deleteProperty(fakeBrowser.commands, 'openShortcutSettings');
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(openedTabs()).toEqual([]);
});
