// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { clearHistory, putEntry } from '../../../extension/history.ts';
import { HistoryLink } from '../../../extension/popup/HistoryLink.tsx';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const open = async () => {
  await act(async () => render(<HistoryLink />, document.body));
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  return document.querySelector('a');
};
afterEach(async () => {
  await act(() => render(null, document.body));
  await clearHistory();
});

it('leads to the history, and says nothing more while there is nothing new', async () => {
  const link = await open();

  expect(link?.getAttribute('aria-label')).toBe('History');
  expect(link?.dataset['news']).toBeUndefined();
});

it('says that there is something new of what was read', async () => {
  await putEntry({
    ...{ id: 'a', url: 'https://a.example/', hash: '', build: '', firstRead: 1, lastRead: 1 },
    analysis: sampleAnalysis(),
    coverage: { outlets: 1, until: null },
    news: { at: 2, tellings: ['x'] },
  });

  const link = await open();

  await vi.waitFor(() => expect(link?.dataset['news']).toBe('1'));
  expect(link?.getAttribute('aria-label')).toBe(
    'History. Another telling of 1 article has been found since you read it.',
  );
});
