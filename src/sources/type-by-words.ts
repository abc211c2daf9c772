import kinds from '../../data/sources/kinds.json' with { type: 'json' };
import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import type { SourceType } from '../analysis.ts';
import { CAPITAL, isAt, isOneOf, NUMBER } from '../text/letters.ts';
import { simplified } from '../text/simplified.ts';
import { isTitle, nominatives, normaliseName } from './names.ts';
import { isPaperName } from './paper-name.ts';
import type { ResolvedSource } from './resolved-source.ts';

type Lists = Record<string, string[] | undefined>;
type Kind = { type: SourceType; kind: string; order: number };
/**
 * Kinds by their words, as written and without marks, and by the last letters of the endings that tell them, in the order of
 * the data; and what words of a text were found to be.
 */
type Index = {
  words: Map<string, Kind>;
  plain: Map<string, Kind>;
  endings: Map<string, [string, Kind][]>;
  plainEndings: Map<string, [string, Kind][]>;
  remembered: Map<string, Kind | null>;
};

/** Types whose words are parts of names, so that they tell in a text of any language ("Gazeta Nadrzeczna"). */
const NAMED_TYPES: readonly string[] = ['outlet', 'agency'];
/** Last parts of nouns with a capital that say what stands behind them is an outlet. */
const PRESS_HEADS: Lists = pressWords.heads;
/** Prepositions of where somebody said something, by language. */
const PLACES: Lists = pressWords.places;
/** Words behind a noun for an agency that make it a public one, and that make it one of the press all the same, by language. */
const PUBLIC_AGENCIES: Lists = pressWords.agencies.bodies;
const PRESS_AGENCIES: Lists = pressWords.agencies.press;
/** Languages whose nouns are written with a capital, so that an ending is hardly mistaken. */
const INFLECTED = new Set(pressWords.capitalNouns);
/** Shorter words in other languages are too easily forms of others. */
const SAFE_LENGTH = 6;
const indexes = new Map<string, Index>();
const closing = new Map<string, Kind>();
const opening = new Map<string, Kind>();
/** Endings are found by at most this many last letters. */
const ENDING_KEY = 3;
/** What a name is that opens or closes as those of papers do. */
const PAPER: Kind = { type: 'outlet', kind: 'newspaper', order: 0 };
/** More different words than a long article has; then what was remembered is forgotten. */
const MAX_REMEMBERED = 20_000;

/**
 * A source that the catalogue does not hold, typed by the words of its name ("gazeta", "ministry", "studien"); null
 * when no word tells. The name stays as written; words before an outlet's proper name are left out.
 */
export function typeByWords(surface: string, language: string | null): ResolvedSource | null {
  const words = headWords(surface.split(/[\s-]+/u), language);
  let best: Kind | null = null;
  for (const [i, word] of words.entries()) {
    // "news agency"
    const found = pairKind(word, words[i + 1], language) ?? kindOf(word, language);
    // "Centrum Badań Kosmicznych": a body that is named for its studies.
    if (
      found?.type === 'study' &&
      best?.type === 'institution' &&
      isAt(word, 0, CAPITAL) &&
      isCased(language)
    )
      continue;
    if (found && (!best || found.order < best.order)) best = found;
  }
  best ??= closingKind(words);
  if (best?.type !== 'outlet' && isPaperName(words, language)) best = PAPER;
  if (!best) return null;
  if (best.type === 'agency' && isPublicAgency(words, language))
    return { name: surface, type: 'official-body', kind: 'authority', country: null };
  const name = nameWithout(surface, best.type, language);
  // "zitiert das Blatt Kommissarin Karin Weller": a paper, and whom it quotes.
  const [first = '', ...others] = name === surface ? [] : name.split(' ');
  if (others.length > 0 && isTitle(first)) return null;
  return { name, type: best.type, kind: best.kind, country: null };
}

/**
 * "Agence régionale de santé", "Agência Portuguesa do Ambiente": an agency of something is no news agency, unless that is
 * the press ("agencia de noticias").
 */
function isPublicAgency(words: readonly string[], language: string | null): boolean {
  const bodies = PUBLIC_AGENCIES[language ?? ''] ?? [];
  const press = PRESS_AGENCIES[language ?? ''] ?? [];
  const at = words.findIndex((word) => kindOf(word, language)?.type === 'agency');
  const behind = words
    .slice(at + 1)
    .flatMap((word) => word.split(/['’]/u))
    .map((word) => word.toLowerCase());
  return (
    behind.slice(0, MAX_ADJECTIVES + 1).some((word) => bodies.includes(word)) &&
    !behind.some((word) => press.includes(word))
  );
}

/** Whether a capital shows a name in a language. */
function isCased(language: string | null): boolean {
  return !INFLECTED.has(language ?? '');
}

/** Adjectives between the noun and what it is an agency of. */
const MAX_ADJECTIVES = 1;

/** What two words tell together that neither tells alone. */
function pairKind(one: string | undefined, other: string | undefined, language: string | null): Kind | null {
  return indexFor(language ?? 'any').words.get(`${one} ${other}`.toLowerCase()) ?? null;
}

function kindOf(written: string, language: string | null): Kind | null {
  const index = indexFor(language ?? 'any');
  const known = index.remembered.get(written);
  if (known !== undefined) return known;
  if (index.remembered.size >= MAX_REMEMBERED) index.remembered.clear();
  const found = findKind(index, written, language);
  index.remembered.set(written, found);
  return found;
}

function findKind(index: Index, written: string, language: string | null): Kind | null {
  const word = language === 'zh' ? simplified(written) : written.toLowerCase();
  const own =
    lookUp(index, word) ??
    (INFLECTED.has(language ?? '') || word.length >= SAFE_LENGTH
      ? lookUpInflected(index, word, language)
      : null);
  const foreign = /^\p{Lu}/u.test(written) ? lookUp(indexFor('named'), word) : null;
  return own && foreign ? (foreign.order < own.order ? foreign : own) : (own ?? foreign);
}

/**
 * What a name of capitalised words is by its last or first word, whatever the language ("Nordkust Line", "Grupa Wisła"), or by
 * the legal form behind it ("Havkilde A/S").
 */
function closingKind(words: readonly string[]): Kind | null {
  if (closing.size === 0) {
    kinds.forEach(({ type, kind, closing: last, opening: first }, order) => {
      const entry = { type: type as SourceType, kind, order };
      for (const word of last?.any ?? []) closing.set(word, entry);
      for (const form of last?.exact ?? []) closing.set(form, entry);
      for (const word of first?.any ?? []) opening.set(word, entry);
    });
  }
  const last = words.at(-1) ?? '';
  const legal = words.length > 1 && isAt(words[0] ?? '', 0, CAPITAL) ? closing.get(last) : undefined;
  if (legal && LEGAL.test(last)) return legal;
  if (words.length < 2 || !words.every(isCapital)) return null;
  const first = words[words.length > 2 && ARTICLE.test(words[0] ?? '') ? 1 : 0] ?? '';
  return closing.get(last.toLowerCase()) ?? opening.get(first.toLowerCase()) ?? null;
}

function isCapital(word: string): boolean {
  return isAt(word, 0, CAPITAL | NUMBER) || isOneOf(word, 0, '&');
}

/** An article that opens a name. */
const ARTICLE = /^(?:il|la|le|les|lo)$/iu;

/** Legal forms are written with capitals inside or full stops, by which they differ from words. */
const LEGAL = /\p{Lu}.*\p{Lu}|\.|^\p{Lu}\p{Ll}{1,2}$|^plc$/u;

/** "firma na svém webu": the words before a place, where they say by themselves what they are; else all of them. */
function headWords(words: string[], language: string | null): string[] {
  const places = PLACES[language ?? ''] ?? [];
  const cut = words.findIndex((word, i) => i > 0 && places.includes(word));
  if (cut < 0) return words;
  const head = words.slice(0, cut);
  // "museum in een verklaring" is what the museum published.
  const isRelease = words.slice(cut).some((word) => kindOf(word, language)?.type === 'press-release');
  return !isRelease && head.some((word) => kindOf(word, language)) ? head : words;
}

/** "Wetterdienstes", "Behörden", "Lääkäriliitossa": what a noun in another case is, by the endings of its language. */
function lookUpInflected(index: Index, word: string, language: string | null): Kind | null {
  const ways = nominatives(normaliseName(word), language);
  for (const nominative of ways) {
    const found = index.words.get(nominative) ?? index.plain.get(nominative);
    if (found) return found;
  }
  for (const nominative of ways.slice(1)) {
    const found = byEnding(index.plainEndings, nominative);
    if (found) return found;
  }
  return null;
}

function lookUp({ words, endings }: Index, word: string): Kind | null {
  return words.get(word) ?? byEnding(endings, word);
}

function byEnding(endings: Index['endings'], word: string): Kind | null {
  let best: Kind | null = null;
  for (let length = 1; length <= ENDING_KEY; length++) {
    for (const [ending, kind] of endings.get(word.slice(-length)) ?? [])
      if (word.endsWith(ending) && word.length > ending.length && (!best || kind.order < best.order))
        best = kind;
  }
  return best;
}

function indexFor(language: string): Index {
  const known = indexes.get(language);
  if (known) return known;
  const built: Index = {
    words: new Map(),
    plain: new Map(),
    endings: new Map(),
    plainEndings: new Map(),
    remembered: new Map(),
  };
  kinds.forEach(({ type, kind, words, endings }, order) => {
    const entry = { type: type as SourceType, kind, order };
    const isNamed = language === 'named';
    if (isNamed && !NAMED_TYPES.includes(type)) return;
    for (const word of pick(words, language, isNamed))
      if (!built.words.has(word)) built.words.set(word, entry);
    for (const ending of pick(endings, language, isNamed)) {
      addEnding(built.endings, ending, entry);
      addEnding(built.plainEndings, normaliseName(ending), entry);
    }
  });
  for (const [word, kind] of built.words) built.plain.set(normaliseName(word), kind);
  indexes.set(language, built);
  return built;
}

function addEnding(endings: Index['endings'], ending: string, kind: Kind): void {
  const key = ending.slice(-ENDING_KEY);
  endings.set(key, [...(endings.get(key) ?? []), [ending, kind]]);
}

function pick(lists: Lists, language: string, isNamed: boolean): string[] {
  if (isNamed) return Object.values(lists).flatMap((list) => list ?? []);
  return [...(lists['any'] ?? []), ...(lists[language] ?? [])];
}

/**
 * "fińską gazetą "Ilta-Sanomat"" is named by its proper name: the words before the first capital go, and where every noun has a
 * capital the word that says what it is ("Nachrichtenseite Andes Directo").
 */
function nameWithout(surface: string, type: SourceType, language: string | null): string {
  if (type !== 'outlet' && type !== 'agency' && type !== 'social-media') return surface;
  const words = surface.split(' ');
  const isName = (i: number) => {
    const word = words[i] ?? '';
    return isAt(word, isOneOf(word, 0, `"“”„«»‘’'‹›`) ? 1 : 0, CAPITAL | NUMBER);
  };
  let first = words.findIndex((_, i) => isName(i));
  const heads = PRESS_HEADS[language ?? ''] ?? [];
  while (heads.some((head) => words[first]?.toLowerCase().endsWith(head)) && isName(first + 1)) first++;
  // "Kordon news agency"
  const isTail =
    first >= 0 && first < words.length - 2 && pairKind(words.at(-2), words.at(-1), language) !== null;
  if (first <= 0 && !isTail) return surface;
  return words.slice(first, isTail ? -2 : undefined).join(' ');
}
