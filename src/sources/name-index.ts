import agencies from '../../data/sources/agencies.json' with { type: 'json' };
import institutions from '../../data/sources/institutions.json' with { type: 'json' };
import officialBodies from '../../data/sources/official-bodies.json' with { type: 'json' };
import outlets from '../../data/sources/outlets.json' with { type: 'json' };
import owners from '../../data/sources/owners.json' with { type: 'json' };
import people from '../../data/sources/people.json' with { type: 'json' };
import platforms from '../../data/sources/platforms.json' with { type: 'json' };
import type { SourceType } from '../analysis.ts';
import { normaliseName } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';

/** One source as its file holds it. */
type CatalogueEntry = {
  name: string;
  aliases: string[];
  domains: string[];
  country: string | null;
  kind: string;
  /** Its name is a word or a first name too: in running text it counts only in quotation marks or beside a press word. */
  isWord?: boolean;
};

/** A way of writing a source's name. */
export type Named = { written: string; entry: ResolvedSource; isWord: boolean };

const FILES: readonly (readonly [SourceType, readonly CatalogueEntry[]])[] = [
  ['outlet', outlets],
  ['agency', agencies],
  ['official-body', officialBodies],
  ['institution', institutions],
  ['social-media', platforms],
  ['person', people],
];
/**
 * Names are indexed in three sections, each when it is first asked for, because most articles need only one: Latin letters,
 * other scripts, and names with a full stop, which domains are.
 */
type Section = 'latin' | 'other' | 'dotted';
type Index = { names: Map<string, number | number[]>; firstWords: Set<string> | null };

/** First letter behind the Latin ones, in the order of Unicode. */
const FIRST_OTHER = 0x370;
/** First of the compatibility forms, which are Latin letters once they are normalised. */
const FIRST_WIDE = 0xff00;
/** An entry is numbered by its file and its place there: no file has more entries than this. */
const MOST_ENTRIES = 0x10000;

const indexes = new Map<Section, Index>();
const resolved = new Map<number, ResolvedSource>();
const named = new Map<string, readonly Named[]>();
let belongings: ReturnType<typeof listBelongings> | null = null;

/** The sources that have a normalised name, in the order of the files; empty for an unknown name. */
export function namesUnder(key: string): readonly Named[] {
  const found = indexOf(sectionOf(key)).names.get(key);
  if (found === undefined) return [];
  const known = named.get(key);
  if (known) return known;
  const made = (Array.isArray(found) ? found : [found]).flatMap((number) => namedAs(number, key));
  named.set(key, made);
  return made;
}

/** Whether a name of the catalogue begins with a normalised word; a hyphen ends a word. */
export function isFirstWord(word: string): boolean {
  const index = indexOf(sectionOf(word));
  index.firstWords ??= new Set([...index.names.keys()].map(firstWord));
  return index.firstWords.has(word);
}

/** "ilta-" of "ilta-sanomat", "el" of "el pais". */
function firstWord(key: string): string {
  const space = key.indexOf(' ');
  const word = space < 0 ? key : key.slice(0, space);
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : word.slice(0, hyphen + 1);
}

function sectionOf(name: string): Section {
  if (name.includes('.')) return 'dotted';
  const first = name.charCodeAt(0);
  if (first >= FIRST_WIDE) return normaliseName(name).charCodeAt(0) < FIRST_OTHER ? 'latin' : 'other';
  return first >= FIRST_OTHER ? 'other' : 'latin';
}

/** Only numbers are kept, and what they stand for is made when it is asked for: of all sources an article names a few. */
function indexOf(section: Section): Index {
  const known = indexes.get(section);
  if (known) return known;
  const names: Index['names'] = new Map();
  FILES.forEach(([, entries], file) => {
    entries.forEach(({ name, aliases, domains }, place) => {
      const number = file * MOST_ENTRIES + place;
      if (sectionOf(name) === section) addName(names, name, number);
      for (const alias of aliases) if (sectionOf(alias) === section) addName(names, alias, number);
      if (section === 'dotted') for (const domain of domains) addName(names, domain, number);
    });
  });
  const index = { names, firstWords: null };
  indexes.set(section, index);
  return index;
}

function addName(names: Index['names'], written: string, number: number): void {
  const key = normaliseName(written);
  const before = names.get(key);
  if (before === undefined) names.set(key, number);
  else if (typeof before === 'number') {
    if (before !== number) names.set(key, [before, number]);
  } else if (!before.includes(number)) before.push(number);
}

/** The names of an entry that are the same as a normalised one. */
function namedAs(number: number, key: string): Named[] {
  const entry = FILES[Math.floor(number / MOST_ENTRIES)]?.[1][number % MOST_ENTRIES];
  if (!entry) return [];
  const { name, aliases, domains, isWord = false } = entry;
  const source = sourceOf(number, entry);
  return [name, ...aliases, ...domains]
    .filter((written) => normaliseName(written) === key)
    .map((written) => ({ written, entry: source, isWord: isWord && !domains.includes(written) }));
}

function sourceOf(number: number, { name, kind, country }: CatalogueEntry): ResolvedSource {
  const known = resolved.get(number);
  if (known) return known;
  belongings ??= listBelongings();
  const type = FILES[Math.floor(number / MOST_ENTRIES)]?.[0] ?? 'institution';
  const source = { name, type, kind, country, ...belongings.get(name) };
  resolved.set(number, source);
  return source;
}

/** To whom each title of data/sources/owners.json belongs. */
function listBelongings(): Map<string, Pick<ResolvedSource, 'owner' | 'newsroom'>> {
  return new Map(
    owners.flatMap(({ name: owner, titles, newsrooms }) => [
      ...titles.map((title) => [title, { owner }] as const),
      ...newsrooms.flatMap(({ name: newsroom, titles: shared }) =>
        shared.map((title) => [title, { owner, newsroom }] as const),
      ),
    ]),
  );
}
