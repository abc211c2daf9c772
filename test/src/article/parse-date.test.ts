import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import relative from '../../../data/dates/relative.json' with { type: 'json' };
import { choosePublished } from '../../../src/article/choose-published.ts';
import { parseDate } from '../../../src/article/parse-date.ts';

const TODAY = '2026-06-15';
const visible = (text: string) => ({ text, from: 'visible' as const });
const machine = (text: string) => ({ text, from: 'machine' as const });
const read = (text: string, language: string | null, declaredRegion: string | null = null) =>
  parseDate(visible(text), { language, declaredRegion, today: TODAY });

const SURE: [language: string | null, text: string, iso: string, precision: string][] = [
  [null, '2024-02-07', '2024-02-07', 'day'],
  [null, '2024-02-07T08:01:30+01:00', '2024-02-07T08:01+01:00', 'minute'],
  [null, '2024-02-07T08:01:30.123Z', '2024-02-07T08:01Z', 'minute'],
  [null, '2024-02-07 08:01', '2024-02-07T08:01', 'minute'],
  [null, '20240207', '2024-02-07', 'day'],
  [null, '2023-06', '2023-06', 'month'],
  [null, '06/2023', '2023-06', 'month'],
  [null, 'Wed, 07 Feb 2024 08:01:00 GMT', '2024-02-07T08:01Z', 'minute'],
  ['sv', 'Publicerad 7 februari 2024 kl. 08.01', '2024-02-07T08:01', 'minute'],
  ['de', '7. Februar 2024, 8:01 Uhr', '2024-02-07T08:01', 'minute'],
  ['de', 'Stand: 07.02.2024 08:01', '2024-02-07T08:01', 'minute'],
  ['en', 'February 7, 2024 8:01 pm', '2024-02-07T20:01', 'minute'],
  ['en', '7th February 2024', '2024-02-07', 'day'],
  ['en', '12:05 a.m. on Sept. 3, 2024', '2024-09-03', 'day'],
  ['pl', '7 lutego 2024, 08:01', '2024-02-07T08:01', 'minute'],
  ['fr', 'Publié le 7 févr. 2024 à 08h01', '2024-02-07T08:01', 'minute'],
  ['fr', '1er mars 2024', '2024-03-01', 'day'],
  ['es', '7 de febrero de 2024', '2024-02-07', 'day'],
  ['it', '7 febbraio 2024', '2024-02-07', 'day'],
  ['pt', '7 de fevereiro de 2024 às 08:01', '2024-02-07T08:01', 'minute'],
  ['nl', '7 februari 2024 om 08:01', '2024-02-07T08:01', 'minute'],
  ['da', '7. feb. 2024 kl. 08.01', '2024-02-07T08:01', 'minute'],
  ['no', '7. februar 2024', '2024-02-07', 'day'],
  ['fi', '7. helmikuuta 2024 klo 8.01', '2024-02-07T08:01', 'minute'],
  ['cs', '7. února 2024', '2024-02-07', 'day'],
  ['hu', '2024. február 7. 08:01', '2024-02-07T08:01', 'minute'],
  ['hu', '2024.02.07. 08:01', '2024-02-07T08:01', 'minute'],
  ['ru', '7 февраля 2024 года', '2024-02-07', 'day'],
  ['uk', '7 лютого 2024', '2024-02-07', 'day'],
  ['ro', '7 februarie 2024', '2024-02-07', 'day'],
  ['el', '7 Φεβρουαρίου 2024', '2024-02-07', 'day'],
  ['tr', '7 Şubat 2024 08:01', '2024-02-07T08:01', 'minute'],
  ['ar', '7 فبراير 2024', '2024-02-07', 'day'],
  ['ar', '٧ شباط ٢٠٢٤', '2024-02-07', 'day'],
  ['zh', '2024年2月7日 08:01', '2024-02-07T08:01', 'minute'],
  ['ja', '2024年2月7日', '2024-02-07', 'day'],
  ['ko', '2024년 2월 7일', '2024-02-07', 'day'],
  ['en', 'June 2023', '2023-06', 'month'],
  ['sv', '07/02 2024', '', ''],
  ['de', '31/02/2024', '', ''],
  ['de', '13/02/2024', '2024-02-13', 'day'],
  ['en', '02/13/2024', '2024-02-13', 'day'],
  ['de', '02/02/2024', '2024-02-02', 'day'],
  // 2 July is after the day of reading.
  ['de', '05/07/2026', '2026-05-07', 'day'],
];

describe('parseDate', () => {
  it.each(SURE)('reads (%s) %s as %s', (language, text, iso, precision) => {
    expect(read(text, language)).toEqual(iso === '' ? null : { iso, precision, doubt: null });
  });

  it.each([
    ['sv', null, '2024-02-07', '2024-07-02'],
    ['pl', null, '2024-02-07', '2024-07-02'],
    [null, null, '2024-02-07', '2024-07-02'],
    ['en', 'GB', '2024-02-07', '2024-07-02'],
    ['en', 'US', '2024-07-02', '2024-02-07'],
    ['en', null, '2024-07-02', '2024-02-07'],
  ])('gives both readings of 07/02/2024 in %s of %s', (language, region, iso, other) => {
    expect(read('07/02/2024', language, region)).toEqual({
      iso,
      precision: 'day',
      doubt: { reason: 'day-month-order', alternatives: [other], text: '07/02/2024' },
    });
  });

  it('keeps the time in both readings', () => {
    expect(read('07/02/2024 08:01', 'sv')).toEqual({
      iso: '2024-02-07T08:01',
      precision: 'minute',
      doubt: { reason: 'day-month-order', alternatives: ['2024-07-02T08:01'], text: '07/02/2024 08:01' },
    });
  });

  it.each([
    ['© 2024', '2024'],
    ['Copyright © 2019–2024 The Skerry', '2024'],
  ])('knows only the year of %s', (text, iso) => {
    expect(read(text, 'en')).toMatchObject({ iso, precision: 'year', doubt: { reason: 'copyright-year' } });
  });

  it.each([
    ['de', '24 Wochen vor', '2025-12', 'month'],
    ['de', 'vor 3 Tagen', '2026-06-12', 'day'],
    ['en', '3 hours ago', '2026-06-15', 'day'],
    ['en', 'a year ago', '2025', 'year'],
    ['en', 'an hour ago', '2026-06-15', 'day'],
    ['sv', 'igår', '2026-06-14', 'day'],
    ['sv', 'i går 14:32', '2026-06-14', 'day'],
    ['de', 'gestern', '2026-06-14', 'day'],
    ['pl', 'wczoraj', '2026-06-14', 'day'],
    ['sv', '12 maj', '2026-05-12', 'day'],
    ['sv', '12 juli', '2025-07-12', 'day'],
  ])('counts (%s) %s from the day of reading', (language, text, iso, precision) => {
    expect(read(text, language)).toMatchObject({ iso, precision, doubt: { reason: 'relative' } });
  });

  it.each(Object.entries(relative.languages))('reads the relative example of %s', (language, { example }) => {
    expect(read(example, language)?.doubt?.reason).toBe('relative');
  });

  it.each([
    '',
    'Welt',
    'Ida Hansson',
    '24 Wochen',
    '1234',
    'kl. 08:01',
    '2024',
    'May the best win',
    'x'.repeat(5000),
  ])('finds no date in %j', (text) => {
    expect(read(text, 'de')).toBeNull();
  });

  it('reads every ISO day back as itself', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('sv', 'en', null), (date, language) => {
        const iso = date.toISOString().slice(0, 10);
        expect(read(iso, language)?.iso).toBe(iso);
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(text, 'en')?.iso ?? '2024').toMatch(/^\d{4}/);
      }),
    );
  });
});

describe('choosePublished', () => {
  const choose = (dates: Parameters<typeof choosePublished>[0], language = 'de') =>
    choosePublished(dates, { language, today: TODAY });

  it('prefers the machine-readable date and notes one that differs', () => {
    expect(choose([visible('9 März 2024'), machine('2024-02-07')])).toEqual({
      iso: '2024-02-07',
      precision: 'day',
      doubt: { reason: 'conflict', alternatives: ['2024-03-09'], text: '2024-02-07' },
    });
  });

  it('takes the time from the printed date of the same day', () => {
    expect(choose([machine('2024-02-07'), visible('07.02.2024 08:01')])?.iso).toBe('2024-02-07T08:01');
  });

  it('settles day and month by another date', () => {
    expect(choose([visible('07/02/2024'), visible('7. Februar 2024')])).toEqual({
      iso: '2024-02-07',
      precision: 'day',
      doubt: null,
    });
  });

  it('keeps the order of day and month in doubt beside a relative date that fits neither', () => {
    expect(choose([visible('24 Wochen vor'), visible('07/02/2024')])).toMatchObject({
      iso: '2024-02-07',
      doubt: { reason: 'day-month-order', alternatives: ['2024-07-02'] },
    });
  });

  it('sees no conflict with a copyright year', () => {
    expect(choose([visible('© 2026'), visible('7. Februar 2024')])?.doubt).toBeNull();
  });

  it('takes the copyright year when there is nothing else', () => {
    expect(choose([visible('© 2024')])).toMatchObject({ iso: '2024', precision: 'year' });
  });

  it('has no date without statements', () => {
    expect(choose([])).toBeNull();
    expect(choose([visible('soon')])).toBeNull();
  });
});
