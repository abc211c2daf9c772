import type { ChainEdge } from '../analysis.ts';

/** Types of edge by which one says that it has something from another. */
const SAYS_SO: readonly ChainEdge['type'][] = ['cites', 'links', 'credits'];

/**
 * Rings of nodes each of which cites the next, and the last one the first: "A cites B, B cites A".
 *
 * @param edges - undirected ones and those that only show agreement are passed over.
 * @param sameAs - for a node the one that stands for it; nodes that are one publication have one.
 * @returns node ids, each ring once, beginning with its smallest id; shortest rings first; empty without any.
 */
export function findLoops(edges: readonly ChainEdge[], sameAs: (id: string) => string): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, type, directed } of edges) {
    if (!directed || !SAYS_SO.includes(type)) continue;
    const [citing, cited] = [sameAs(from), sameAs(to)];
    if (citing !== cited) next.set(citing, [...(next.get(citing) ?? []), cited]);
  }
  const loops = new Map<string, string[]>();
  for (const start of next.keys()) {
    const loop = shortestWay(next, start);
    if (loop) loops.set(JSON.stringify(loop.toSorted()), fromSmallest(loop));
  }
  return [...loops.values()].sort((a, b) => a.length - b.length || (String(a) < String(b) ? -1 : 1));
}

/** The shortest way from a node back to itself, without the return; null if there is none. */
function shortestWay(next: ReadonlyMap<string, string[]>, start: string): string[] | null {
  const reached = new Set<string>();
  let ways = [[start]];
  while (ways.length > 0) {
    const longer: string[][] = [];
    for (const way of ways) {
      for (const node of next.get(way.at(-1) ?? '') ?? []) {
        if (node === start) return way;
        if (reached.has(node)) continue;
        reached.add(node);
        longer.push([...way, node]);
      }
    }
    ways = longer;
  }
  return null;
}

function fromSmallest(loop: readonly string[]): string[] {
  const at = loop.indexOf([...loop].sort()[0] ?? '');
  return [...loop.slice(at), ...loop.slice(0, at)];
}
