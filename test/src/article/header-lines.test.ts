import { describe, expect, it } from 'vitest';
import relative from '../../../data/dates/relative.json' with { type: 'json' };
import {
  copyrightNotice,
  isDateLine,
  isName,
  isUpdateLine,
  labelledAuthor,
  labelledTitle,
} from '../../../src/article/header-lines.ts';

const RELATIVE = Object.entries(relative.languages).map(([language, { example }]): [string, string] => [
  language,
  example,
]);

describe('isDateLine', () => {
  it.each<[string | null, string]>([
    ['sv', 'Publicerad: onsdag 7 februari 2024 kl. 08.01'],
    ['sv', '12 maj'],
    ['sv', 'i går 14:32'],
    ['sv', 'Publicerad 2024-02-07 | Uppdaterad 2024-02-08'],
    ['de', 'Stand: 07.02.2024, 08:01 Uhr'],
    ['en', 'Published 3 hours ago'],
    ['en', 'Wed 7 Feb 2024'],
    [null, '2024-02-07'],
    ['es', 'Madrid - 07 feb 2024 - 08:01 CET'],
    ['zh', '2024年2月7日 08:01 来源：新华社'],
    ...RELATIVE,
  ])('is true of (%s) %s', (language, text) => {
    expect(isDateLine(text, language)).toBe(true);
  });

  it.each([
    ['sv', 'Mest läst idag'],
    ['sv', 'Så blir vädret idag'],
    ['de', 'Das passiert heute'],
    ['en', 'The pool will close on 7 February 2024'],
    ['en', '© 2024'],
    ['sv', 'Malmö, Lund och Ystad 7 februari 2024'],
    ['en', ''],
  ])('is false of (%s) %s', (language, text) => {
    expect(isDateLine(text, language)).toBe(false);
  });
});

describe('the other header lines', () => {
  it('tells a date of change from a date of publication', () => {
    expect(isUpdateLine('Uppdaterad 2024-02-07')).toBe(true);
    expect(isUpdateLine('Publicerad 2024-02-07')).toBe(false);
  });

  it.each([
    ['© 2024, GDC. All rights reserved.', { text: '© 2024', owner: 'GDC' }],
    ['Copyright © 2019–2024 The Skerry', { text: 'Copyright © 2019–2024', owner: 'The Skerry' }],
    ['© 2024', { text: '© 2024', owner: null }],
    ['Copyright law changes in 2024', null],
  ])('reads the notice %j', (text, expected) => {
    expect(copyrightNotice(text)).toEqual(expected);
  });

  it.each(['Anna Lind', "Seán O'Brien", 'J. K. Rowling', 'Ursula von der Leyen', 'Анна Линд'])(
    '%s is a name',
    (text) => {
      expect(isName(text)).toBe(true);
    },
  );

  it.each(['Anna', 'Badhuset stänger', 'anna lind', 'Anna Lind 3', ''])('%j is no name', (text) => {
    expect(isName(text)).toBe(false);
  });

  it('finds the title behind a label', () => {
    expect(labelledTitle('Title: Pool to close')).toBe('Pool to close');
    expect(labelledTitle('Pool: to close')).toBeNull();
  });

  it('finds the author behind a label', () => {
    expect(labelledAuthor('By Anna Lind, Reuters')).toBe('Anna Lind');
    expect(labelledAuthor('By Reuters')).toBe('Reuters');
    expect(labelledAuthor('By Monday all will be over')).toBeNull();
  });
});
