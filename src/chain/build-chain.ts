/** The source chain as nodes and typed edges, each edge with the evidence for it. */
import type {
  Chain,
  ChainEdge,
  ChainEdgeType,
  ChainNode,
  Citation,
  CitedSource,
  Independence,
  Origin,
} from '../analysis.ts';
import type { TellingPairs } from './compare-prints.ts';
import { type Beside, countOrigins } from './count-origins.ts';
import { findLoops } from './find-loops.ts';
import { type Derivation, findParents } from './find-parents.ts';
import { foldVagueSources } from './fold-vague-sources.ts';
import { isOwnOutlet, knowOutlets } from './know-outlets.ts';
import { compareTime } from './order-tellings.ts';
import { citesOutlet, isNamedPublication, isSameName, isSameNewsroom } from './same-source.ts';
import { sourceNodeId, type TellingNode } from './telling-node.ts';

/** What shows that a telling cites a source, by the telling's id and the source's name; null where its text is not at hand. */
export type Evidence = (telling: string, source: string) => CitedWords | null;

/** The sentence (or other words) that cites a source first, and how. */
export type CitedWords = { words: string; form: Citation['form'] };

/** Whether an article is of the story: surely, likelier than not, or less than that. */
export type Standing = 'same' | 'likely' | 'in-doubt';

/** What {@link buildChain} returns. */
export type ChainResult = { chain: Chain; independence: Independence };

/**
 * Builds the chain of a story and counts its origins.
 *
 * @param articles - the article first, then the tellings of the same story.
 * @param pairs - how their sentences correspond.
 * @param evidence - the words that show the citations of the texts at hand.
 * @param beside - tellings of which the verdict is not sure: they bear on the count, and are in the chain only as its ends.
 * @param standingOf - whether one of the articles is of the story for sure, probably, or probably not: that bears on the count
 *   alone; at least one is for sure.
 */
export function buildChain(
  articles: readonly TellingNode[],
  pairs: TellingPairs,
  evidence: Evidence,
  { likely: likelyOnes = [], inDoubt: doubtfulOnes = [] }: Beside = {},
  standingOf: (id: string) => Standing = () => 'same',
): ChainResult {
  const known = knowOutlets([...articles, ...likelyOnes, ...doubtfulOnes]);
  const tellings = known.slice(0, articles.length);
  const likely = known.slice(articles.length, articles.length + likelyOnes.length);
  const inDoubt = known.slice(articles.length + likelyOnes.length);
  const standing = (wanted: Standing) => tellings.filter(({ id }) => standingOf(id) === wanted);
  const { independence, ends } = countOrigins(standing('same'), pairs, {
    likely: [...likely, ...standing('likely')],
    inDoubt: [...inDoubt, ...standing('in-doubt')],
  });
  const edges = new Map<string, ChainEdge>();
  const add = (edge: Omit<ChainEdge, 'agreement' | 'directed'> & Partial<ChainEdge>) => {
    const key = `${edge.from}\n${edge.to}\n${edge.type}`;
    if (edge.from !== edge.to && !edges.has(key))
      edges.set(key, { directed: true, agreement: null, ...edge });
  };
  const nodeOf = (name: string, telling?: TellingNode) =>
    (telling && isOwnOutlet(name, telling) ? telling : tellingOf(name, tellings))?.id ?? sourceNodeId(name);

  for (const telling of tellings) {
    for (const source of telling.sources) {
      const own = evidence(telling.id, source.name);
      const words = own?.words ?? `cited in ${telling.label}`;
      const from = source.through ? nodeOf(source.through, telling) : telling.id;
      const to = nodeOf(source.name, isNamedPublication(source) ? telling : undefined);
      add({ from, to, type: edgeType(source, own), evidence: words });
      if (source.through) add({ from: telling.id, to: from, type: 'cites', evidence: words });
    }
  }
  for (const found of findParents(tellings, pairs)) add(derivation(found, pairs));
  const sources = tellings.flatMap((telling) => telling.sources);
  for (const [vague, named] of foldVagueSources(sources)) {
    const [from, to] = [sourceNodeId(vague), nodeOf(named)];
    add({
      from,
      to,
      type: 'cites',
      directed: false,
      evidence: `"${vague}" stands for ${named} in these tellings`,
    });
  }
  const drawn = [...edges.values()];
  const first = firstOfNewsroom(tellings);
  const loops = findLoops(drawn, (id) => first.get(id) ?? id);
  const nodes = listNodes(tellings, ends);
  // An origin is shown with its name, even if nothing else of the telling is.
  const isAway = ({ id, origin }: ChainNode) => origin !== null && !nodes.some((node) => node.id === id);
  for (const node of listNodes(likely, ends).filter(isAway)) {
    nodes.push(node.kind === 'source' ? node : { ...node, likely: true });
  }
  return { chain: { nodes, edges: drawn, loops }, independence };
}

/** For each telling the first one of its newsroom: for "A cites B, and B cited A" it is all one which article of A it was. */
function firstOfNewsroom(tellings: readonly TellingNode[]): ReadonlyMap<string, string> {
  return new Map(
    tellings.map((telling) => [
      telling.id,
      tellings.find((one) => isSameNewsroom(one, telling))?.id ?? telling.id,
    ]),
  );
}

function edgeType(source: CitedSource, own: CitedWords | null): ChainEdgeType {
  if (own?.form === 'credit') return 'credits';
  return source.link && own?.form === 'link' ? 'links' : 'cites';
}

/** The telling whose outlet a name means; undefined if none. */
function tellingOf(name: string, tellings: readonly TellingNode[]): TellingNode | undefined {
  const exact = tellings.find(({ outlet }) => outlet === name);
  return exact ?? tellings.find(({ outlet }) => outlet !== null && isSameName(outlet, name));
}

/** The edge from a telling to the one it was made from, with what shows it. */
function derivation({ child, parent, directed }: Derivation, pairs: TellingPairs): ChainEdge {
  const type = child.language === parent.language ? 'copies' : 'translates';
  const agreement = {
    pairs: pairs(child.id, parent.id)?.pairs ?? 0,
    sentences: child.sentences,
  };
  const agreed = `${agreement.pairs} of ${agreement.sentences} sentences agree`;
  const words =
    type === 'copies' ? (copiedWords(child.kind === 'article' ? parent : child) ?? agreed) : agreed;
  const cited = citesOutlet(child, parent) ? ', and it is cited' : '';
  const held = directed && compareTime(child, parent) === 0 ? ', and the other has much more' : '';
  return {
    ...{ from: child.id, to: parent.id, type, directed, agreement },
    evidence: `${words}${cited}${held}`,
  };
}

function copiedWords({ copied, label }: TellingNode): string | null {
  if (copied === null) return null;
  return `${Math.round(copied * 100)} % of this text stands word for word in ${label || 'the other telling'}`;
}

function listNodes(tellings: readonly TellingNode[], ends: ReadonlyMap<string, Origin>): ChainNode[] {
  const nodes = new Map<string, ChainNode>();
  for (const { id, kind, label, language, url } of tellings) {
    nodes.set(id, { id, kind, label, type: null, language, url, origin: ends.get(id) ?? null });
  }
  const addSource = (name: string, source: CitedSource | undefined) => {
    const id = sourceNodeId(name);
    if (tellingOf(name, tellings)) return;
    const known = nodes.get(id);
    if (known && (known.url || !source?.link)) return;
    nodes.set(id, {
      id,
      kind: 'source',
      label: name,
      type: source?.type ?? known?.type ?? 'outlet',
      language: null,
      url: source?.link ?? null,
      origin: ends.get(id) ?? null,
    });
  };
  const cited = tellings.flatMap((telling) => telling.sources.map((source) => ({ telling, source })));
  for (const { telling, source } of cited) {
    if (!isNamedPublication(source) || !isOwnOutlet(source.name, telling)) addSource(source.name, source);
  }
  for (const { telling, source } of cited) {
    if (source.through && !isOwnOutlet(source.through, telling)) addSource(source.through, undefined);
  }
  return [...nodes.values()];
}
