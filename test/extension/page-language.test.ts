// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { showLanguage } from '../../extension/page-language.ts';
import { LOCALES, localeText } from './locale-text.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

it.each(LOCALES)('pages in %s say their language and run its way', (locale) => {
  const text = localeText(locale);
  showLanguage(document, text);

  const { direction } = (new Intl.Locale(locale) as unknown as { textInfo: { direction: string } }).textInfo;
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual([text.locale, direction]);
});
