import type { Article } from '../article.ts';
import { isAtHome, withoutPressWords } from '../sources/catalogue.ts';
import { findOutlet } from '../sources/find-outlet.ts';
import { isFirstName } from '../sources/first-name.ts';
import { isPress } from '../sources/is-press.ts';
import { isOpeningArticle, isOrdinaryNoun, nameAround } from '../sources/name-around.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { isTiedByCase, tiesByCase } from '../sources/ties-by-case.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { CAPITAL, isAt, LETTER, NUMBER, runEnd } from '../text/letters.ts';
import { holdsTitle } from './judge-draft.ts';
import { listIntroduced } from './list-introduced.ts';
import { isRoleOfSeveral, nounHead } from './noun-head.ts';
import { has, isDocument, isIn, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';
import { findPerson, type People } from './people.ts';

/** Types that the noun of a phrase tells whatever stands behind its preposition. */
const HEAD_TYPES: readonly string[] = ['anonymous', 'vague', 'study', 'press-release', 'social-media'];
const GUESS = { type: 'vague', kind: null, country: null, isGuess: true } as const;

/** "unnamed fire officer", "Dutch law professors": an English role, perhaps of several, that closes a phrase in small letters. */
function roleAtEnd(reader: Reader, { core }: NounPhrase): number | null {
  const last = core.to - 1;
  if (!has(reader, 'noun-chains')) return null;
  // "Nurses say": the capital of the first word of a sentence says nothing.
  if (last === core.from) return last === 0 && isRoleOfSeveral(reader, last) ? last : null;
  const isRole = isTitle(reader, last) || isRoleOfSeveral(reader, last);
  return isRole && reader.items[last]?.upper === false ? last : null;
}

/** "föreningens ordförande": a role in small letters that closes a phrase behind whose it is, by the ending of a genitive; else null. */
function roleBehindGenitive(reader: Reader, { core }: NounPhrase): number | null {
  const last = core.to - 1;
  const isOwned = has(reader, 's-genitive') && reader.items[last - 1]?.lower.endsWith('s') === true;
  const isRole = isOwned && last > core.from && isTitle(reader, last) && !isIn(reader, last, 'spokespeople');
  return isRole && reader.items[last]?.upper === false ? last : null;
}

/** "Yhtiön toimitusjohtaja": the last noun of a phrase where cases alone tie what belongs to it, if it is a role in small letters; else null. */
function roleBehindOwner(reader: Reader, { core }: NounPhrase): number | null {
  const { words, parts } = reader.lexicon;
  const isByCase =
    parts.listenerEndings.length > 0 && words.articles.size === 0 && !has(reader, 'verb-final');
  const last = core.to - 1;
  const isSomebody = isTitle(reader, last) || isIn(reader, last, 'anonymous');
  const isRole = isByCase && last > core.from && isSomebody && !isIn(reader, last, 'spokespeople');
  return isRole && reader.items[last]?.upper === false ? last : null;
}

/** "bir kulüp |yetkilisi|", "işçilerden |biri|": the noun for somebody without a name that closes such a phrase; null for others. */
function oneAtEnd(reader: Reader, { core }: NounPhrase): number | null {
  const last = core.to - 1;
  if (!has(reader, 'verb-final') || last === core.from) return null;
  if (isIn(reader, last, 'parts')) return last;
  const isRole = isTitle(reader, last) && !isIn(reader, last, 'spokespeople');
  if (reader.items[last]?.upper || !(isRole || isIn(reader, last, 'anonymous'))) return null;
  for (let i = core.from; i < last; i++)
    if (isIn(reader, i, 'determiners') && !isIn(reader, i, 'demonstratives')) return last;
  return null;
}

/** "a shopkeeper": a determiner that is no definite article opens a phrase. */
function isIndefinite(reader: Reader, { from }: NounPhrase): boolean {
  return isIn(reader, from, 'determiners') && !isIn(reader, from, 'articles');
}

/** One word with a capital, perhaps with hyphens. */
function isCapitalWord(surface: string): boolean {
  return isAt(surface, 0, CAPITAL) && runEnd(surface, 0, LETTER | NUMBER, '-') === surface.length;
}

/** Knows whom the words of one article name, by what the article says of them anywhere. */
export type Resolver = {
  /** Who is meant by words at an offset. */
  resolve: (surface: string, at: number) => ResolvedSource;
  /** Like `resolve`, but an unknown name is also typed by the words before it ("the news site Ecoul"). */
  resolveIn: (reader: Reader, phrase: NounPhrase, written: string, at: number) => ResolvedSource;
  /** Whether the article calls a name an outlet or agency somewhere. */
  isIntroducedOutlet: (name: string) => boolean;
};

/** "la asociación ecologista Zero": a noun for a body, with an adjective that is a role too behind it, opens the words before a name. */
function isHeadedByBody(reader: Reader, { from, core }: NounPhrase): boolean {
  const noun = isIn(reader, from, 'articles') ? from + 1 : from;
  return has(reader, 'articleless-people') && noun === core.from - 2 && isIn(reader, noun, 'companies');
}

/**
 * A resolver for one article.
 *
 * @param languageNow - the language of the paragraph that is being read.
 */
export function createResolver(
  { text, language: articleLanguage, outlet, url }: Article,
  people: People,
  languageNow: () => string | null,
): Resolver {
  const country = findOutlet(outlet, url)?.country ?? null;
  const introduced = listIntroduced(text, articleLanguage);

  /** What words were resolved to, and with which last name expanded to which full name. */
  const resolved = new Map<string, { source: ResolvedSource; name: string | null; full: string }>();
  const fullName = (name: string, at: number) => findPerson(people, name, at)?.name ?? name;

  /** The words as the catalogue and the names of the article have them; the same words are looked up once. */
  const lookUp = (surface: string, at: number): ResolvedSource => {
    const language = languageNow();
    const key = `${language} ${surface}`;
    const known = resolved.get(key);
    if (known && (known.name === null || fullName(known.name, at) === known.full)) return known.source;
    let name: string | null = null;
    let full = '';
    const source = resolveSource(
      surface,
      language,
      (last) => {
        name = last;
        full = fullName(last, at);
        return full;
      },
      country,
    );
    resolved.set(key, { source, name, full });
    return source;
  };

  /** The word at an offset as part of a longer name, or as no name at all; null where neither is known. */
  const resolveWord = (word: string, at: number, source: ResolvedSource): ResolvedSource | null => {
    const place = { language: languageNow(), country };
    if (source.kind === 'media' && isOpeningArticle(text, at)) return null;
    const isKnown = source.kind !== null && source.isGuess !== true;
    const isOpen = !isKnown || source.kind === 'country' || source.kind === 'media';
    if (isOpen) return nameAround(text, at, at + word.length, place);
    if (source.type !== 'outlet' || place.language !== 'de' || !isOrdinaryNoun(text, at, word)) return null;
    return { isGuess: true, name: word, type: 'vague', kind: null, country: null };
  };

  /** "Nyhetssajten Andes Directo": an outlet that the catalogue does not hold is later named without what introduced it. */
  const introduce = (source: ResolvedSource, surface: string) => {
    const isUnknown = source.country === null && isPress(source.type);
    const key = source.name.toLowerCase();
    if (isUnknown && source.name !== surface && !introduced.has(key)) introduced.set(key, source);
  };

  const resolve = (surface: string, at: number): ResolvedSource => {
    const source = lookUp(surface, at);
    const isWord = isCapitalWord(surface) && text.startsWith(surface, at);
    const around = isWord ? resolveWord(surface, at, source) : null;
    if (around) return around;
    if (source.kind !== null && source.kind !== 'journalists') {
      introduce(source, surface);
      return source;
    }
    const key = withoutPressWords(surface) ?? surface.toLowerCase();
    const known =
      introduced.get(key) ??
      introduced.get(key.replace(/'?s$/u, '')) ??
      introduced.get(source.name.toLowerCase());
    return known && (isPress(known.type) || source.kind === null) ? known : source;
  };

  /** "AP review of filings", "Guardian investigation": an outlet before the word for what it wrote; else null. */
  const ownerOfReport = (reader: Reader, { core }: NounPhrase): ResolvedSource | null => {
    if (!has(reader, 'noun-chains')) return null;
    let to = core.from;
    while (to < core.to && reader.items[to]?.upper) to++;
    if (to === core.from || !isDocument(reader, to)) return null;
    const at = reader.items[core.from]?.start ?? 0;
    const owner = resolve(text.slice(at, reader.items[to - 1]?.end), at);
    return isPress(owner.type) ? owner : null;
  };

  /** "shopkeeper in the village of Ban Nong", "2023 study in the journal X": the noun tells, not what stands behind it. */
  const byHead = (
    reader: Reader,
    phrase: NounPhrase,
    known: ResolvedSource,
    at: number,
  ): ResolvedSource | null => {
    const owner = ownerOfReport(reader, phrase);
    if (owner !== null) return owner;
    // "Ecologistas en Acción": all of it is a name of the catalogue.
    const isEntry = known.country !== null && text.startsWith(known.name, at);
    if (isEntry && reader.items[phrase.core.to - 1]?.end === at + known.name.length) return null;
    const owned = roleBehindOwner(reader, phrase) ?? oneAtEnd(reader, phrase);
    if (owned !== null) {
      const role = reader.items[owned];
      const { type, kind } = resolve(role?.text ?? '', role?.start ?? at);
      // "Sairaalan johtaja": only one has such a title.
      const unnamed = isIn(reader, owned, 'titles') ? 'person' : 'anonymous';
      return { name: known.name, type: type === 'vague' ? unnamed : type, kind, country: null };
    }
    const head = nounHead(reader, phrase) ?? roleAtEnd(reader, phrase) ?? roleBehindGenitive(reader, phrase);
    const isSure = known.type === 'person' || known.type === 'social-media';
    if (head === null || (isSure && known.isGuess !== true)) return null;
    // "a 2021 paper in Nature" is no newspaper.
    const isPaper = isDocument(reader, head) && isIn(reader, head, 'outletNouns');
    if (isPaper) return { name: known.name, type: 'study', kind: 'study', country: null };
    // "a report by the ministry" is the ministry's.
    if (isDocument(reader, head) && isIn(reader, head + 1, 'by')) return null;
    const noun = resolve(text.slice(at, reader.items[head]?.end), at);
    const { name } = known;
    if (isTitle(reader, head)) return { ...GUESS, name };
    // "Doctors at the hospital", "Dutch law professors"; but "local writers" are known as a group.
    const isSeveral = isRoleOfSeveral(reader, head) && (known.kind === null || head + 1 < phrase.core.to);
    if (isSeveral) return { ...GUESS, name, isGuess: false };
    if (noun.isGuess !== true && HEAD_TYPES.includes(noun.type)) return { ...noun, name };
    const isOne = reader.lexicon.words.articles.size > 0 && isIndefinite(reader, phrase);
    return known.isGuess === true && isOne ? { ...GUESS, name } : null;
  };

  /** "Trouw schrijft": an outlet of the language called by a common word, which the text has with a capital alone; else null. */
  const namedByWord = (
    reader: Reader,
    { kind, core }: NounPhrase,
    written: string,
  ): ResolvedSource | null => {
    const language = languageNow();
    const isWord = kind === 'named' && core.to - core.from === 1 && !has(reader, 'capital-nouns');
    if (!isWord || !isCapitalWord(written) || text.includes(` ${written.toLowerCase()}`)) return null;
    if (findPerson(people, written) !== null) return null;
    const source = resolveSource(`"${written}"`, language, undefined, country);
    const isOutlet = source.type === 'outlet' && source.country !== null;
    return isOutlet && isAtHome(source, { language, country }) ? source : null;
  };

  /** "вспоминает Нина": a first name alone, which is no unknown body. */
  const isSingleName = (
    reader: Reader,
    { core }: NounPhrase,
    { type, kind }: ResolvedSource,
    written: string,
  ): boolean =>
    type === 'institution' &&
    kind === null &&
    core.to - core.from === 1 &&
    reader.items[core.from]?.kind === 'word' &&
    isFirstName(written, languageNow());

  const resolveIn = (reader: Reader, phrase: NounPhrase, written: string, at: number): ResolvedSource => {
    const known = namedByWord(reader, phrase, written) ?? resolve(written, at);
    const source = byHead(reader, phrase, known, at) ?? known;
    const key = source.name.toLowerCase();
    const before = introduced.get(key);
    // "Керівник заводу Міхай Попеску": a full name behind a role is a person's, whatever stands between.
    const isNamed = phrase.kind === 'named' && phrase.core.to - phrase.core.from === 2;
    const isHolder = isNamed && phrase.core.from > phrase.from && holdsTitle(reader, phrase);
    if (before?.kind === 'company' && isHolder)
      return { ...source, type: 'person', kind: null, isGuess: false };
    if (before) return before;
    // "A Wiener Linien": two capitals behind an article are no person's name.
    const isArticled = has(reader, 'bare-names') && isIn(reader, phrase.core.from - 1, 'articles');
    if (isArticled && source.type === 'person' && source.kind === null && source.name === written) {
      const body = { ...source, type: 'institution' as const };
      introduced.set(key, body);
      return body;
    }
    // A name out of "jefa de grupo Pernilla Ekesund", or one the article gave in full before.
    if (source.type === 'person' && source.name !== written) return source;
    const isShape =
      source.isGuess || ((source.type === 'person' || source.type === 'institution') && source.kind === null);
    if (isShape && holdsTitle(reader, phrase) && !isHeadedByBody(reader, phrase)) {
      const person = { ...source, type: 'person' as const, isGuess: false };
      introduced.set(key, person);
      return person;
    }
    // "La Lusohab Invest": where people have no article, what stands right behind one is a body.
    const isBody =
      source.type === 'person' &&
      isShape &&
      has(reader, 'articleless-people') &&
      phrase.kind === 'named' &&
      isIn(reader, phrase.core.from - 1, 'articles');
    if (isBody) return { ...source, type: 'institution', isGuess: false };
    if (isSingleName(reader, phrase, source, written)) {
      const person = { ...source, type: 'person' as const, isGuess: false };
      introduced.set(key, person);
      return person;
    }
    const word = reader.items[phrase.core.from - 1];
    if (!isShape || !word || phrase.core.from <= phrase.from) return source;
    // "Oulun yliopiston Tuuli Rantamaa", "satamassa trukkia ajava Ivo Raud": by case, only a noun right before a name can say what it is.
    if (tiesByCase(word.text, languageNow())) return source;
    const first = isTiedByCase(languageNow()) ? word : reader.items[phrase.from];
    const typed = typeByWords(text.slice(first?.start ?? at, word.end), languageNow());
    if (!typed) return source;
    const result = { ...source, type: typed.type, kind: typed.kind, isGuess: false };
    introduced.set(key, result);
    return result;
  };

  return {
    resolve,
    resolveIn,
    isIntroducedOutlet: (name) => {
      const type = introduced.get(name.toLowerCase())?.type;
      return isPress(type);
    },
  };
}
