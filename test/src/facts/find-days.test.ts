import { describe, expect, it } from 'vitest';
import type { PublishedDate } from '../../../src/article.ts';
import { findDays, isSameDay } from '../../../src/facts/find-days.ts';

/** A Wednesday. */
const PUBLISHED: PublishedDate = { iso: '2026-11-18', precision: 'day', doubt: null };

const read = (sentence: string, language: string | null, published: PublishedDate | null = PUBLISHED) =>
  findDays(sentence, language, published).map(
    ({ start, end, day, weekday }) => `${sentence.slice(start, end)} ${day ?? ''}/${weekday ?? ''}`,
  );

describe('findDays', () => {
  it.each<[language: string, sentence: string, expected: string[]]>([
    ['ar', 'يوم الثلاثاء 17 نوفمبر', ['الثلاثاء /1', '17 نوفمبر 11-17/1']],
    ['cs', 'v úterý 17. listopadu', ['úterý /1', '17. listopadu 11-17/1']],
    ['da', 'tirsdag den 17. november', ['tirsdag /1', '17. november 11-17/1']],
    [
      'de',
      'am Dienstag, dem 17. November, gestern',
      ['Dienstag /1', '17. November 11-17/1', 'gestern 11-17/1'],
    ],
    ['el', 'την Τρίτη 17 Νοεμβρίου', ['Τρίτη /1', '17 Νοεμβρίου 11-17/1']],
    ['en', 'on Tuesday, Nov. 17, and yesterday', ['Tuesday /1', 'Nov. 17 11-17/1', 'yesterday 11-17/1']],
    ['en', 'on 7 February 2024 (2024-02-08)', ['7 February 2024 02-07/2', '2024-02-08 02-08/3']],
    ['es', 'el martes 17 de noviembre de 2026', ['martes /1', '17 de noviembre de 2026 11-17/1']],
    ['fi', 'tiistaina 17. marraskuuta', ['tiistaina /1', '17. marraskuuta 11-17/1']],
    ['fr', 'mardi 17 novembre, hier', ['mardi /1', '17 novembre 11-17/1', 'hier 11-17/1']],
    ['hu', 'november 17-én, kedden', ['november 17 11-17/1', 'kedden /1']],
    ['it', 'martedì 17 novembre', ['martedì /1', '17 novembre 11-17/1']],
    ['ja', '11月17日、火曜日に', ['11月17日 11-17/1', '火曜日 /1']],
    ['ko', '11월 17일 화요일', ['11월 17일 11-17/1', '화요일 /1']],
    ['nl', 'dinsdag 17 november', ['dinsdag /1', '17 november 11-17/1']],
    ['no', 'tirsdag 17. november', ['tirsdag /1', '17. november 11-17/1']],
    ['pl', 'we wtorek 17 listopada, wczoraj', ['wtorek /1', '17 listopada 11-17/1', 'wczoraj 11-17/1']],
    ['pt', 'terça-feira, 17 de novembro', ['terça-feira /1', '17 de novembro 11-17/1']],
    ['ro', 'marți, 17 noiembrie', ['marți /1', '17 noiembrie 11-17/1']],
    ['ru', 'во вторник 17 ноября', ['вторник /1', '17 ноября 11-17/1']],
    ['sv', 'tisdagen den 17 november', ['tisdagen /1', '17 november 11-17/1']],
    ['tr', '17 Kasım Salı günü', ['17 Kasım 11-17/1', 'Salı /1']],
    ['uk', 'у вівторок 17 листопада', ['вівторок /1', '17 листопада 11-17/1']],
    ['zh', '11月17日 星期二', ['11月17日 11-17/1', '星期二 /1']],
    ['en', '17 people in 3 houses', []],
  ])('reads in %s "%s"', (language, sentence, expected) => {
    expect(read(sentence, language)).toEqual(expected);
  });

  it('knows no weekday of a day without a year, and no yesterday, where the publication is not certain', () => {
    expect(read('17 November, yesterday', 'en', null)).toEqual(['17 November 11-17/']);
    expect(read('yesterday', 'en', { iso: '2026-11', precision: 'month', doubt: null })).toEqual([]);
  });

  it('takes the year that is nearest to the publication', () => {
    const january: PublishedDate = { iso: '2026-01-02T08:00', precision: 'minute', doubt: null };

    // 31 December 2025 was a Wednesday.
    expect(read('on 31 December', 'en', january)).toEqual(['31 December 12-31/2']);
  });
});

describe('isSameDay', () => {
  const day = (text: string | null, weekday: number | null) => ({ start: 0, end: 1, day: text, weekday });

  it.each<[string, ReturnType<typeof day>, ReturnType<typeof day>, boolean]>([
    ['one day', day('11-17', 1), day('11-17', null), true],
    ['two days on one weekday', day('11-17', 1), day('11-10', 1), false],
    ['a day and its weekday', day('11-17', 1), day(null, 1), true],
    ['a day and another weekday', day('11-17', 1), day(null, 2), false],
    ['a day whose weekday is not known', day('11-17', null), day(null, 2), true],
  ])('of %s is right', (_, a, b, expected) => {
    expect(isSameDay(a, b)).toBe(expected);
    expect(isSameDay(b, a)).toBe(expected);
  });
});
