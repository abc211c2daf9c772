// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HistoryList } from '../../../extension/history/HistoryList.tsx';
import { historyFileText } from '../../../extension/history/history-file.ts';
import { clearHistory, type HistoryEntry, listEntries, putEntry } from '../../../extension/history.ts';
import { addWrongMatch } from '../../../extension/wrong-matches.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

vi.setConfig({ testTimeout: 20_000 });

/** Waits for what the database brings about, however long that takes. */
const until = (expectation: () => void) =>
  vi.waitFor(async () => {
    await act(() => Promise.resolve());
    expectation();
  }, 10_000);
const open = async () => {
  await act(async () => render(<HistoryList />, document.body));
  const main = document.querySelector('main') as HTMLElement;
  await until(() => expect(main.dataset['state']).not.toBe('reading'));
  return main;
};
const click = async (name: string) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  await act(async () => button?.click());
};
const entry = (n: number, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{
    id: String(n),
    url: `https://kustposten.example/${n}`,
    hash: '',
    build: '',
    firstRead: n,
    lastRead: n,
  },
  analysis: sampleAnalysis({ title: `Bron ${n}` }),
  coverage: { outlets: 1, until: null },
  ...change,
});
const titles = () => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
});
afterEach(() => act(() => render(null, document.body)));

it('says what to do when nothing was read yet', async () => {
  expect((await open()).dataset['state']).toBe('empty');
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/^Nothing yet\./);
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    'Add from file',
  ]);
});

it('lists the newest first, with link, facts and what was found', async () => {
  await putEntry(entry(1));
  await putEntry(entry(2));

  expect((await open()).dataset['state']).toBe('list');

  expect(titles()).toEqual(['Bron 2', 'Bron 1']);
  const row = document.querySelector('[data-entry="https://kustposten.example/2"]');
  expect(row?.querySelector('a')?.href).toBe('https://kustposten.example/2');
  expect(row?.textContent).toContain('Kustposten · 7 Feb 2024 · read');
  expect(row?.textContent).toContain(
    '2 other tellings. All three rest on one report nobody links to: Vestkysten.',
  );
});

it('shows the site where the outlet is unknown, and makes no link of what is no web address', async () => {
  const analysis = sampleAnalysis({
    outlet: null,
    story: { verdict: 'none', story: null, score: 0, tellings: [] },
  });
  await putEntry(entry(1, { analysis }));
  await putEntry(entry(2, { analysis, url: 'file:///home/a.html' }));

  await open();

  expect(document.querySelector('[data-entry="https://kustposten.example/1"]')?.textContent).toContain(
    'kustposten.example',
  );
  const local = document.querySelector('[data-entry="file:///home/a.html"]');
  expect(local?.querySelector('h2 a')).toBeNull();
  expect(local?.textContent).toContain('unknown outlet');
  expect(local?.textContent).toContain('No other telling known.');
});

it('deletes one', async () => {
  await putEntry(entry(1));
  await putEntry(entry(2));
  await open();

  document.querySelector<HTMLButtonElement>('[data-entry] button')?.focus();
  await click('Delete');

  await until(() => expect(titles()).toEqual(['Bron 1']));
  // The pressed button has gone; its neighbour has the focus, for whoever has no pointer.
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Delete “Bron 1” from the history');
  expect((await listEntries(9)).entries.map(({ id }) => id)).toEqual(['1']);
});

it('asks before it deletes all, with the focus on the harmless answer', async () => {
  await putEntry(entry(1));
  await open();

  await click('Delete all');
  expect(document.activeElement?.textContent).toBe('Cancel');
  await click('Cancel');
  expect(titles()).toHaveLength(1);

  await click('Delete all');
  await click('Delete all');
  await until(() => expect(document.querySelector('main')?.dataset['state']).toBe('empty'));
  expect((await listEntries(9)).entries).toEqual([]);
});

it('shows older entries when asked', async () => {
  for (let n = 1; n <= 51; n++) await putEntry(entry(n));
  await open();
  expect(titles()).toHaveLength(50);

  await click('Show older');

  await until(() => expect(titles()).toHaveLength(51));
  expect(titles().at(-1)).toBe('Bron 1');
});

it('says so when the database cannot be opened', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new Error('no');
  });

  expect((await open()).dataset['state']).toBe('failed');
  expect(document.querySelector('[role=status]')?.textContent).toBe('The history cannot be opened.');
});

const type = async (query: string) => {
  const input = document.querySelector('input[type=search]') as HTMLInputElement;
  input.value = query;
  await act(async () => void input.dispatchEvent(new Event('input', { bubbles: true })));
};
const choose = async (content: string) => {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  // jsdom's File has no text().
  Object.defineProperty(input, 'files', { value: [{ text: async () => content }], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
};
const status = () => document.querySelector('[role=status]')?.textContent;

it('finds entries by title, and says how many there are in all', async () => {
  await putEntry(entry(1));
  await putEntry(entry(2));
  await open();
  expect(document.querySelector('.search')?.textContent).toBe('2 articles');

  await type('bron 1');
  await until(() => expect(titles()).toEqual(['Bron 1']));
  await type('tunnel 9');
  await until(() => expect(status()).toBe('Nothing found.'));
  expect(document.querySelector('main')?.dataset['state']).toBe('list');
  await type('');
  await until(() => expect(titles()).toEqual(['Bron 2', 'Bron 1']));
});

it('does not count tellings that were called wrong for that article', async () => {
  await putEntry(entry(1));
  await putEntry(entry(2));
  const match = { article: '1', title: '', outlet: null, verdict: 'same', score: 1 };
  for (const telling of ['bridge-de', 'bridge-en']) await addWrongMatch({ ...match, telling });
  await open();

  const words = (n: number) =>
    document.querySelector(`[data-entry="https://kustposten.example/${n}"]`)?.textContent;
  expect(words(1)).toContain('No other telling known.');
  expect(words(2)).toContain('2 other tellings.');
});

it('adds the entries of a file that are not known yet', async () => {
  await putEntry(entry(1));
  await open();

  await choose(historyFileText([entry(1, { hash: 'other' }), entry(2)]));

  await until(() => expect(titles()).toEqual(['Bron 2', 'Bron 1']));
  expect(status()).toBe('1 article added.');
  expect((await listEntries(9)).entries.map(({ hash }) => hash)).toEqual(['', '']);
});

it.each([
  ['x', 'This file is not a Hearsay history. Nothing has changed.'],
  [
    historyFileText([entry(2), entry(3, { lastRead: -1 })]),
    'The file is damaged: “entries[1].lastRead” is missing or wrong. Nothing has changed.',
  ],
])('changes nothing with a bad file, and says what is wrong', async (content, words) => {
  await putEntry(entry(1));
  await open();

  await choose(content);

  await until(() => expect(status()).toBe(words));
  expect(titles()).toEqual(['Bron 1']);
  expect((await listEntries(9)).entries).toHaveLength(1);
});

it('says of which articles there is something new, shows only these, and takes it as seen', async () => {
  const [telling] = sampleAnalysis().story.tellings;
  await putEntry(entry(1));
  await putEntry(entry(2, { news: { at: 5, tellings: [telling?.id ?? ''] } }));
  await open();

  expect(document.querySelector('[data-news="1"] p')?.textContent).toBe(
    'Another telling of 1 article has been found since you read it.',
  );
  expect(document.querySelectorAll('.new')).toHaveLength(1);
  expect(document.querySelector('.new')?.textContent).toMatch(/^New since you read it: also told in \w+\.$/);

  await click('Show only these');
  await until(() => expect(titles()).toEqual(['Bron 2']));

  await click('Seen');
  await until(() => expect(titles()).toEqual(['Bron 2', 'Bron 1']));
  expect(document.querySelector('[data-news], .new')).toBeNull();
});
