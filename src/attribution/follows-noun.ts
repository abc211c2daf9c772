import { isKnownOutlet, resolveSource } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { isBodyBehindName } from './body-behind-name.ts';
import { has, isFiniteVerb, isIn, isTitle, type Reader } from './noun-phrase.ts';

/** Whether a lower-case word may go on after a noun: freely in English, after a genitive elsewhere. */
export function followsNoun(reader: Reader, start: number, at: number): boolean {
  const before = reader.items[at - 1];
  const { definiteEndings } = reader.lexicon.parts;
  if (!before) return true;
  if (has(reader, 'noun-chains')) return true;
  const { attributeEndings } = reader.lexicon.parts;
  const isAttribute = attributeEndings.some((ending) => before.lower.endsWith(ending));
  if (isAttribute && definiteEndings.length === 0) return true;
  if (has(reader, 'case-genitive') && isTitle(reader, start) && leadsToName(reader, at)) return true;
  const opensSentence = at - 1 === start && at - 1 === 0;
  // "Міністерство економіки": a ministry is always one of something.
  const isMinistry =
    has(reader, 'case-genitive') && typeByWords(before.text, reader.lexicon.language)?.kind === 'ministry';
  // "Державної служби статистики": a noun that means a body ends the name that a capital adjective opens.
  const isBodyNoun = has(reader, 'case-genitive') && before.upper && isBody(reader, start, at);
  if (isBodyBehindName(reader, at)) return true;
  if (before.upper && !opensSentence && !isMinistry && !isBodyNoun && !has(reader, 'capital-nouns'))
    return has(reader, 's-genitive') && /s$/u.test(before.lower);
  if (has(reader, 'capital-nouns'))
    return /er$/u.test(reader.items[at]?.lower ?? '') && reader.items[at + 1]?.upper === true;
  // "Volgens de politie | reed de man te hard", but "hoogleraar privacyrecht Anna Berg": a noun stands last in its phrase.
  if (has(reader, 'compound-roles') && definiteEndings.length === 0 && isSpeaker(reader, at - 1))
    return !isIn(reader, start, 'articles') && leadsToName(reader, at);
  // "interna mejl": an adjective that ends as definite nouns do; "ministern | beslutet" are two nouns.
  if (definiteEndings.length > 0 && !isSpeaker(reader, at - 1) && isIn(reader, at, 'documents')) return true;
  // "en vuxen dotter": behind such an article no noun is definite.
  if (isIndefinite(reader, start)) return true;
  return !definiteEndings.some(
    (ending) => before.lower.length > ending.length + 2 && before.lower.endsWith(ending),
  );
}

/** Whether a word by itself names who speaks: a role, a group or a body. */
function isSpeaker(reader: Reader, i: number): boolean {
  const { groups, language } = reader.lexicon;
  const { text, lower } = reader.items[i] ?? { text: '', lower: '' };
  return isTitle(reader, i) || groups.has(lower) || typeByWords(text, language) !== null;
}

/** "en", "nogle": what stands before a noun and is no pronoun for something known. */
function isIndefinite(reader: Reader, i: number): boolean {
  const known = ['demonstratives', 'possessivesPerson', 'pronounsPlural', 'pronounsThing'] as const;
  return isIn(reader, i, 'determiners') && !known.some((list) => isIn(reader, i, list));
}

/** Whether a word says what kind of body the capital word before it names, which stands alone. */
function isBody(reader: Reader, start: number, at: number): boolean {
  if (at - 2 >= start && reader.items[at - 2]?.upper === true) return false;
  // "agentury Reuters | firma jedná": a name that is whole by itself.
  if (isKnownOutlet(reader.items[at - 1]?.text ?? '')) return false;
  const { language } = reader.lexicon;
  const word = reader.items[at]?.text ?? '';
  const type = typeByWords(word, language)?.type;
  // "Česká televize", but "řekl Novák | televizi": the name of the outlet is known.
  if (type === 'outlet')
    return isKnownOutlet(resolveSource(`${reader.items[at - 1]?.text} ${word}`, language).name);
  return type === 'official-body' || type === 'institution';
}

/** Small words between a body and who holds a role at it are at most this many. */
const MAX_BODY = 4;

/** "předsedkyně Komory soudních tlumočníků Ludmila Halíková": small words that end with a first and a last name. */
function leadsToName(reader: Reader, at: number): boolean {
  const lists = ['prepositions', 'conjunctions', 'that', 'relatives', 'auxiliaries'] as const;
  for (let i = at; i < at + MAX_BODY; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word') return false;
    // "Lotte van Aerssen"
    const isLong = reader.items[i + 1]?.upper === true || isIn(reader, i + 1, 'nameParticles');
    if (item.upper) return i > at && isLong;
    if (lists.some((list) => isIn(reader, i, list)) || isFiniteVerb(reader, i)) return false;
  }
  return false;
}
