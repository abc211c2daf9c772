import { describe, expect, it } from 'vitest';
import type { PublishedDate } from '../../../src/article.ts';
import { daysApart } from '../../../src/matching/days-apart.ts';

const date = (iso: string, alternatives: string[] = []): PublishedDate => ({
  iso,
  precision: 'day',
  doubt: alternatives.length > 0 ? { reason: 'day-month-order', alternatives, text: iso } : null,
});

describe('daysApart', () => {
  it.each<[string, string, number | null]>([
    ['2026-05-06', '2026-05-06', 0],
    ['2026-05-06', '2026-05-07', 1],
    ['2026-05-06T12:00Z', '2026-05-06T18:00Z', 0.25],
    ['2026-05-06T12:00+02:00', '2026-05-06T10:00+00:00', 0],
    ['2026-05-06T12:00:30.5+02:00', '2026-05-06T10:00Z', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2026', '2026-05-06', null],
    ['2026-05', '2026-05-30', null],
    ['2025', '2026-01-11', 11],
    ['2026-05', '2026-04-01', 30],
    ['nonsense', '2026-05-06', null],
  ])('of %s and %s is %j', (here, there, expected) => {
    expect(daysApart(date(here), date(there))).toBe(expected);
    expect(daysApart(date(there), date(here))).toBe(expected);
  });

  it('takes the readings that are nearest', () => {
    expect(daysApart(date('2024-02-07', ['2024-07-02']), date('2024-07-03'))).toBe(1);
  });

  it('is null for a missing date', () => {
    expect(daysApart(null, date('2024-02-07'))).toBeNull();
    expect(daysApart(date('2024-02-07'), null)).toBeNull();
  });
});
