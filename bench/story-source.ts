/** Reads the sources of our story groups (`bench/stories/source/`): head lines and text with the answers marked in it. */

/** The kinds of source, as in design.md. */
const TYPES = [
  'outlet',
  'agency',
  'person',
  'institution',
  'official-body',
  'social-media',
  'study',
  'press-release',
  'anonymous',
  'vague',
];

const ROLES = ['telling', 'copy', 'related'] as const;

/** A place in a text, in UTF-16 code units. */
type Span = { start: number; end: number };

/** A source cited in an article: `hop_of` is the source through which it is cited. */
export type StoryCite = {
  source: string;
  surface: string;
  type: string;
  hop_of: string | null;
  mentions: ({ surface: string } & Span)[];
};

/** An article of a story group with its answers; the form is explained in `bench/stories/README.md`. */
export type StoryArticle = {
  id: string;
  group: string;
  lang: string;
  role: (typeof ROLES)[number];
  outlet: string;
  outlet_domain: string;
  url: string;
  published: string;
  title: string;
  text: string;
  noise: string[];
  cites: StoryCite[];
  claims: ({ quote: string; source: string } & Span)[];
  unattributed: ({ quote: string } & Span)[];
  chain: { copies_or_translates: string | null; shared_wire: string | null };
  notes: string;
};

/** A story group: which of its articles tell one story, and what that story rests on. */
export type StoryGroup = {
  topic: string;
  articles: string[];
  same_story: string[];
  related_different: string[];
  expected: { origin: string; accept_also: string[]; independent_origins: number; reasoning: string };
};

/** Thrown when a source file breaks the form of `bench/stories/README.md`. */
export class StorySourceError extends Error {
  override name = 'StorySourceError';
}

type Source = { name: string; type: string };
type Mark = { key: string; hop: string | undefined; kind: 'mention' | 'claim'; surface: string } & Span;

/** The group and the articles of one source file, offsets computed; throws {@link StorySourceError}. */
export function readStorySource(file: string): { id: string; group: StoryGroup; articles: StoryArticle[] } {
  const [head = '', ...parts] = file.split(/^=== /m);
  const fields = readFields(head);
  const id = field(fields, 'group');
  const sources = readSources(fields.get('source') ?? []);
  const articles = parts.map((part) => readArticle(id, part, sources));
  const ids = (related: boolean) =>
    articles.filter(({ role }) => (role === 'related') === related).map((article) => article.id);
  const group = {
    topic: field(fields, 'topic'),
    articles: articles.map((article) => article.id),
    same_story: ids(false),
    related_different: ids(true),
    expected: {
      origin: field(fields, 'origin'),
      accept_also: (fields.get('accept') ?? []).flatMap((line) => line.split('; ')),
      independent_origins: Number(field(fields, 'independent')),
      reasoning: field(fields, 'reasoning'),
    },
  };
  return { id, group, articles };
}

function readArticle(group: string, part: string, sources: ReadonlyMap<string, Source>): StoryArticle {
  const [top = '', ...paragraphs] = part.trim().split(/\n\s*\n/);
  const [first = '', ...rest] = top.split('\n');
  const [id = '', roleText] = first.split(' ');
  const role = ROLES.find((known) => known === roleText);
  if (!role) throw new StorySourceError(`${id}: role "${roleText}", expected one of ${ROLES.join(', ')}`);
  const fields = readFields(rest.join('\n'));
  const noise = paragraphs.filter((text) => text.startsWith('# ')).map((text) => text.slice(2));
  const { text, marks } = readMarks(id, paragraphs.map((line) => line.replace(/^# /, '')).join('\n\n'));
  const name = (key: string) => known(id, sources, key).name;
  const claims = marks.filter(({ kind }) => kind === 'claim');
  const url = field(fields, 'url');
  return {
    id,
    group,
    lang: id.split('-')[1] ?? '',
    role,
    outlet: field(fields, 'outlet'),
    outlet_domain: new URL(url).hostname.replace(/^www\./, ''),
    url,
    published: field(fields, 'published'),
    title: field(fields, 'title'),
    text,
    noise,
    cites: toCites(id, marks, sources),
    claims: claims
      .filter(({ key }) => key !== '?')
      .map(({ key, surface, start, end }) => ({ quote: surface, source: name(key), start, end })),
    unattributed: claims
      .filter(({ key }) => key === '?')
      .map(({ surface, start, end }) => ({ quote: surface, start, end })),
    chain: {
      copies_or_translates: fields.get('from')?.[0] ?? null,
      shared_wire: fields.get('wire')?.[0] ?? null,
    },
    notes: field(fields, 'notes'),
  };
}

/** One entry a source, in order of first mention; its hop is the one that any of its mentions names. */
function toCites(id: string, marks: readonly Mark[], sources: ReadonlyMap<string, Source>): StoryCite[] {
  const mentions = marks.filter(({ kind }) => kind === 'mention');
  return [...new Set(mentions.map(({ key }) => key))].map((key) => {
    const mine = mentions.filter((mark) => mark.key === key);
    const hop = mine.find((mark) => mark.hop)?.hop;
    const { name, type } = known(id, sources, key);
    return {
      source: name,
      surface: mine[0]?.surface ?? '',
      type,
      hop_of: hop ? known(id, sources, hop).name : null,
      mentions: mine.map(({ surface, start, end }) => ({ surface, start, end })),
    };
  });
}

/** Text without its marks, and the marks in order of their start: `[key|mention]`, `[key<hop|mention]`, `{key|claim}`. */
function readMarks(id: string, marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { mark: Mark; closer: string }[] = [];
  let text = '';
  for (const [token, bracket, key, hop] of marked.matchAll(
    /([[{])([a-z0-9]+|\?)(?:<([a-z0-9]+))?\||[[\]{}]|[^[\]{}]+/g,
  )) {
    if (bracket && key) {
      const kind = bracket === '[' ? 'mention' : 'claim';
      const mark: Mark = { key, hop, kind, surface: '', start: text.length, end: 0 };
      marks.push(mark);
      open.push({ mark, closer: bracket === '[' ? ']' : '}' });
    } else if (/^[[\]{}]$/.test(token)) {
      const last = open.pop();
      if (last?.closer !== token) {
        throw new StorySourceError(`${id}: "${token}" closes nothing after "${text.slice(-40)}"`);
      }
      Object.assign(last.mark, { surface: text.slice(last.mark.start), end: text.length });
    } else text += token;
  }
  if (open.length > 0) throw new StorySourceError(`${id}: mark "${open[0]?.mark.key}" is never closed`);
  return { text, marks };
}

/** Head lines `name value`; a name may come more than once. */
function readFields(head: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const line of head.split('\n').filter((text) => text.trim())) {
    const [, name = '', value = ''] = /^(\S+) +(.+)$/.exec(line) ?? [];
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}

function readSources(lines: readonly string[]): Map<string, Source> {
  return new Map(
    lines.map((line) => {
      const [, key = '', name = '', type = ''] = /^(\S+) = (.+) \| (\S+)$/.exec(line) ?? [];
      if (!TYPES.includes(type)) throw new StorySourceError(`source "${line}": expected "key = name | type"`);
      return [key, { name, type }];
    }),
  );
}

function known(id: string, sources: ReadonlyMap<string, Source>, key: string): Source {
  const source = sources.get(key);
  if (!source) throw new StorySourceError(`${id}: no source line for "${key}"`);
  return source;
}

function field(fields: ReadonlyMap<string, string[]>, name: string): string {
  const value = fields.get(name)?.[0];
  if (!value) throw new StorySourceError(`"${name}" is missing in ${fields.get('title')?.[0] ?? 'a head'}`);
  return value;
}
