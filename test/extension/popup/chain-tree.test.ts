import { describe, expect, it } from 'vitest';
import { type ChainBranch, chainTree } from '../../../extension/popup/chain-tree.ts';
import type { ChainEdge, ChainNode } from '../../../src/index.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const node = (id: string, kind: ChainNode['kind'] = 'source'): ChainNode => ({
  ...{ id, kind, label: id, type: null, language: null, url: null, origin: null },
});
const edge = (from: string, to: string, change: Partial<ChainEdge> = {}): ChainEdge => ({
  ...{ from, to, type: 'cites', directed: true, evidence: '', agreement: null },
  ...change,
});

/** The tree as indented lines: easier to read than nested objects. */
function outline(branch: ChainBranch | null, depth = 0): string[] {
  if (!branch) return [];
  const words = [branch.step, branch.node.id, branch.repeated ? '(again)' : null].filter(Boolean).join(' ');
  return ['  '.repeat(depth) + words, ...branch.branches.flatMap((next) => outline(next, depth + 1))];
}

describe('the tree of a chain', () => {
  it('goes from the article to where every branch ends', () => {
    expect(outline(chainTree(sampleAnalysis().chain))).toEqual([
      'article',
      '  cites source:Danish media',
      '    means source:Vestkysten',
      '  translates-open bridge-de',
      '    cites source:Vestkysten (again)',
      '  translated-by bridge-en',
      '    cites source:Vestkysten (again)',
    ]);
  });

  it('ends where citations go round in a circle', () => {
    const nodes = [node('article', 'article'), node('a'), node('b')];
    const edges = [edge('article', 'a'), edge('a', 'b'), edge('b', 'a'), edge('b', 'article')];

    expect(outline(chainTree({ nodes, edges }))).toEqual([
      'article',
      '  cites a',
      '    cites b',
      '      cites a (again)',
      '      cites article (again)',
    ]);
  });

  it('points upwards only where there is something to see', () => {
    const nodes = [node('article', 'article'), node('a', 'telling'), node('b')];
    const edges = [edge('article', 'b'), edge('article', 'a', { type: 'copies' }), edge('a', 'b')];

    expect(outline(chainTree({ nodes, edges }))).toEqual([
      'article',
      '  cites b',
      '  copies a',
      '    cites b',
    ]);
  });

  it.each([
    { type: 'copies', directed: true, from: 'article', step: 'copies' },
    { type: 'copies', directed: true, from: 'a', step: 'copied-by' },
    { type: 'copies', directed: false, from: 'article', step: 'copies-open' },
    { type: 'translates', directed: true, from: 'article', step: 'translates' },
    { type: 'links', directed: true, from: 'article', step: 'links' },
    { type: 'credits', directed: true, from: 'article', step: 'credits' },
  ] as const)('words $type from $from as $step', ({ type, directed, from, step }) => {
    const nodes = [node('article', 'article'), node('a', 'telling')];
    const edges = [edge(from, from === 'a' ? 'article' : 'a', { type, directed })];

    expect(chainTree({ nodes, edges })?.branches[0]?.step).toBe(step);
  });

  it('leaves out edges to nodes that are not there', () => {
    expect(
      chainTree({ nodes: [node('article', 'article')], edges: [edge('article', 'x')] })?.branches,
    ).toEqual([]);
  });

  it('is none without an article', () => {
    expect(chainTree({ nodes: [node('a')], edges: [] })).toBeNull();
  });
});
