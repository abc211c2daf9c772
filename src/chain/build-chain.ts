/** The source chain as nodes and typed edges, each edge with the evidence for it. */
import type {
  Agreement,
  Chain,
  ChainEdge,
  ChainEdgeType,
  ChainNode,
  Citation,
  CitedSource,
  Independence,
  Origin,
} from '../analysis.ts';
import { compareDates } from './compare-dates.ts';
import { countOrigins } from './count-origins.ts';
import { agreementOf, isRewriting, isSameText } from './derives.ts';
import { foldVagueSources } from './fold-vague-sources.ts';
import { citesOutlet, isSameName } from './same-source.ts';
import { sourceNodeId, type TellingNode } from './telling-node.ts';

/** Sentence (or other words) of the article that carry a citation, by citation id. */
export type Evidence = (citation: Citation) => string;

/** What {@link buildChain} returns. */
export type ChainResult = { chain: Chain; independence: Independence };

/**
 * Builds the chain of a story and counts its origins.
 *
 * @param tellings - the article first, then the tellings of the same story.
 * @param citations - the article's own citations, which give the evidence of its edges.
 * @param evidence - the words that show a citation.
 */
export function buildChain(
  tellings: readonly TellingNode[],
  citations: readonly Citation[],
  evidence: Evidence,
): ChainResult {
  const { independence, ends } = countOrigins(tellings);
  const edges = new Map<string, ChainEdge>();
  const add = (edge: Omit<ChainEdge, 'agreement' | 'directed'> & Partial<ChainEdge>) => {
    const key = `${edge.from}\n${edge.to}\n${edge.type}`;
    if (edge.from !== edge.to && !edges.has(key))
      edges.set(key, { directed: true, agreement: null, ...edge });
  };
  const article = tellings[0];
  const nodeOf = (name: string) => tellingOf(name, tellings)?.id ?? sourceNodeId(name);

  for (const telling of tellings) {
    for (const source of telling.sources) {
      const own =
        telling === article ? citations.find((citation) => citation.source === source.name) : undefined;
      const words = own ? evidence(own) : `cited in ${telling.label}`;
      const from = source.through ? nodeOf(source.through) : telling.id;
      add({ from, to: nodeOf(source.name), type: edgeType(source, own), evidence: words });
      if (source.through) add({ from: telling.id, to: from, type: 'cites', evidence: words });
    }
  }
  tellings.forEach((here, index) => {
    for (const there of tellings.slice(index + 1)) {
      if (isSameText(here, there) || isRewriting(here, there)) add(derivation(here, there));
    }
  });
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
  return { chain: { nodes: listNodes(tellings, ends), edges: [...edges.values()] }, independence };
}

function edgeType(source: CitedSource, own: Citation | undefined): ChainEdgeType {
  if (own?.form === 'credit') return 'credits';
  return source.link && own?.form === 'link' ? 'links' : 'cites';
}

/** The telling whose outlet a name means; undefined if none. */
function tellingOf(name: string, tellings: readonly TellingNode[]): TellingNode | undefined {
  const exact = tellings.find(({ outlet }) => outlet === name);
  return exact ?? tellings.find(({ outlet }) => outlet !== null && isSameName(outlet, name));
}

/**
 * The edge between two tellings with the same text. The one that cites the other's outlet points to it, else the later
 * to the earlier one; where neither citation nor dates decide, the edge is there without a direction.
 */
function derivation(here: TellingNode, there: TellingNode): ChainEdge {
  const cited = Number(citesOutlet(there, here)) - Number(citesOutlet(here, there));
  // Negative: `here` came first.
  const order = -cited || compareDates(here.published, there.published);
  const [from, to] = order < 0 ? [there.id, here.id] : [here.id, there.id];
  const agreement = agreementOf(here, there);
  const type = here.language === there.language ? 'copies' : 'translates';
  const words = agreedWords(agreement);
  return {
    ...{ from, to, type, directed: order !== 0, agreement },
    evidence: type === 'copies' ? (copiedWords(there) ?? words) : words,
  };
}

function agreedWords(agreement: Agreement | null): string {
  return agreement ? `${agreement.pairs} of ${agreement.sentences} sentences agree` : '';
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
  const sources = tellings.flatMap((telling) => telling.sources);
  for (const source of sources) addSource(source.name, source);
  for (const { through } of sources) if (through) addSource(through, undefined);
  return [...nodes.values()];
}
