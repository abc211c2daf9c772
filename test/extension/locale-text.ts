/** The texts of the extension outside a browser, straight from `_locales`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createText, type Text } from '../../extension/text.ts';
import { substituted } from './fake-browser.ts';

/** The languages that the interface speaks. */
export const LOCALES = ['en', 'sv', 'de', 'pl', 'fr', 'es', 'uk', 'ar'] as const;

/** One entry of a messages.json. */
export type Message = { message: string; description?: string };

/** The content of a messages.json. */
export function readLocale(locale: string): Record<string, Message> {
  const file = resolve(import.meta.dirname, `../../extension/_locales/${locale}/messages.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The texts of one language. */
export function localeText(locale: (typeof LOCALES)[number]): Text {
  const messages = readLocale(locale);
  return createText((key, substitutions) => substituted(messages[key]?.message ?? '', substitutions));
}
