/** The history as a file: to keep, or to take to another computer. */
import { isRecord } from '../guards.ts';
import type { HistoryEntry } from '../history.ts';

/** What a file turned out to be; `field` names the first that is missing or wrong. */
export type HistoryFile =
  | { status: 'read'; entries: HistoryEntry[] }
  | { status: 'not-a-history' }
  | { status: 'broken'; field: string };

/** Format of the file; another number is not read. */
const FORMAT = 1;

/** The last millisecond that a Date can hold (ECMA-262, time values). */
const LAST_TIME = 8.64e15;

/** Marks entries whose result another computer made: the history shows them, a reading does not reuse them. */
const IMPORTED = 'imported';

type Check = (value: unknown) => boolean;

/** The text of the file. */
export function historyFileText(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ hearsay: 'history', format: FORMAT, entries })}\n`;
}

/** Reads a file's text; every entry is looked at before any is given back. */
export function readHistoryFile(text: string): HistoryFile {
  const file = parsed(text);
  if (!isRecord(file) || file['hearsay'] !== 'history') return { status: 'not-a-history' };
  if (file['format'] !== FORMAT) return { status: 'broken', field: 'format' };
  const { entries } = file;
  if (!Array.isArray(entries)) return { status: 'broken', field: 'entries' };
  for (const [index, entry] of entries.entries()) {
    const field = wrongField(entry);
    if (field !== null) return { status: 'broken', field: `entries[${index}].${field}` };
  }
  return { status: 'read', entries: entries.map((entry) => ({ ...entry, build: IMPORTED })) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isString: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isTime: Check = (value) => typeof value === 'number' && value >= 0 && value <= LAST_TIME;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shaped =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isDate = shaped({
  iso: isString,
  doubt: orNull(
    shaped({
      reason: oneOf('copyright-year', 'relative', 'day-month-order', 'conflict'),
      alternatives: listOf(isString),
    }),
  ),
});
const isTelling = shaped({
  id: isString,
  story: isString,
  lang: orNull(isString),
  title: isString,
  outlet: orNull(isString),
  url: orNull(isString),
  published: orNull(isDate),
  verdict: oneOf('same', 'related', 'unsure', 'none'),
  score: (value) => typeof value === 'number',
  reasons: shaped({
    ...{ pairs: isCount, sentences: isCount, names: isCount, numbersAgree: isCount, numbersDiffer: isCount },
    ...{ days: orNull(isCount), sameWeekday: orNull(isBoolean), through: orNull(isString) },
  }),
  copied: orNull(shaped({ share: (value) => typeof value === 'number' })),
});
const isSource = shaped({
  ...{ name: isString, type: isString, kind: orNull(isString), citations: listOf(isString) },
  ...{
    standing: oneOf('firsthand', 'secondhand', 'vague'),
    through: orNull(isString),
    link: orNull(isString),
  },
});
const isNode = shaped({
  id: isString,
  kind: oneOf('article', 'telling', 'source'),
  label: isString,
  ...{ type: orNull(isString), language: orNull(isString), url: orNull(isString) },
  origin: orNull(
    shaped({
      reached: isBoolean,
      reason: oneOf(null, 'not-linked', 'vague', 'anonymous', 'not-in-index'),
    }),
  ),
});

const isEdge = shaped({
  ...{ from: isString, to: isString, directed: isBoolean },
  type: oneOf('translates', 'copies', 'cites', 'links', 'credits'),
  agreement: orNull(shaped({ pairs: isCount, sentences: isCount })),
});
const isParagraph = shaped({
  ...{ start: isCount, end: isCount, language: orNull(isString) },
  role: oneOf('headline', 'body', 'quote', 'caption', 'byline', 'noise'),
  links: listOf(shaped({ start: isCount, end: isCount, url: isString })),
});

/** Everything that the history page, the story view, or a search in them, reads of an entry. */
const FIELDS: Record<string, Check> = {
  id: isString,
  url: isString,
  hash: isString,
  firstRead: isTime,
  lastRead: isTime,
  // Entries of early versions have none.
  paragraphs: orNone(listOf(isParagraph)),
  packs: orNone(isString),
  news: orNone(shaped({ at: isTime, tellings: listOf(isString) })),
  coverage: shaped({ outlets: isCount, until: orNull(isString) }),
  'analysis.title': orNull(isString),
  'analysis.outlet': orNull(isString),
  'analysis.language': orNull(isString),
  'analysis.published': orNull(isDate),
  'analysis.text': isString,
  'analysis.story': shaped({ tellings: listOf(isTelling) }),
  'analysis.sources': listOf(isSource),
  'analysis.chain': shaped({
    nodes: listOf(isNode),
    edges: listOf(isEdge),
    loops: orNone(listOf(listOf(isString))),
  }),
  'analysis.independence': shaped({
    outlets: isCount,
    origins: isCount,
    unsure: isBoolean,
    originNodes: listOf(isString),
    likely: orNone(listOf(isString)),
  }),
};

/** The first field of an entry that is missing or wrong, or null. */
function wrongField(entry: unknown): string | null {
  const wrong = Object.entries(FIELDS).find(([path, check]) => !check(valueAt(entry, path)));
  return wrong?.[0] ?? null;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);
}
