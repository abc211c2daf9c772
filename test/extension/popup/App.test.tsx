// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadOutcome, Told } from '../../../extension/messages.ts';
import { App } from '../../../extension/popup/App.tsx';
import { answerInBackground } from '../../../extension/rpc.ts';
import { readSettings, writeSettings } from '../../../extension/settings.ts';
import { addWrongMatch, readWrongMatches } from '../../../extension/wrong-matches.ts';
import type { Analysis } from '../../../src/index.ts';
import { fakeBrowser, openTab, resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis, telling } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

// axe is slow beside other work.
vi.setConfig({ testTimeout: 30_000 });

const NOTHING: Analysis['story'] = { verdict: 'none', story: null, score: 0, tellings: [] };
const read = (change: Partial<Analysis> = {}, rest: object = {}): ReadOutcome => ({
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

const asked = vi.fn();
const tellMore = vi.fn((_: string): Told | null => null);
const onPage = vi.fn((_name: string, _args: unknown[]): unknown => true);

/** Opens the popup over a background that answers with `outcome`, and waits until it has. */
async function open(outcome: ReadOutcome | Error | Promise<ReadOutcome>): Promise<HTMLElement> {
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

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
const click = async (element: Element | null | undefined) => {
  await act(async () => (element as HTMLElement).click());
  await settle();
};
const sentence = () => document.querySelector('[role=status].sentence')?.textContent;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent)?.trim() === name,
  );

beforeEach(() => {
  resetFakeBrowser();
  asked.mockClear();
  onPage.mockReset().mockReturnValue(true);
  document.documentElement.lang = 'en';
  document.title = 'Hearsay';
});
afterEach(() => act(() => render(null, document.body)));

const states: { state: string; outcome: ReadOutcome | Error; says: RegExp; action?: string }[] = [
  { state: 'found', outcome: read(), says: /^Also told in German and English\. All three rest/ },
  {
    state: 'found',
    outcome: read({ story: { ...NOTHING, tellings: [telling({ verdict: 'unsure' })] } }),
    says: /^Perhaps also told in German/,
  },
  {
    state: 'related',
    outcome: read({ story: { ...NOTHING, tellings: [telling({ verdict: 'related' })] } }),
    says: /^Not known elsewhere\. One related story\.$/,
  },
  { state: 'nothing-known', outcome: read({ story: { ...NOTHING } }), says: /does not know this story/ },
  { state: 'partial', outcome: read({ partial: 'paywall' }), says: /^Also told/ },
  {
    state: 'language-not-supported',
    outcome: read({ language: 'fi', story: { ...NOTHING } }, { languageSupported: false }),
    says: /does not know this story/,
  },
  {
    state: 'not-an-article',
    outcome: { status: 'not-an-article', reason: 'form' },
    says: /does not look like an article/,
    action: 'Try again',
  },
  {
    state: 'not-read',
    outcome: { status: 'closed-to-extensions', reason: 'not-asked' },
    says: /has not been read/,
    action: 'Read this page',
  },
  {
    state: 'closed-to-extensions',
    outcome: { status: 'closed-to-extensions', reason: 'browser-page' },
    says: /keeps extensions out/,
  },
  {
    state: 'page-gone',
    outcome: { status: 'closed-to-extensions', reason: 'gone' },
    says: /was left/,
    action: 'Try again',
  },
  { state: 'failed', outcome: new Error('the pack is cut off'), says: /failed/, action: 'Try again' },
];

describe.each(states)('the state $state', ({ state, outcome, says, action }) => {
  it('is named, said in the first line, and offers what can be done', async () => {
    const main = await open(outcome);

    expect(main.dataset['state']).toBe(state);
    expect(sentence()).toMatch(says);
    expect(document.querySelector('button.primary')?.textContent).toBe(action);
  });

  it('has no faults that axe can find', async () => {
    await open(outcome);
    for (const closed of document.querySelectorAll('[aria-expanded=false]')) await click(closed);

    // Colours need a real browser; the landmark of the header is the popup's own.
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('languages that the reader does not read', () => {
  const folded = () => document.querySelector<HTMLDetailsElement>('details.other-languages');

  it('are folded below the others', async () => {
    await writeSettings({ languages: ['en'] });
    await open(read());
    await settle();

    expect(folded()?.open).toBe(false);
    expect(folded()?.querySelector('summary')?.textContent).toBe('In other languages: 1');
    expect(folded()?.querySelector('h3')?.textContent).toBe('Deutsch');
    expect(document.querySelector('[data-section=tellings] h3')?.textContent).toBe('English');
  });

  it('are open when the story is told in no other', async () => {
    await writeSettings({ languages: ['fi'] });
    await open(read());
    await settle();

    expect(folded()?.open).toBe(true);
  });

  it('are none at first', async () => {
    await open(read());

    expect(folded()).toBeNull();
  });
});

describe('the popup', () => {
  it('reads at once, and says what is being done meanwhile', async () => {
    const main = await open(new Promise(() => undefined));
    expect(asked).toHaveBeenCalledExactlyOnceWith(1, { force: false });
    expect(main.dataset['state']).toBe('reading');
    expect(main.getAttribute('aria-busy')).toBe('true');

    const bar = main.querySelector('progress');
    const say = (tab: number, progress: unknown) =>
      act(async () => fakeBrowser.storage.session.set({ [`stage-${tab}`]: progress }));
    expect(document.getElementById(bar?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Reading the page …',
    );
    expect(bar?.value).toBe(0);
    await say(1, { stage: 'extracting', share: 0.5 });
    expect(bar?.value).toBe(0.125);
    await say(1, { stage: 'comparing', share: 0 });
    expect(sentence()).toBe('Comparing with the index …');
    expect(bar?.value).toBe(0.75);

    await say(2, { stage: 'loading', share: 0 });
    await say(1, 'done');
    expect(sentence()).toBe('Comparing with the index …');
  });

  it('says why part of the text is missing', async () => {
    await open(read({ partial: 'cut' }));

    expect(document.querySelector('.notice')?.textContent).toMatch(/^Only part of the text is here\./);
  });

  it('shows the words of a fault and reads anew when asked', async () => {
    await open(new Error('the pack is cut off'));
    expect(document.querySelector('.notice')?.textContent).toBe('the pack is cut off');

    await click(button('Try again'));

    expect(asked).toHaveBeenLastCalledWith(1, { force: true });
  });

  it('never calls an unknown story original', async () => {
    const main = await open(
      read({ story: { ...NOTHING }, independence: { ...sampleAnalysis().independence, outlets: 1 } }),
    );

    expect(main.textContent?.replace('That does not make it original.', '')).not.toMatch(/original/i);
  });
});

describe('the other tellings', () => {
  it('stand under their language with title, outlet, date and relation', async () => {
    await open(read());

    const german = document.querySelector('[data-telling="bridge-de"]') as HTMLElement;
    const link = german.querySelector('a') as HTMLAnchorElement;

    expect(german.closest('div')?.querySelector('h3')?.textContent).toBe('Deutsch');
    expect([link.href, link.target, link.rel, link.lang, link.dir]).toEqual([
      'https://example.org/de',
      '_blank',
      'noreferrer',
      'de',
      'auto',
    ]);
    expect(german.textContent).toContain('unknown outlet · 7 Feb 2024 or 2 Jul 2024, not certain');
    expect(german.textContent).toContain('Same story: 3 of 4 sentences agree; 2 rare names in common');
  });

  it('keep related stories apart', async () => {
    await open(read());

    const related = document.querySelector('section[data-section=related]');
    expect(related?.querySelectorAll('[data-telling]')).toHaveLength(1);
    expect(
      document.querySelector('section[data-section=tellings]')?.querySelectorAll('[data-telling]'),
    ).toHaveLength(2);
  });

  it('say why: the sentences of this article that agree', async () => {
    await open(read());
    expect(document.querySelector('q')).toBeNull();

    await click(document.querySelector('[data-telling="bridge-de"] button'));

    const quotes = [...document.querySelectorAll('q')];
    expect(quotes.map(({ textContent }) => textContent)).toContain('Det är andra gången i år.');
    expect(quotes[0]?.lang).toBe('sv');
  });

  it('become no link when their address does not lead to the web', async () => {
    await open(read({ story: { ...NOTHING, tellings: [telling({ url: 'javascript:alert(1)' })] } }));

    expect(document.querySelector('[data-telling] a')).toBeNull();
  });
});

describe('the sources', () => {
  const row = (name: string) => document.querySelector(`[data-source="${name}"]`);

  it('stand by how far they are from the event, with kind, way and count in words', async () => {
    await open(read());

    const headings = [...document.querySelectorAll('section[data-section=sources] h3')];
    expect(headings.map(({ textContent }) => textContent?.trim())).toEqual([
      '● Firsthand: said to this outlet',
      '◐ Secondhand: taken from another publication',
      '◌ Vague or anonymous',
    ]);
    expect(row('Vestkysten')?.textContent).toContain('newspaper · through Danish media · no link');
    expect(row('Vestkysten')?.textContent).toContain('2 times');
  });

  it('step through their claims on the page, round and round', async () => {
    await open(read());
    const vestkysten = () => row('Vestkysten')?.querySelector('button');

    const seen = [];
    for (let i = 0; i < 3; i++) {
      await click(vestkysten());
      seen.push(vestkysten()?.querySelector('[role=status]')?.textContent);
    }

    expect(seen).toEqual(['1 of 2', '2 of 2', '1 of 2']);
    const steps = onPage.mock.calls.filter(([name]) => name === 'showClaim');
    expect(steps.map(([name, [item]]) => [name, (item as { id: string }).id])).toEqual([
      ['showClaim', 'c0'],
      ['showClaim', 'c3'],
      ['showClaim', 'c0'],
    ]);
    expect(vestkysten()?.dataset['citation']).toBe('c0');
  });

  it('show the claim in the words of other tellings below its source, and nothing of it to the page', async () => {
    const sentence = 'Die Brücke ist gesperrt.';
    const claim = { citation: 'c0', outlet: 'Hafenblatt', language: 'de', first: 'unknown' as const };
    const { chain } = sampleAnalysis();
    tellMore.mockReturnValueOnce({ chain, claims: [{ ...claim, sentence, changes: [] }] });
    await open(read());

    await click(row('Vestkysten')?.querySelector('button'));
    await settle();
    expect(row('Vestkysten')?.querySelector('q[lang=de]')?.textContent).toBe(sentence);
    expect(row('Vestkysten')?.textContent).toContain('Hafenblatt (German)');
    expect(JSON.stringify(onPage.mock.calls)).not.toContain(sentence);
    // The next claim has none.
    await click(row('Vestkysten')?.querySelector('button'));
    expect(row('Vestkysten')?.querySelector('q')).toBeNull();
  });

  it('say so when a claim is not on the page any more, or the page has gone', async () => {
    onPage.mockReturnValue(false);
    await open(read());

    await click(row('an engineer')?.querySelector('button'));
    expect(row('an engineer')?.textContent).toContain('not found on the page any more');

    onPage.mockImplementation(() => {
      throw new Error('Receiving end does not exist.');
    });
    await click(row('Danish media')?.querySelector('button'));
    expect(row('Danish media')?.textContent).toContain('not found on the page any more');
  });

  it('are no button when there is nothing to show', async () => {
    await open(read());

    expect(row('Mette Holm')?.querySelector('button')).toBeNull();
  });

  it('are said to be none', async () => {
    await open(read({ sources: [] }));

    expect(document.querySelector('section[data-section=sources]')?.textContent).toContain('names nobody');
  });
});

describe('claims that the page lost', () => {
  it('are listed with their words', async () => {
    onPage.mockImplementation((name) => (name === 'pageState' ? { marked: ['c0'], lost: ['c2'] } : true));
    await open(read());
    await settle();

    const lost = [...document.querySelectorAll('[data-lost]')];
    expect(lost.map(({ textContent }) => textContent)).toEqual([
      'an engineer: Enligt en ingenjör som inte vill bli namngiven har de funnits länge.',
    ]);
  });

  it('are not mentioned while all are there', async () => {
    onPage.mockImplementation((name) => (name === 'pageState' ? { marked: ['c0'], lost: [] } : true));
    await open(read());
    await settle();

    expect(document.querySelector('section[data-section=lost]')).toBeNull();
  });
});

describe('a match that is wrong', () => {
  const wrong = {
    article: 'https://example.org/sv\nBron',
    telling: 'bridge-de',
    title: 'Brücke über den Kleinen Belt für drei Wochen gesperrt',
    outlet: null,
    verdict: 'same',
    score: 0.97,
  };

  it('is remembered, and the answer is asked for again', async () => {
    await open(read());

    await click(button(`“${wrong.title}” does not belong here: this match is wrong`));

    expect(await readWrongMatches()).toEqual([wrong]);
    expect(asked).toHaveBeenLastCalledWith(1, { force: false });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is listed and can be taken back', async () => {
    await addWrongMatch(wrong);
    await open(read({}, { wrongMatches: [wrong] }));
    expect(document.querySelector('[data-wrong=bridge-de]')?.textContent).toContain(wrong.title);

    await click(document.querySelector('[data-wrong] button'));

    expect(await readWrongMatches()).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('the sections', () => {
  it('open and close at their heading', async () => {
    await open(read());
    const heading = document.querySelector('section[data-section=chain] h2 button') as HTMLElement;
    const content = document.getElementById(heading.getAttribute('aria-controls') ?? '');
    expect(heading.textContent).toBe('The chain 1 origin, not reached');
    expect(content?.hidden).toBe(true);

    await click(heading);

    expect(heading.getAttribute('aria-expanded')).toBe('true');
    expect(content?.hidden).toBe(false);
    expect(content?.textContent).toContain('cannot be followed further: nobody links to it');
  });
});

describe('the actions', () => {
  it('take the marks off the page and remember it, and put them back', async () => {
    await open(read());
    const marks = () => document.querySelector('[role=switch]');
    expect(marks()?.getAttribute('aria-checked')).toBe('true');

    await click(marks());
    expect(marks()?.getAttribute('aria-checked')).toBe('false');
    expect(onPage).toHaveBeenLastCalledWith('clearHighlights', []);
    expect((await readSettings()).highlights).toBe(false);

    await click(marks());
    expect(onPage.mock.lastCall?.[0]).toBe('highlight');
    expect(onPage.mock.lastCall?.[1][0]).toHaveLength(4);
    expect((await readSettings()).highlights).toBe(true);
  });

  it('read again', async () => {
    await open(read());

    await click(button('Read again'));

    expect(asked).toHaveBeenLastCalledWith(1, { force: true });
  });

  it('copy the answer as Markdown, or say that it did not work', async () => {
    const writeText = vi.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await open(read());

    await click(button('Copy as Markdown'));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('## Other tellings'));
    expect(document.querySelector('footer [role=status]')?.textContent).toBe('Copied');

    writeText.mockRejectedValueOnce(new Error('forbidden'));
    await click(button('Copy as Markdown'));
    expect(document.querySelector('footer [role=status]')?.textContent).toBe('Copying did not work');
  });
});
