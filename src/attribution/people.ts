import { isTitle, normaliseName, stripTitles } from '../sources/names.ts';
import { capitalStarts, matchesAt } from '../text/letters.ts';

/** A full name of the article and where it stands first. */
export type Person = { name: string; words: string[]; at: number; length: number };

/** Who is named in full in an article, by the letters that their last names begin with. */
export type People = ReadonlyMap<string, readonly Person[]>;

/** Names of one person share at least this many first letters in every case and spelling. */
const STEM = 4;

/** Two to eight capitalised words or initials with a space between; what may follow one excludes the next, so matching is linear. */
const WORD = "\\p{Lu}(?![’']\\p{Ll})(?:\\.|[\\p{L}\\p{M}’'-]{1,40})";
const NAME = new RegExp(`${WORD}(?: ${WORD}){1,7}`, 'uy');
const MAX_NAMES = 50;

/**
 * Every run of two to four capitalised words of a text, as the people it may name, by stem of the last word.
 *
 * Runs that are no people do no harm: they are only looked up by a last name that somebody is cited by.
 *
 * @param isSmall - whether a word, in lower case, is an article, preposition or the like, which begins no name.
 */
export function listPeople(text: string, isSmall: (word: string) => boolean = () => false): People {
  const people = new Map<string, Person[]>();
  for (const match of matchesAt(text, NAME, capitalStarts(text))) {
    const written = match[0].split(' ');
    // "La Cnil", "Enligt Weller": the first word of a sentence has a capital without being a name.
    if (isSmall((written[0] ?? '').toLowerCase())) written.shift();
    // "Kremlin Sözcüsü Dmitriy Peskov": a title inside a run stands before the name.
    const title = written.findLastIndex((word, i) => i < written.length - 2 && isTitle(word));
    const words = stripTitles(written.slice(title + 1));
    if (words.length > 4) words.splice(0, words.length - 2);
    if (words.length < 2) continue;
    const key = stemOf(words.at(-1) ?? '');
    const list = people.get(key) ?? [];
    // A text that repeats a name thousands of times tells nothing more by it.
    if (list.length < MAX_NAMES)
      list.push({
        name: words.join(' '),
        words: words.map(normaliseName),
        at: match.index + match[0].indexOf(words[0] ?? ''),
        length: words.join(' ').length,
      });
    people.set(key, list);
  }
  return people;
}

/** Whose full name a last name stands for: the latest before an offset, else the first; null when the text names nobody so. */
export function findPerson(people: People, name: string, before = Number.POSITIVE_INFINITY): Person | null {
  const words = stripTitles(name.split(/\s+/u).filter((word) => word !== ''));
  const last = normaliseName(words.at(-1) ?? '');
  if (last === '' || words.length > 3) return null;
  let best: Person | null = null;
  for (const person of people.get(stemOf(words.at(-1) ?? '')) ?? []) {
    const own = person.words.at(-1) ?? '';
    if (!isSameName(own, last)) continue;
    if (words.length >= 2 && !isSameName(person.words[0] ?? '', normaliseName(words[0] ?? ''))) continue;
    if (!best || (best.at > before && person.at < best.at)) best = person;
    if (best.at <= before) break;
  }
  return best;
}

/** "Lassila" and "Lassili", "Weller" and "Wellers": the same but for an ending of up to three letters. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= STEM && a.length - common <= 2 && b.length - common <= 3;
}

function stemOf(word: string): string {
  return normaliseName(word).slice(0, STEM);
}

/** A pronoun means somebody named at most this many characters before. */
const NEAR = 500;

/** A person at one place of the text: `at` is where the full name stands, `near` where this mention is. */
export type Mention = Person & { near: number };

/** A last name of at least three letters that opens a sentence: whom it is about. */
const OPENING_NAME = /(?<=^|\n|[.!?:]["”“»]? )\p{Lu}[\p{L}\p{M}’'-]{2,40}(?! \p{Lu})/uy;

/** Everybody whom the text names, in the order of the text: in full, or by a last name that opens a later sentence. */
export function mentionsOf(people: People, text: string): Mention[] {
  const mentions = [...people.values()].flat().map((person) => ({ ...person, near: person.at }));
  const byLastName = new Map<string, Mention>();
  for (const mention of mentions.toSorted((a, b) => a.at - b.at)) {
    const last = mention.words.at(-1) ?? '';
    if (!byLastName.has(last)) byLastName.set(last, mention);
  }
  for (const { 0: word, index: near } of matchesAt(text, OPENING_NAME, capitalStarts(text))) {
    const person = byLastName.get(normaliseName(word));
    if (person && person.at < near) mentions.push({ ...person, near });
  }
  return mentions.sort((a, b) => a.near - b.near);
}

/** The last of the mentions shortly before an offset that `isPerson` accepts, or null. */
export function lastMention(
  mentions: readonly Mention[],
  before: number,
  isPerson: (person: Mention) => boolean,
): Mention | null {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.near >= before) continue;
    if (mention.near < before - NEAR) return null;
    if (isPerson(mention)) return mention;
  }
  return null;
}
