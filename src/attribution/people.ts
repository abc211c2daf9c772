import { isTitle, normaliseName, stripTitles } from '../sources/names.ts';
import { capitalRuns, capitalStarts, capitalWordEnd } from '../text/capital-runs.ts';
import { CAPITAL, isAt, isOneOf, LETTER, MARK, runEnd, runStart, SMALL, unitsAt } from '../text/letters.ts';

/** A full name of the article and where it stands first. */
export type Person = { name: string; words: string[]; at: number; length: number };

/** Who is named in full in an article, by the letters that their last names begin with. */
export type People = ReadonlyMap<string, readonly Person[]>;

/** Names of one person share at least this many first letters in every case and spelling. */
const STEM = 4;

/** Capitalised words or initials in a run that may name somebody. */
const RUN = { least: 2, most: 8 };
/** A case that Turkish writes behind an apostrophe ("Bohnhoff'a"), or the English possessive. */
const CASE = /(?<=\p{L}{3})[’']\p{Ll}{1,4}$/u;
const MAX_NAMES = 50;

/** What the words of a language tell of names. */
export type NameWords = {
  /** Whether a word, in lower case, is an article, preposition or the like, which begins no name. */
  isSmall: (word: string) => boolean;
  /** Small words inside the names of people ("van", "der"). */
  particles: ReadonlySet<string>;
  /** Whether a word says what a body is ("Universiteit"). */
  isBody: (word: string) => boolean;
  /** Whether a word, in lower case, is a role ("restauratorin"), given its index in a run of capitalised words. */
  isRole: (word: string, index: number) => boolean;
  /** Whether a word, in lower case, is a verb that may open a sentence before who speaks ("Cuenta Anna Berg que …"). */
  isVerb: (word: string) => boolean;
  /** Whether a word, in lower case, is a noun for outlets, behind which a name is one's ("en el pódcast Café Frío"). */
  isOutletNoun: (word: string) => boolean;
  /** Whether a word is a first name. */
  isFirstName: (word: string) => boolean;
  /** Whether the family name stands first, so that names are looked up by it too ("Vidovszky" for "Vidovszky András"). */
  isFamilyFirst: boolean;
};

const NO_WORDS: NameWords = {
  isSmall: () => false,
  particles: new Set(),
  isBody: () => false,
  isRole: () => false,
  isVerb: () => false,
  isOutletNoun: () => false,
  isFirstName: () => false,
  isFamilyFirst: false,
};

/**
 * Every run of two to four capitalised words of a text, as the people it may name, by stem of the last word.
 *
 * Runs that are no people do no harm: they are only looked up by a last name that somebody is cited by.
 */
export function listPeople(text: string, nameWords: NameWords = NO_WORDS): People {
  const { isSmall, particles, isBody, isRole, isVerb, isOutletNoun, isFirstName, isFamilyFirst } = nameWords;
  const people = new Map<string, Person[]>();
  const wordEnd = (from: string, at: number) => nameWordEnd(from, behindParticles(from, at, particles));
  for (const { start, end } of capitalRuns(text, RUN, wordEnd)) {
    const run = text.slice(start, end);
    const written = run.split(' ');
    // "La Cnil", "Enligt Weller": the first word of a sentence has a capital without being a name.
    if (isSmall((written[0] ?? '').toLowerCase())) written.shift();
    const isNamed = isFirstName(written[0] ?? '');
    if (isVerb((written[0] ?? '').toLowerCase()) && !isNamed) written.shift();
    if (!isNamed && isOutletNoun(wordBefore(text, start))) continue;
    // "Kremlin Sözcüsü Dmitriy Peskov": a title inside a run stands before the name.
    const title = written.findLastIndex(
      (word, i) =>
        (i < written.length - 2 && (isTitle(word) || isRole(word.toLowerCase(), i))) ||
        (i < written.length - 1 && OWNER.test(word)),
    );
    // "Halász Ferenc": a family name that is a role too.
    const words = isFamilyFirst ? written.slice(title + 1) : stripTitles(written.slice(title + 1));
    // "șoferul de TIR Iurie Bejan": an abbreviation before a name is none of it.
    if (words.length > 2 && /^\p{Lu}{2,5}$/u.test(words[0] ?? '')) words.shift();
    // "Elektryk z Gdyni Adam Wronka": a place behind a preposition, before a name.
    const isPlaced = words.length > 2 && isFirstName(words[1] ?? '') && !isFirstName(words[0] ?? '');
    if (isPlaced && isSmall(wordBefore(text, start))) words.shift();
    // "Marga Brouwer van Westerveen": behind a full name a place follows.
    const particle = words.findIndex((word) => particles.has(word));
    if (particle > 1) words.splice(particle);
    if (words.length > 4) words.splice(0, words.length - 2);
    // "Universiteit van Utrecht"
    if (words.length < 2 || (particles.has(words[1] ?? '') && isBody(words[0] ?? ''))) continue;
    words.push((words.pop() ?? '').replace(CASE, ''));
    const name = words.join(' ');
    const person = { name, at: start + run.indexOf(words[0] ?? ''), length: name.length };
    const normal = words.map(normaliseName);
    addPerson(people, { ...person, words: normal });
    const [family = '', ...rest] = normal;
    if (isFamilyFirst) addPerson(people, { ...person, words: [...rest, family] });
  }
  return people;
}

/** The word before an offset, in small letters; empty where a mark stands there. */
function wordBefore(text: string, at: number): string {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  return text.slice(runStart(text, end, LETTER | MARK, '', LONGEST_SMALL), end).toLowerCase();
}

/** Longer than any preposition of one word. */
const LONGEST_SMALL = 12;

/** Particles that stand one behind the other in a name ("van der"). */
const MAX_PARTICLES = 2;

/** Where the particles end that stand at an offset between two capitalised words ("Anna |van der| Meer"); the offset itself for none. */
function behindParticles(text: string, at: number, particles: ReadonlySet<string>): number {
  if (particles.size === 0 || isAt(text, at, CAPITAL)) return at;
  let end = at;
  for (let i = 0; i < MAX_PARTICLES; i++) {
    const close = runEnd(text, end, LETTER, "’'", LONGEST_PARTICLE);
    if (text.charAt(close) !== ' ' || !particles.has(text.slice(end, close))) break;
    end = close + 1;
  }
  return end;
}

/** "von", and one letter more so that a longer word is none. */
const LONGEST_PARTICLE = 4;

function addPerson(people: Map<string, Person[]>, person: Person): void {
  const key = stemOf(person.words.at(-1) ?? '');
  const list = people.get(key) ?? [];
  // A text that repeats a name thousands of times tells nothing more by it.
  if (list.length < MAX_NAMES) list.push(person);
  people.set(key, list);
}

/** "Finland's Sarvakka": whose somebody is belongs to no name. */
const OWNER = /['’]s$/u;

/** Where a capitalised word ("Weller", but not "L’équipe") or an initial ("J.") ends that begins at an offset, or null. */
function nameWordEnd(text: string, at: number): number | null {
  if (!isAt(text, at, CAPITAL)) return null;
  const next = at + unitsAt(text, at);
  if (isOneOf(text, next, "’'") && isAt(text, next + 1, SMALL)) return null;
  return text.charAt(next) === '.' ? next + 1 : capitalWordEnd(text, at, LETTER | MARK, "’'-");
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
  // "Hartonen", "Hartosen"
  if (a.endsWith('nen') && b === `${a.slice(0, -3)}sen`) return true;
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

/** The last name that opens a sentence at an offset, whom it is then about; null where none of at least three letters does. */
function openingName(text: string, at: number): string | null {
  const mark = isOneOf(text, at - 2, '"”“»') ? at - 3 : at - 2;
  const opens =
    at === 0 || isOneOf(text, at - 1, '\n') || (text.charAt(at - 1) === ' ' && isOneOf(text, mark, '.!?:'));
  const end = opens ? capitalWordEnd(text, at, LETTER | MARK, "’'-", 2) : null;
  if (end === null) return null;
  if (text.charAt(end) !== ' ' || !isAt(text, end + 1, CAPITAL)) return text.slice(at, end);
  // "Wellers Anwalt": before another capital the last letter may be that of a case.
  return end - at > 3 ? text.slice(at, end - 1) : null;
}

/** Everybody whom the text names, in the order of the text: in full, or by a last name that opens a later sentence. */
export function mentionsOf(people: People, text: string): Mention[] {
  const mentions = [...people.values()].flat().map((person) => ({ ...person, near: person.at }));
  const byLastName = new Map<string, Mention>();
  for (const mention of mentions.toSorted((a, b) => a.at - b.at)) {
    const last = mention.words.at(-1) ?? '';
    if (!byLastName.has(last)) byLastName.set(last, mention);
  }
  for (const near of capitalStarts(text)) {
    const name = openingName(text, near);
    const person = name === null ? undefined : byLastName.get(normaliseName(name));
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
