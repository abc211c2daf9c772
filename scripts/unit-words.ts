/**
 * `npx tsx scripts/unit-words.ts FOLDER`: writes data/numbers/units.json, the words and signs for units and currencies
 * in each language of data/numbers/grammar.json.
 *
 * FOLDER is the unpacked package `cldr-units-full`, which is no dependency: it has 107 MB and is needed once in years.
 * Currencies come from the CLDR that Node carries. What CLDR lacks is in data/numbers/measures.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import grammar from '../data/numbers/grammar.json' with { type: 'json' };
import measures from '../data/numbers/measures.json' with { type: 'json' };

const OUT = new URL('../data/numbers/units.json', import.meta.url);
const ABOUT =
  'Words and signs for units and currencies in each language, from CLDR. Written by `npx tsx scripts/unit-words.ts`; not edited by hand.';

/** Counts that show every plural form of a language. */
const COUNTS = [1, 2, 3, 5, 11, 21, 100, 1.5];

type Words = Record<string, string[]>;

const FAMILIES: Words = measures.families;
const EXTRAS: Record<string, Words | undefined> = measures.extras;
const NOUNS: Record<string, Words | undefined> = measures.nouns;
const DROPPED = new Set(measures.dropped);

function unitWords(language: string, folder: string): Words {
  const words: Words = {};
  for (const unit of Object.keys(measures.units)) {
    const forms = new Set(EXTRAS[language]?.[unit] ?? []);
    for (const name of language === 'no' ? ['no', 'nn'] : [language]) {
      for (const form of cldrForms(join(folder, 'main', name, 'units.json'), name, unit)) forms.add(form);
    }
    words[unit] = [...forms].sort();
  }
  return words;
}

function cldrForms(path: string, name: string, unit: string): string[] {
  if (!existsSync(path)) return [];
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    main: Record<string, { units: Record<'long' | 'short', Record<string, Record<string, string>>> }>;
  };
  return (['long', 'short'] as const).flatMap((width) =>
    Object.entries(file.main[name]?.units[width][unit] ?? {}).flatMap(([key, pattern]) => {
      // A dual without a number ("ساعتان") stands by itself, and what stands before the number is rare.
      if (!key.includes('count') || !/^\{0\}/u.test(plain(pattern))) return [];
      const form = plain(pattern)
        .replace('{0}', '')
        .replace(/^\s*de /u, '')
        .trim();
      return form === '' || DROPPED.has(form) ? [] : [form];
    }),
  );
}

/** Names of each currency in every form ("dolarów amerykańskich"). */
function currencyNames(locale: string): Words {
  const codes = new Set([...Object.values(FAMILIES).flat(), ...measures.singles]);
  const names: Words = {};
  for (const currency of [...codes].sort()) {
    const format = new Intl.NumberFormat(locale, {
      ...{ style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 },
    });
    const forms = COUNTS.map(
      (count) => format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? '',
    );
    names[currency] = [...new Set(forms.map(plain))].filter((form) => form !== '').sort();
  }
  return names;
}

/** Nouns without the country: what the names of a family share, and what is left of a name without its adjective. */
function currencyNouns(names: Words, locale: string): Words {
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const nouns: Words = {};
  for (const family of Object.values(FAMILIES)) {
    const users = new Map<string, string[]>();
    for (const currency of family) {
      const words = new Set((names[currency] ?? []).flatMap(wordsOf));
      for (const word of words) users.set(word, [...(users.get(word) ?? []), currency]);
    }
    for (const [word, currencies] of users) {
      const first = family[0] ?? '';
      if (currencies.length > 1 && currencies.includes(first) && word.length > 2 && !DROPPED.has(word))
        nouns[word] = currencies;
    }
  }
  for (const currency of measures.singles) {
    const country = plain(regions.of(currency.slice(0, 2)) ?? '').split(' ');
    for (const form of names[currency] ?? []) {
      const left = wordsOf(form).filter(
        // The euro is no adjective of the European Union.
        (word) =>
          !country.some(
            (part) => currency !== 'EUR' && part.length > 2 && part.slice(0, 3) === word.slice(0, 3),
          ),
      );
      const [only] = left;
      if (left.length === 1 && only !== undefined && !DROPPED.has(only)) nouns[only] = [currency];
    }
  }
  return nouns;
}

function wordsOf(name: string): string[] {
  return name.split(/[\s-]/u).filter((word) => !/[.$]/u.test(word));
}

function plain(form: string): string {
  return form
    .replaceAll(/[\u200e\u200f\u061c]/gu, '')
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function sorted(words: Words): Words {
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names that say which of a family is meant, and nouns that leave it open. */
function currencyWords(language: string): { currencies: Words; nouns: Words } {
  const locale = language === 'no' ? 'nb' : language;
  const names = currencyNames(locale);
  const nouns = { ...currencyNouns(names, locale), ...NOUNS[language] };
  const inFamilies = new Set(Object.values(FAMILIES).flat());
  const currencies = Object.fromEntries(
    Object.entries(names).filter(([currency]) => inFamilies.has(currency)),
  );
  return { currencies, nouns: sorted(nouns) };
}

const folder = process.argv[2];
if (folder === undefined || !existsSync(join(folder, 'main'))) {
  console.error('Usage: npx tsx scripts/unit-words.ts FOLDER, the unpacked package cldr-units-full.');
  process.exitCode = 2;
} else {
  const languages = Object.fromEntries(
    Object.keys(grammar.languages).map((language) => [
      language,
      { units: unitWords(language, folder), ...currencyWords(language) },
    ]),
  );
  writeFileSync(OUT, `${JSON.stringify({ about: ABOUT, languages }, null, 1)}\n`);
}
