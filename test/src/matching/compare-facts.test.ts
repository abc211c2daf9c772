import { describe, expect, it } from 'vitest';
import { agreement, overlap, sparseCosine, weighNumber } from '../../../src/matching/compare-facts.ts';

describe('weighNumber', () => {
  it.each([
    [3, 0.25],
    [31, 0.25],
    [2024, 0.25],
    [100, 0.5],
    [40, 0.5],
    [5000, 0.5],
    [47, 1],
    [214, 1],
    [3800, 1],
    [1.2, 1],
    [263000, 1],
  ])('%d counts %d', (value, weight) => {
    expect(weighNumber(value)).toBe(weight);
  });
});

describe('overlap', () => {
  it('is the weight in common, alone and as a share of the lighter side', () => {
    const few = new Map([[7, 1]]);
    const many = new Map([
      [7, 1],
      [8, 0.5],
      [9, 2],
    ]);

    expect(overlap(few, many)).toEqual({ shared: 1, share: 1 });
    expect(overlap(many, few)).toEqual({ shared: 1, share: 1 });
    expect(overlap(new Map([[1, 1]]), many)).toEqual({ shared: 0, share: 0 });
    expect(overlap(new Map(), many)).toEqual({ shared: 0, share: null });
  });
});

describe('sparseCosine', () => {
  it('is 1 for the same directions, 0 for nothing in common, null without anything', () => {
    const one = new Map([[1, 2]]);

    expect(sparseCosine(one, new Map([[1, 5]]))).toBe(1);
    expect(sparseCosine(one, new Map([[2, 5]]))).toBe(0);
    expect(sparseCosine(one, new Map())).toBeNull();
  });
});

describe('agreement', () => {
  const pairs = [
    { here: 0, there: 1, similarity: 0.5 },
    { here: 1, there: 0, similarity: 0.5 },
  ];

  it('is the share of pairs with values on both sides that have one in common', () => {
    expect(agreement(pairs, [[47], [90]], [[91], [47]], () => 1)).toEqual({ agree: 1, share: 0.5 });
  });

  it('is not known when no pair has values on both sides', () => {
    expect(agreement(pairs, [[47], []], [[91], []], () => 1)).toEqual({ agree: 0, share: null });
  });

  it('lets what is common count less', () => {
    expect(agreement(pairs, [[3], [94]], [[91], [3]], weighNumber).share).toBeCloseTo(0.25 / 1.25, 12);
  });
});
