import { describe, expect, it } from 'vitest';
import type { ChainEdge } from '../../../src/analysis.ts';
import { findLoops } from '../../../src/chain/find-loops.ts';

const edge = (from: string, to: string, fields: Partial<ChainEdge> = {}): ChainEdge => ({
  ...{ from, to, type: 'cites', directed: true, evidence: '', agreement: null },
  ...fields,
});
const itself = (id: string) => id;

describe('findLoops', () => {
  it.each<[string, ChainEdge[], string[][]]>([
    ['nothing in a chain', [edge('a', 'b'), edge('b', 'c')], []],
    ['two that cite each other, once', [edge('b', 'a'), edge('a', 'b')], [['a', 'b']]],
    ['a ring of three', [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('d', 'a')], [['a', 'b', 'c']]],
    ['nothing where one only agrees', [edge('a', 'b'), edge('b', 'a', { type: 'translates' })], []],
    ['nothing where the direction is open', [edge('a', 'b'), edge('b', 'a', { directed: false })], []],
    [
      'two rings, the shorter first',
      [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('x', 'y'), edge('y', 'x')],
      [
        ['x', 'y'],
        ['a', 'b', 'c'],
      ],
    ],
  ])('finds %s', (_, edges, loops) => {
    expect(findLoops(edges, itself)).toEqual(loops);
  });

  it('takes two articles of one outlet for one', () => {
    const first = (id: string) => (id === 'a2' ? 'a' : id);

    expect(findLoops([edge('b', 'a'), edge('a2', 'b')], first)).toEqual([['a', 'b']]);
    expect(findLoops([edge('a2', 'a')], first)).toEqual([]);
  });
});
