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
type Index = { names: Map<string, Named | Named[]>; firstWords: Set<string> | null };

/** First letter behind the Latin ones, in the order of Unicode. */
const FIRST_OTHER = 0x370;
/** First of the compatibility forms, which are Latin letters once they are normalised. */
const FIRST_WIDE = 0xff00;

let listed: Record<Section, Named[]> | null = null;
const indexes = new Map<Section, Index>();

/** The sources that have a normalised name, in the order of the files; empty for an unknown name. */
export function namesUnder(key: string): readonly Named[] {
  const found = indexOf(sectionOf(key)).names.get(key);
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
}

/** Whether a name of the catalogue begins with a normalised word; a hyphen ends a word. */
export function isFirstWord(word: string): boolean {
  const index = indexOf(sectionOf(word));
  index.firstWords ??= new Set([...index.names.keys()].map((key) => /^[^ -]*-?/u.exec(key)?.[0] ?? key));
  return index.firstWords.has(word);
}

function sectionOf(name: string): Section {
  if (name.includes('.')) return 'dotted';
  const first = name.charCodeAt(0);
  if (first >= FIRST_WIDE) return normaliseName(name).charCodeAt(0) < FIRST_OTHER ? 'latin' : 'other';
  return first >= FIRST_OTHER ? 'other' : 'latin';
}

function indexOf(section: Section): Index {
  const known = indexes.get(section);
  if (known) return known;
  const names = new Map<string, Named | Named[]>();
  for (const named of listNames()[section]) {
    const key = normaliseName(named.written);
    const before = names.get(key);
    if (!before) names.set(key, named);
    else if (Array.isArray(before)) before.push(named);
    else names.set(key, [before, named]);
  }
  const index = { names, firstWords: null };
  indexes.set(section, index);
  return index;
}

function listNames(): Record<Section, Named[]> {
  if (listed) return listed;
  listed = { latin: [], other: [], dotted: [] };
  const belongings = listBelongings();
  for (const [type, entries] of FILES) {
    for (const { name, aliases, domains, country, kind, isWord = false } of entries) {
      const entry = { name, type, kind, country, ...belongings.get(name) };
      for (const written of [name, ...aliases]) listed[sectionOf(written)].push({ written, entry, isWord });
      for (const written of domains) listed.dotted.push({ written, entry, isWord: false });
    }
  }
  return listed;
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
