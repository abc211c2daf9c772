/**
 * Keys by which the same name is recognised in another language, script or inflection.
 *
 * A name is spelled in Latin letters, folded to what its sound keeps across spellings (w is v, z is s, every
 * run of vowels is one, a or e) cut after seven letters, and bare of a short ending: Tokayev, Tokajew, Токаев and
 * Tokajewem share a key. Only scripts with capital letters show names; others yield none.
 */
import letters from '../../data/names/letters.json' with { type: 'json' };
import { WEEKDAYS } from './weekday-keys.ts';

/**
 * Letters of the folded name that are kept. With five, and one vowel for all, half of the related articles shared more
 * than one unrelated pair in a hundred; with seven and two vowels two thirds do (docs/decisions/004-verdict.md).
 */
const KEY_LENGTH = 7;

/** Endings that cases and genitives give a name, as they sound: Putin-a, Putin-em, Putin-s. */
const ENDING = /(?:[ae]m?|s)$/u;

/** A folded name up to this length is not cut further: its last vowel tells it from others. */
const STEM_LENGTH = 5;

/** Letters of a loose key: an ending after the fifth does no harm. */
const LOOSE_LENGTH = 5;

/** Shorter folded names are initials and syllables that many names share. */
const MIN_LENGTH = 3;

const SPELLINGS: ReadonlyMap<string, string> = new Map(Object.entries(letters.spellings));
const SOUNDS: readonly (readonly [RegExp, string])[] = letters.sounds.map(
  ({ written, sound }) => [new RegExp(written, 'gu'), sound] as const,
);

/**
 * Keys of the names in the sentences of one article, one sorted array without repeats per sentence.
 *
 * A capitalised word counts as a name unless it opens its sentence, where every word has a capital; it counts
 * there too if the article writes it with a capital inside another sentence.
 */
export function nameKeys(sentences: readonly string[]): Uint16Array[] {
  const words = sentences.map(capitalisedWords);
  const inside = new Set(words.flatMap((found) => found.filter(({ opens }) => !opens).map(({ key }) => key)));
  return words.map((found) => {
    const keys = new Set(found.map(({ key }) => key).filter((key) => inside.has(key)));
    return Uint16Array.from(keys).sort();
  });
}

/**
 * The 16-bit key of one name.
 *
 * Two unrelated names share a key once in 65,536, which costs a comparison of two articles with forty names
 * each about one false agreement in forty.
 *
 * @returns null if too little of the name is left after folding, as for scripts without a spelling table.
 */
export function nameKey(name: string): number | null {
  const cut = soundOf(name).slice(0, KEY_LENGTH);
  return toKey(cut.length > STEM_LENGTH ? cut.replace(ENDING, '') : cut);
}

/**
 * A key for the question whether two names of one context are the same: more spellings and inflections share it than
 * share {@link nameKey}, and more names.
 *
 * @returns null if too little of the name is left after folding.
 */
export function looseNameKey(name: string): number | null {
  return toKey(foldName(name).slice(0, LOOSE_LENGTH));
}

/** A name in Latin letters with one vowel for all; empty for a script without a table. */
export function foldName(name: string): string {
  return soundOf(name).replaceAll('e', 'a');
}

/** A name in Latin letters, folded to what its sound keeps across spellings; empty for a script without a table. */
function soundOf(name: string): string {
  let folded = '';
  for (const letter of name.toLowerCase().normalize('NFD')) folded += SPELLINGS.get(letter) ?? letter;
  folded = folded.replaceAll(/[^a-z]/gu, '');
  for (const [written, sound] of SOUNDS) folded = folded.replaceAll(written, sound);
  return folded;
}

function toKey(folded: string): number | null {
  if (folded.length < MIN_LENGTH) return null;
  const key = hash16(folded);
  return key < WEEKDAYS ? key + WEEKDAYS : key;
}

function capitalisedWords(sentence: string): { key: number; opens: boolean }[] {
  const found: { key: number; opens: boolean }[] = [];
  const opening = /[\p{L}\p{N}]/u.exec(sentence)?.index ?? 0;
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) {
    const key = nameKey(match[0]);
    if (key !== null) found.push({ key, opens: match.index === opening });
  }
  return found;
}

/** 32-bit FNV-1a folded to 16 bits by exclusive or (draft-eastlake-fnv, "xor-folding"). */
function hash16(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
