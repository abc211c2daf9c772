import { describe, expect, it, vi } from 'vitest';
import { changesLine, edgeChanges, shortChanges } from '../../extension/chain-changes.ts';
import type { Chain, ChainEdge, Drift } from '../../src/index.ts';
import { localeText } from './locale-text.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

const says = (words: string | number) => ({ start: 0, end: 1, says: String(words) });
const change = (kind: Drift['kind'], before?: string | number, after?: string | number): Drift => ({
  ...{ kind, from: [], to: [] },
  before: before === undefined ? null : says(before),
  after: after === undefined ? null : says(after),
});
const edge = (part: Partial<ChainEdge> = {}): ChainEdge => ({
  ...{ from: 'b', to: 'a', type: 'translates', directed: true, evidence: '', agreement: null },
  ...part,
});
const chainOf = (...edges: ChainEdge[]): Chain => ({
  nodes: ['a', 'b'].map((id) => ({
    ...{ id, kind: 'telling', label: id.toUpperCase(), type: null, language: null, url: null, origin: null },
  })),
  edges,
});
const text = localeText('en');

describe('edgeChanges', () => {
  it('says every change in full, the gravest first, and counts what came and went', () => {
    const drift = [
      change('added'),
      change('name-changed', 'Ada', 'Eva'),
      change('dropped'),
      change('added'),
      change('number-changed', 400, 396),
    ];
    const line = edge({ drift });

    expect(edgeChanges(line, chainOf(line), text)).toEqual({
      title: 'changed on the way',
      lines: [
        'number changed: 400 → 396',
        'name changed: \u2068Ada\u2069 → \u2068Eva\u2069',
        'sentences added: 2',
        'sentences dropped: 1',
      ],
    });
  });

  it('names both where it is not known which was first', () => {
    const line = edge({ directed: false, drift: [change('hedge-lost')] });
    const found = edgeChanges(line, chainOf(line), text);

    expect(found && changesLine(found, text)).toBe(
      'from “A” to “B”, whichever was first: “reportedly” and the like is gone',
    );
  });

  it('is nothing without texts, and where nothing changed', () => {
    expect(edgeChanges(edge(), chainOf(edge()), text)).toBeNull();
    expect(edgeChanges(edge({ drift: [] }), chainOf(edge({ drift: [] })), text)).toBeNull();
  });

  it('says what changed between two texts once, at their kinship', () => {
    const drift = [change('number-changed', 400, 396)];
    const cites = edge({ type: 'cites', drift });
    const copies = edge({ type: 'copies', drift });
    const chain = chainOf(cites, copies);

    expect(edgeChanges(cites, chain, text)).toBeNull();
    expect(edgeChanges(copies, chain, text)?.lines).toHaveLength(1);
    expect(edgeChanges(cites, chainOf(cites), text)?.lines).toHaveLength(1);
  });

  it('leaves off after five', () => {
    const drift = [1, 2, 3, 4, 5, 6, 7].map((n) => change('number-changed', n, n + 1));
    const line = edge({ drift });

    expect(edgeChanges(line, chainOf(line), text)?.lines).toHaveLength(6);
    expect(edgeChanges(line, chainOf(line), text)?.lines.at(-1)).toBe('and 2 more changes');
  });
});

describe('shortChanges', () => {
  it('puts a sign before a few words, and only counts what is more', () => {
    const drift = [
      change('hedge-lost'),
      change('date-changed'),
      change('number-changed', 4, 3),
      change('added'),
    ];
    const line = edge({ drift });

    expect(shortChanges(line, chainOf(line), text)).toEqual(['≠ number changed', '≠ hedge gone +1']);
  });
});
