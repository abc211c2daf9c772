/** The words on the screen, from `_locales`, with the plural forms of the reader's language. */
import type messages from './_locales/en/messages.json';
import { browser } from './browser.ts';

/** Every text that there is. */
export type MessageKey = Exclude<keyof typeof messages, `${string}_${PluralCategory}`>;

/** Every text with plural forms: `tellings` for `tellings_one`, `tellings_other` and so on. */
type PluralKey = keyof typeof messages extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The texts of one language. Placeholders `$1`, `$2` … take the substitutions in order. */
export type Text = {
  /** BCP 47 tag of the texts, for `Intl`; not the browser's language when we lack that one. */
  locale: string;
  /** One text. */
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The form of a text for a count; `$1` is the count, `$2` … the substitutions. */
  n(key: PluralKey, count: number, ...substitutions: string[]): string;
};

/** Looks a text up; the empty string when there is none, as the browsers do. */
export type Lookup = (key: string, substitutions: string[]) => string;

/** The texts behind a lookup. */
export function createText(lookup: Lookup): Text {
  const locale = lookup('locale', []);
  // Made when a number is first shown: Chromium takes tens of milliseconds for the first of a process, in which a popup
  // could be painted, and a page's script never shows one.
  let plural: Intl.PluralRules | null = null;
  let number: Intl.NumberFormat | null = null;
  return {
    locale,
    t: (key, ...substitutions) => lookup(key, substitutions),
    n: (key, count, ...substitutions) => {
      plural ??= new Intl.PluralRules(locale);
      number ??= new Intl.NumberFormat(locale);
      const all = [number.format(count), ...substitutions];
      return lookup(`${key}_${plural.select(count)}`, all) || lookup(`${key}_other`, all);
    },
  };
}

let texts: Text | null = null;

/** The texts in the browser's language, or in English when `_locales` lacks it. */
export function browserText(): Text {
  texts ??= createText((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  return texts;
}
