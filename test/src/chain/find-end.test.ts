import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../../src/chain/count-origins.ts';
import type { TellingNode } from '../../../src/chain/telling-node.ts';
import { APART, article, march, source, telling, vaguePress } from './chain-fixtures.ts';

const person = (name: string, fields = {}) => source(name, { type: 'person', ...fields });

describe('findEnd', () => {
  const endsOf = (...tellings: TellingNode[]) => [...countOrigins(tellings, APART).ends];

  it.each([
    [
      'the agency that it credits',
      [person('Ada'), source('STT', { type: 'agency', sentence: null })],
      'source:STT',
    ],
    [
      'the agency that those near its top spoke to',
      [source('STT', { type: 'agency', sentence: 3 })],
      'source:STT',
    ],
    [
      'its own reporting, where an agency comes late',
      [source('STT', { type: 'agency', sentence: 5 })],
      'article',
    ],
    [
      'an unnamed press before an agency',
      [vaguePress('Press', 'RU'), source('STT', { type: 'agency' })],
      'source:Press',
    ],
    ['a study near its top', [source('Nature study', { type: 'study' })], 'source:Nature study'],
    [
      'a study that stands before the agency to whom its author speaks',
      [source('Nature study', { type: 'study', sentence: 0 }), source('TT', { type: 'agency', sentence: 1 })],
      'source:Nature study',
    ],
    [
      'an agency that stands before a study',
      [source('TT', { type: 'agency', sentence: 0 }), source('Nature study', { type: 'study', sentence: 1 })],
      'source:TT',
    ],
    ['its own reporting, where others come late', [person('Ada'), source('One', { sentence: 8 })], 'article'],
  ])('ends at %s', (_, sources, node) => {
    expect(endsOf(article({ sources })).map(([id]) => id)).toEqual([node]);
  });

  it('passes over the go-between to the source it cites', () => {
    const sources = [source('Go-Between News'), source('Far Portal', { through: 'Go-Between News' })];

    expect(endsOf(article({ sources }))).toEqual([
      ['source:Far Portal', { reached: false, reason: 'not-linked' }],
    ]);
  });

  it.each([
    ['a study', 'source:Urban Acoustics'],
    ['Iberian Bats', 'source:Iberian Bats'],
  ])('ends at the journal of %s only if that has no name', (name, node) => {
    const sources = [
      source(name, { type: 'study', through: 'Urban Acoustics' }),
      source('Urban Acoustics', { kind: 'magazine' }),
    ];

    expect(endsOf(article({ sources }))).toEqual([[node, { reached: false, reason: 'not-linked' }]]);
  });

  it('takes an unnamed press for the one named outlet of that country', () => {
    const sources = [
      vaguePress('Ruritanian media', 'RU', { through: 'Go-Between News' }),
      source('Go-Between News'),
      source('Strelsau Portal', { country: 'RU', sentence: 8 }),
    ];

    expect(endsOf(article({ sources }))).toEqual([
      ['source:Strelsau Portal', { reached: false, reason: 'not-linked' }],
    ]);
  });

  it('ends at an unnamed press when no outlet is named', () => {
    expect(endsOf(article({ sources: [vaguePress('Ruritanian media', 'RU')] }))).toEqual([
      ['source:Ruritanian media', { reached: false, reason: 'vague' }],
    ]);
  });

  it('does not end at the outlet itself under a part of its name', () => {
    const sources = [source('Gońcowi', { type: 'outlet' }), person('Ada')];

    expect(endsOf(article({ outlet: 'Bałtycki Goniec', language: 'pl', sources }))).toEqual([
      ['article', { reached: true, reason: null }],
    ]);
  });

  it('reaches an origin that is linked', () => {
    expect(endsOf(article({ sources: [source('One', { link: 'https://one.example/a' })] }))).toEqual([
      ['source:One', { reached: true, reason: null }],
    ]);
  });

  it('reaches an origin that is itself a telling in the index', () => {
    const cited = telling('en', { outlet: 'The Harbour', sources: [person('Ada')] });
    const tellings = [article({ published: march(1), sources: [source('The Harbour')] }), cited];

    expect(countOrigins(tellings, APART).independence).toMatchObject({ origins: 1, originNodes: ['en'] });
  });
});
