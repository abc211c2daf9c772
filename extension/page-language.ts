import type { Text } from './text.ts';

/** Languages of `_locales` that are written from right to left. */
const RIGHT_TO_LEFT = ['ar'];

/** Makes a page of ours say in which language it speaks and which way it runs. */
export function showLanguage(document: Document, { locale }: Text): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
}
