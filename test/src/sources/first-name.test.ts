import { describe, expect, it } from 'vitest';
import { isFirstName } from '../../../src/sources/first-name.ts';

describe('isFirstName', () => {
  it.each([
    ['Нина', 'ru'],
    ['Нины', 'ru'],
    ['Алёне', 'ru'],
    ['Олена', 'uk'],
    ['Марічки', 'uk'],
    ['Lisa', 'sv'],
    ['Kasia', 'pl'],
    ['Μαρία', 'el'],
    ['İpek', 'tr'],
  ])('knows %s in %s', (word, language) => {
    expect(isFirstName(word, language)).toBe(true);
  });

  it.each([
    ['Смольный', 'ru'],
    ['Анна', 'de'],
    ['Анна', null],
    ['', 'ru'],
    ['Marine', 'fr'],
    ['Salvador', 'es'],
    ['Lisa', 'ja'],
  ])('does not take %j for one in %s', (word, language) => {
    expect(isFirstName(word, language)).toBe(false);
  });
});
