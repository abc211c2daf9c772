import { describe, expect, it } from 'vitest';
import { isUnquotedName } from '../../../src/sources/unquoted-name.ts';

describe('isUnquotedName', () => {
  it.each([
    ['a first and a last name', ['Роман', 'Кучук'], true],
    ['a double last name', ['Анна', 'Лисина-Ковач'], true],
    ['a paper in Latin letters', ['Baza', 'Daily'], false],
    ['capitals alone', ['РИА', 'Новости'], false],
    ['one word', ['Роман'], false],
    ['no word', [], false],
  ])('tells of %s', (_, words, expected) => {
    expect(isUnquotedName(words)).toBe(expected);
  });
});
