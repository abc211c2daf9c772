import type { Text } from './text.ts';

/** Languages of `_locales` that are written from right to left. */
const RIGHT_TO_LEFT = ['ar'];

/** Which way a language of our texts is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
}

/** Makes a page of ours say in which language it speaks and which way it runs. */
export function showLanguage(document: Document, { locale }: Text): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}
