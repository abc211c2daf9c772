/**
 * Who is cited where somebody says something in a press release or a post.
 *
 * Whoever writes and what is written are one source: "Havkilde said in a statement" cites the statement of Havkilde, and
 * "she wrote on Facebook" a post of hers. Only a person who speaks in a press release is a source beside it, because
 * somebody else has written that.
 */
import type { Span } from '../article.ts';
import { postOf } from '../sources/medium-name.ts';
import { releaseOf } from '../sources/release-name.ts';
import { isPlatform } from '../sources/resolve-source.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import type { Draft } from './draft.ts';
import type { Medium } from './find-medium.ts';
import { isIn, type Reader, surfaceOf } from './noun-phrase.ts';
import type { Resolver } from './resolver.ts';
import { type Speaker, sharesWord } from './speakers.ts';

/** Longer words between who writes and where belong to no phrase of the two. */
const MAX_BETWEEN = 80;

const PEOPLE: readonly ResolvedSource['type'][] = ['person', 'anonymous'];
/** What publishes itself or is a document: its words are its own. */
const SELVES: readonly ResolvedSource['type'][] = [
  'agency',
  'outlet',
  'press-release',
  'social-media',
  'study',
];

/** The press release or post of a speaker as the one who speaks; null where it is a source beside the speaker. */
export function speakInMedium(
  reader: Reader,
  { phrase, type }: Medium,
  speaker: Speaker,
  { source, claims }: Pick<Draft, 'source' | 'claims'>,
  resolve: Resolver['resolve'],
): Speaker | null {
  if (SELVES.includes(speaker.type)) return null;
  const isRelease = type === 'press-release';
  if (isRelease && PEOPLE.includes(speaker.type)) return null;
  const place = surfaceOf(reader, phrase);
  return {
    name: isRelease ? releaseOf(speaker.name) : postOf(speaker.name, platformIn(reader, phrase, resolve)),
    type,
    kind: isRelease ? type : 'post',
    country: speaker.country,
    through: speaker.through,
    named: spanWith(place, source && surfaceOf(reader, source), claims),
    isPlural: false,
    writer: speaker,
  };
}

/**
 * The press release of a person who speaks in it, or what a publication says elsewhere, as a source of its own.
 *
 * @param before - the document that was cited last, if any, and the words that name it.
 */
export function mediumOf(
  reader: Reader,
  { phrase, type }: Medium,
  speaker: Speaker,
  resolve: Resolver['resolve'],
  before: { release: Speaker | null; words: string },
): Speaker {
  const named = surfaceOf(reader, phrase);
  const noun = reader.items[phrase.from]?.lower ?? '';
  // "hän sanoo tiedotteessa", after "yhtiö kertoo pörssitiedotteessaan"
  const isNew = isIn(reader, phrase.from - 1, 'determiners') && !isIn(reader, phrase.from - 1, 'articles');
  const { release } = before;
  if (type === 'press-release' && release?.type === type && !isNew && sharesWord(before.words, noun))
    return release;
  const words = reader.items.slice(phrase.from, phrase.to).map(({ text }) => text);
  const source: ResolvedSource =
    type === 'press-release'
      ? { name: releaseOf(speaker.name), type, kind: type, country: null }
      : { ...resolve(words.join(' '), named.start), type };
  return { ...source, through: null, named, isPlural: false };
}

/** The platform that words name, as the catalogue calls it, or null. */
function platformIn(
  reader: Reader,
  { from, to }: Medium['phrase'],
  resolve: Resolver['resolve'],
): string | null {
  const word = reader.items.slice(from, to).find(({ text }) => isPlatform(text, reader.lexicon.language));
  return word ? resolve(word.text, word.start).name : null;
}

/** The medium together with the words for who writes, where nothing that is claimed lies between. */
function spanWith(place: Span, words: Span | null, claims: readonly Span[]): Span {
  if (!words) return place;
  const both = { start: Math.min(place.start, words.start), end: Math.max(place.end, words.end) };
  const between = both.end - both.start - (place.end - place.start) - (words.end - words.start);
  const isParted = claims.some(({ start, end }) => start < both.end && both.start < end);
  return isParted || between > MAX_BETWEEN ? place : both;
}
