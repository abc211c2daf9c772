import { expect, it, vi } from 'vitest';
import { inLanguages, languageName, languageSelfName } from '../../extension/language-name.ts';
import { localeText } from './locale-text.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

it.each([
  { locale: 'en', tags: ['sv'], words: 'Swedish' },
  { locale: 'en', tags: ['sv', 'de', 'pl'], words: 'Swedish, German and Polish' },
  { locale: 'sv', tags: ['pl', 'uk'], words: 'polska och ukrainska' },
  { locale: 'de', tags: ['sv', 'zh'], words: 'Schwedisch und Chinesisch' },
  { locale: 'pl', tags: ['sv', 'zh', 'uk'], words: 'po szwedzku, chińsku i ukraińsku' },
  { locale: 'pl', tags: ['hi'], words: 'w języku: hindi' },
  { locale: 'pl', tags: ['hi', 'de'], words: 'po niemiecku i w języku: hindi' },
] as const)('says $tags in $locale as $words', ({ locale, tags, words }) => {
  expect(inLanguages(tags, localeText(locale))).toBe(words);
});

it('names a language in itself, with a large letter', () => {
  expect(['sv', 'de', 'pl', 'ru', 'ar'].map(languageSelfName)).toEqual([
    'Svenska',
    'Deutsch',
    'Polski',
    'Русский',
    'العربية',
  ]);
});

it('gives the tag where there is no name', () => {
  expect(languageName('qx', localeText('en'))).toBe('qx');
});
