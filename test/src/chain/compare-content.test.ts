import { describe, expect, it } from 'vitest';
import { compareContent } from '../../../src/chain/compare-content.ts';
import { agreeing, telling } from './chain-fixtures.ts';

const full = telling('full', { sentences: 10 });

describe('compareContent', () => {
  it.each([
    ['most of it stands in one that has much more', 5, 4, 1],
    ['half of it stands elsewhere', 6, 3, 0],
    ['both are of much the same length', 8, 8, 0],
    ['it has no sentences', 0, 0, 0],
  ])('of a telling, where %s, says who was first', (_, sentences, matched, expected) => {
    const brief = telling('brief', { sentences });

    expect(compareContent(brief, full, agreeing(matched))).toBe(expected);
    expect(compareContent(full, brief, agreeing(matched))).toBe(0 - expected);
  });

  it('says nothing of two that were not compared', () => {
    expect(compareContent(telling('brief', { sentences: 5 }), full, () => null)).toBe(0);
  });
});
