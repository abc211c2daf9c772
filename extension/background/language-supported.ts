import type { Analysis } from '../../src/index.ts';
import { READING_LANGUAGES } from '../reading-languages.ts';

/** Whether citations can be found in the article's language; an article whose language is unknown is given the doubt. */
export function languageSupported({ language }: Pick<Analysis, 'language'>): boolean {
  return language === null || Object.hasOwn(READING_LANGUAGES, language);
}
