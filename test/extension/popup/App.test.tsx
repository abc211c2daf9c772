// @vitest-environment jsdom
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadOutcome } from '../../../extension/messages.ts';
import { readSettings } from '../../../extension/settings.ts';
import { addWrongMatch, readWrongMatches } from '../../../extension/wrong-matches.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis, telling } from '../sample-analysis.ts';
import {
  asked,
  button,
  click,
  closePopup,
  NOTHING,
  onPage,
  open,
  read,
  resetPopup,
  sentence,
  settle,
} from './open-popup.tsx';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

// axe is slow beside other work.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(resetPopup);
afterEach(closePopup);

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
