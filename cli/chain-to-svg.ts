/** The chain as a drawing in SVG that stands by itself: no script, no font, nothing from outside. */
import {
  type DrawnBox,
  type DrawnEdge,
  FACT_LINE,
  FACT_SIZE,
  layOutChain,
  NAME_LINE,
  NAME_SIZE,
  PADDING,
} from '../extension/story/lay-out-chain.ts';
import type { ArticlesChain, ChainEdge, ChainNode, NamedArticle } from '../src/index.ts';
import { dateWords, edgeWords, endWords, nodeWords } from './chain-words.ts';
import { changeWords, countWords, shortDriftWords } from './drift-words.ts';
import { escapeHtml } from './escape-html.ts';

/** Widths that a letter and a wide letter take in broad sans serifs, in font sizes: no font is at hand to measure with. */
const LETTER = 0.62;
const WIDE_LETTER = 1;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where the first line of a box stands: below its padding by the height of its capitals. */
const FIRST_LINE = PADDING + 11;

/** Draws the chain, from those who took at the top to those they took from, with a line break at its end. */
export function chainToSvg(
  articles: readonly NamedArticle[],
  { order, chain, independence }: ArticlesChain,
): string {
  const { width, height, boxes, edges } = layOutChain(chain, {
    boxWords: (nodes) => ({ labels: nodes.map(nodeWords), facts: facts(nodes, articles) }),
    edgeWords: (edge, inCircle) => [
      inCircle ? `${edgeWords(edge)}, in a circle` : edgeWords(edge),
      ...(edge.agreement === null ? [] : shortDriftWords(edge.drift ?? [])),
    ],
    measure: (text, size) =>
      [...text].reduce((sum, letter) => sum + size * (WIDE.test(letter) ? WIDE_LETTER : LETTER), 0),
  });
  const nameOf = (id: string) => nodeWords(chain.nodes.find((node) => node.id === id) ?? { id, label: '' });
  const sentences = [
    independence.why,
    ...chain.edges.map(
      (edge) => `${nameOf(edge.from)} ${edgeWords(edge)} ${nameOf(edge.to)}${changes(edge)}.`,
    ),
    ...(chain.loops ?? []).map((loop) => `In a circle: ${loop.map(nameOf).join(', ')}.`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">The chain of ${order.length} tellings</title>
<desc id="desc">${escapeHtml(sentences.join(' '))}</desc>
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z"/></marker></defs>
${edges.map(drawEdge).join('\n')}
${boxes.map(drawBox).join('\n')}
</svg>
`;
}

const STYLE = `svg{color:#1b1b1f;background:#fff;font-family:system-ui,sans-serif}
text{fill:currentColor;text-anchor:middle}.name{font-size:${NAME_SIZE}px;font-weight:600}.fact{font-size:${FACT_SIZE}px}
rect{fill:#f4f4f8;stroke:#5b5b66}.source rect{fill:#fff}.end rect{stroke-width:3}
.line{fill:none;stroke:#5b5b66}.open{stroke-dasharray:5 4}.circle{stroke-width:3}.back{fill:#fff;stroke:none}marker path{fill:#5b5b66}
@media(prefers-color-scheme:dark){svg{color:#f1f1f4;background:#1b1b1f}rect{fill:#2b2b31;stroke:#b9b9c4}
.source rect,.back{fill:#1b1b1f}.line{stroke:#b9b9c4}marker path{fill:#b9b9c4}}`;

/** What stands below the name of a box that holds one node: language and date with its doubt, and how the chain ends. */
function facts(nodes: readonly ChainNode[], articles: readonly NamedArticle[]): string[] {
  const [node, ...more] = nodes;
  if (!node || more.length > 0) return [];
  const article = articles.find(({ id }) => id === node.id)?.article;
  return [
    ...(article ? [[article.language, dateWords(article.published)].filter(Boolean).join(' · ')] : []),
    ...(node.origin ? [endWords(node.origin)] : []),
  ];
}

/** What changed on an edge, in full. */
function changes({ agreement, drift }: ChainEdge): string {
  if (agreement === null || !drift || drift.length === 0) return '';
  return ` (${[...countWords(drift), ...changeWords(drift)].join('; ')})`;
}

function drawEdge({ edge, path, words, at, wordsWidth, wordsHeight, inCircle }: DrawnEdge): string {
  const kinds = ['line', ...(edge.directed ? [] : ['open']), ...(inCircle ? ['circle'] : [])].join(' ');
  const head = edge.directed ? ' marker-end="url(#head)"' : '';
  const [left = 0, top = 0] = [round(at.x - wordsWidth / 2), round(at.y - wordsHeight / 2)];
  const lines = words.map((line, index) => {
    const y = round(top + FACT_LINE * (index + 1 / 2) + FACT_SIZE / 3);
    return `<text class="fact" x="${round(at.x)}" y="${y}">${escapeHtml(line)}</text>`;
  });
  return (
    `<path class="${kinds}" d="${path}"${head}/>` +
    `<rect class="back" x="${left}" y="${top}" width="${round(wordsWidth)}" height="${wordsHeight}"/>` +
    lines.join('')
  );
}

function drawBox({ nodes, x, y, width, height, lines, facts: small }: DrawnBox): string {
  const kinds = [
    nodes.every(({ kind }) => kind === 'source') ? 'source' : 'telling',
    ...(nodes.some(({ origin }) => origin) ? ['end'] : []),
  ].join(' ');
  const text = (kind: string, line: string, dy: number) =>
    `<text class="${kind}" x="${round(x + width / 2)}" y="${round(y + dy)}">${escapeHtml(line)}</text>`;
  const names = lines.map((line, index) => text('name', line, FIRST_LINE + index * NAME_LINE));
  const below = FIRST_LINE + lines.length * NAME_LINE - 2;
  const more = small.map((line, index) => text('fact', line, below + index * FACT_LINE));
  return `<g class="${kinds}"><rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="6"/>${[...names, ...more].join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
