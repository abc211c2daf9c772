import { describe, expect, it } from 'vitest';
import { isSameName, nameWordKeys, sourceKey } from '../../../src/chain/same-source.ts';
import { source } from './chain-fixtures.ts';

describe('isSameName', () => {
  it.each([
    ['Zeitung Strelsau Kurier', 'Strelsau Kurier', true],
    ['EFE med hänvisning', 'EFE', true],
    ['Strelsau Times', 'Times', false],
    ['', 'EFE', false],
  ])('compares %s with %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
    expect(isSameName(b, a)).toBe(same);
  });
});

describe('sourceKey', () => {
  it.each([
    ['President Tokayev', 'Токаев', true],
    ['Ada Berg', 'Uwe Kranz', false],
    ['星川ロボティクス', '星川ロボティクス', true],
    ['星川ロボティクス', '経済産業省', false],
  ])('compares %s with %s', (a, b, same) => {
    expect(sourceKey(source(a)) === sourceKey(source(b))).toBe(same);
  });
});

describe('nameWordKeys', () => {
  it('leaves out words without a capital', () => {
    expect(nameWordKeys(source('spokesperson of the Harbour'))).toHaveLength(1);
  });
});
