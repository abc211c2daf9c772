/** The story view as Markdown with links, as a file to keep or to send on. */
import type { Chain } from '../../src/index.ts';
import { changesLine, edgeChanges } from '../chain-changes.ts';
import { dateText } from '../date-text.ts';
import { languageName } from '../language-name.ts';
import { analysisToMarkdown, escaped, linked, section } from '../popup/analysis-to-markdown.ts';
import { endText, stepText } from '../popup/chain-text.ts';
import { type ChainBranch, chainTree } from '../popup/chain-tree.ts';
import type { Text } from '../text.ts';
import type { ComparedPair } from './compare-texts.ts';
import { countNotes, countText, endLines, pairLines } from './Independence.tsx';
import type { Story } from './load-story.ts';
import { pairsToMarkdown } from './pairs-to-markdown.ts';

/**
 * The whole story: what the popup says, then when it was told, the texts at hand side by side, the chain, and how the
 * origins were counted.
 */
export function storyToMarkdown(
  { analysis, tellings }: Story,
  pairs: readonly ComparedPair[],
  sentence: string,
  text: Text,
): string {
  const { chain, independence } = analysis;
  const when = tellings.map(({ title, url, outlet, language, published }) => {
    const facts = [outlet ?? text.t('unknownOutlet'), ...(language ? [languageName(language, text)] : [])];
    return `${dateText(published, text)}: ${linked(title ?? text.t('untitled'), url)} (${facts.map(escaped).join(', ')})`;
  });
  const tree = chainTree(chain);
  const counted = [
    countText(independence, text),
    ...countNotes(analysis, text),
    ...pairLines(analysis, text),
    ...endLines(analysis, text),
    text.t('countRule'),
    text.t('countNoTruth'),
  ];
  return [
    analysisToMarkdown(analysis, sentence, text).trimEnd(),
    section(text.t('storyWho'), when),
    pairsToMarkdown(pairs, text),
    chain.edges.length > 0 && tree
      ? `## ${text.t('sectionChain')}\n\n${branchLines(tree, 0, chain, text).join('\n')}`
      : '',
    independence.outlets > 1 ? section(text.t('countTitle'), counted.map(escaped)) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function branchLines(branch: ChainBranch, depth: number, chain: Chain, text: Text): string[] {
  const { node, edge, step, repeated, branches } = branch;
  const name = step === null ? `**${escaped(text.t('thisArticle'))}**` : linked(node.label, node.url);
  const words = [
    ...(step === null ? [] : [escaped(stepText(step, text))]),
    name,
    ...(repeated ? [`(${escaped(text.t('alsoAbove'))})`] : []),
    ...(node.origin && !repeated ? [`(${escaped(endText(node.origin, text))})`] : []),
  ];
  const changes = edge && edgeChanges(edge, chain, text);
  const indent = '  '.repeat(depth);
  return [
    `${indent}- ${words.join(' ')}`,
    ...(changes ? [`${indent}  - ≠ ${escaped(changesLine(changes, text))}`] : []),
    ...branches.flatMap((next) => branchLines(next, depth + 1, chain, text)),
  ];
}
