import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../src/matching/align-sentences.ts';
import { displaced, leadToLead, matched, order, unmatched } from '../../../src/matching/measure-alignment.ts';

const alignment = (bestHere: number[], bestThere: number[], pairs: Alignment['pairs'] = []): Alignment => ({
  bestHere: Float32Array.from(bestHere),
  bestThere: Float32Array.from(bestThere),
  pairs,
  similarities: new Float32Array(),
  spread: 0,
});
const pair = (here: number, there: number, similarity = 0.5) => ({ here, there, similarity });
const prints = (...rows: number[][]) => ({
  kept: rows.length,
  total: rows.length,
  vectors: Int8Array.from(rows.flat()),
  numbers: [],
  names: [],
});

describe('measures of an alignment', () => {
  it('matched counts only what is above a faint likeness', () => {
    expect(matched(alignment([], [], [pair(0, 0, 0.29), pair(1, 1, 0.8)]))).toBeCloseTo(Math.log1p(0.5), 12);
  });

  it('unmatched is the share of the shorter side, and 0 without sentences', () => {
    expect(unmatched(alignment([0.9, 0.1], [0.1, 0.1, 0.1]))).toBe(0.5);
    expect(unmatched(alignment([], []))).toBe(0);
  });

  it('order is 1 kept, -1 reversed, 0 with too few pairs', () => {
    expect(order(alignment([], [], [pair(0, 0), pair(1, 1), pair(2, 2)]))).toBe(1);
    expect(order(alignment([], [], [pair(0, 2), pair(1, 1), pair(2, 0)]))).toBe(-1);
    expect(order(alignment([], [], [pair(0, 0), pair(1, 1)]))).toBe(0);
  });

  it('displaced is the share of its length by which a telling moves what it tells, and null without good pairs', () => {
    const ten = new Array<number>(10).fill(0.5);

    expect(displaced(alignment(ten, ten, [pair(0, 0), pair(9, 9)]))).toBe(0);
    expect(displaced(alignment(ten, ten, [pair(0, 8), pair(1, 9)]))).toBeCloseTo(0.8, 12);
    expect(displaced(alignment(ten, ten, [pair(0, 8, 0.1)]))).toBeNull();
  });

  it('leadToLead does not look beyond the third sentence', () => {
    const news = prints([7, 0], [7, 0], [7, 0]);
    const retold = prints([0, 7], [0, 7], [0, 7], [7, 0]);

    expect(leadToLead(news, news, 2)).toBe(1);
    expect(leadToLead(news, retold, 2)).toBe(0);
    expect(leadToLead(news, prints(), 2)).toBeNull();
  });
});
