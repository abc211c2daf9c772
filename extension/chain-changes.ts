/** What changed along the lines of the chain: in full for lists, in a few words for the drawing. */
import type { Chain, ChainEdge, Drift, DriftKind } from '../src/index.ts';
import { driftText, kindText } from './drift-text.ts';
import type { MessageKey, Text } from './text.ts';

/** What changed on the way of one line. */
export type EdgeChanges = {
  /** In front of the changes: "changed on the way". */
  title: string;
  /** Each change in full, the gravest first, and how many sentences came and went. */
  lines: string[];
};

/** From what turns a claim round to what only makes it vaguer; what was added or dropped is only counted. */
const GRAVEST_FIRST: readonly DriftKind[] = [
  'negation-flipped',
  'number-changed',
  'claim-hardened',
  'hedge-lost',
  'source-harder',
  'name-changed',
  'date-changed',
  'source-vaguer',
  'claim-softened',
  'hedge-gained',
];

/** Changes that are said in full; story view and comparison have all. */
const MOST_CHANGES = 5;

/** Kinds of change that a line of the drawing names; of more, the number. */
const MOST_KINDS = 2;

/** Shorter words for what is long in a list. */
const SHORT: Partial<Record<DriftKind, MessageKey>> = {
  'hedge-lost': 'edgeHedgeLost',
  'hedge-gained': 'edgeHedgeGained',
  'claim-hardened': 'edgeHardened',
  'claim-softened': 'edgeSoftened',
};

/** What changed along a line, in full words; null where nothing did, or no texts are at hand. */
export function edgeChanges(edge: ChainEdge, { nodes, edges }: Chain, text: Text): EdgeChanges | null {
  const drift = driftOf(edge, edges);
  const changes = [...new Set(drift.flatMap((one) => driftText(one, text) ?? []))];
  const number = new Intl.NumberFormat(text.locale);
  const count = (kind: DriftKind, key: MessageKey) => {
    const times = drift.filter((one) => one.kind === kind).length;
    return times > 0 ? [text.t('driftWith', text.t(key), number.format(times))] : [];
  };
  const more = changes.length - MOST_CHANGES;
  const lines = [
    ...changes.slice(0, MOST_CHANGES),
    ...(more > 0 ? [text.n('moreChanges', more)] : []),
    ...count('added', 'driftAdded'),
    ...count('dropped', 'driftDropped'),
  ];
  if (lines.length === 0) return null;
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label || text.t('untitled');
  const title = edge.directed
    ? text.t('chainChanged')
    : text.t('chainDiffers', nameOf(edge.to), nameOf(edge.from));
  return { title, lines };
}

/** The same in one line, for screen readers and files. */
export function changesLine({ title, lines }: EdgeChanges, text: Text): string {
  return text.t('driftWith', title, lines.join(' · '));
}

/** What changed along a line in a few words, each behind a sign; empty where nothing did that has a name. */
export function shortChanges(edge: ChainEdge, { edges }: Chain, text: Text): string[] {
  const kinds = [...new Set(driftOf(edge, edges).map(({ kind }) => kind))];
  const words = kinds.flatMap((kind) => {
    const short = SHORT[kind];
    return short ? text.t(short) : (kindText(kind, text) ?? []);
  });
  const more = words.length - MOST_KINDS;
  const rest = more > 0 ? ` +${new Intl.NumberFormat(text.locale).format(more)}` : '';
  const shown = words.slice(0, MOST_KINDS);
  return shown.map((one, index) => `≠ ${one}${index === shown.length - 1 ? rest : ''}`);
}

/** The changes of a line, the gravest first. Two texts may be joined by several lines: the first that has them tells. */
function driftOf(edge: ChainEdge, edges: readonly ChainEdge[]): Drift[] {
  const joins = ({ from, to }: ChainEdge) => [from, to].sort().join('\n');
  const all = edges.filter(({ drift }) => drift).sort((a, b) => rank(a) - rank(b));
  const first = all.find((other) => joins(other) === joins(edge));
  const isFirst = first && first.type === edge.type && first.from === edge.from && first.to === edge.to;
  const drift = isFirst ? (first.drift ?? []) : [];
  return drift.toSorted((a, b) => GRAVEST_FIRST.indexOf(a.kind) - GRAVEST_FIRST.indexOf(b.kind));
}

/** Kinship of texts comes before citations between them. */
function rank({ type }: ChainEdge): number {
  return type === 'translates' || type === 'copies' ? 0 : 1;
}
