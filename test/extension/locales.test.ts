import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { LOCALES, readLocale } from './locale-text.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

const extension = resolve(import.meta.dirname, '../../extension');
const files = (ending: RegExp) =>
  readdirSync(extension, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => ({ file, code: readFileSync(resolve(extension, file), 'utf8') }));

const english = readLocale('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(PLURAL, '');
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

describe.each(LOCALES)('the texts in %s', (locale) => {
  const messages = readLocale(locale);

  it('have an entry for everything that English has, and nothing else', () => {
    expect(new Set(Object.keys(messages).map(baseOf))).toEqual(new Set(Object.keys(english).map(baseOf)));
  });

  it('are sorted and not empty', () => {
    const keys = Object.keys(messages);
    expect(keys).toEqual([...keys].sort());
    for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
  });

  it('have every plural form that the language tells apart', () => {
    const categories = new Intl.PluralRules(messages['locale']?.message).resolvedOptions().pluralCategories;
    const bases = new Set(
      Object.keys(messages)
        .filter((key) => PLURAL.test(key))
        .map(baseOf),
    );
    for (const base of bases) {
      // English and its like share the plain form where one and many do not differ.
      const forms = Object.keys(messages).filter((key) => baseOf(key) === base);
      const needed = forms.length === 1 ? ['other'] : categories;
      for (const category of needed) {
        const never = category === 'one' && !(`${base}_one` in english);
        if (!never) expect(Object.keys(messages)).toContain(`${base}_${category}`);
      }
    }
  });

  it('put in what English puts in', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      // A plural form may leave the count out ("once"); nothing else may be left out or made up.
      const model = placeholders(english[key]?.message ?? english[`${baseOf(key)}_other`]?.message ?? '');
      const mine = placeholders(message);
      // The count is always there: Ukrainian's "one" is 21 too, so it says what English need not.
      const plural = ['$1', ...placeholders(english[`${baseOf(key)}_other`]?.message ?? '')];
      if (PLURAL.test(key)) expect(plural, key).toEqual(expect.arrayContaining(mine));
      else expect(mine, key).toEqual(model);
    }
  });
});

it('holds French signs with their words: no line breaks between them', () => {
  const broken = Object.entries(readLocale('fr')).filter(([, { message }]) => / [;:?!»]|« /.test(message));

  expect(broken.map(([key]) => key)).toEqual([]);
});

it('explains to translators what every placeholder is', () => {
  const unexplained = Object.entries(english).filter(
    ([key, { message, description }]) =>
      message.includes('$') && !description && !english[`${baseOf(key)}_one`]?.description,
  );

  expect(unexplained.map(([key]) => key)).toEqual([]);
});

it('uses every text', () => {
  const code = files(/\.tsx?$/)
    .map((file) => file.code)
    .join('\n');
  const manifest = readFileSync(resolve(extension, '../manifest.json'), 'utf8');
  const used = new Set([
    ...[...code.matchAll(/['"]([A-Za-z]+)['"]/g)].map((match) => match[1]),
    ...[...code.matchAll(/^\s+(?:'[\w-]+'|\w+): '([A-Za-z]+)',$/gm)].map((match) => match[1]),
    ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]),
  ]);

  expect([...new Set(Object.keys(english).map(baseOf))].filter((key) => !used.has(key))).toEqual([]);
});

it('has no words in the code of the pages', () => {
  const found = files(/\.tsx$/).flatMap(({ file, code }) => {
    const between = [...code.matchAll(/>([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)<\//gu)];
    const attributes = [...code.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]+)"/g)];
    return [...between, ...attributes].map((match) => `${file}: ${match[1]?.trim()}`);
  });

  // The name of the product is the same in every language.
  expect(found).toEqual(['popup/Header.tsx: Hearsay']);
});
