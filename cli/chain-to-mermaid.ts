import type { ArticlesChain, ChainNode, NamedArticle } from '../src/index.ts';
import { dateWords, edgeWords, endWords, nodeWords } from './chain-words.ts';
import { shortDriftWords } from './drift-words.ts';

/** The chain as a Mermaid flowchart, from those who took to those they took from, with a line break at its end. */
export function chainToMermaid(articles: readonly NamedArticle[], { chain }: ArticlesChain): string {
  const names = new Map(chain.nodes.map(({ id }, index) => [id, `n${index}`]));
  const nodes = chain.nodes.map((node) => {
    const article = articles.find(({ id }) => id === node.id)?.article;
    const lines = [
      nodeWords(node),
      ...(article ? [[article.language, dateWords(article.published)].filter(Boolean).join(', ')] : []),
      ...(node.origin ? [endWords(node.origin)] : []),
    ];
    return `  ${names.get(node.id)}${shape(node, lines.map(escapeMermaid).join('<br>'))}`;
  });
  const edges = chain.edges.map((edge) => {
    const arrow = edge.directed ? '-->' : '-.-';
    const changes = edge.agreement === null ? [] : shortDriftWords(edge.drift ?? []);
    const words = [edgeWords(edge), ...changes].map(escapeMermaid).join('<br>');
    return `  ${names.get(edge.from)} ${arrow}|"${words}"| ${names.get(edge.to)}`;
  });
  return `${['flowchart TD', ...nodes, ...edges].join('\n')}\n`;
}

/** Tellings are rectangles, sources are rounded, ends have a double border. */
function shape({ kind, origin }: ChainNode, text: string): string {
  if (origin) return `[["${text}"]]`;
  return kind === 'source' ? `("${text}")` : `["${text}"]`;
}

/** Everything that Mermaid or its HTML labels could read, as the character entities that it knows. */
function escapeMermaid(text: string): string {
  return text
    .replaceAll(/[&"<>#;`|[\](){}\\*_~]/gu, (sign) => `#${sign.codePointAt(0)};`)
    .replaceAll(/\s+/gu, ' ');
}
