/** The chain as a drawing in SVG that stands by itself: no script, no font, nothing from outside. */
import { Graph, layout } from '@dagrejs/dagre';
import type { ArticlesChain, ChainEdge, ChainNode, NamedArticle } from '../src/index.ts';
import { dateWords, edgeWords, endWords, nodeWords } from './chain-words.ts';
import { escapeHtml } from './escape-html.ts';

/** A box with its lines of text; `x` and `y` are its middle in pixels. */
type Box = { node: ChainNode; lines: string[]; x: number; y: number; width: number; height: number };

/** A line between two boxes; `x` and `y` are the middle of its words. */
type Line = { edge: ChainEdge; points: { x: number; y: number }[]; x: number; y: number };

/** Pixels that a bold letter and a wide one of 13 px take on average in wide sans serifs, for fonts are not at hand. */
const LETTER = 8;
const WIDE_LETTER = 13;

/** Height of a line, space between a box and its words, letters of the longest line. */
const LINE = 18;
const PADDING = 10;
const LONGEST = 40;

/** Draws the chain, from those who took at the top to those they took from, with a line break at its end. */
export function chainToSvg(
  articles: readonly NamedArticle[],
  { chain, independence }: ArticlesChain,
): string {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 30, edgesep: 10, marginx: 8, marginy: 8 });
  for (const node of chain.nodes) {
    const lines = boxLines(node, articles);
    const width = Math.max(...lines.map(widthOf)) + 2 * PADDING;
    graph.setNode(node.id, { width, height: lines.length * LINE + 2 * PADDING });
  }
  chain.edges.forEach((edge, index) => {
    const size = { width: widthOf(edgeWords(edge)) + 8, height: LINE, labelpos: 'c' };
    graph.setEdge(edge.from, edge.to, size, String(index));
  });
  layout(graph);
  const boxes = chain.nodes.map((node): Box => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.id);
    return { node, lines: boxLines(node, articles), x, y, width, height };
  });
  const lines = chain.edges.map((edge, index): Line => {
    const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to, String(index));
    return { edge, points, x, y };
  });
  const { width = 0, height = 0 } = graph.graph();
  const nameOf = (id: string) => nodeWords(chain.nodes.find((node) => node.id === id) ?? { id, label: '' });
  const sentences = [
    independence.why,
    ...chain.edges.map((edge) => `${nameOf(edge.from)} ${edgeWords(edge)} ${nameOf(edge.to)}.`),
    ...(chain.loops ?? []).map((loop) => `In a circle: ${loop.map(nameOf).join(', ')}.`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" role="img" aria-labelledby="title desc">
<title id="title">The chain of ${articles.length} tellings</title>
<desc id="desc">${escapeHtml(sentences.join(' '))}</desc>
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z"/></marker></defs>
${lines.map(drawLine).join('\n')}
${boxes.map(drawBox).join('\n')}
</svg>
`;
}

const STYLE = `svg{color:#1b1b1f;background:#fff;font:13px system-ui,sans-serif}
text{fill:currentColor;text-anchor:middle;dominant-baseline:central}
rect{fill:#f4f4f8;stroke:#5b5b66}.source rect{fill:#fff}.end rect{stroke-width:3}
.line{fill:none;stroke:#5b5b66}.open{stroke-dasharray:5 4}.back{fill:#fff;stroke:none}marker path{fill:#5b5b66}
@media(prefers-color-scheme:dark){svg{color:#f1f1f4;background:#1b1b1f}rect{fill:#2b2b31;stroke:#b9b9c4}
.source rect,.back{fill:#1b1b1f}.line{stroke:#b9b9c4}marker path{fill:#b9b9c4}}`;

function boxLines(node: ChainNode, articles: readonly NamedArticle[]): string[] {
  const article = articles.find(({ id }) => id === node.id)?.article;
  return [
    nodeWords(node),
    ...(article?.title && article.title !== node.label ? [article.title] : []),
    ...(article ? [[article.language, dateWords(article.published)].filter(Boolean).join(' · ')] : []),
    ...(node.origin ? [endWords(node.origin)] : []),
  ].map(shorten);
}

function shorten(text: string): string {
  const letters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? WIDE_LETTER : LETTER), 0);
}

function drawLine({ edge, points, x, y }: Line): string {
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`);
  const words = edgeWords(edge);
  const width = widthOf(words) + 4;
  const head = edge.directed ? ' marker-end="url(#head)"' : '';
  return (
    `<path class="line${edge.directed ? '' : ' open'}" d="${path.join('')}"${head}/>` +
    `<rect class="back" x="${round(x - width / 2)}" y="${round(y - LINE / 2)}" width="${round(width)}" height="${LINE}"/>` +
    `<text x="${round(x)}" y="${round(y)}">${escapeHtml(words)}</text>`
  );
}

function drawBox({ node, lines, x, y, width, height }: Box): string {
  const kinds = [node.kind, ...(node.origin ? ['end'] : [])].join(' ');
  const [left, top] = [x - width / 2, y - height / 2];
  const words = lines.map(
    (line, index) =>
      `<text x="${round(x)}" y="${round(top + PADDING + (index + 0.5) * LINE)}"${index === 0 ? ' font-weight="600"' : ''}>${escapeHtml(line)}</text>`,
  );
  return `<g class="${kinds}"><rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="6"/>${words.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
