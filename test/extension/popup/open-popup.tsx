/** The popup in jsdom over a background that answers as told; the files that use it mock extension/browser.ts. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { ReadOutcome, Told } from '../../../extension/messages.ts';
import { App } from '../../../extension/popup/App.tsx';
import { answerInBackground } from '../../../extension/rpc.ts';
import type { Analysis } from '../../../src/index.ts';
import { openTab, resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

/** No known story. */
export const NOTHING: Analysis['story'] = { verdict: 'none', story: null, score: 0, tellings: [] };
/** A page that was read, with changes. */
export const read = (change: Partial<Analysis> = {}, rest: object = {}): ReadOutcome => ({
  status: 'read',
  analysis: sampleAnalysis(change),
  articleId: 'https://example.org/sv\nBron',
  kept: true,
  wrongMatches: [],
  coverage: { outlets: 12, until: '2024-11-20' },
  fromHistory: false,
  languageSupported: true,
  ...rest,
});

/** Calls of `readTab`. */
export const asked = vi.fn();
export const tellMore = vi.fn((_: string): Told | null => null);
/** What the page is asked, and answers. */
export const onPage = vi.fn((_name: string, _args: unknown[]): unknown => true);

/** Opens the popup over a background that answers with `outcome`, and waits until it has. */
export async function open(outcome: ReadOutcome | Error | Promise<ReadOutcome>): Promise<HTMLElement> {
  answerInBackground({
    tellMore,
    describePacks: () => [],
    compareEntries: () => ({ status: 'no-text', missing: [] }),
    readDemo: vi.fn(),
    readTab: (tabId, options) => {
      asked(tabId, options);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });
  openTab(1, { injected: true, answer: (name, args) => onPage(name, args) });
  await act(async () => render(<App tabId={1} />, document.body));
  await settle();
  return document.querySelector('main') as HTMLElement;
}

export const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
export const click = async (element: Element | null | undefined) => {
  await act(async () => (element as HTMLElement).click());
  await settle();
};
export const sentence = () => document.querySelector('[role=status].sentence')?.textContent;
export const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent)?.trim() === name,
  );

/** Before each test: an empty browser, and nothing asked yet. */
export function resetPopup(): void {
  resetFakeBrowser();
  asked.mockClear();
  onPage.mockReset().mockReturnValue(true);
  document.documentElement.lang = 'en';
  document.title = 'Hearsay';
}

/** After each test. */
export const closePopup = () => act(() => render(null, document.body));
