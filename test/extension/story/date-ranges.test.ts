import { describe, expect, it, vi } from 'vitest';
import { compareRanges, dateRanges } from '../../../extension/story/date-ranges.ts';
import { timeAxis } from '../../../extension/story/time-axis.ts';
import type { PublishedDate } from '../../../src/index.ts';
import { localeText } from '../locale-text.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

const date = (iso: string, ...alternatives: string[]): PublishedDate => ({
  iso,
  precision: 'day',
  doubt: alternatives.length > 0 ? { reason: 'conflict', alternatives, text: '' } : null,
});
const words = (published: PublishedDate) =>
  dateRanges(published).map(({ from, to }) =>
    [from, to].map((moment) => new Date(moment).toISOString().slice(0, 16)).join(' '),
  );

describe('a publication date as stretches of time', () => {
  it.each([
    { name: 'a year is the whole year', published: date('2024'), is: ['2024-01-01T00:00 2025-01-01T00:00'] },
    {
      name: 'a month is the whole month',
      published: date('2024-02'),
      is: ['2024-02-01T00:00 2024-03-01T00:00'],
    },
    {
      name: 'a day is the whole day',
      published: date('2024-02-29'),
      is: ['2024-02-29T00:00 2024-03-01T00:00'],
    },
    {
      name: 'a time with an offset is one moment',
      published: date('2024-02-07T08:01+01:00'),
      is: ['2024-02-07T07:01 2024-02-07T07:01'],
    },
    {
      name: 'a time without an offset is taken as UTC',
      published: date('2024-02-07T08:01'),
      is: ['2024-02-07T08:01 2024-02-07T08:01'],
    },
    {
      name: 'a doubtful date is each of its readings, earliest first',
      published: date('2024-07-02', '2024-02-07'),
      is: ['2024-02-07T00:00 2024-02-08T00:00', '2024-07-02T00:00 2024-07-03T00:00'],
    },
    {
      name: 'the same reading twice is one',
      published: date('2024', '2024'),
      is: ['2024-01-01T00:00 2025-01-01T00:00'],
    },
    { name: 'what is no date is none', published: date('2024-13-01'), is: [] },
    { name: 'a day that no month has is none', published: date('2024-02-31'), is: [] },
    { name: 'words are none', published: date('yesterday'), is: [] },
  ])('$name', ({ published, is }) => {
    expect(words(published)).toEqual(is);
  });

  it('sorts by the earliest possible time, undated last', () => {
    const dates = [[], dateRanges(date('2024-03')), dateRanges(date('2024-07-02', '2024-02-07'))];

    expect([...dates].sort(compareRanges)).toEqual([dates[2], dates[1], dates[0]]);
  });
});

describe('the axis of the timeline', () => {
  const axis = (...isos: string[]) =>
    timeAxis(
      isos.flatMap((iso) => dateRanges(date(iso))),
      localeText('en'),
    );

  it.each([
    { name: 'one moment', isos: ['2024-02-07T08:01Z'] },
    { name: 'one day', isos: ['2024-02-07'] },
    { name: 'two years', isos: ['2023', '2024-05-06'] },
    { name: 'a month', isos: ['2024-02-07', '2024-03-01'] },
  ])('has a place for $name, and at most four named days', ({ isos }) => {
    const { placeOf, ticks } = axis(...isos);

    for (const { from, to } of isos.flatMap((iso) => dateRanges(date(iso)))) {
      expect(placeOf(from)).toBeGreaterThan(0);
      expect(placeOf(to)).toBeLessThan(100);
    }
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(4);
    for (const { at } of ticks) expect(at >= 0 && at <= 100).toBe(true);
  });
});
