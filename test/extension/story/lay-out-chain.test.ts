import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnBox, layOutChain } from '../../../extension/story/lay-out-chain.ts';
import { neighbour } from '../../../extension/story/neighbour.ts';
import { simplifyChain } from '../../../extension/story/simplify-chain.ts';
import type { Chain, ChainEdge, ChainNode } from '../../../src/index.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const node = (id: string, part: Partial<ChainNode> = {}): ChainNode => ({
  ...{ id, kind: 'source', label: id, type: 'outlet', language: null, url: null, origin: null },
  ...part,
});
const text = (id: string) => node(id, { kind: 'telling', type: null });
const cites = (from: string, to: string, part: Partial<ChainEdge> = {}): ChainEdge => ({
  ...{ from, to, type: 'cites', directed: true, evidence: '', agreement: null },
  ...part,
});
const translates = (from: string, to: string, directed = true) =>
  cites(from, to, { type: 'translates', directed });
const never = () => false;

const draw = (chain: Chain) =>
  layOutChain(chain, {
    boxWords: (nodes) => ({ labels: nodes.map(({ label }) => label), facts: [] }),
    edgeWords: ({ type }) => [type],
    measure: (words, size) => words.length * size * 0.6,
  });

describe('the simpler chain', () => {
  const boxes = (chain: Chain) => simplifyChain(chain, never).boxes.map((box) => box.map(({ id }) => id));
  const lines = (chain: Chain) => simplifyChain(chain, never).edges.map(({ from, to }) => `${from}>${to}`);

  it('puts sources that the same texts cite into one box, with one line to it', () => {
    const nodes = [text('a'), text('b'), node('x'), node('y'), node('z')];
    const chain = { nodes, edges: [cites('a', 'x'), cites('a', 'y'), cites('a', 'z'), cites('b', 'z')] };

    expect(boxes(chain)).toEqual([['a'], ['b'], ['x', 'y'], ['z']]);
    expect(lines(chain)).toEqual(['a>x', 'a>z', 'b>z']);
  });

  it.each([
    { name: 'something further begins', x: node('x'), edges: [cites('x', 'z')] },
    { name: 'the chain ends', x: node('x', { origin: { reached: false, reason: 'vague' } }), edges: [] },
  ])('gives a source a box of its own where $name', ({ x, edges }) => {
    const chain = {
      nodes: [text('a'), x, node('y'), node('z')],
      edges: [cites('a', 'x'), cites('a', 'y'), ...edges],
    };

    expect(boxes(chain)).toContainEqual(['x']);
  });

  it('leaves out what a text cites along with the text that it was taken from', () => {
    const nodes = [text('a'), text('b'), node('x')];

    expect(lines({ nodes, edges: [translates('b', 'a'), cites('a', 'x'), cites('b', 'x')] })).toEqual([
      'b>a',
      'a>x',
    ]);
  });

  it('leaves nothing out where the direction is not known', () => {
    const nodes = [text('a'), text('b'), node('x')];
    const edges = [translates('b', 'a', false), cites('a', 'x'), cites('b', 'x')];

    expect(lines({ nodes, edges })).toHaveLength(3);
  });
});

describe('circles', () => {
  it('are marked on their lines, in their direction', () => {
    const nodes = [text('a'), text('b'), node('x')];
    const edges = [
      cites('a', 'b'),
      cites('b', 'a'),
      cites('b', 'x'),
      cites('a', 'b', { directed: false, type: 'copies' }),
    ];

    const drawn = draw({ nodes, edges, loops: [['a', 'b']] });

    expect(drawn.edges.map(({ inCircle }) => inCircle)).toEqual([true, true, false, false]);
  });

  it('are drawn whole, also where a line would be left out', () => {
    const nodes = [text('a'), text('b'), text('c')];
    const edges = [translates('c', 'b'), cites('b', 'a'), cites('c', 'a'), cites('a', 'c')];

    expect(draw({ nodes, edges, loops: [['a', 'c']] }).edges).toHaveLength(4);
    expect(draw({ nodes, edges }).edges).toHaveLength(3);
  });
});

describe('the drawing', () => {
  it('has a box for every node and a line for every edge of the sample', () => {
    const { chain } = sampleAnalysis();
    const { boxes, edges, width, height } = draw(chain);

    expect(boxes.flatMap(({ nodes }) => nodes.map(({ id }) => id)).toSorted()).toEqual(
      chain.nodes.map(({ id }) => id).toSorted(),
    );
    expect(edges.length).toBeGreaterThan(3);
    for (const { path } of edges) expect(path).toMatch(/^M[\d.]+ [\d.]+ [LQ]/);
    expect(Math.min(width, height)).toBeGreaterThan(100);
  });

  it('is empty for a chain without nodes', () => {
    expect(draw({ nodes: [], edges: [] })).toEqual({ width: 0, height: 0, boxes: [], edges: [] });
  });

  it('breaks names between words and ends too long ones in an ellipsis', () => {
    const long = node('x', {
      label: 'A name of very many words that nobody could ever fit into one single box of it',
    });
    const { boxes } = draw({ nodes: [long], edges: [] });

    expect(boxes[0]?.lines).toHaveLength(3);
    expect(boxes[0]?.lines[0]).toBe('A name of very');
    expect(boxes[0]?.lines[2]).toMatch(/…$/);
  });

  it('keeps boxes apart and inside, whatever the chain', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const anyEdge = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      directed: fc.boolean(),
      type: fc.constantFrom('cites' as const, 'translates' as const, 'links' as const),
    });
    fc.assert(
      fc.property(fc.array(anyEdge, { maxLength: 12 }), (some) => {
        const nodes = ids.map((id, index) => (index < 3 ? text(id) : node(id)));
        const { boxes, width, height } = draw({ nodes, edges: some.map((part) => cites('a', 'b', part)) });
        for (const box of boxes) {
          expect(box.x >= 0 && box.y >= 0).toBe(true);
          expect(box.x + box.width <= width + 1 && box.y + box.height <= height + 1).toBe(true);
          for (const other of boxes) if (other !== box) expect(overlap(box, other)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function overlap(a: DrawnBox, b: DrawnBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('an arrow key', () => {
  const box = (id: string, x: number, y: number): DrawnBox => ({
    ...{ id, x, y, nodes: [node(id)], width: 10, height: 10, lines: [], facts: [] },
  });
  const boxes = [box('middle', 50, 50), box('right', 100, 50), box('below', 50, 100), box('far', 120, 120)];

  it.each([
    { key: 'ArrowRight', to: 'right' },
    { key: 'ArrowDown', to: 'below' },
    { key: 'ArrowLeft', to: undefined },
    { key: 'x', to: undefined },
  ])('$key leads to $to', ({ key, to }) => {
    const [middle] = boxes;
    expect(middle && neighbour(middle, key, boxes)?.id).toBe(to);
  });

  it('reaches every box of a drawing from the first', () => {
    const { boxes: all } = draw(sampleAnalysis().chain);
    const reached = new Set(all.slice(0, 1));
    for (const from of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = neighbour(from, key, all);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(all.length);
  });
});
