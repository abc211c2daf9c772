import { describe, expect, it } from 'vitest';
import { isOwnOutlet, knowOutlets } from '../../../src/chain/know-outlets.ts';
import { source, telling } from './chain-fixtures.ts';

describe('knowOutlets', () => {
  it.each([
    ['the outlet of another telling', { outlet: 'The Ledger' }],
    ['a publication that another telling cites', { sources: [source('The Ledger')] }],
  ])('takes a name for a publication that is %s', (_, other) => {
    const citing = telling('a', { sources: [source('The Ledger', { type: 'person' })] });

    expect(knowOutlets([citing, telling('b', other)])[0]?.sources[0]?.type).toBe('outlet');
  });

  it('leaves a name that only resembles an outlet', () => {
    const citing = telling('a', { sources: [source('Ada Ledger', { type: 'person' })] });

    expect(knowOutlets([citing, telling('b', { outlet: 'Ledger' })])[0]?.sources[0]?.type).toBe('person');
  });
});

describe('isOwnOutlet', () => {
  it.each([
    ['Słowu Pobuża', 'Słowo Pobuża', true],
    ['Gońcowi', 'Bałtycki Goniec', true],
    ['Kurier', 'Bałtycki Goniec', false],
  ])('%s in %s: %s', (name, outlet, expected) => {
    expect(isOwnOutlet(name, telling('a', { outlet, language: 'pl' }))).toBe(expected);
  });
});
