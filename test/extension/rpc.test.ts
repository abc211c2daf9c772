import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { BackgroundCalls, PageCalls, ReadOutcome } from '../../extension/messages.ts';
import { MARK_PRESETS } from '../../extension/page/mark-style.ts';
import {
  answerInBackground,
  answerInPage,
  answerTabs,
  callBackground,
  type Handlers,
} from '../../extension/rpc.ts';
import { deliver, ORIGIN, resetFakeBrowser } from './fake-browser.ts';

vi.mock('../../extension/browser.ts', async () => ({
  browser: (await import('./fake-browser.ts')).fakeBrowser,
}));
afterEach(resetFakeBrowser);

const compareEntries = () => ({ status: 'no-text' as const, missing: [] });
const readDemo = vi.fn();
const outcome: ReadOutcome = { status: 'not-an-article', reason: 'no-text' };
const popup = { id: 'hearsay', url: `${ORIGIN}popup/index.html` };
const call = { hearsay: 'background', name: 'readTab', args: [7, { force: false }] };

describe('a call to the background', () => {
  it('arrives with its arguments and comes back with the result', async () => {
    const readTab = vi.fn(() => outcome);
    answerInBackground({
      compareEntries,
      readDemo,
      readTab,
      tellMore: () => null,
      describePacks: () => [],
    });

    expect(await callBackground('readTab', 7, { force: true })).toEqual(outcome);
    expect(readTab).toHaveBeenCalledWith(7, { force: true });
  });

  it('fails at the caller with the words of the fault, and its name as cause', async () => {
    answerInBackground({
      compareEntries,
      readDemo,
      tellMore: () => null,
      describePacks: () => [],
      readTab: () => {
        throw new RangeError('the pack is cut off');
      },
    });

    const failure = callBackground('readTab', 7, { force: false });

    await expect(failure).rejects.toThrow('the pack is cut off');
    await expect(failure).rejects.toMatchObject({ cause: { call: 'readTab', name: 'RangeError' } });
  });

  it('fails when nobody answers', async () => {
    await expect(callBackground('readTab', 7, { force: false })).rejects.toThrow('Receiving end');
  });
});

describe('the door of the background', () => {
  const hostile: { name: string; message: unknown; sender?: { id?: string; url?: string }; says: RegExp }[] =
    [
      {
        name: 'another extension',
        message: call,
        sender: { ...popup, id: 'other' },
        says: /is not answered/,
      },
      {
        name: 'our script in a web page',
        message: call,
        sender: { id: 'hearsay', url: 'https://example.org/' },
        says: /https:\/\/example\.org\/ and is not answered/,
      },
      {
        name: 'a page that looks like ours',
        message: call,
        sender: { id: 'hearsay', url: 'https://example.org/?chrome-extension://hearsay/' },
        says: /is not answered/,
      },
      {
        name: 'a sender without a place',
        message: call,
        sender: { id: 'hearsay' },
        says: /is not answered/,
      },
      { name: 'an unknown call', message: { ...call, name: 'eval' }, says: /no call named "eval"/ },
      {
        name: 'a property of every object',
        message: { ...call, name: 'constructor' },
        says: /no call named/,
      },
      { name: 'a name that is no text', message: { ...call, name: 3 }, says: /no call named 3/ },
      { name: 'arguments that are no list', message: { ...call, args: { 0: 7 } }, says: /no call named/ },
      { name: 'too few arguments', message: { ...call, args: [7] }, says: /arguments is "1", expected 2/ },
      {
        name: 'a tab that is no number',
        message: { ...call, args: ['7', { force: true }] },
        says: /tab id is "7"/,
      },
      { name: 'a tab below zero', message: { ...call, args: [-1, { force: true }] }, says: /tab id is -1/ },
      { name: 'options that are missing', message: { ...call, args: [7, null] }, says: /options is null/ },
      {
        name: 'an option of the wrong type',
        message: { ...call, args: [7, { force: 'yes' }] },
        says: /force/,
      },
    ];

  it.each(hostile)('turns away $name', async ({ message, sender = popup, says }) => {
    const readTab = vi.fn(() => outcome);
    answerInBackground({
      compareEntries,
      readDemo,
      readTab,
      tellMore: () => null,
      describePacks: () => [],
    });

    const reply = await deliver(message, sender);

    expect(readTab).not.toHaveBeenCalled();
    expect(reply).toMatchObject({ ok: false, error: { name: 'MessageError' } });
    expect((reply as { error: { message: string } }).error.message).toMatch(says);
  });

  it.each([null, 'hearsay', 3, [], {}, { hearsay: 'page', name: 'extract', args: [] }])(
    'leaves to others what is not addressed to it: %j',
    async (message) => {
      answerInBackground({
        compareEntries,
        readDemo,
        readTab: () => outcome,
        tellMore: () => null,
        describePacks: () => [],
      });

      await expect(deliver(message, popup)).rejects.toThrow('Receiving end');
    },
  );

  it('is closed by what it returned', async () => {
    const close = answerInBackground({
      compareEntries,
      readDemo,
      readTab: () => outcome,
      tellMore: () => null,
      describePacks: () => [],
    });
    close();

    await expect(deliver(call, popup)).rejects.toThrow('Receiving end');
  });
});

describe('the door for content scripts', () => {
  const inTab = { id: 'hearsay', url: 'https://example.org/', tab: { id: 7 } };
  const told = { hearsay: 'background-of-tab', name: 'pageChanged', args: [] };

  it('tells the handler which tab it was, whatever the message claims', async () => {
    const pageChanged = vi.fn();
    answerTabs({ pageChanged, extracting: vi.fn() });

    expect(await deliver(told, inTab)).toEqual({ ok: true, value: null });
    expect(pageChanged).toHaveBeenCalledExactlyOnceWith(7);
    expect(await deliver({ ...told, args: [8] }, inTab)).toMatchObject({ ok: false });
  });

  it.each([
    { name: 'another extension', sender: { ...inTab, id: 'other' }, message: told },
    { name: 'a sender without a tab', sender: popup, message: told },
    { name: 'calls that only our pages may make', sender: inTab, message: { ...told, name: 'readTab' } },
  ])('turns away $name', async ({ sender, message }) => {
    const pageChanged = vi.fn();
    answerTabs({ pageChanged, extracting: vi.fn() });

    expect(await deliver(message, sender)).toMatchObject({ ok: false, error: { name: 'MessageError' } });
    expect(pageChanged).not.toHaveBeenCalled();
  });
});

describe('the door for how much of a page is read', () => {
  const inTab = { id: 'hearsay', url: 'https://example.org/', tab: { id: 7 } };

  it.each([
    { args: [0.5], passes: true },
    { args: [1.5], passes: false },
    { args: ['half'], passes: false },
    { args: [], passes: false },
  ])('passes $args: $passes', async ({ args, passes }) => {
    const extracting = vi.fn();
    answerTabs({ pageChanged: vi.fn(), extracting });

    const reply = await deliver({ hearsay: 'background-of-tab', name: 'extracting', args }, inTab);

    expect(reply).toMatchObject({ ok: passes });
    if (passes) expect(extracting).toHaveBeenCalledExactlyOnceWith(7, ...args);
    else expect(extracting).not.toHaveBeenCalled();
  });
});

describe('the door of the page', () => {
  const state = { marked: [], lost: [] };
  const handlers = (): Handlers<PageCalls> => ({
    extract: () => ({ status: 'not-an-article', reason: 'no-text' }),
    highlight: vi.fn(() => state),
    fillCards: () => state,
    clearHighlights: () => state,
    showClaim: vi.fn(() => true),
    stepClaim: () => null,
    pageState: () => state,
    styleMarks: vi.fn(() => state),
  });
  const item = { id: 'c0', span: { start: 0, end: 4 }, spans: [], standing: 'vague', label: 'a', detail: '' };
  const other = { label: 'Harbour Post', language: 'en', sentence: 'It is closed.', change: '' };
  const broken = [
    { name: 'an item without words', args: [[{ ...item, label: null }]] },
    { name: 'a span that ends before it starts', args: [[{ ...item, span: { start: 4, end: 0 } }]] },
    { name: 'a span in pieces that are none', args: [[{ ...item, spans: [4] }]] },
    { name: 'a link that runs code', args: [[{ ...item, link: 'javascript:alert(1)' }]] },
    { name: 'other words that are none', args: [[{ ...item, others: [{ ...other, sentence: {} }] }]] },
    { name: 'items that are no list', args: [item] },
  ];

  it.each(broken)('turns away $name', async ({ args }) => {
    const page = handlers();
    answerInPage(page);

    const reply = await deliver({ hearsay: 'page', name: 'highlight', args }, popup);

    expect(page.highlight).not.toHaveBeenCalled();
    expect(reply).toMatchObject({ ok: false });
  });

  it('turns away a look that is none', async () => {
    const page = handlers();
    answerInPage(page);
    const style = { ...MARK_PRESETS.standard, vague: { line: 'dotted', colour: 'url(//x)' } };

    const reply = await deliver({ hearsay: 'page', name: 'styleMarks', args: [style] }, popup);

    expect(page.styleMarks).not.toHaveBeenCalled();
    expect(reply).toMatchObject({ ok: false });
  });

  it('lets whole items through', async () => {
    const page = handlers();
    answerInPage(page);

    expect(
      await deliver({ hearsay: 'page', name: 'highlight', args: [[{ ...item, others: [other] }]] }, popup),
    ).toMatchObject({
      ok: true,
    });
    expect(await deliver({ hearsay: 'page', name: 'showClaim', args: [item] }, popup)).toEqual({
      ok: true,
      value: true,
    });
  });
});

it('carries only what JSON can', () => {
  type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
  type Carried<Calls> = {
    [K in keyof Calls]: Calls[K] extends (...args: infer A) => infer R ? A | R : never;
  }[keyof Calls];
  // Types, unlike interfaces, have an index signature for this purpose; Map, Date and the like have methods.
  expectTypeOf<Carried<BackgroundCalls>>().toExtend<Json | unknown[]>();
  expectTypeOf<Carried<PageCalls>>().toExtend<Json | unknown[]>();
});
