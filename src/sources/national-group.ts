import countries from '../../data/sources/countries.json' with { type: 'json' };
import groups from '../../data/sources/groups.json' with { type: 'json' };
import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import type { ResolvedSource } from './resolved-source.ts';

/** Languages in which a capital does not tell a name from a noun. */
const NOUNS_WITH_CAPITALS = new Set(pressWords.capitalNouns);
const FROM = new Set(pressWords.from);

type Words = Record<string, string[] | undefined>;

/** An inflected adjective or noun is at most this much longer than its stem ("chines" → "chinesischen"). */
const MAX_ENDING = 4;

/**
 * An unnamed group: with a country ("kinesiska mediekanaler" → "Chinese media", "Journalisten aus China" →
 * "journalists from China") or without ("experter" → "experts"); null when the words name somebody.
 */
export function nationalGroup(surface: string, language: string | null): ResolvedSource | null {
  const words = surface.toLowerCase().split(/[\s]+/u);
  const group = groupOf(words, language);
  if (!group) return null;
  const { type, kind } = group;
  const base = {
    type: type === 'anonymous' ? ('anonymous' as const) : ('vague' as const),
    kind,
    country: null,
  };
  for (const word of words) {
    const adjective = countryByStem(word, language, 'adjectives');
    if (adjective)
      return { ...base, name: `${adjective.adjective} ${group.name}`, country: adjective.country };
  }
  const after = words.findIndex((word) => FROM.has(word));
  if (after > 0) {
    const named = countryByStem(words[after + 1] ?? '', language, 'names');
    if (named) return { ...base, name: `${group.name} from ${named.name}`, country: named.country };
  }
  // A proper name beside the group word names somebody after all ("Weller's friends", "Marlow Post journalists").
  if (
    surface
      .split(/\s+/u)
      .slice(1)
      .some((word) => /^\p{Lu}/u.test(word)) &&
    !NOUNS_WITH_CAPITALS.has(language ?? '')
  )
    return null;
  return {
    ...base,
    name: words.length === 1 ? group.name : surface.charAt(0).toLowerCase() + surface.slice(1),
  };
}

/** Whether the words are the bare name of a country. */
export function isCountryName(surface: string, language: string | null): boolean {
  return (
    !surface.includes(' ') &&
    /^\p{Lu}/u.test(surface) &&
    countryByStem(surface.toLowerCase(), language, 'names') !== null
  );
}

function listFor(lists: Words, language: string | null): readonly string[] {
  return (language === null ? lists['en'] : lists[language]) ?? [];
}

type Group = (typeof groups)[number];
type Country = (typeof countries)[number];
type Stem = { stem: string; country: Country };

/** Groups by their words, and stems of countries by their first letters, per language; built when first used. */
const groupWords = new Map<string, Map<string, Group>>();
const countryStems = new Map<string, Map<string, Stem[]>>();
/** Stems are at least this long, so that the first letters find them. */
const STEM_START = 3;

/** The first of the groups that any of the words names. */
function groupOf(words: readonly string[], language: string | null): Group | null {
  const key = language ?? '';
  let index = groupWords.get(key);
  if (!index) {
    index = new Map();
    for (const group of groups)
      for (const word of listFor(group.words, language)) if (!index.has(word)) index.set(word, group);
    groupWords.set(key, index);
  }
  let best: Group | null = null;
  for (const word of words) {
    const group = index.get(word);
    if (group && (!best || groups.indexOf(group) < groups.indexOf(best))) best = group;
  }
  return best;
}

function countryByStem(word: string, language: string | null, field: 'adjectives' | 'names'): Country | null {
  if (word.length < STEM_START) return null;
  const key = `${field} ${language ?? ''}`;
  let index = countryStems.get(key);
  if (!index) {
    index = stemsOf(language, field);
    countryStems.set(key, index);
  }
  // Stems in scripts of few letters may be shorter than what they are found by.
  for (let length = STEM_START; length > 0; length--) {
    const found = index
      .get(word.slice(0, length))
      ?.find(({ stem }) => word.startsWith(stem) && word.length - stem.length <= MAX_ENDING);
    if (found) return found.country;
  }
  return null;
}

function stemsOf(language: string | null, field: 'adjectives' | 'names'): Map<string, Stem[]> {
  const index = new Map<string, Stem[]>();
  for (const country of countries) {
    const lists: Words = country[field];
    for (const written of listFor(lists, language)) {
      const stem = written.toLowerCase();
      const start = stem.slice(0, STEM_START);
      index.set(start, [...(index.get(start) ?? []), { stem, country }]);
    }
  }
  return index;
}
