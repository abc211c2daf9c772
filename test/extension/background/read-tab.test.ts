import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  abandonReading,
  extracting,
  languageOfTab,
  readTab,
} from '../../../extension/background/read-tab.ts';
import { clearHistory, type HistoryEntry, listEntries, putEntry } from '../../../extension/history.ts';
import type { HighlightItem } from '../../../extension/page/highlight.ts';
import { writeSettings } from '../../../extension/settings.ts';
import { analyse, compareTexts, openPack } from '../../../src/index.ts';
import { badgeOf, fakeBrowser, injected, openTab, resetFakeBrowser, sheetsInTabs } from '../fake-browser.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../src/index.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  analyse: vi.fn(),
  compareTexts: vi.fn(),
  normaliseArticle: (raw: unknown) => raw,
  readEncoder: () => ({}),
  bufferSource: () => ({}),
  openPack: vi.fn(async () => ({ outlets: 12, until: '2026-11-20' })),
}));

const raw = (change: object = {}) => ({
  ...{ url: 'https://example.org/sv', title: 'Bron stängs igen', author: null, outlet: null, partial: null },
  ...{ declaredLanguage: 'sv', dates: [], text: 'Bron stängs.' },
  paragraphs: [{ start: 0, end: 12, role: 'body', links: [] }],
  ...change,
});
const highlighted = vi.fn();
const filled = vi.fn();

/** A tab with a page on it that shows an article. */
function openArticle(id: number, change: object = {}, tab: object = {}) {
  return openTab(id, {
    answer: (name, args) => {
      if (name === 'highlight') highlighted(args[0]);
      if (name === 'fillCards') filled(args[0]);
      return name === 'extract' ? { status: 'article', raw: raw(change) } : { marked: [], lost: [] };
    },
    ...tab,
  });
}

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
  highlighted.mockClear();
  filled.mockClear();
  vi.mocked(analyse).mockReset().mockResolvedValue(sampleAnalysis());
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(new Uint8Array(8))),
  );
});

// The cards are filled after the answer; the next test's tabs must not hear of it.
afterEach(() => new Promise((resolve) => setTimeout(resolve, 20)));

describe('reading a tab', () => {
  it('injects the script and its style, analyses, remembers, shows the badge and marks the claims', async () => {
    openArticle(1);

    const outcome = await readTab(1, { force: false });

    expect(outcome).toMatchObject({
      status: 'read',
      fromHistory: false,
      languageSupported: true,
      coverage: { outlets: 12, until: '2026-11-20' },
    });
    await vi.waitFor(() => expect(injected()).toEqual(['script', 'css']));
    await vi.waitFor(() => expect(badgeOf(1)).toBe('2'));
    expect(highlighted).toHaveBeenCalledOnce();
    expect((await listEntries(10)).entries).toMatchObject([
      { url: 'https://example.org/sv', paragraphs: [{ start: 0, end: 12, role: 'body' }] },
    ]);
  });

  it('injects nothing a second time and takes an unchanged page from the history', async () => {
    openArticle(1);
    await readTab(1, { force: false });

    const outcome = await readTab(1, { force: false });

    expect(outcome).toMatchObject({ status: 'read', fromHistory: true });
    expect(injected().filter((what) => what === 'script')).toHaveLength(1);
    expect(sheetsInTabs()).toHaveLength(1);
    expect(analyse).toHaveBeenCalledOnce();
  });

  it('loads what an analysis needs while the page is read, and nothing for a page of the history', async () => {
    openArticle(1, {}, { url: 'https://example.org/sv' });
    vi.resetModules();
    const woken = await import('../../../extension/background/read-tab.ts');
    await woken.readTab(1, { force: false });
    expect(fetch).toHaveBeenCalled();

    vi.mocked(fetch).mockClear();
    vi.resetModules();
    const wokenAgain = await import('../../../extension/background/read-tab.ts');
    expect(await wokenAgain.readTab(1, { force: false })).toMatchObject({ fromHistory: true });

    expect(fetch).not.toHaveBeenCalled();
  });

  it('makes an answer of an early version anew, which lacks the paragraphs', async () => {
    openArticle(1);
    await readTab(1, { force: false });
    const { paragraphs: _, ...early } = (await listEntries(1)).entries[0] as HistoryEntry;
    await putEntry(early);

    expect(await readTab(1, { force: false })).toMatchObject({ fromHistory: false });
    expect((await listEntries(1)).entries[0]?.paragraphs).toHaveLength(1);
  });

  it('finds the answer again after the worker was killed', async () => {
    openArticle(1);
    const before = await readTab(1, { force: false });
    vi.resetModules();
    const woken = await import('../../../extension/background/read-tab.ts');

    const after = await woken.readTab(1, { force: false });

    expect(after).toEqual({ ...before, fromHistory: true });
    expect(analyse).toHaveBeenCalledOnce();
  });

  it.each([
    { name: 'the words of the page have changed', change: { text: 'Bron öppnas.' }, force: false },
    { name: 'the reader asks for it', change: {}, force: true },
  ])('analyses anew when $name', async ({ change, force }) => {
    openArticle(1);
    await readTab(1, { force: false });
    openArticle(1, change, { injected: true });

    expect(await readTab(1, { force })).toMatchObject({ status: 'read', fromHistory: false });
    expect(analyse).toHaveBeenCalledTimes(2);
  });

  it('analyses once for two that ask at once', async () => {
    openArticle(1);

    const [first, second] = await Promise.all([readTab(1, { force: false }), readTab(1, { force: false })]);

    expect(first).toEqual(second);
    expect(analyse).toHaveBeenCalledOnce();
  });

  it('does not answer for a new page with a reading of the one before', async () => {
    let answerOld = (_: unknown) => {};
    openTab(1, { answer: () => new Promise((resolve) => (answerOld = resolve)) });
    const old = readTab(1, { force: false });
    await vi.waitFor(() => expect(injected()).toHaveLength(1));

    abandonReading(1);
    openArticle(1);
    expect(await readTab(1, { force: false })).toMatchObject({ status: 'read' });

    answerOld({ status: 'not-an-article', reason: 'no-text' });
    expect(await old).toMatchObject({ status: 'not-an-article' });
  });

  it('leaves no trace of a private window', async () => {
    openArticle(1, {}, { incognito: true });

    expect(await readTab(1, { force: false })).toMatchObject({ status: 'read' });
    expect((await listEntries(10)).entries).toEqual([]);
  });

  describe('with another telling in the history', () => {
    const SENTENCE = 'Die Brücke ist gesperrt.';
    beforeEach(async () => {
      const paragraphs = [
        { start: 0, end: SENTENCE.length, role: 'body' as const, language: 'de', links: [] },
      ];
      const entry = { hash: '', build: '', firstRead: 1, lastRead: 1, coverage: { outlets: 1, until: null } };
      const analysis = sampleAnalysis({ url: 'https://example.org/de', text: SENTENCE, language: 'de' });
      const id = 'https://example.org/de\nDe';
      await putEntry({ ...entry, id, url: 'https://example.org/de', analysis, paragraphs });
      const here = sampleAnalysis().citations[0]?.claim ?? { start: 0, end: 0 };
      const pair = { from: [{ start: 0, end: SENTENCE.length }], to: [here], similarity: 0.9, moved: false };
      const none = { onlyFrom: [], onlyTo: [], sentences: { from: 1, to: 1 }, drift: [] };
      vi.mocked(compareTexts).mockReturnValue(() => ({ ...none, aligned: [pair] }));
    });
    afterEach(() => {
      Reflect.deleteProperty(Event.prototype, 'originalTarget');
    });
    const wordsOn = (items: HighlightItem[]) => items.flatMap(({ others }) => others ?? []);

    it('fills the cards with its words, after the answer', async () => {
      openArticle(1);
      await readTab(1, { force: false });

      await vi.waitFor(() => expect(filled).toHaveBeenCalledOnce());
      expect(highlighted.mock.calls.flatMap(([items]) => wordsOn(items as HighlightItem[]))).toEqual([]);
      expect(wordsOn(filled.mock.calls[0]?.[0] as HighlightItem[])).toMatchObject([{ sentence: SENTENCE }]);
    });

    it('gives none of its words to a page that could look into the card, as in Firefox', async () => {
      Object.defineProperty(Event.prototype, 'originalTarget', { value: null, configurable: true });
      openArticle(1);
      await readTab(1, { force: false });
      await new Promise((resolve) => setTimeout(resolve, 50));

      expect(filled).not.toHaveBeenCalled();
      expect(JSON.stringify(highlighted.mock.calls)).not.toContain(SENTENCE);
    });
  });

  it('marks nothing when the reader wants no marks', async () => {
    await writeSettings({ highlights: false });
    openArticle(1);

    await readTab(1, { force: false });

    expect(highlighted).not.toHaveBeenCalled();
  });

  it('says what is being done, and stops saying it', async () => {
    const stages: unknown[] = [];
    const listener = (changes: object) =>
      stages.push(...Object.values(changes).flatMap(({ newValue }) => newValue ?? []));
    fakeBrowser.storage.onChanged.addListener(listener as never);
    vi.mocked(analyse).mockImplementation(async (_article, _knowledge, _others, onCited) => {
      onCited?.();
      return sampleAnalysis();
    });
    openArticle(1);

    await readTab(1, { force: false });
    fakeBrowser.storage.onChanged.removeListener(listener as never);

    expect(stages).toEqual(
      ['extracting', 'attributing', 'loading', 'comparing'].map((stage) => ({ stage, share: 0 })),
    );
    expect(fakeBrowser.storage.session.values.size).toBe(0);
  });

  it('tells the language of an article, and none of what is no article', async () => {
    openArticle(1, { language: 'sv' });
    openTab(2, { answer: () => ({ status: 'not-an-article', reason: 'form' }) });

    expect(await languageOfTab(1)).toBe('sv');
    expect(await languageOfTab(2)).toBeNull();
    expect(analyse).not.toHaveBeenCalled();
  });

  it('says how much of the page is read while somebody waits for it', async () => {
    const stage = () => fakeBrowser.storage.session.values.get('stage-1');
    openTab(1, {
      answer: async (name) => {
        if (name !== 'extract') return { marked: [], lost: [] };
        await extracting(1, 0.5);
        expect(stage()).toEqual({ stage: 'extracting', share: 0.5 });
        return { status: 'article', raw: raw() };
      },
    });

    await readTab(1, { force: false });
    await extracting(1, 0.9);

    expect(stage()).toBeUndefined();
    expect.assertions(2);
  });

  it('says so when the page is no article, and takes the badge away', async () => {
    openTab(1, { answer: () => ({ status: 'not-an-article', reason: 'list-of-links' }) });

    expect(await readTab(1, { force: false })).toEqual({ status: 'not-an-article', reason: 'list-of-links' });
    expect(badgeOf(1)).toBe('');
  });

  it.each([
    { refusal: 'Cannot access a chrome:// URL', reason: 'browser-page' },
    { refusal: 'The extensions gallery cannot be scripted.', reason: 'browser-page' },
    { refusal: 'Missing host permission for the tab', reason: 'not-asked' },
  ])('takes "$refusal" as a state', async ({ refusal, reason }) => {
    openTab(1, { refusal });

    expect(await readTab(1, { force: false })).toEqual({ status: 'closed-to-extensions', reason });
  });

  it('takes a closed tab as a state', async () => {
    expect(await readTab(99, { force: false })).toEqual({ status: 'closed-to-extensions', reason: 'gone' });
  });

  it('keeps the answer when the page was left before its claims were marked', async () => {
    openTab(1, {
      answer: (name) => {
        if (name === 'highlight') throw new Error('The message port closed before a response was received.');
        return { status: 'article', raw: raw() };
      },
    });

    expect(await readTab(1, { force: false })).toMatchObject({ status: 'read' });
  });

  it('does not take a fault for a state, and tries again when asked again', async () => {
    openArticle(1);
    vi.mocked(analyse).mockImplementationOnce(() => {
      throw new Error('a bug');
    });

    await expect(readTab(1, { force: false })).rejects.toThrow('a bug');
    expect(await readTab(1, { force: false })).toMatchObject({ status: 'read' });
  });

  it('refuses a page that answers nonsense', async () => {
    openTab(1, { answer: () => ({ status: 'article', raw: { text: 3 } }) });

    await expect(readTab(1, { force: false })).rejects.toThrow('text is 3');
  });

  it('loads the knowledge again after a failure', async () => {
    vi.resetModules();
    const fresh = await import('../../../extension/background/read-tab.ts');
    openArticle(1);
    vi.mocked((await import('../../../src/index.ts')).analyse).mockResolvedValue(sampleAnalysis());
    vi.mocked(openPack).mockClear();
    const files = vi.mocked(fetch).getMockImplementation();
    vi.mocked(fetch).mockResolvedValue({ ok: false } as Response);

    await expect(fresh.readTab(1, { force: false })).rejects.toThrow('is missing from the extension');
    vi.mocked(fetch).mockImplementation(files as typeof fetch);
    expect(await fresh.readTab(1, { force: false })).toMatchObject({ status: 'read' });
  });
});
