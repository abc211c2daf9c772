import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import titles from '../../data/sources/titles.json' with { type: 'json' };
import { CAPITAL, isAt } from '../text/letters.ts';
import { simplified } from '../text/simplified.ts';

const TITLES = new Set(titles.titles);
/** Languages whose titles stand behind names. */
const BEHIND = new Set<string>(titles.behind);
/** Titles that are written short and small, with a full stop ("prof. Wrona"). */
const ABBREVIATIONS = new Set(titles.abbreviations);
/** By language, the endings of its words by their last letter. */
const endings = new Map<string, Map<string, Ending[]>>();

/** An ending with what stands for it in the nominative. */
type Ending = readonly [ending: string, instead: readonly string[]];

/** Names of outlets shorter than this ("Yle") are not recognised under an ending. */
const MIN_STEM = 3;

/** Titles of so many letters or fewer are short for others ("Col", "Gen") and have no form for women. */
const SHORTEST_TITLE = 3;

/** Plain letters, in which nothing has to be decomposed or taken out. */
const PLAIN = /^[a-zA-Z0-9 .,:/&()+А-ИК-Яа-ик-я-]*$/;
const NOT_PLAIN = /[^a-zA-Z0-9 .,:/&()+А-ИК-Яа-ик-я-]/gu;

/** A name for comparison: lower case, without diacritics, quotation marks and a closing genitive. */
export function normaliseName(name: string): string {
  // Most names are plain, and the whole catalogue is normalised when it is first used.
  if (PLAIN.test(name)) return name.toLowerCase().trim();
  const plain = name.replace(NOT_PLAIN, plainLetter).toLowerCase();
  return (plain.endsWith("'s") ? plain.slice(0, -2) : plain).trim();
}

/** What stands for a letter in a name for comparison; looked up once for each letter, of which there are few. */
const plainLetters = new Map<string, string>([
  ['’', "'"],
  ['ł', 'l'],
  ['Ł', 'L'],
]);

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const plain = simplified(letter)
    .normalize('NFKD')
    .replace(/[\p{M}"“”„«»]/gu, '');
  plainLetters.set(letter, plain);
  return plain;
}

/** A name without the ending that its language writes behind a mark ("Reuters'a", "STT:n", "MTI-nek"). */
export function stripCase(name: string, language: string | null): string {
  const marks: Readonly<Record<string, string | undefined>> = pressWords.caseMarks;
  const mark = marks[language ?? ''];
  const match = mark === undefined ? null : /^(.*\p{L})([:'’-])\p{Ll}{1,5}$/u.exec(name);
  return match?.[1] !== undefined && mark?.includes(match[2] ?? '') ? match[1] : name;
}

/**
 * What a normalised word may be in the nominative, the word itself first, by the endings of its language ("wyborczej" →
 * "wyborcza", "укрінформу" → "укрінформ"); only the word where nothing is known of the language.
 */
export function nominatives(word: string, language: string | null): string[] {
  const found = [word];
  for (const [ending, instead] of endingsOf(language ?? '').get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < MIN_STEM) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const last of instead) if (!found.includes(stem + last)) found.push(stem + last);
  }
  return found;
}

/** True if all words of a name are words of another one, perhaps inflected ("Słowu" and "Słowo Pobuża"). */
export function isNameOf(name: string, language: string | null, whole: string): boolean {
  const words = normaliseName(whole).split(/\s+/u);
  return normaliseName(name)
    .split(/\s+/u)
    .every((word) => nominatives(word, language).some((form) => words.includes(form)));
}

/** Endings of a language by their last letter, normalised as words are; built when first used. */
function endingsOf(language: string): Map<string, Ending[]> {
  const known = endings.get(language);
  if (known) return known;
  const lists: Readonly<Record<string, Record<string, string[]> | undefined>> = pressWords.caseEndings;
  const built = new Map<string, Ending[]>();
  for (const [written, instead] of Object.entries(lists[language] ?? {})) {
    const ending = normaliseName(written);
    const last = ending.charAt(ending.length - 1);
    built.set(last, [...(built.get(last) ?? []), [ending, instead.map(normaliseName)]]);
  }
  endings.set(language, built);
  return built;
}

/** The words of a name without the titles before it ("Mr.", "President", "kapten"), which in Hungarian have no capital ("Halász Anna"). */
export function stripTitles(words: readonly string[], language: string | null = null): string[] {
  const mayHaveCapital = language === null || !BEHIND.has(language);
  let first = 0;
  while (first < words.length - 1 && isTitle(words[first] ?? '')) {
    if (!mayHaveCapital && isAt(words[first] ?? '', 0, CAPITAL)) break;
    first++;
  }
  return words.slice(first);
}

/** Whether a word is a short title that may be written with a full stop ("Mr", "Gov", "Jr"), by its letters alone. */
export function isTitleAbbreviation(word: string): boolean {
  return (
    ABBREVIATIONS.has(word) ||
    (word.length <= 4 && /^\p{Lu}/u.test(word) && (TITLES.has(word.toLowerCase()) || /^[JS]r$/u.test(word)))
  );
}

/** Whether a word, in small letters or not, is a title or role, by itself or as the end of a compound. */
export function isTitle(word: string): boolean {
  // "CEO'su": a case ending behind an apostrophe.
  const written = word.toLowerCase();
  const lower = /['’.]/u.test(written) ? written.replace(/(?:\.|['’]\p{Ll}{1,4})$/u, '') : written;
  // "Wirtin", but not "Colin".
  const isWomans = lower.endsWith('in') && lower.length > SHORTEST_TITLE + 2;
  if (TITLES.has(lower) || (isWomans && TITLES.has(lower.slice(0, -2)))) return true;
  for (let cut = 3; cut <= lower.length - 5; cut++) {
    const end = lower.slice(cut);
    if (TITLES.has(end) || (end.endsWith('in') && TITLES.has(end.slice(0, -2)))) return true;
    // "dem Fischbiologen Jürgen Geist"
    if (end.endsWith('en') && (TITLES.has(end.slice(0, -1)) || TITLES.has(end.slice(0, -2)))) return true;
  }
  return false;
}
