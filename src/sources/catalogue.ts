import languages from '../../data/sources/languages.json' with { type: 'json' };
import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import { isAt, LETTER } from '../text/letters.ts';
import { isWrittenLike } from './is-written-like.ts';
import { type Named, namesUnder } from './name-index.ts';
import { normaliseName } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';

const PRESS = new Set(pressWords.words.map(normaliseName));
/** Countries in which a language is at home, the one where most of its press is first. */
const COUNTRIES: Readonly<Record<string, string[] | undefined>> = languages;

/** Where a name is used: tells sources of the same name apart ("NTV", "ABC"). */
export type Place = {
  /** Language of the words; null when unknown. */
  language: string | null;
  /** Country of the outlet that uses them, ISO 3166-1 alpha-2; null when unknown. */
  country: string | null;
};

/**
 * The catalogue's entry for a name, alias or domain, also inside "journalists from X" and "X-journalister"; or null.
 *
 * Of several sources with the name it is that of the country of `place`, else that of its language; where neither decides
 * the result keeps the words, the type and the kind.
 *
 * @param place - of running text; null for a name that stands by itself, as in a page's metadata.
 */
export function findEntry(name: string, place: Place | null = null): ResolvedSource | null {
  const isMarked = place === null || /["“”„«»《「]/u.test(name);
  const plain = name.replace(/["“”„«»《》「」]/gu, '');
  const bare = plain.replace(/^(?:the|die|der|das|den|dem) /iu, '');
  const direct = lookUp(plain, place, isMarked) ?? (bare === plain ? null : lookUp(bare, place, isMarked));
  if (direct) return direct;
  const found = besidePressWords(plain, place);
  return found && found.type !== 'person' ? found : null;
}

/** The entry behind press words ("el diario El País"), else the one among them ("journalists from X in China"). */
function besidePressWords(name: string, place: Place | null): ResolvedSource | null {
  if (!/[\s-]/u.test(name)) return null;
  const words = name.split(/\s+/u);
  for (let first = 1; first < words.length && PRESS.has(normaliseName(words[first - 1] ?? '')); first++) {
    const found = lookUp(words.slice(first).join(' '), place, true);
    if (found) return found;
  }
  const rest = dropPressWords(name);
  return rest === null ? null : lookUp(rest, place, true);
}

/** The name inside "journalists from X" and "X-journalister", in small letters; null where no such words stand with one. */
export function withoutPressWords(name: string): string | null {
  const rest = dropPressWords(name);
  return rest === null ? null : normaliseName(rest);
}

function dropPressWords(name: string): string | null {
  const words = name
    .split(/\s+/u)
    .flatMap(partsOf)
    .filter((word) => word !== '');
  if (words.length < 2) return null;
  const rest = words.filter((word) => !PRESS.has(normaliseName(word)));
  return rest.length === 0 || rest.length === words.length ? null : rest.join(' ');
}

/** "X-journalister": what hyphens between letters join. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = word.indexOf('-'); at >= 0; at = word.indexOf('-', at + 1)) {
    if (!isAt(word, at - 1, LETTER) || !isAt(word, at + 1, LETTER)) continue;
    parts.push(word.slice(from, at));
    from = at + 1;
  }
  return from === 0 ? [word] : [...parts, word.slice(from)];
}

function lookUp(name: string, place: Place | null, isMarked: boolean): ResolvedSource | null {
  const key = normaliseName(name);
  const genitive = key.endsWith('s') ? key.replace(/'?s$/u, '') : null;
  return (
    lookUpKey(key, name, place, isMarked) ??
    (genitive === null ? null : lookUpKey(genitive, name, place, isMarked))
  );
}

/**
 * The entry under a normalised name, or null.
 *
 * @param written - the words of the text, which must have the capitals of the name.
 * @param isMarked - whether quotation marks or a press word show that they name somebody.
 */
export function lookUpKey(
  key: string,
  written: string,
  place: Place | null,
  isMarked: boolean,
): ResolvedSource | null {
  const named = namesUnder(key);
  if (named.length === 0) return null;
  const fitting = named.filter(
    ({ written: name, entry, isWord }) =>
      (isMarked || !isWord) && isWrittenLike(written, name, entry.type, isAtHome(entry, place)),
  );
  const once = fitting.filter(({ entry }, i) => fitting.findIndex((other) => other.entry === entry) === i);
  return choose(once, key, place);
}

/** Whether a source is from a country of the language of a place; nothing is known of names that stand by themselves. */
export function isAtHome({ country }: ResolvedSource, place: Place | null): boolean {
  return place === null || (COUNTRIES[place.language ?? ''] ?? []).includes(country ?? '');
}

function choose(named: readonly Named[], key: string, place: Place | null): ResolvedSource | null {
  const [first, ...others] = named;
  if (!first || others.length === 0) return first?.entry ?? null;
  const here = named.find(({ entry }) => entry.country !== null && entry.country === place?.country);
  if (here) return here.entry;
  const home = COUNTRIES[place?.language ?? ''] ?? [];
  const spoken = named.filter(({ entry }) => home.includes(entry.country ?? ''));
  const isExact = ({ entry }: Named) => normaliseName(entry.name) === key;
  const best =
    spoken.find(isExact) ??
    (spoken.length === 1 ? spoken[0] : spoken.find(({ entry }) => entry.country === home[0])) ??
    named.find(isExact);
  if (best) return best.entry;
  const { type, kind } = first.entry;
  return others.every(({ entry }) => entry.type === type)
    ? { name: first.written, type, kind, country: null }
    : null;
}
