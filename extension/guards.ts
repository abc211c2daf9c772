/**
 * What may come through the door: checks of messages from other contexts.
 *
 * Every check throws a MessageError that names the field, what was found and what
 * was expected. A page's own script cannot send messages, but the process that
 * runs our content script also runs the page, so its answers are not trusted.
 */
import type { RawArticle } from '../src/index.ts';
import { MessageError } from './message-error.ts';
import type { BackgroundCalls, PageCalls, PageReading, TabCalls } from './messages.ts';
import { isMarkStyle } from './page/mark-style.ts';

/** A check of a call's arguments; throws MessageError when they are not what the call takes. */
type ArgumentGuard = (args: unknown[]) => void;

/** More text than the extraction keeps, so only a broken sender sends it. */
const LONGEST_TEXT = 2_000_000;

/** Checks for the arguments of every call to the background. */
export const backgroundGuards: Record<keyof BackgroundCalls, ArgumentGuard> = {
  readTab(args) {
    const [tabId, options] = exactly(2, args);
    if (!isIndex(tabId)) fail('readTab: the tab id', tabId, 'a whole number, 0 or more');
    if (typeof record(options, 'readTab: options')['force'] !== 'boolean') {
      fail('readTab: options.force', options, 'true or false');
    }
  },
  compareEntries(args) {
    for (const id of exactly(2, args)) string(id, 'compareEntries: an id');
  },
  tellMore: (args) => void string(exactly(1, args)[0], 'tellMore: the id'),
  describePacks: (args) => void exactly(0, args),
  readDemo: (args) => void string(exactly(1, args)[0], 'readDemo: the language'),
};

/** Checks for the arguments of everything that content scripts tell the background. */
export const tabGuards: Record<keyof TabCalls, ArgumentGuard> = {
  pageChanged: (args) => void exactly(0, args),
  extracting(args) {
    const [share] = exactly(1, args);
    if (typeof share !== 'number' || !(share >= 0 && share <= 1)) {
      fail('extracting: the share', share, 'a number from 0 to 1');
    }
  },
};

/** Checks for the arguments of every call to the page. */
export const pageGuards: Record<keyof PageCalls, ArgumentGuard> = {
  extract: (args) => void exactly(0, args),
  clearHighlights: (args) => void exactly(0, args),
  pageState: (args) => void exactly(0, args),
  styleMarks(args) {
    const [style] = exactly(1, args);
    if (!isMarkStyle(style)) fail('styleMarks: the style', style, 'a look of claims');
  },
  stepClaim(args) {
    const [direction] = exactly(1, args);
    if (direction !== 1 && direction !== -1) fail('stepClaim: the direction', direction, '1 or -1');
  },
  showClaim: (args) => checkItem(exactly(1, args)[0]),
  fillCards: (args) => list(exactly(1, args)[0], 'fillCards: items').forEach(checkItem),
  highlight: (args) => list(exactly(1, args)[0], 'highlight: items').forEach(checkItem),
};

/** The page's answer to `extract`, checked field by field; throws MessageError when it is not one. */
export function checkedReading(value: unknown): PageReading {
  const reading = record(value, 'the reading');
  if (reading['status'] === 'not-an-article') {
    return { status: 'not-an-article', reason: string(reading['reason'], 'the reason') };
  }
  if (reading['status'] !== 'article') fail('the status', reading['status'], '"article" or "not-an-article"');
  return { status: 'article', raw: checkedArticle(reading['raw']) };
}

/** True for a plain object: not null, not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkItem(value: unknown): void {
  const item = record(value, 'an item');
  for (const field of ['id', 'standing', 'label', 'detail']) string(item[field], `an item's ${field}`);
  span(item['span'], "an item's span");
  for (const part of list(item['spans'], "an item's spans")) span(part, 'a span');
  if (item['link'] !== undefined) webAddress(item['link'], "an item's link");
  if (item['elsewhere'] !== undefined) string(item['elsewhere'], "an item's elsewhere");
  for (const value of list(item['others'] ?? [], "an item's others")) {
    const other = record(value, 'another telling');
    for (const field of ['label', 'sentence', 'change']) string(other[field], `another telling's ${field}`);
    if (other['language'] !== null) string(other['language'], "another telling's language");
  }
}

function checkedArticle(value: unknown): RawArticle {
  const raw = record(value, 'the article');
  const text = string(raw['text'], 'text');
  if (text.length > LONGEST_TEXT) fail('text', `${text.length} code units`, `at most ${LONGEST_TEXT}`);
  for (const field of ['url', 'title', 'author', 'outlet', 'declaredLanguage', 'partial']) {
    if (raw[field] !== null) string(raw[field], field);
  }
  const url = raw['url'];
  if (typeof url === 'string' && !/^(https?|file):/.test(url)) fail('url', url, 'a web address or null');
  for (const date of list(raw['dates'], 'dates')) {
    const { text: written, from } = record(date, 'a date');
    string(written, "a date's text");
    if (from !== 'machine' && from !== 'visible') fail("a date's from", from, '"machine" or "visible"');
  }
  let last = 0;
  for (const item of list(raw['paragraphs'], 'paragraphs')) {
    const paragraph = record(item, 'a paragraph');
    const { start, end } = span(paragraph, 'a paragraph');
    if (start < last || end > text.length)
      fail('a paragraph', `${start}–${end}`, 'one inside the text, in order');
    last = end;
    string(paragraph['role'], "a paragraph's role");
    for (const link of list(paragraph['links'], "a paragraph's links")) {
      span(link, 'a link');
      webAddress(record(link, 'a link')['url'], "a link's url");
    }
  }
  // Every field of RawArticle has been looked at; roles and reasons are only compared, never run.
  return value as RawArticle;
}

function exactly(count: number, args: unknown[]): unknown[] {
  if (args.length !== count) fail('the arguments', `${args.length}`, `${count}`);
  return args;
}

function record(value: unknown, what: string): Record<string, unknown> {
  return isRecord(value) ? value : fail(what, value, 'an object');
}

function list(value: unknown, what: string): unknown[] {
  return Array.isArray(value) ? value : fail(what, value, 'a list');
}

function string(value: unknown, what: string): string {
  return typeof value === 'string' ? value : fail(what, value, 'a string');
}

function webAddress(value: unknown, what: string): void {
  if (!/^https?:/.test(string(value, what))) fail(what, value, 'a web address');
}

function span(value: unknown, what: string): { start: number; end: number } {
  const { start, end } = record(value, what);
  return isIndex(start) && isIndex(end) && start <= end ? { start, end } : fail(what, value, 'a span');
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function fail(what: string, found: unknown, expected: string): never {
  // Hostile values can be long; a message needs only enough to recognise them.
  const shown = (JSON.stringify(found) ?? String(found)).slice(0, 80);
  throw new MessageError(`A message is malformed: ${what} is ${shown}, expected ${expected}.`);
}
