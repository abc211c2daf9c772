import countries from '../../data/sources/countries.json' with { type: 'json' };
import groups from '../../data/sources/groups.json' with { type: 'json' };
import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import { isTitle } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';
import { typeByWords } from './type-by-words.ts';

/** Languages in which a capital does not tell a name from a noun. */
const NOUNS_WITH_CAPITALS = new Set(pressWords.capitalNouns);
const FROM = new Set(pressWords.from);

const ROLE_AND_NAME = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}.]+ \p{Lu}[\p{L}-]+$/u;

type Words = Record<string, string[] | undefined>;

/** An inflected adjective or noun is at most this much longer than its stem ("chines" → "chinesischen"). */
const MAX_ENDING = 4;

/** Languages that write without spaces, or with few: the country opens the words and the group closes them ("中国の国営メディア"). */
const UNSPACED = new Set(['ja', 'ko', 'zh']);
/** What may stand between the two, as long as "の国営" or "官方", and before them ("多家", "複数の"). */
const LONGEST_BETWEEN = 4;
/** Languages that write country and group as one word ("kiinalaismedia"). */
const COMPOUNDS = new Set(pressWords.compounds);
const PREFIXES: Words = pressWords.prefixes;

/**
 * An unnamed group: with a country ("kinesiska mediekanaler" → "Chinese media", "Journalisten aus China" →
 * "journalists from China") or without ("experter" → "experts"); null when the words name somebody.
 */
export function nationalGroup(surface: string, language: string | null): ResolvedSource | null {
  const isUnspaced = UNSPACED.has(language ?? '');
  const unspaced = isUnspaced ? unspacedGroup(surface, language) : null;
  if (unspaced) return unspaced;
  const words = wordsOf(surface, language);
  const group = groupOf(words, language);
  if (!group || isOfSomebody(words, language)) return null;
  for (const [i, word] of isUnspaced ? [] : words.entries()) {
    const adjective =
      countryByStem(`${word} ${words[i + 1] ?? ''}`, language, 'adjectives') ??
      countryByStem(word, language, 'adjectives');
    if (adjective) return asSource(group, `${adjective.adjective} ${group.name}`, adjective.country);
  }
  const after = words.findIndex((word) => FROM.has(word));
  if (after > 0) {
    const named = countryByStem(words[after + 1] ?? '', language, 'names');
    if (named) return asSource(group, `${group.name} from ${named.name}`, named.country);
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
  // "des Juristen Thomas Mann": where every noun has a capital, a group before a first and a last name is a role.
  if (
    NOUNS_WITH_CAPITALS.has(language ?? '') &&
    ROLE_AND_NAME.test(surface) &&
    words[0] !== undefined &&
    groupOf([words[0]], language)
  )
    return null;
  const name = words.length === 1 ? group.name : surface.charAt(0).toLowerCase() + surface.slice(1);
  return asSource(group, name, null);
}

/** "asociación de padres", "abogado de la familia", "σύλλογος γονέων": where nouns open their phrase, a body or a role before a group. */
function isOfSomebody(words: readonly string[], language: string | null): boolean {
  const [head = '', ...rest] = words;
  if (rest.length === 0 || !NOUN_FIRST.has(language ?? '') || groupOf([head], language)) return false;
  const type = typeByWords(head, language)?.type;
  return isTitle(head) || type === 'institution' || type === 'official-body';
}

/** Languages whose noun stands before what belongs to it. */
const NOUN_FIRST: ReadonlySet<string> = new Set(pressWords.nounFirst);

function asSource({ type, kind }: Group, name: string, country: string | null): ResolvedSource {
  return { name, type: type === 'anonymous' ? 'anonymous' : 'vague', kind, country };
}

/** The words in small letters, without prefixed articles and with compounds cut ("kiinalaismedia"). */
function wordsOf(surface: string, language: string | null): string[] {
  const words = surface.toLowerCase().split(/\s+/u);
  if (COMPOUNDS.has(language ?? '')) return words.flatMap((word) => cutCompound(word, language));
  return words.map((word) => withoutPrefix(word, language));
}

/** "الصينية" without its article. */
function withoutPrefix(word: string, language: string | null): string {
  const prefix = PREFIXES[language ?? '']?.find((one) => word.startsWith(one));
  return prefix === undefined ? word : word.slice(prefix.length);
}

function cutCompound(word: string, language: string | null): string[] {
  for (let cut = STEM_START; cut < word.length; cut++) {
    const [country, group] = [word.slice(0, cut), word.slice(cut)];
    if (groupOf([group], language) && countryByStem(country, language, 'adjectives')) return [country, group];
  }
  return [word];
}

/** "中国媒体", "俄媒", "중국 관영매체": a country's name or its short form, then the group; null for other words. */
function unspacedGroup(surface: string, language: string | null): ResolvedSource | null {
  const words = surface.replace(/\s+/gu, '');
  for (const country of countries) {
    const { names, adjectives }: Record<'names' | 'adjectives', Words> = country;
    const name = listFor(names, language).find((one) => isNear(words.indexOf(one)));
    const short = listFor(adjectives, language).find((one) => words.startsWith(one));
    const end = name === undefined ? (short ?? words).length : words.indexOf(name) + name.length;
    const rest = words.slice(end);
    // After a short form nothing may stand between: "日报记者" are no Japanese journalists.
    const between = name === undefined ? 0 : LONGEST_BETWEEN;
    for (let cut = 0; cut <= Math.min(between, rest.length - 1); cut++) {
      const group = groupOf([rest.slice(cut)], language);
      if (group) return asSource(group, `${country.adjective} ${group.name}`, country.country);
    }
  }
  return null;
}

function isNear(at: number): boolean {
  return at >= 0 && at <= LONGEST_BETWEEN;
}

/** Whether the words are the bare name of a country. */
export function isCountryName(surface: string, language: string | null): boolean {
  return (
    !surface.includes(' ') &&
    /^\p{Lu}/u.test(surface) &&
    countryByStem(surface.toLowerCase(), language, 'names') !== null
  );
}

/** Whether a word says from which country somebody or something is ("Yunan", "norske"). */
export function isNationality(word: string, language: string | null): boolean {
  return countryByStem(word.toLowerCase(), language, 'adjectives') !== null;
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
      for (const written of listFor(group.words, language)) {
        const word = withoutPrefix(written, language);
        if (!index.has(word)) index.set(word, group);
      }
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
