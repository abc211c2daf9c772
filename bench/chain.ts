/**
 * Quality of the chain and of the number of origins: `npx tsx bench/chain.ts [--list | --fit]`.
 *
 * Each telling of a story group is read as the article, with a pack of the whole set, clustered as `hearsay pack build`
 * does it, and with a pack of all others that knows the stories; and each story once with all of its tellings known, which
 * leaves the chain's own faults. `--list` prints each story of the development
 * groups whose number of origins or whose end is wrong, `--fit` writes the weights by which parents are chosen.
 */

import { writeFileSync } from 'node:fs';
import { buildChain } from '../src/chain/build-chain.ts';
import { comparePrints } from '../src/chain/compare-prints.ts';
import { chooseParent, findParents } from '../src/chain/find-parents.ts';
import { compareTime } from '../src/chain/order-tellings.ts';
import { parentFeatures } from '../src/chain/parent-features.ts';
import { isSameName, sourceKey } from '../src/chain/same-source.ts';
import { toNode } from '../src/chain/telling-node.ts';
import {
  type Analysis,
  analyse,
  bufferSource,
  clusterTellings,
  type Fingerprint,
  openPack,
  type Pack,
  writePack,
} from '../src/index.ts';
import { findEntry } from '../src/sources/catalogue.ts';
import { fitParents, type ParentExample } from './fit-parents.ts';
import { record, table } from './record.ts';
import { encoder, readStorySets, type StoryItem, type StorySet } from './story-sets.ts';
import type { StoryGroup } from './story-source.ts';

/** What an answer is judged by. */
type Answer = Pick<Analysis, 'chain' | 'independence'>;

type Tally = Record<
  'read' | 'all' | 'origins' | 'sure' | 'sureRight' | 'end' | 'parents' | 'found' | 'drawn' | 'right',
  number
>;

const list = process.argv.includes('--list');

function newTally(): Tally {
  return {
    ...{ read: 0, all: 0, origins: 0, sure: 0, sureRight: 0, end: 0 },
    ...{ parents: 0, found: 0, drawn: 0, right: 0 },
  };
}

/** Judges one answer; `names` gives for a node id the telling it is. */
function judge(
  tally: Tally,
  set: StorySet,
  group: StoryGroup,
  { chain, independence }: Answer,
  self: string | null,
) {
  const parentOf = new Map(set.items.map(({ row }) => [row.id, row.chain.copies_or_translates]));
  const exact = independence.origins === group.expected.independent_origins;
  tally.read++;
  tally.all += Number(independence.outlets === group.same_story.length);
  tally.origins += Number(exact);
  tally.sure += Number(!independence.unsure);
  tally.sureRight += Number(!independence.unsure && exact);
  tally.end += Number(isRightEnd({ chain, independence }, set, group));
  const edges = chain.edges
    .filter(({ type, directed }) => directed && (type === 'translates' || type === 'copies'))
    .map(({ from, to }) => [from, to].map((id) => (id === 'article' ? (self ?? id) : id)));
  const children = self === null ? group.same_story : [self];
  for (const child of children) {
    const parent = parentOf.get(child);
    if (!parent) continue;
    tally.parents++;
    tally.found += Number(edges.some(([from, to]) => from === child && to === parent));
  }
  tally.drawn += edges.length;
  tally.right += edges.filter(([from = '', to]) => parentOf.get(from) === to).length;
}

/**
 * True if an end is the expected one or one that the gold accepts, under its name or as a telling writes it, or is
 * unreachable as expected.
 */
function isRightEnd(
  { chain, independence }: Answer,
  set: StorySet,
  { expected, same_story }: StoryGroup,
): boolean {
  const given = [expected.origin, ...expected.accept_also];
  const tellings = set.items.filter(({ row }) => same_story.includes(row.id));
  const cited = tellings.flatMap(({ row }) => row.cites).filter(({ source }) => given.includes(source));
  const names = [...given, ...cited.flatMap(({ mentions }) => mentions.map(({ surface }) => surface))];
  const ends = chain.nodes.filter(({ id }) => independence.originNodes.includes(id));
  const vague = expected.origin.startsWith('unreachable');
  return ends.some(
    ({ label, origin }) => (vague && origin?.reason === 'vague') || names.some((name) => isSame(name, label)),
  );
}

/** The gold writes some names as the catalogue's other names, in another alphabet, or with the platform. */
function isSame(gold: string, label: string): boolean {
  const plain = (name: string) => name.replace(/ \(.*\)$/u, '');
  const key = (name: string) => sourceKey({ name: plain(name) });
  return (
    isSameName(plain(gold), label) || (findEntry(gold)?.name ?? gold) === label || key(gold) === key(label)
  );
}

/** Tellings read with a pack, and related articles, each of which is the only telling of its own story: how many of them. */
type Reading = { tally: Tally; related: { read: number; alone: number } };

/** @param packsFor - the packs with which an article of the set is read. */
async function readEach(set: StorySet, packsFor: (item: StoryItem) => Promise<Pack[]>): Promise<Reading> {
  const tally = newTally();
  const related = { read: 0, alone: 0 };
  for (const item of set.items) {
    const { row, article } = item;
    const group = set.groups[row.group];
    if (!group) continue;
    const answer = await analyse(article, { encoder, packs: await packsFor(item) });
    if (row.role !== 'related') judge(tally, set, group, answer, row.id);
    else {
      related.read++;
      related.alone += Number(answer.independence.origins === 1);
    }
  }
  return { tally, related };
}

async function packOf(prints: readonly Fingerprint[]): Promise<Pack> {
  const label = { name: 'chain', created: '2026-11-23', encoder: { id: encoder.id, dim: encoder.dim } };
  return openPack(bufferSource('chain.pack', writePack(prints, label)));
}

/** With a pack of the whole set that has found out the stories itself. */
async function readClustered(set: StorySet): Promise<Reading> {
  const prints = set.items.map(({ print }) => print);
  const packs = [await packOf(clusterTellings(prints, encoder))];
  return readEach(set, async () => packs);
}

/** With a pack of all others that was told the stories. */
function readKnown(set: StorySet): Promise<Reading> {
  const known = set.items.map(({ row, print }) => ({
    ...print,
    story: row.role === 'related' ? row.id : row.group,
  }));
  return readEach(set, async ({ row }) => [await packOf(known.filter(({ id }) => id !== row.id))]);
}

function knowAll(set: StorySet): Reading {
  const tally = newTally();
  for (const [name, group] of Object.entries(set.groups)) {
    const items = group.same_story.flatMap((id) => set.items.filter(({ row }) => row.id === id));
    const pairs = comparePrints(
      items.map(({ print }) => print),
      encoder.dim,
    );
    const answer = buildChain(
      items.map(({ print }) => toNode(print, 'telling')),
      pairs,
      () => null,
    );
    judge(tally, set, group, answer, null);
    if (list && set.development) report(name, set, group, answer);
  }
  return { tally, related: { read: 0, alone: 0 } };
}

function report(name: string, set: StorySet, group: StoryGroup, answer: Answer): void {
  const { origin, accept_also, independent_origins } = group.expected;
  const { origins, originNodes, why } = answer.independence;
  if (origins !== independent_origins)
    console.log(`${name}: ${origins} origins for ${independent_origins}. ${why}`);
  if (!isRightEnd(answer, set, group))
    console.log(`${name}: ends ${originNodes.join(', ')} for ${[origin, ...accept_also].join(', ')}`);
}

/** Every telling with the earlier ones of its story, as the choice of its parent sees them. */
function parentExamples(set: StorySet): ParentExample[] {
  return Object.entries(set.groups).flatMap(([name, group]) => {
    const items = group.same_story.flatMap((id) => set.items.filter(({ row }) => row.id === id));
    const pairs = comparePrints(
      items.map(({ print }) => print),
      encoder.dim,
    );
    const nodes = items.map(({ print }) => toNode(print, 'telling'));
    return items.flatMap(({ row }, index) => {
      const telling = nodes[index];
      if (!telling) return [];
      const candidates = nodes.filter((other) => other !== telling && compareTime(other, telling) <= 0);
      const features = parentFeatures(telling, candidates, pairs).filter((one) => one !== null);
      const parent = candidates.findIndex(({ id }) => id === row.chain.copies_or_translates);
      return features.length > 0 ? [{ group: name, features, parent }] : [];
    });
  });
}

/** How many edges have a direction where no telling has a date, and how many of those lead back in time. */
function undatedDirections(set: StorySet): string {
  let [drawn, directed, right] = [0, 0, 0];
  for (const group of Object.values(set.groups)) {
    const items = set.items.filter(({ row }) => group.same_story.includes(row.id));
    const pairs = comparePrints(
      items.map(({ print }) => print),
      encoder.dim,
    );
    const time = new Map(items.map(({ row }) => [row.id, Date.parse(row.published)]));
    const nodes = items.map(({ print }) => ({ ...toNode(print, 'telling'), published: null }));
    for (const edge of findParents(nodes, pairs)) {
      drawn++;
      if (!edge.directed) continue;
      directed++;
      right += Number((time.get(edge.parent.id) ?? 0) < (time.get(edge.child.id) ?? 0));
    }
  }
  return `${set.name}: ${directed} of ${drawn} edges, ${right} of them right`;
}

/** Edges drawn and right on groups that the weights were not fitted on, by the probability from which one is drawn. */
function heldOutEdges(examples: readonly ParentExample[]): string {
  const choices = [...new Set(examples.map(({ group }) => group))].flatMap((held) => {
    const weights = fitParents(examples.filter(({ group }) => group !== held));
    return examples
      .filter(({ group }) => group === held)
      .flatMap(({ features, parent }) => {
        const choice = chooseParent(features, weights);
        return choice ? [{ probability: choice.probability, right: choice.index === parent }] : [];
      });
  });
  const parents = examples.filter(({ parent }) => parent >= 0).length;
  const rows = [0.5, 0.6, 0.65, 0.7, 0.8].map((from) => {
    const drawn = choices.filter(({ probability }) => probability >= from);
    const right = drawn.filter((choice) => choice.right).length;
    return [from, drawn.length, percent(right, drawn.length), percent(right, parents)];
  });
  return table([['drawn from', 'edges', 'right', `parents found, of ${parents}`], ...rows]);
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;

const sets = readStorySets();
const examples = sets.filter(({ development }) => development).flatMap(parentExamples);
if (process.argv.includes('--fit')) {
  const file = new URL('../data/chain/parents.json', import.meta.url);
  const about =
    "Weights of the choice of a telling's parent (src/chain/find-parents.ts). Written by `npx tsx bench/chain.ts --fit`; " +
    'not edited by hand.';
  writeFileSync(file, `${JSON.stringify({ about, ...fitParents(examples) }, null, 2)}\n`);
  console.log(heldOutEdges(examples));
  process.exit();
}

const rows = [];
for (const set of sets) {
  for (const [how, { tally: t, related }] of [
    ['pack', await readClustered(set)],
    ['pack that knows the stories', await readKnown(set)],
    ['all tellings known', knowAll(set)],
  ] as const) {
    rows.push([
      ...[`${set.name}, ${how}`, t.read, percent(t.all, t.read), percent(t.origins, t.read)],
      ...[`${percent(t.sureRight, t.sure)} of ${t.sure}`],
      ...[
        `${percent(t.origins - t.sureRight, t.read - t.sure)} of ${t.read - t.sure}`,
        percent(t.end, t.read),
      ],
      ...[percent(t.found, t.parents), percent(t.right, t.drawn), percent(related.alone, related.read)],
    ]);
  }
}
const text = table([
  [
    ...[
      'set',
      'read',
      'number of tellings right',
      'number of origins right',
      'right where sure',
      'right where unsure',
    ],
    ...['an end right', 'parent drawn', 'drawn edges right', 'related articles: one origin'],
  ],
  ...rows,
]);
if (list) console.log(text);
else
  record(
    'chain',
    'Chain and origins (story groups, development data)',
    `${text}

*Pack*: each telling read as the article with a pack of the whole set, which has found out the stories itself. *Pack that
knows the stories*: with a pack of all others of the set, built from articles with a \`story\`. *All tellings known*: each
story once, with all of its tellings as found. *Related articles*: those that share people and places with a story and tell
another one, read in the same way; they have one origin, themselves. An end is right if it is the group's origin or one that its gold accepts, in whatever words a telling names it. Edges are those of type translates and copies
that have a direction; the gold has one parent for each text, so an edge to a grandparent counts as wrong.

Directions where all dates are withheld, by citation and by who has what the other lacks: ${sets.map(undatedDirections).join('; ')}.

The choice of the parent on held-out groups (both sets, all tellings known), by the probability from which an edge is drawn:

${heldOutEdges(examples)}`,
  );
