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
import { countOrigins, isDerived } from './count-origins.ts';
import { foldVagueSources } from './fold-vague-sources.ts';
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
  const byOutlet = new Map(tellings.map((telling) => [telling.outlet, telling.id]));
  const nodeOf = (name: string) => byOutlet.get(name) ?? sourceNodeId(name);

  for (const telling of tellings) {
    for (const source of telling.sources) {
      const own =
        telling === article ? citations.find((citation) => citation.source === source.name) : undefined;
      const words = own ? evidence(own) : `cited in ${telling.label}`;
      const from = source.through ? nodeOf(source.through) : telling.id;
      add({ from, to: nodeOf(source.name), type: edgeType(source, own), evidence: words });
      if (source.through) add({ from: telling.id, to: from, type: 'cites', evidence: words });
    }
    if (article && telling !== article && isDerived(telling)) add(derivation(article, telling));
  }
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

/**
 * The edge between the article and a telling with the same text. The later points to the earlier one;
 * where the dates do not decide, the edge is there without a direction.
 */
function derivation(article: TellingNode, telling: TellingNode): ChainEdge {
  const order = compareDates(article, telling);
  const [from, to] = order < 0 ? [telling.id, article.id] : [article.id, telling.id];
  const { agreement } = telling;
  const type = article.language === telling.language ? 'copies' : 'translates';
  return {
    from,
    to,
    type,
    directed: order !== 0,
    evidence: type === 'copies' ? (copiedWords(telling) ?? agreedWords(telling)) : agreedWords(telling),
    agreement,
  };
}

function agreedWords({ agreement }: TellingNode): string {
  return agreement ? `${agreement.pairs} of ${agreement.sentences} sentences agree` : '';
}

function copiedWords({ copied, label }: TellingNode): string | null {
  if (copied === null) return null;
  return `${Math.round(copied * 100)} % of this text stands word for word in ${label || 'the other telling'}`;
}

/** Negative if `a` came first, positive if `b` did, 0 if doubt or precision leaves it open. */
function compareDates(a: TellingNode, b: TellingNode): number {
  const [first, second] = [a.published, b.published];
  if (!first || !second || first.doubt || second.doubt) return 0;
  // Only what both dates state is compared: "2024-02" against "2024-02-07" is open.
  const length = Math.min(first.iso.length, second.iso.length, 'yyyy-mm-dd'.length);
  return first.iso.slice(0, length).localeCompare(second.iso.slice(0, length));
}

function listNodes(tellings: readonly TellingNode[], ends: ReadonlyMap<string, Origin>): ChainNode[] {
  const nodes = new Map<string, ChainNode>();
  for (const { id, kind, label, language, url } of tellings) {
    nodes.set(id, { id, kind, label, type: null, language, url, origin: ends.get(id) ?? null });
  }
  const outlets = new Set(tellings.map((telling) => telling.outlet));
  const addSource = (name: string, source: CitedSource | undefined) => {
    const id = sourceNodeId(name);
    if (outlets.has(name)) return;
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
