/**
 * Quality of the chain and of the number of origins: `npx tsx bench/chain.ts`.
 *
 * Each telling of a story group is read as the article, with the whole set as pack. Both sets are development data.
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadEncoder } from '../cli/knowledge.ts';
import { lineToArticle } from '../cli/line-to-article.ts';
import { isSameName } from '../src/chain/same-source.ts';
import {
  type Analysis,
  analyse,
  bufferSource,
  findCitations,
  makeFingerprint,
  openPack,
  writePack,
} from '../src/index.ts';
import { record, table } from './record.ts';
import type { StoryArticle, StoryGroup } from './story-source.ts';

const SETS = [
  ['16 shared groups', new URL('../../shared/bench/stories/', import.meta.url)],
  ['own groups (bench/stories)', new URL('stories/', import.meta.url)],
] as const;

/** The day on which the tellings are read; all dates in them are earlier. */
const TODAY = '2026-11-23';

const encoder = loadEncoder();

type Tally = Record<
  'articles' | 'all' | 'origins' | 'honest' | 'end' | 'parents' | 'found' | 'drawn' | 'right',
  number
>;

async function measure(folder: URL): Promise<Tally> {
  const rows: StoryArticle[] = readFileSync(new URL('stories.jsonl', folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const groups: Record<string, StoryGroup> = JSON.parse(readFileSync(new URL('groups.json', folder), 'utf8'));
  const items = rows.map((row) => {
    const { id, text, title, lang, outlet, url, published } = row;
    const { article } = lineToArticle({ id, text, title, lang, outlet, url, published }, TODAY);
    const print = makeFingerprint(article, findCitations(article), encoder, { id, story: null });
    return { row, article, print };
  });
  const label = { name: 'chain', created: TODAY, encoder: { id: encoder.id, dim: encoder.dim } };
  const prints = items.map(({ print }) => print);
  const packs = [await openPack(bufferSource('chain.pack', writePack(prints, label)))];
  const tally = {
    ...{ articles: 0, all: 0, origins: 0, honest: 0, end: 0 },
    ...{ parents: 0, found: 0, drawn: 0, right: 0 },
  };
  const parentOf = new Map(rows.map(({ id, chain }) => [id, chain.copies_or_translates]));
  for (const { row, article } of items) {
    const group = groups[row.group];
    if (!group || row.role === 'related') continue;
    const analysis = await analyse(article, { encoder, packs });
    const { independence } = analysis;
    const exact = independence.origins === group.expected.independent_origins;
    tally.articles++;
    tally.all += Number(independence.outlets === group.same_story.length);
    tally.origins += Number(exact);
    tally.honest += Number(exact || independence.unsure);
    tally.end += Number(isRightEnd(analysis, group, row));
    const edges = analysis.chain.edges
      .filter(({ type, directed }) => directed && (type === 'translates' || type === 'copies'))
      .map(({ from, to }) => [from, to].map((id) => (id === 'article' ? row.id : id)));
    const own = edges.find(([from, to]) => from === row.id && to === parentOf.get(row.id));
    tally.parents += Number(parentOf.get(row.id) !== null);
    tally.found += Number(own !== undefined);
    tally.drawn += edges.length;
    tally.right += edges.filter(([from = '', to]) => parentOf.get(from) === to).length;
  }
  return tally;
}

/** True if one of the ends is the expected origin or an accepted one, or is unreachable as expected. */
function isRightEnd({ chain, independence }: Analysis, { expected }: StoryGroup, row: StoryArticle): boolean {
  const names = [expected.origin, ...expected.accept_also];
  const ends = chain.nodes.filter(({ id }) => independence.originNodes.includes(id));
  const vague = expected.origin.startsWith('unreachable');
  return ends.some(
    ({ kind, label, origin }) =>
      (vague && origin?.reason === 'vague') ||
      names.some((name) => isSameName(name, kind === 'article' ? row.outlet : label)),
  );
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;

const rows = [];
for (const [name, folder] of SETS) {
  if (!existsSync(folder)) {
    console.error(`${folder.pathname} is missing; that set was not measured.`);
    continue;
  }
  const t = await measure(folder);
  rows.push([
    ...[name, t.articles, percent(t.all, t.articles), percent(t.origins, t.articles)],
    ...[percent(t.honest, t.articles), percent(t.end, t.articles)],
    ...[percent(t.found, t.parents), percent(t.right, t.drawn)],
  ]);
}
record(
  'chain',
  'Chain and origins (story groups, development data)',
  `${table([
    [
      ...['set', 'articles read', 'all tellings found', 'number of origins right', 'right or unsure'],
      ...['an end right', 'own parent drawn', 'drawn edges right'],
    ],
    ...rows,
  ])}

An end is right if it is the group's origin or one that its gold accepts. Edges are those of type translates and copies
that have a direction; the gold has one parent for each text, so an edge to a grandparent counts as wrong.`,
);
