import { expect, it } from 'vitest';
import { isRead, READING_LANGUAGES, readLanguages } from '../../extension/reading-languages.ts';
import { CUE_LANGUAGES } from '../../src/index.ts';

it('lists the languages whose citations the library finds', () => {
  expect(Object.keys(READING_LANGUAGES)).toEqual([...CUE_LANGUAGES].sort());
});

it.each([
  { list: ['sv', 'de', 'sv'], read: ['de', 'sv'] },
  { list: ['sv', 'tlh', 3, 'toString', null], read: ['sv'] },
  { list: [], read: null },
  { list: ['tlh'], read: null },
  { list: 'sv', read: null },
  { list: null, read: null },
])('takes $read from $list', ({ list, read }) => {
  expect(readLanguages(list)).toEqual(read);
});

it.each([
  { language: 'sv', languages: null, read: true },
  { language: null, languages: null, read: true },
  { language: 'tlh', languages: null, read: true },
  { language: 'sv', languages: ['de', 'sv'], read: true },
  { language: 'en', languages: ['de', 'sv'], read: false },
  { language: null, languages: ['de', 'sv'], read: false },
])('$language among $languages: $read', ({ language, languages, read }) => {
  expect(isRead(language, languages)).toBe(read);
});
