/**
 * Keys by which the same name is recognised in another language, script or inflection.
 *
 * A name is spelled in Latin letters, folded to what its sound keeps across spellings (w is v, z is s, every
 * run of vowels is one vowel) and cut after five letters, where endings begin: Tokayev, Tokajew, Токаев and
 * Tokajews share a key. Only scripts with capital letters show names; others yield none.
 */
import letters from '../../data/names/letters.json' with { type: 'json' };
import { WEEKDAYS } from './weekday-keys.ts';

/** Letters of the folded name that are kept; the same cut was used in the first measurements of the design. */
const KEY_LENGTH = 5;

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
  const folded = foldName(name);
  if (folded.length < MIN_LENGTH) return null;
  const key = hash16(folded.slice(0, KEY_LENGTH));
  return key < WEEKDAYS ? key + WEEKDAYS : key;
}

/** A name in Latin letters, folded to what its sound keeps across spellings; empty for a script without a table. */
export function foldName(name: string): string {
  let folded = '';
  for (const letter of name.toLowerCase().normalize('NFD')) folded += SPELLINGS.get(letter) ?? letter;
  folded = folded.replaceAll(/[^a-z]/gu, '');
  for (const [written, sound] of SOUNDS) folded = folded.replaceAll(written, sound);
  return folded;
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
