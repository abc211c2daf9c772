/**
 * Where the boxes and lines of the chain's drawing stand.
 *
 * Boxes are as large as their words, the layout is dagre's (docs/decisions/010-chain-drawing.md): layers from the
 * article to the origins, with room for the words on each line.
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { Chain, ChainEdge, ChainNode } from '../../src/index.ts';
import { simplifyChain } from './simplify-chain.ts';

/** What a box says: a name for each node in it, and smaller below what they are and where the chain ends. */
export type BoxWords = { labels: string[]; facts: string[] };

/** A box; `x` and `y` are its upper left corner in pixels. */
export type DrawnBox = {
  /** What is in it, at least one; its id is that of the first. */
  nodes: ChainNode[];
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its words broken into lines. */
  lines: string[];
  facts: string[];
};

/** A line between two boxes. */
export type DrawnEdge = {
  edge: ChainEdge;
  /** SVG path data. */
  path: string;
  /** Its words, one line each. */
  words: string[];
  /** Middle of the words. */
  at: Point;
  wordsWidth: number;
  wordsHeight: number;
  /** Whether it is part of a circle. */
  inCircle: boolean;
};

/** The whole drawing, in pixels. */
export type Drawing = { width: number; height: number; boxes: DrawnBox[]; edges: DrawnEdge[] };

/** How the words are made and measured. */
export type DrawingOptions = {
  boxWords: (nodes: readonly ChainNode[]) => BoxWords;
  edgeWords: (edge: ChainEdge, inCircle: boolean) => string[];
  /** Width of a text in pixels at a font size. */
  measure: (text: string, size: number) => number;
};

type Point = { x: number; y: number };

/** Font sizes in pixels: of names, as all text of our pages, and of what is said smaller. */
export const NAME_SIZE = 13;
export const FACT_SIZE = 12;

/** Heights of their lines. */
export const NAME_LINE = 18;
export const FACT_LINE = 16;

/** Space between a box's edge and its words. */
export const PADDING = 10;

/** Widest line in a box in pixels: six boxes stand beside each other in 900. */
const WIDEST_LINE = 130;

/** The same where several names share a box, each in a line of its own. */
const WIDEST_SHARED = 190;

/** Lines of a name; what is longer ends in an ellipsis, and the list beside the drawing has it in full. */
const MOST_LINES = 3;

/** Lines of what is said below it: why a chain ends is never cut short. */
const MOST_FACT_LINES = 6;

/** Lays a chain out; nothing is drawn of a chain without nodes. */
export function layOutChain(chain: Chain, options: DrawingOptions): Drawing {
  const inCircle = circleTest(chain);
  const { boxes: folded, edges } = simplifyChain(chain, inCircle);
  const graph = new Graph({ multigraph: true });
  // Downwards: a story has more sources than steps, and pages are scrolled downwards.
  graph.setGraph({ rankdir: 'TB', nodesep: 16, ranksep: 24, edgesep: 8, marginx: 4, marginy: 4 });
  const boxes = new Map(folded.map((nodes) => [nodes[0]?.id ?? '', boxOf(nodes, options)]));
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  const lines = edges
    .filter(({ from, to }) => from !== to && boxes.has(from) && boxes.has(to))
    .map((edge, index) => {
      const isRound = inCircle(edge);
      const words = options.edgeWords(edge, isRound);
      const wordsWidth = Math.max(...words.map((line) => options.measure(line, FACT_SIZE))) + 8;
      const wordsHeight = words.length * FACT_LINE;
      const name = String(index);
      graph.setEdge(edge.from, edge.to, { width: wordsWidth, height: wordsHeight, labelpos: 'c' }, name);
      return { edge, name, words, wordsWidth, wordsHeight, inCircle: isRound };
    });
  if (boxes.size === 0) return { width: 0, height: 0, boxes: [], edges: [] };
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: [...boxes].map(([id, box]) => {
      const { x = 0, y = 0 } = graph.node(id);
      return { ...box, id, x: x - box.width / 2, y: y - box.height / 2 };
    }),
    edges: lines.map(({ name, ...line }) => {
      const { points = [], x = 0, y = 0 } = graph.edge(line.edge.from, line.edge.to, name);
      return { ...line, path: pathThrough(points), at: { x, y } };
    }),
  };
}

/** Whether a line leads from one node of a circle to the next. */
function circleTest({ loops = [] }: Chain): (edge: ChainEdge) => boolean {
  const steps = new Set(loops.flatMap((ids) => ids.map((id, at) => `${id}\n${ids[(at + 1) % ids.length]}`)));
  return ({ from, to, directed }) => directed && steps.has(`${from}\n${to}`);
}

function boxOf(nodes: ChainNode[], { boxWords, measure }: DrawingOptions) {
  const { labels, facts } = boxWords(nodes);
  // Names that share a box stand one below the other, each in a line.
  const shape =
    labels.length === 1 ? { widest: WIDEST_LINE, most: MOST_LINES } : { widest: WIDEST_SHARED, most: 1 };
  const lines = labels.flatMap((label) => wrap(label, (line) => measure(line, NAME_SIZE), shape));
  const small = facts.flatMap((fact) =>
    wrap(fact, (line) => measure(line, FACT_SIZE), { ...shape, most: MOST_FACT_LINES }),
  );
  const widths = [
    ...lines.map((line) => measure(line, NAME_SIZE)),
    ...small.map((line) => measure(line, FACT_SIZE)),
  ];
  return {
    nodes,
    lines,
    facts: small,
    width: Math.ceil(Math.max(40, ...widths) + 2 * PADDING),
    height: lines.length * NAME_LINE + small.length * FACT_LINE + 2 * PADDING - 4,
  };
}

/** Breaks a text between words, and a word that is too long anywhere. */
function wrap(
  text: string,
  widthOf: (line: string) => number,
  shape: { widest: number; most: number },
): string[] {
  const { widest, most } = shape;
  const fits = (line: string) => widthOf(line) <= widest;
  const lines = [''];
  for (const word of text.split(/\s+/u)) {
    for (const [index, piece] of pieces(word, fits).entries()) {
      const line = lines.at(-1) ?? '';
      const joined = line === '' ? piece : `${line} ${piece}`;
      if (index === 0 && fits(joined)) lines[lines.length - 1] = joined;
      else lines.push(piece);
    }
  }
  const all = lines.filter((line) => line !== '');
  if (all.length <= most) return all;
  let last = `${all.slice(most - 1).join(' ')}…`;
  while (!fits(last)) last = `${last.slice(0, -2).trimEnd()}…`;
  return [...all.slice(0, most - 1), last];
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  const parts = [''];
  for (const letter of word) {
    const joined = (parts.at(-1) ?? '') + letter;
    if (fits(joined)) parts[parts.length - 1] = joined;
    else parts.push(letter);
  }
  return parts;
}

/** A line through points, its corners rounded: each corner is the control point of a curve between the middles. */
function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  const corners = rest.map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${at(point)} ${at(index === rest.length - 1 ? last : middle(point, next))}`;
  });
  return [`M${at(first)}`, ...(corners.length > 0 ? corners : [`L${at(last)}`])].join(' ');
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
