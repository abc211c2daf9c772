/**
 * What of the chain is drawn: the list beside the drawing has all of it, and all of it drawn is a forest of lines.
 */
import type { Chain, ChainEdge, ChainNode } from '../../src/index.ts';

/** Nodes that share a box, in the order of the chain, and the lines between boxes by the id of their first node. */
export type SimpleChain = { boxes: ChainNode[][]; edges: ChainEdge[] };

/**
 * The chain with fewer boxes and lines.
 *
 * 1. A text that took from another cites along what that one cites: such a line is left out.
 * 2. Sources that the same tellings cite in the same way, and at which nothing further begins or ends, share a box.
 *
 * @param inCircle - whether a line is part of a circle; such lines all stay.
 */
export function simplifyChain(chain: Chain, inCircle: (edge: ChainEdge) => boolean): SimpleChain {
  const { nodes } = chain;
  const edges = chain.edges.filter((edge) => inCircle(edge) || !isTakenAlong(edge, chain.edges, inCircle));
  const boxes = new Map<string, ChainNode[]>();
  for (const node of nodes) {
    const key = isLeaf(node, edges) ? linesTo(node, edges) : node.id;
    boxes.set(key, [...(boxes.get(key) ?? []), node]);
  }
  const boxOf = new Map([...boxes.values()].flatMap((box) => box.map(({ id }) => [id, box[0]?.id ?? id])));
  const folded = new Map<string, ChainEdge>();
  for (const edge of edges) {
    const to = boxOf.get(edge.to) ?? edge.to;
    const key = `${edge.from}\n${to}\n${edge.type}`;
    if (!folded.has(key)) folded.set(key, { ...edge, to });
  }
  return { boxes: [...boxes.values()], edges: [...folded.values()] };
}

/** Whether a citation stands in the text that the citing one was taken from, too. */
function isTakenAlong(
  edge: ChainEdge,
  edges: readonly ChainEdge[],
  inCircle: (edge: ChainEdge) => boolean,
): boolean {
  if (isKinship(edge)) return false;
  const taken = edges.filter(
    (kin) => isKinship(kin) && kin.directed && kin.from === edge.from && !inCircle(kin),
  );
  return taken.some((kin) =>
    edges.some(({ from, to, type }) => from === kin.to && to === edge.to && type === edge.type),
  );
}

function isKinship({ type }: ChainEdge): boolean {
  return type === 'translates' || type === 'copies';
}

function isLeaf({ id, kind, origin }: ChainNode, edges: readonly ChainEdge[]): boolean {
  return kind === 'source' && origin === null && !edges.some(({ from }) => from === id);
}

function linesTo({ id }: ChainNode, edges: readonly ChainEdge[]): string {
  const lines = edges.filter(({ to }) => to === id);
  return lines
    .map(({ from, type, directed }) => `${from}\n${type}\n${directed}`)
    .sort()
    .join('\n\n');
}
