/** The chain as a tree to read aloud: from this article down to where each branch ends. */
import type { Chain, ChainEdge, ChainNode } from '../../src/index.ts';

/** How one node was reached from the one above it. */
export type ChainStep =
  | 'cites'
  | 'links'
  | 'credits'
  | 'means'
  | 'translates'
  | 'translated-by'
  | 'translates-open'
  | 'copies'
  | 'copied-by'
  | 'copies-open';

/** A node with what follows from it. */
export type ChainBranch = {
  node: ChainNode;
  /** Null for the article itself. */
  step: ChainStep | null;
  edge: ChainEdge | null;
  /** True where more about the node stands above already: its branches or its end, which are not repeated. */
  repeated: boolean;
  branches: ChainBranch[];
};

/**
 * The tree below the article, or null for a chain without an article.
 *
 * Each node is opened once, so that circular citations end. A telling that took
 * from the article stands below it too, with the step turned round.
 */
export function chainTree({ nodes, edges }: Chain): ChainBranch | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const article = nodes.find(({ kind }) => kind === 'article');
  if (!article) return null;
  const open = new Set<string>();
  const used = new Set<ChainEdge>();

  const branchesOf = (node: ChainNode): ChainBranch[] => {
    const mine = edges.filter(
      (edge) => !used.has(edge) && (edge.from === node.id || isTakenFrom(edge, node)),
    );
    for (const edge of mine) used.add(edge);
    return mine.flatMap((edge) => {
      const other = byId.get(edge.from === node.id ? edge.to : edge.from);
      return other ? [branch(other, edge, stepOf(edge, edge.from === node.id))] : [];
    });
  };

  const branch = (node: ChainNode, edge: ChainEdge | null, step: ChainStep | null): ChainBranch => {
    const seen = open.has(node.id);
    open.add(node.id);
    const hasMore = node.origin !== null || edges.some(({ from }) => from === node.id);
    return { node, edge, step, repeated: seen && hasMore, branches: seen ? [] : branchesOf(node) };
  };

  return branch(article, null, null);
}

/** Only kinship of texts is shown from its far end; a citation belongs to who cites. */
function isTakenFrom(edge: ChainEdge, node: ChainNode): boolean {
  return edge.to === node.id && (edge.type === 'translates' || edge.type === 'copies');
}

/** The step along an edge; `forwards` from the one who took to the one it was taken from. */
export function stepOf({ type, directed }: ChainEdge, forwards: boolean): ChainStep {
  if (type === 'translates')
    return directed ? (forwards ? 'translates' : 'translated-by') : 'translates-open';
  if (type === 'copies') return directed ? (forwards ? 'copies' : 'copied-by') : 'copies-open';
  return directed ? type : 'means';
}
