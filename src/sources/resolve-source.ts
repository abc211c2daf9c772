import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import { CAPITAL, isAt, runEnd, SMALL } from '../text/letters.ts';
import { tightMarks } from '../text/tight-marks.ts';
import { capitalOf } from './capital-of.ts';
import { findEntry, type Place } from './catalogue.ts';
import { findInflected } from './find-inflected.ts';
import { foreignBody } from './foreign-body.ts';
import { isPress } from './is-press.ts';
import { isTitle, nominatives, normaliseName, stripCase, stripTitles } from './names.ts';
import { isCountryName, isNationality, nationalGroup } from './national-group.ts';
import { personBehind } from './person-behind.ts';
import type { ResolvedSource } from './resolved-source.ts';
import { statementOwner } from './statement-owner.ts';
import { typeByWords } from './type-by-words.ts';
import { uncasedName } from './uncased-name.ts';

/** A name in quotation marks. */
const QUOTED = /["“„«]([^"“”„«»]{2,40})["”“»]/u;

/** Small words inside the names of people. */
const PARTICLE = /^(?:von|van|der|den|de|del|di|da|du|la|al|bin|af|zu|ten|ter)$/u;
/** Particles that are articles where they stand by themselves. */
const ARTICLE = /^(?:der|den)$/u;

/**
 * Who is meant by `asWritten`: from the catalogue, else as a national group ("Chinese media"), else by its words.
 *
 * @param asWritten - the words as written, without article.
 * @param language - language of the words; null tries only what holds in every language.
 * @param fullName - expands a last name by what the article said before.
 * @param country - country of the article's outlet, which tells sources of one name apart; null when unknown.
 */
export function resolveSource(
  asWritten: string,
  language: string | null,
  fullName: (name: string) => string = (name) => name,
  country: string | null = null,
): ResolvedSource {
  const surface = withoutPlace(tightMarks(asWritten));
  const place = { language, country };
  const plain = surface
    .replace(/["“”„«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const written = stripCase(plain, language);
  const known =
    (plain === surface ? null : findEntry(surface, place)) ??
    findEntry(written, place) ??
    findInflected(written, place);
  if (known) return known;
  const ofCountry = nationalOutlet(written, place);
  if (ofCountry) return ofCountry;
  // "Passauer Neue Presse" in quotation marks is a name.
  const isQuoted = plain !== surface && /^["“”„«»]/u.test(surface);
  const service = broadcasterService(written, place) ?? branchOf(written, place);
  if (service) return service;
  const owner = statementOwner(written, place);
  if (owner) return owner;
  const group = isQuoted ? null : nationalGroup(written, language);
  if (group) return group;
  // "Moskau bestätigte": a capital is its government, if nobody in the text has it for a last name.
  const capital = isQuoted || fullName(written) !== written ? null : capitalOf(written, language);
  if (capital)
    return { name: capital.name, type: 'official-body', kind: 'government', country: capital.country };
  const uncased = uncasedName(written, language);
  if (uncased?.is === 'body') return resolveSource(uncased.name, language, fullName, country);
  if (uncased)
    return (
      findEntry(uncased.name, place) ?? { name: uncased.name, type: uncased.is, kind: null, country: null }
    );
  if (isDepartment(written, language))
    return { name: written, type: 'official-body', kind: 'ministry', country: null };
  if (isCountryName(written, language))
    return { name: written, type: 'official-body', kind: 'country', country: null };
  const holder = titleHolder(written, place) ?? personBehind(written.split(' '), language);
  if (holder) return findEntry(holder, place) ?? { name: holder, type: 'person', kind: null, country: null };
  const byWords = typeByWords(written, language);
  const title = QUOTED.exec(surface)?.[1];
  // صحيفة «البيان»: an unknown outlet is called as it stands in quotation marks.
  if (byWords && title !== undefined && isPress(byWords.type))
    return findEntry(title, place) ?? { ...byWords, name: title };
  const member = byWords && behindNoun(written, byWords.type, place);
  if (member) return member;
  if (byWords) return (byWords.name !== written ? findEntry(byWords.name, place) : null) ?? byWords;
  const words = stripTitles(written.split(' '), language);
  const name = words.join(' ');
  const full = fullName(name);
  if (full !== written) {
    const known = findEntry(full, place) ?? (full === name ? null : typeByWords(full, language));
    if (known) return known;
  }
  // „Sundets Blad“: a title, not somebody's name.
  const isPerson = !isQuoted && isPersonShaped(words);
  const body = isPerson && full === name ? foreignBody(words, language) : null;
  if (body) return { name, ...body, country: null };
  if (full !== name || isPerson) return { name: full, type: 'person', kind: null, country: null };
  if (words.length === 1 && /^\p{Lu}\p{Ll}/u.test(name)) {
    return words.length < written.split(' ').length
      ? { name, type: 'person', kind: null, country: null }
      : { name, type: 'institution', kind: null, country: null };
  }
  return {
    isGuess: true,
    name: written,
    type: /^\p{Ll}/u.test(written) && !/\p{Lu}/u.test(written) ? 'vague' : 'institution',
    kind: null,
    country: null,
  };
}

/** "„Sundets Blad“ aus Kopenhagen": a name in quotation marks, without where it is from. */
function withoutPlace(surface: string): string {
  return FROM_PLACE.exec(surface)?.[1] ?? surface;
}

/** A name in quotation marks, a preposition and one capitalised word. */
const FROM_PLACE = /^(["“„«][^"“”„«»]{2,40}["”“»]) \p{Ll}{1,4} \p{Lu}[\p{L}-]{1,30}$/u;

/** "Yunan Kathimerini", "Norske E24": an outlet of the catalogue behind the country it is from; or null. */
function nationalOutlet(written: string, place: Place): ResolvedSource | null {
  const [first = '', ...rest] = written.split(' ');
  if (rest.length === 0 || !isNationality(first, place.language)) return null;
  const found = findEntry(rest.join(' '), place) ?? findInflected(rest.join(' '), place);
  return isPress(found?.type) ? found : null;
}

/** "BBC Wales", "NRK Vestland", "NDR 1": the broadcaster of the catalogue whose service it is and whose name is capitals alone; or null. */
function broadcasterService(written: string, place: Place): ResolvedSource | null {
  const words = written.split(' ');
  for (let cut = words.length - 1; cut > 0 && cut >= words.length - MAX_SERVICE; cut--) {
    const isNamed = cut > 1 || ACRONYM.test(words[0] ?? '');
    if (!isNamed || !words.slice(cut).every((word) => SERVICE.test(word))) continue;
    const found = findEntry(words.slice(0, cut).join(' '), place);
    if (found?.kind === 'broadcaster') return found;
  }
  return null;
}

/** "Sanidad avisa", "Exteriores confirma": a department of government called by what it looks after alone, with a capital. */
function isDepartment(written: string, language: string | null): boolean {
  return isAt(written, 0, CAPITAL) && (DEPARTMENTS[language ?? ''] ?? []).includes(written.toLowerCase());
}

const DEPARTMENTS: Record<string, string[] | undefined> = pressWords.departments;

/** "Greenpeace España", "Asaja Alicante": a branch of an institution of the catalogue that is no company, by its name; or null. */
function branchOf(written: string, place: Place): ResolvedSource | null {
  const [first = '', ...rest] = written.split(' ');
  const isBranch = rest.length > 0 && rest.length <= MAX_SERVICE && rest.every((word) => SERVICE.test(word));
  const body = isBranch ? findEntry(first, place) : null;
  if (body?.type !== 'institution' || !BRANCHED.has(body.kind ?? '')) return null;
  // "Rødts Ingrid Skaathun": the genitive says whose somebody is.
  const isOwner = first.endsWith('s') && findEntry(first.slice(0, -1), place) !== null;
  return isOwner ? null : { ...body, name: written };
}

/** "Gewerkschaft Verdi", "Airline Norvexa": a body of the catalogue behind one noun for what it is; or null. */
function behindNoun(written: string, type: ResolvedSource['type'], place: Place): ResolvedSource | null {
  const [, ...rest] = written.split(' ');
  const isBody = (one: ResolvedSource['type'] | undefined) =>
    one === 'institution' || one === 'official-body';
  const found = rest.length > 0 && isBody(type) ? findEntry(rest.join(' '), place) : null;
  return found && isBody(found.type) ? found : null;
}

/** Kinds of institutions that call their branches by their own name and a place. */
const BRANCHED: ReadonlySet<string> = new Set(['association', 'ngo', 'party', 'union']);

/** What a broadcaster calls one of its services by, behind its own name. */
const SERVICE = /^(?:\p{Lu}[\p{L}\p{N}]+|\p{N}{1,2})$/u;
const MAX_SERVICE = 2;
const ACRONYM = /^\p{Lu}{3,5}$/u;

/** Whether words, in any case of their language, name an outlet or agency, by the catalogue or by what they say of it. */
export function namesOutlet(written: string, language: string | null): boolean {
  const { type, kind } = resolveSource(written, language);
  return kind !== null && isPress(type);
}

/** Whether a name, however written, is an outlet or agency of the catalogue. */
export function isKnownOutlet(name: string): boolean {
  const entry = findEntry(name.trim());
  return entry !== null && isPress(entry.type);
}

/** Whether a word, perhaps under an ending of its language, is a platform of the catalogue ("Facebooku"). */
export function isPlatform(word: string, language: string | null): boolean {
  const written = normaliseName(stripCase(word, language));
  return nominatives(written, language).some((name) => findEntry(name)?.type === 'social-media');
}

/**
 * The person behind a title with words of its own ("prezes klubu Marek Wieszczyk", "Oulun yliopiston tutkija Tuuli
 * Rantamaa"); or null.
 */
function titleHolder(written: string, place: Place): string | null {
  const words = written.split(' ');
  const last = words.findLastIndex((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  const [first = '', title = ''] = [words[0], words[last]];
  if (last < 1 || !(isTitle(title) || (/^\p{Ll}/u.test(first) && isTitle(first)))) return null;
  const name = words.slice(last + 1);
  if (!isPersonShaped(name)) return null;
  const tail = name.join(' ');
  const known = findEntry(tail, place) ?? typeByWords(tail, place.language);
  return known && known.type !== 'person' ? null : tail;
}

/** Two to four words that each begin with one capital ("Karin Weller", "Ursula von der Leyen"). */
function isPersonShaped(words: readonly string[]): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length < 2 || words.length > 5) return false;
  return words.every(
    (word, i) =>
      isNameWord(word) ||
      // "Krisenstab der Provinz": by itself it is an article.
      (PARTICLE.test(word) && (!ARTICLE.test(word) || PARTICLE.test(words[i - 1] ?? ''))),
  );
}

/** "Weller", "J.", "McDonald", "Anna-Karin": a capital and small letters, and more capitals only with small letters behind them. */
function isNameWord(word: string): boolean {
  if (!isAt(word, 0, CAPITAL)) return false;
  let at = runEnd(word, 1, SMALL, "’'.-");
  while (isAt(word, at, CAPITAL)) {
    const end = runEnd(word, at + 1, SMALL, "’'-");
    if (end === at + 1) return false;
    at = end;
  }
  return at === word.length || (at === word.length - 1 && word.endsWith('.'));
}
