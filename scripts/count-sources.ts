/**
 * Prints how many sources the catalogue holds for each language and for the countries outside them, by type.
 *
 *     npx tsx scripts/count-sources.ts
 */
import { readFileSync } from 'node:fs';

const FILES = ['outlets', 'agencies', 'official-bodies', 'institutions', 'platforms'];

const sources = FILES.map((file) => read(`${file}.json`) as { country: string | null }[]);
const languages = Object.entries(read('languages.json') as Record<string, string[]>);
const spoken = new Set(languages.flatMap(([, countries]) => countries));

console.log(`| | ${FILES.join(' | ')} |`);
console.log(`|---|${FILES.map(() => '---|').join('')}`);
for (const [language, countries] of languages)
  print(`${language} (${countries.join(' ')})`, (country) => countries.includes(country ?? ''));
print('other countries', (country) => country !== null && !spoken.has(country));
print('no country', (country) => country === null);
print('**all**', () => true);

function print(label: string, isCounted: (country: string | null) => boolean): void {
  const counts = sources.map((entries) => entries.filter(({ country }) => isCounted(country)).length);
  console.log(`| ${label} | ${counts.join(' | ')} |`);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/sources/${file}`, import.meta.url), 'utf8'));
}
