import { describe, expect, it } from 'vitest';
import type { CitedSource } from '../../../src/analysis.ts';
import { findRetoldWitness } from '../../../src/chain/find-retold-witness.ts';
import { nameKey } from '../../../src/fingerprint/name-keys.ts';
import { source, telling } from './chain-fixtures.ts';

const person = (fields: Partial<CitedSource> = {}) =>
  source('Maëlle Guivarch', { type: 'person', ...fields });
const names = new Set([nameKey('Guivarch') ?? 0]);
const first = telling('el', { outlet: 'First' });
const second = telling('fr', { outlet: 'Le Bocage', names });

describe('findRetoldWitness', () => {
  it.each<[string, CitedSource[]]>([
    ['through its outlet', [person({ through: 'Le Bocage' })]],
    ['in one sentence with its outlet', [source('Le Bocage'), person()]],
  ])('finds whom a later telling cites %s', (_, sources) => {
    const found = findRetoldWitness(second, [first], [telling('de', { sources })]);

    expect(found?.name).toBe('Maëlle Guivarch');
  });

  it.each<[string, CitedSource[]]>([
    ['further down', [person({ through: 'Le Bocage', sentence: 5 })]],
    ['through another outlet', [person({ through: 'Le Monde' })]],
    ['with its outlet in another sentence', [source('Le Bocage', { sentence: 2 }), person()]],
    ['who is no person', [person({ type: 'institution', through: 'Le Bocage' })]],
  ])('finds nobody %s', (_, sources) => {
    expect(findRetoldWitness(second, [first], [telling('de', { sources })])).toBeNull();
  });

  it('finds nobody whom the telling does not name or an earlier one does', () => {
    const later = [telling('de', { sources: [person({ through: 'Le Bocage' })] })];

    expect(findRetoldWitness({ ...second, names: new Set() }, [first], later)).toBeNull();
    expect(findRetoldWitness(second, [{ ...first, names }], later)).toBeNull();
    expect(findRetoldWitness(second, [{ ...first, sources: [person()] }], later)).toBeNull();
    expect(findRetoldWitness({ ...second, outlet: null }, [first], later)).toBeNull();
  });
});
