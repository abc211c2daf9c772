import { describe, expect, it } from 'vitest';
import { chooseParent, findParents } from '../../../src/chain/find-parents.ts';
import type { ParentFeatures } from '../../../src/chain/parent-features.ts';
import { APART, agreeing, march, source, telling } from './chain-fixtures.ts';

const FEATURES: ParentFeatures = { share: 0.4, near: 0.4, cites: 0, hours: 2, ownSources: 0 };

describe('chooseParent', () => {
  it.each<[keyof ParentFeatures, number]>([
    ['share', 0.9],
    ['near', 0.7],
    ['cites', 1],
    ['hours', 3],
    ['ownSources', 2],
  ])('takes more of "%s" for a sign of the parent', (name, value) => {
    const choice = chooseParent([FEATURES, { ...FEATURES, [name]: value }]);

    expect(choice?.index).toBe(1);
  });

  it('gives the probability of the best and that of any', () => {
    const one = chooseParent([FEATURES]);
    const two = chooseParent([FEATURES, null, FEATURES]);

    expect(one?.probability).toBe(one?.any);
    expect(two?.probability).toBeLessThan(one?.probability ?? 0);
    expect(two?.any).toBeGreaterThan(one?.any ?? 1);
  });

  it('chooses nobody where nobody was compared', () => {
    expect(chooseParent([])).toBeNull();
    expect(chooseParent([null])).toBeNull();
  });
});

describe('findParents', () => {
  const ids = (found: ReturnType<typeof findParents>) =>
    found.map(({ child, parent, directed }) => `${child.id} ${directed ? '>' : '-'} ${parent.id}`);

  it('leads back in time', () => {
    const tellings = [telling('b', { published: march(2) }), telling('a', { published: march(1) })];

    expect(ids(findParents(tellings, agreeing(9)))).toEqual(['b > a']);
  });

  it('finds none where tellings were written apart', () => {
    expect(findParents([telling('b', { published: march(2) }), telling('a')], APART)).toEqual([]);
  });

  it('shows siblings as sharing their text, without a direction', () => {
    const at = march(2);
    const tellings = [
      telling('a', { published: at }),
      telling('b', { published: at }),
      telling('c', { published: at }),
    ];
    const found = findParents(tellings, agreeing(9));

    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ directed }) => !directed)).toBe(true);
  });

  it('leads from a brief to the full text where nothing else says which was first', () => {
    const tellings = [telling('full'), telling('brief', { sentences: 5 })];

    expect(ids(findParents(tellings, agreeing(5)))).toEqual(['brief > full']);
  });

  it('takes of two copies the first for the one that a translation was made from', () => {
    const at = (day: number) => ({ published: march(day), sources: [source('Ada', { type: 'person' })] });
    const tellings = [
      telling('copy', { ...at(2), sentences: 10 }),
      telling('first', at(1)),
      telling('translation', { ...at(3), language: 'sv' }),
    ];
    const alike: ReturnType<typeof agreeing> = (here, there) => ({
      pairs: 9,
      nearest: new Float32Array(10).fill([here, there].includes('translation') ? 0.5 : 0.95),
    });

    expect(ids(findParents(tellings, alike))).toEqual(['copy > first', 'translation > first']);
  });

  it('chooses the candidate with whom a telling shares sources that no other has', () => {
    const own = source('Uwe Kranz', { type: 'person' });
    const tellings = [
      telling('a', { published: march(1) }),
      telling('b', { published: march(1), sources: [own, source('Ada Berg', { type: 'person' })] }),
      telling('c', { published: march(3), sources: [own, source('Ada Berg', { type: 'person' })] }),
    ];

    expect(ids(findParents(tellings, agreeing(6, { 'a b': 1 })))).toEqual(['c > b']);
  });
});
