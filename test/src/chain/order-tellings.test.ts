import { describe, expect, it } from 'vitest';
import { compareTime, orderTellings } from '../../../src/chain/order-tellings.ts';
import { march, source, telling } from './chain-fixtures.ts';

describe('compareTime', () => {
  const early = telling('a', { outlet: 'The Harbour', published: march(1) });
  const undated = telling('b', { sources: [source('The Harbour')] });

  it.each([
    ['the date', early, telling('c', { published: march(2) }), -1],
    ['the citation where a date is missing', early, undated, -1],
    ['the citation, the other way', undated, early, 1],
    ['the date against the citation', early, telling('d', { published: march(2) }), -1],
    ['nothing', early, telling('e'), 0],
  ])('goes by %s', (_, a, b, sign) => {
    expect(Math.sign(compareTime(a, b))).toBe(sign);
  });
});

describe('orderTellings', () => {
  it('puts the first first, undated ones last, and of two alike the fuller', () => {
    const tellings = [
      telling('brief', { sentences: 4 }),
      telling('long', { sentences: 12 }),
      telling('late', { published: march(3) }),
      telling('early', { published: march(1) }),
    ];
    const order = ['early', 'late', 'long', 'brief'];

    expect(orderTellings(tellings).map(({ id }) => id)).toEqual(order);
    expect(orderTellings(tellings.toReversed()).map(({ id }) => id)).toEqual(order);
  });
});
