/** What is said of a node and of a line of the chain: in its box, to screen readers, and beside the drawing. */
import type { Chain, ChainEdge, ChainNode } from '../../src/index.ts';
import { changesLine, edgeChanges, shortChanges } from '../chain-changes.ts';
import { languageName } from '../language-name.ts';
import { endText, stepText } from '../popup/chain-text.ts';
import { stepOf } from '../popup/chain-tree.ts';
import { kindText } from '../source-text.ts';
import type { MessageKey, Text } from '../text.ts';
import type { BoxWords } from './lay-out-chain.ts';

const DIRECTED: Record<ChainEdge['type'], MessageKey> = {
  cites: 'stepCites',
  links: 'stepLinks',
  credits: 'stepCredits',
  translates: 'edgeTranslates',
  copies: 'edgeCopies',
};

const OPEN: Record<ChainEdge['type'], MessageKey> = {
  ...DIRECTED,
  // Without a direction, one name stands for another.
  cites: 'stepMeans',
  translates: 'edgeTranslatesOpen',
  copies: 'edgeCopiesOpen',
};

/** The words of a box: its nodes' names and, of a node that has it for itself, what it is and where the chain ends. */
export function boxWords(nodes: readonly ChainNode[], text: Text): BoxWords {
  const [first, ...more] = nodes;
  const labels = nodes.map(({ label }) => (label === '' ? text.t('untitled') : label));
  return { labels, facts: first && more.length === 0 ? nodeFacts(first, text) : [] };
}

/** What a node is, and where the chain ends. */
export function nodeFacts({ kind, type, language, origin }: ChainNode, text: Text): string[] {
  return [
    ...(kind === 'article' ? [text.t('thisArticle')] : []),
    ...(language ? [languageName(language, text)] : []),
    ...(kind === 'source' && type ? [kindText({ type, kind: null }, text)] : []),
    ...(origin ? [endText(origin, text)] : []),
  ];
}

/** The words on a line, as short as they can be: what it means, and below it what changed on the way. */
export function edgeWords(edge: ChainEdge, inCircle: boolean, chain: Chain, text: Text): string[] {
  const words = text.t((edge.directed ? DIRECTED : OPEN)[edge.type]);
  return [inCircle ? text.t('edgeInCircle', words) : words, ...shortChanges(edge, chain, text)];
}

/** Where a node leads, one sentence for each line, and who leads to it; empty where nothing does. */
export function nodeRelations(node: ChainNode, chain: Chain, text: Text): string[] {
  const { nodes, edges } = chain;
  const labelOf = (id: string) => nodes.find((other) => other.id === id)?.label ?? id;
  const out = edges
    .filter(({ from, to }) => from === node.id && to !== node.id)
    .map((edge) => {
      const words = `${stepText(stepOf(edge, true), text)} ${labelOf(edge.to)}`;
      const { agreement } = edge;
      const changes = edgeChanges(edge, chain, text);
      const agree = agreement && text.n('sentencesAgree', agreement.sentences, String(agreement.pairs));
      return `${words}${agree ? ` (${agree})` : ''}${changes ? `; ${changesLine(changes, text)}` : ''}`;
    });
  const takers = edges.filter(({ from, to, directed }) => directed && to === node.id && from !== node.id);
  const names = [...new Set(takers.map(({ from }) => labelOf(from)))];
  const list = new Intl.ListFormat(text.locale).format(names);
  return [...out, ...(names.length > 0 ? [text.t('nodeNamedBy', list)] : [])];
}

/** All of a box in one line, for screen readers; nodes that share a box lead to and from the same others. */
export function boxName(nodes: readonly ChainNode[], chain: Chain, text: Text): string {
  const { labels, facts } = boxWords(nodes, text);
  const relations = nodes[0] ? nodeRelations(nodes[0], chain, text) : [];
  return [new Intl.ListFormat(text.locale).format(labels), ...facts, ...relations].join('; ');
}
