// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL_SITES } from '../../../extension/all-sites.ts';
import { clearHistory, type HistoryEntry, listEntries, putEntry } from '../../../extension/history.ts';
import { Options } from '../../../extension/options/Options.tsx';
import { MARK_PRESETS } from '../../../extension/page/mark-style.ts';
import { READING_LANGUAGES } from '../../../extension/reading-languages.ts';
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
const automatic = () => box('Read articles automatically');
const click = async (input: HTMLInputElement) => {
  await act(async () => input.click());
  await settle();
};

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
  stop = answerInBackground({
    readTab: vi.fn(),
    compareEntries: vi.fn(),
    readDemo: vi.fn(),
    tellMore: () => null,
    describePacks: () => packs,
  });
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

describe('the languages', () => {
  const radio = (value: string) =>
    document.querySelector(`input[type=radio][value=${value}]`) as HTMLInputElement;
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.languages input')];
  const checked = () => boxes().flatMap(({ checked: on, value }) => (on ? value : []));

  it('are all of them, until the reader names some: first those of the browser', async () => {
    expect(radio('all').checked).toBe(true);
    expect(boxes()).toEqual([]);

    await click(radio('some'));

    expect(checked()).toEqual(['en']);
    expect(boxes().length).toBe(Object.keys(READING_LANGUAGES).length);
    expect(boxes()[0]?.closest('label')?.textContent?.trim()).toMatch(/^\S+ (full|good|basic)$/);
    expect((await readSettings()).languages).toEqual(['en']);
  });

  it('are kept one by one, and all of them again when the last is taken away', async () => {
    await click(radio('some'));
    await click(boxes().find(({ value }) => value === 'uk') as HTMLInputElement);
    expect((await readSettings()).languages).toEqual(['en', 'uk']);

    for (const tag of ['en', 'uk'])
      await click(boxes().find(({ value }) => value === tag) as HTMLInputElement);
    expect((await readSettings()).languages).toBeNull();
    expect(radio('all').checked).toBe(true);
  });
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
  expect(document.activeElement).toBe(document.querySelector('form input'));
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
  expect(document.querySelector('form + [role=status]')?.textContent).toMatch(/not the address of a site/);
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
  expect(document.querySelector('.look input[type=radio]:checked')).toBeNull();
});

it('shows the keys and leads to where the browser lets them be changed', async () => {
  expect(document.querySelector('[data-command=next-claim] kbd')?.textContent).toBe('Alt+Shift+Right');
  expect(document.querySelector('[data-command=_execute_action]')?.textContent).toContain('not set');

  const button = [...document.querySelectorAll('button')].find((b) =>
    b.textContent?.startsWith('Change shortcuts'),
  );
  await act(async () => button?.click());
  await settle();
  expect(openedTabs()).toEqual(['chrome://extensions/shortcuts']);
});

it("opens Firefox's own page for the keys where there is a call for it", async () => {
  const openShortcutSettings = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.commands, { openShortcutSettings });

  const button = [...document.querySelectorAll('button')].find((b) =>
    b.textContent?.startsWith('Change shortcuts'),
  );
  await act(async () => button?.click());
  await settle();

  Reflect.deleteProperty(fakeBrowser.commands, 'openShortcutSettings');
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(openedTabs()).toEqual([]);
});

describe('under a policy', () => {
  const reopen = async (policy: object) => {
    await act(async () => render(null, document.body));
    await fakeBrowser.storage.managed.set(policy as Record<string, unknown>);
    await act(async () => render(<Options />, document.body));
    await settle();
  };

  it('shows what is set, says who has set it, and lets nobody change it', async () => {
    await reopen({ highlights: false, sync: false, historyDays: 30, marks: 'strong' });

    const marks = box('Mark claims on the page');
    expect(marks.checked).toBe(false);
    expect(marks.disabled).toBe(true);
    expect(document.getElementById(marks.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Set by your organisation.',
    );
    expect(box('Carry these settings to my other computers').disabled).toBe(true);
    expect(document.querySelector<HTMLSelectElement>('[data-choice=history] select')?.disabled).toBe(true);
    expect(document.querySelector<HTMLFieldSetElement>('.presets')?.disabled).toBe(true);
    expect(document.querySelector('details')).toBeNull();
    expect(automatic().disabled).toBe(false);
  });

  it('keeps the sites of the policy on the list, beside those of the reader', async () => {
    await writeSettings({ neverSites: ['mine.example'] });
    await reopen({ neverSites: ['theirs.example'] });

    expect(document.querySelector('[data-site="theirs.example"] button')).toBeNull();
    expect(document.querySelector('[data-site="theirs.example"]')?.textContent).toContain(
      'your organisation',
    );
    expect(document.querySelector('[data-site="mine.example"] button')).not.toBeNull();
  });

  it('lets the reader give the permission that a policy cannot give', async () => {
    await reopen({ automatic: true });

    const allow = [...document.querySelectorAll('button')].find((b) =>
      b.textContent?.startsWith('Give permission'),
    );
    await act(async () => allow?.click());
    await settle();

    expect(automatic().disabled).toBe(true);
    expect(await fakeBrowser.permissions.contains(ALL_SITES)).toBe(true);
  });
});

it('says why the settings are not carried to other computers', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS'));
  await click(box('Carry these settings to my other computers'));

  expect(document.body.textContent).toContain(
    'The browser did not take the settings (“MAX_WRITE_OPERATIONS”)',
  );
  expect((await readSettings()).sync).toBe(true);

  await click(box('Mark claims on the page'));
  expect(document.body.textContent).not.toContain('MAX_WRITE_OPERATIONS');
});

it('does not reset the other computers of the reader with this one', async () => {
  await click(box('Carry these settings to my other computers'));
  await click(box('Mark claims on the page'));
  const shared: unknown[] = [];
  fakeBrowser.storage.sync.onChanged.addListener(((changes: { settings: { newValue?: unknown } }) =>
    shared.push(changes.settings.newValue)) as never);

  const button = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Reset settings');
  await act(async () => button?.click());
  await settle();

  expect(shared).toEqual([undefined]);
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});
