import { type Analysis, CUE_LANGUAGES } from '../../src/index.ts';

/** Whether citations can be found in the article's language; an article whose language is unknown is given the doubt. */
export function languageSupported({ language }: Pick<Analysis, 'language'>): boolean {
  return language === null || CUE_LANGUAGES.includes(language);
}
