// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearHistory, entryId, putEntry } from '../../../extension/history.ts';
import type { BackgroundCalls } from '../../../extension/messages.ts';
import { WhyTelling } from '../../../extension/popup/WhyTelling.tsx';
import { answerInBackground, type Handlers } from '../../../extension/rpc.ts';
import type { Analysis } from '../../../src/index.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis, telling } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const article = sampleAnalysis();
const german = sampleAnalysis({ text: 'Es ist das zweite Mal.', title: 'Brücke' });
const [hereId, thereId] = [
  entryId('https://example.org/sv', 'Bron'),
  entryId('https://example.org/de', 'Brücke'),
];
const keep = (id: string, analysis: Analysis) =>
  putEntry({
    ...{
      id,
      url: id.split('\n')[0] ?? '',
      hash: '',
      build: '',
      packs: '',
      firstRead: 1,
      lastRead: 1,
      analysis,
    },
    ...{ paragraphs: [], coverage: { outlets: 1, until: null } },
  });
const second = article.text.indexOf('Det är andra');
const compareEntries = vi.fn<BackgroundCalls['compareEntries']>(() => ({
  status: 'compared',
  comparison: {
    aligned: [
      {
        from: [{ start: second, end: second + 25 }],
        to: [{ start: 0, end: 22 }],
        similarity: 0.9,
        moved: false,
      },
    ],
    ...{ onlyFrom: [], onlyTo: [], sentences: { from: 4, to: 1 }, drift: [] },
  },
}));
const shows = (pairs: 'both' | 'here') =>
  vi.waitFor(async () => {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
    expect(document.querySelector(`[data-pairs=${pairs}]`)).not.toBeNull();
  });
const quotes = () => [...document.querySelectorAll('q')].map(({ textContent, lang }) => [lang, textContent]);
const open = (part = {}) =>
  act(async () =>
    render(<WhyTelling telling={telling(part)} analysis={article} articleId={hereId} />, document.body),
  );

beforeEach(async () => {
  resetFakeBrowser();
  answerInBackground({ compareEntries } as Partial<Handlers<BackgroundCalls>> as Handlers<BackgroundCalls>);
  compareEntries.mockClear();
  await clearHistory();
  await keep(hereId, article);
});
afterEach(() => act(() => render(null, document.body)));

it('shows the sentences of this article, and what to do for the others', async () => {
  await open();
  await shows('here');

  expect(quotes()).toContainEqual(['sv', 'Det är andra gången i år.']);
  expect(document.body.textContent).toContain('open the link, click the Hearsay button there');
  expect(compareEntries).not.toHaveBeenCalled();
});

it('shows the sentences of both when the other one was read too', async () => {
  await keep(thereId, german);
  await open();
  await shows('both');

  expect(compareEntries).toHaveBeenCalledWith(hereId, thereId);
  expect(quotes()).toEqual([
    ['sv', 'Det är andra gången i år.'],
    ['de', 'Es ist das zweite Mal.'],
  ]);
});

it('knows a telling without an address by its title', async () => {
  await keep(thereId, german);
  await open({ url: null, title: 'Brücke' });
  await shows('both');

  expect(compareEntries).toHaveBeenCalledWith(hereId, thereId);
});
