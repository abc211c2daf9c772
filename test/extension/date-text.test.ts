import { describe, expect, it, vi } from 'vitest';
import { dateText, formatDay } from '../../extension/date-text.ts';
import type { PublishedDate } from '../../src/index.ts';
import { localeText } from './locale-text.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

const en = localeText('en');
const date = (iso: string, doubt: PublishedDate['doubt'] = null): PublishedDate => ({
  iso,
  precision: 'day',
  doubt,
});
const doubtful = (reason: NonNullable<PublishedDate['doubt']>['reason'], alternatives: string[] = []) => ({
  reason,
  alternatives,
  text: '',
});

describe('a date in words', () => {
  it.each([
    { given: null, words: 'date unknown' },
    { given: date('2024'), words: '2024' },
    { given: date('2023-06'), words: 'June 2023' },
    { given: date('2024-02-07'), words: '7 Feb 2024' },
    { given: date('2024-02-07T23:59:00-08:00'), words: '7 Feb 2024' },
    { given: date('2024-13-45'), words: '2024-13-45' },
    { given: date('yesterday'), words: 'yesterday' },
    {
      given: date('2024-02-07', doubtful('day-month-order', ['2024-07-02'])),
      words: '7 Feb 2024 or 2 Jul 2024, not certain',
    },
    {
      given: date('2024-02-07', doubtful('conflict', ['2024-02-09', '2024-02-10'])),
      words: '7 Feb 2024 or 9 Feb 2024, not certain',
    },
    { given: date('2024-02-07', doubtful('conflict')), words: '7 Feb 2024' },
    { given: date('2024', doubtful('copyright-year')), words: '2024, by the copyright line' },
    { given: date('2023-08', doubtful('relative')), words: 'about August 2023' },
  ])('is $words', ({ given, words }) => {
    expect(dateText(given, en)).toBe(words);
  });

  it('is written as the reader writes', () => {
    const given = date('2024-02-07');
    expect(['sv', 'de', 'pl'].map((locale) => dateText(given, localeText(locale as 'sv')))).toEqual([
      '7 feb. 2024',
      '7. Feb. 2024',
      '7 lut 2024',
    ]);
  });
});

describe('a day', () => {
  it.each([
    { iso: '2026-11-20', words: '20 November' },
    { iso: '2025-11-20', words: '20 November 2025' },
    { iso: '2026-11', words: 'November 2026' },
    { iso: '2024', words: '2024' },
  ])('is $words in 2026', ({ iso, words }) => {
    expect(formatDay(iso, '2026-11-23', en)).toBe(words);
  });
});
