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
  const group = groups.find(({ words: lists }) =>
    words.some((word) => listFor(lists, language).includes(word)),
  );
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

function countryByStem(word: string, language: string | null, field: 'adjectives' | 'names') {
  if (word.length < 3) return null;
  return (
    countries.find((country) => {
      const stems: Words = country[field];
      return listFor(stems, language).some(
        (stem) => word.startsWith(stem.toLowerCase()) && word.length - stem.length <= MAX_ENDING,
      );
    }) ?? null
  );
}
