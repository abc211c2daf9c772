/**
 * Counts how common the keys of names are: `npx tsx bench/name-rarity.ts` writes data/names/common.json.
 *
 * Needs `../shared/bench/match`. Counted are sentences of general text in many languages (PUD, Tatoeba, TICO-19), none
 * of which is used to measure verdicts, the names that CLDR has for countries, languages, months and weekdays, great
 * cities and given names (data/names/frequent.json), and the sources that any report may cite (data/sources).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import frequent from '../data/names/frequent.json' with { type: 'json' };
import { nameKey, nameKeys } from '../src/fingerprint/name-keys.ts';

const OUT = new URL('../data/names/common.json', import.meta.url);
const SETS = ['pud', 'tatoeba', 'tico19'].map(
  (name) => new URL(`../../shared/bench/match/${name}-parallel.jsonl.gz`, import.meta.url),
);
const ABOUT =
  'Keys of common names (src/fingerprint/name-keys.ts), ascending, and in how many of a thousand sentences they stand at ' +
  'most in one language. Written by `npx tsx bench/name-rarity.ts`.';

/** Sentences of a set in one language that are counted: TICO-19 has three times as many as the others. */
const SENTENCES = 1000;

/** Sentences in which a name must stand to be common; many that stand in one are as rare as a name can be. */
const LEAST = 2;

/** What a name from CLDR counts at least, as often as a large country's name stands in the sets. */
const KNOWN = 10;

/** What the name of a great city counts at least, which stands for a government half of the time. */
const CITY = 5;

/** What a given name counts at least: the surname beside it says who it is. */
const GIVEN = 3;

/**
 * What the words of the sources' names count at least: an agency is cited like a large country, an outlet, a statesman or a body by
 * many reports of one country.
 */
const SOURCES: readonly [file: string, count: number][] = [
  ['agencies', KNOWN],
  ['people', 3],
  ['outlets', 3],
  ['platforms', 3],
  ['official-bodies', 2],
  ['institutions', 2],
];

/** Languages of which CLDR's names are read. */
const LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ka ko lt lv nl nb pl pt ro ru sk sl sr sv tr uk vi zh'.split(
    ' ',
  );

/** Countries that news from anywhere names: the G20 and Europe's, with the usual places of conflict. */
const COUNTRIES =
  'AF AL AR AT AU BA BE BG BR BY CA CH CN CU CY CZ DE DK DZ EE EG ES ET FI FR GB GE GR HK HR HU ID IE IL IN IQ IR IS IT JO JP KE KP KR KZ LB LT LU LV LY MA MD ME MK MT MX NG NL NO NZ PK PL PS PT RO RS RU SA SD SE SI SK SO SY TH TN TR TW UA UN EU US VA VE VN YE ZA'.split(
    ' ',
  );

/** Languages whose names are near their nations' and adjectives': Polish, polsk, polnisch. */
const NATIONS =
  'ar be bg cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko lt lv nl no pl pt ro ru sk sl sq sr sv tr uk vi zh'.split(
    ' ',
  );

const WORD = /[\p{L}\p{M}]+/gu;

function main(): void {
  const counts = new Map<number, number>();
  const raise = (key: number | null, count: number) => {
    if (key !== null) counts.set(key, Math.max(counts.get(key) ?? 0, count));
  };
  for (const sentences of readSentences()) {
    const here = new Map<number, number>();
    for (const key of nameKeys(sentences).flatMap((keys) => [...keys])) {
      here.set(key, (here.get(key) ?? 0) + 1);
    }
    for (const [key, count] of here) raise(key, Math.round((count * SENTENCES) / sentences.length));
  }
  for (const word of knownNames()) raise(nameKey(word), KNOWN);
  for (const word of frequent.cities) raise(nameKey(word), CITY);
  for (const word of frequent.given) raise(nameKey(word), GIVEN);
  for (const [file, count] of SOURCES) for (const word of sourceWords(file)) raise(nameKey(word), count);
  const common = [...counts].filter(([, count]) => count >= LEAST).sort(([a], [b]) => a - b);
  const keys = Buffer.from(Uint16Array.from(common.map(([key]) => key)).buffer).toString('base64');
  const sentences = Buffer.from(common.map(([, count]) => Math.min(255, count))).toString('base64');
  writeFileSync(OUT, `${JSON.stringify({ about: ABOUT, keys, sentences }, null, 2)}\n`);
  console.log(`${common.length} keys`);
}

/** The sentences of each set and language, the English side of each set once. */
function readSentences(): string[][] {
  const lists = new Map<string, string[]>();
  SETS.forEach((file, set) => {
    if (!existsSync(file)) throw new Error(`${file.pathname} is missing; put ../shared beside the checkout`);
    const english = new Set<string>();
    for (const text of gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')) {
      const line = JSON.parse(text) as { lang: string; text: string; en: string };
      const key = `${set}-${line.lang}`;
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      if (list.length < SENTENCES) list.push(line.text);
      english.add(line.en);
    }
    lists.set(`${set}-en`, [...english].slice(0, SENTENCES));
  });
  return [...lists.values()].filter((list) => list.length >= SENTENCES / 4);
}

/** Words of the names in a file of data/sources. */
function sourceWords(file: string): string[] {
  const path = new URL(`../data/sources/${file}.json`, import.meta.url);
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { name: string; aliases: string[] }[];
  return entries.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((one) => one.match(WORD) ?? []));
}

/** Words of the names of countries, languages, months and weekdays. */
function* knownNames(): Generator<string> {
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    const languages = new Intl.DisplayNames(language, { type: 'language' });
    const names = [
      ...COUNTRIES.map((code) => regions.of(code)),
      ...NATIONS.map((code) => languages.of(code)),
    ];
    for (const form of [{ month: 'long' }, { weekday: 'long' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      for (let n = 0; n < 12; n++) names.push(format.format(Date.UTC(2026, n, n + 1)));
    }
    for (const name of names) yield* name?.match(WORD) ?? [];
  }
}

main();
