import type { Article, Span } from '../article.ts';
import { isFirstNameAnywhere } from '../sources/first-name.ts';
import { isNationality } from '../sources/national-group.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import { createAntecedents } from './antecedents.ts';
import { companyWords, genericWords, smallWords } from './judge-draft.ts';
import { lexiconFor } from './lexicon.ts';
import { hasObliqueEnding } from './nominative-subject.ts';
import {
  has,
  isIn,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  type Reader,
  surfaceOf,
} from './noun-phrase.ts';
import { findPerson, lastMention, type Mention, mentionsOf, type People } from './people.ts';
import type { Resolver } from './resolver.ts';
import type { Speaker, Speakers } from './speakers.ts';
import { UNNAMED_SPEAKER } from './unnamed-speaker.ts';
import { unnamedSpeaker, whoSpeaks } from './who-speaks.ts';

/** Knows who is meant by the words, or by the missing words, that name a speaker. */
export type Identifier = {
  /** Who a phrase means; null when nobody can be meant. */
  speakerOf: (reader: Reader, phrase: NounPhrase) => Speaker | null;
  /** Where a speaker stands in full, if not in the words that cite it. */
  namedAt: (speaker: Speaker, surface: Span) => Span;
  /**
   * Who speaks where the subject is left out: within a sentence whoever spoke last, else the last person, or for a verb
   * in the plural the last group.
   */
  dropped: (reader: Reader, cue: Span, isDropping: boolean, hasSpoken: boolean) => Speaker | null;
};

/** Articles and the like are shorter than this, a quotation mark behind them included. */
const LONGEST_ARTICLE = 16;

/** Who opens a sentence is what the text is about for two paragraphs. */
const MAX_TOPIC = 400;

/** A name and a preposition before another name are hardly longer. */
const MAX_ORIGIN = 40;

/**
 * An identifier for one article.
 *
 * @param languageNow - the language of the paragraph that is being read.
 */
export function createIdentifier(
  article: Article,
  people: People,
  speakers: Speakers,
  { resolve, resolveIn }: Resolver,
  languageNow: () => string | null,
): Identifier {
  const { text, language } = article;
  const mentions = mentionsOf(people, text);
  const antecedents = createAntecedents(article, mentions, {
    resolve,
    isGeneric: genericWords(language),
    isCompany: companyWords(language),
    isSmall: smallWords(language),
    isCited: (name) => speakers.cited(name)?.type === 'institution',
    hasRolesBehind: lexiconFor(language)?.traits.has('titles-behind') === true,
  });

  /** Where a person was cited by the full name, by that name. */
  const citedInFull = new Map<string, Span>();

  /** "den Olympischen Spielen", "„Alles Quatsch“": behind an article or an opening quotation mark stand other nouns than names. */
  const isCommonAt = (reader: Reader, at: number): boolean => {
    const before = /([\p{L}]*)([\s"„“»«]*)$/u.exec(text.slice(Math.max(0, at - LONGEST_ARTICLE), at));
    const word = before?.[1]?.toLowerCase() ?? '';
    const { determiners, articlePrepositions } = reader.lexicon.words;
    return determiners.has(word) || articlePrepositions.has(word) || /["„“»«]/u.test(before?.[2] ?? '');
  };

  /** "Petr Veselý |z Muzea Vysočiny|", "|w Nowym Targu|": where somebody is from, or something happened. */
  const isOriginAt = (reader: Reader, at: number): boolean => {
    const [, before = '', word = ''] =
      /(\p{L}*)\s+(\p{Ll}+)\s$/u.exec(text.slice(Math.max(0, at - MAX_ORIGIN), at)) ?? [];
    const { places, innerPrepositions } = reader.lexicon.words;
    return (
      has(reader, 'case-genitive') &&
      (places.has(word) || (innerPrepositions.has(word) && /^\p{Lu}/u.test(before)))
    );
  };

  /** Somebody named after the last speaker is whom a pronoun means. */
  const mentionedSince = (reader: Reader, speaker: Speaker | null, at: number): Speaker | null => {
    const isPerson = ({ name, near, at }: Mention) =>
      near > (speaker?.named.start ?? -1) &&
      !hasObliqueEnding(reader, name, true) &&
      // "Szwedzki Voltfors"
      !isNationality(name.slice(0, name.indexOf(' ')), languageNow()) &&
      // "ιδιοκτήτης της «Aegean Terminals»": what stands in quotation marks by itself is no person.
      !/["“„«]/u.test(text.charAt(at - 1)) &&
      !(has(reader, 'capital-nouns') && isCommonAt(reader, at)) &&
      !isOriginAt(reader, at) &&
      resolveSource(name, languageNow()).type === 'person';
    const mention = lastMention(mentions, at, isPerson);
    if (
      !mention ||
      (speaker !== null && speaker.type !== 'anonymous' && mention.name === (speaker.writer ?? speaker).name)
    )
      return null;
    const named = { start: mention.at, end: mention.at + mention.length };
    return { ...resolveSource(mention.name, languageNow()), through: null, named, isPlural: false };
  };

  /** "Lars Weller saw it from the window. …, says the cabin owner": who opens a sentence since the last citation is whom a role means. */
  const topicOf = (reader: Reader, phrase: NounPhrase, found: Speaker | null, at: number): Speaker | null => {
    const isRole = phrase.kind === 'plain' && isTitle(reader, phrase.core.to - 1);
    // Whom the text has called by that role is meant, whoever has come since.
    if (!isRole || found?.type !== 'person' || found.name !== speakers.person()?.name) return null;
    if (found.named.start >= at) return null;
    const named = mentionedSince(reader, found, at);
    const start = named?.named.start ?? 0;
    const isNear = named !== null && start > at - MAX_TOPIC && opensSentence(text, start);
    return isNear && named.name.split(' ').some(isFirstNameAnywhere) ? named : null;
  };

  return {
    speakerOf: (reader, phrase) => {
      const surface = surfaceOf(reader, phrase);
      const found = whoSpeaks(
        reader,
        phrase,
        text.slice(surface.start, surface.end),
        speakers,
        antecedents,
        (written) => resolveIn(reader, phrase, written, surface.start),
        surface,
      );
      // "die 61-Jährige": an age for a name means whom a pronoun would mean.
      const last = phrase.core.to - 1;
      const isAged =
        /^\p{N}/u.test(text.charAt(surface.start)) &&
        isTitle(reader, phrase.core.from) &&
        (last === phrase.core.from || isTitle(reader, last) || isIn(reader, last, 'anonymous'));
      const topic = topicOf(reader, phrase, found, surface.start);
      if (topic) return topic;
      if (phrase.kind !== 'person-pronoun' && !isAged) return found;
      const known = isAged ? speakers.person() : found;
      const before = known?.name === UNNAMED_SPEAKER ? null : known;
      return mentionedSince(reader, before, surface.start) ?? known ?? found;
    },
    namedAt: (speaker, surface) => {
      if (speaker.type !== 'person' || speaker.named.start !== surface.start) return speaker.named;
      const person = findPerson(people, text.slice(surface.start, surface.end), surface.start);
      if (!person || person.name !== speaker.name || person.at > surface.start) return speaker.named;
      if (person.length <= surface.end - surface.start) {
        citedInFull.set(person.name, surface);
        return speaker.named;
      }
      return citedInFull.get(person.name) ?? { start: person.at, end: person.at + person.length };
    },
    dropped: (reader, cue, isDropping, hasSpoken) => {
      if (hasSpoken) return speakers.latest();
      if (!isDropping) return null;
      const group = isManySaying(reader, cue) ? speakers.group() : null;
      if (group) return group;
      const before = speakers.person();
      return (
        mentionedSince(reader, before, mainClauseEnd(reader, cue)) ??
        before ??
        speakers.latest() ??
        unnamedSpeaker(cue)
      );
    },
  };
}

/** Whether a line or a sentence begins at an offset. */
function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[\n.!?:]["”“»]? ?$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** "twierdzą": whether a verb at a cue stands in the plural. */
function isManySaying(reader: Reader, cue: Span): boolean {
  const verb = reader.items.find(({ start }) => start === cue.start)?.lower ?? '';
  return reader.lexicon.parts.pluralEndings.some((ending) => verb.endsWith(ending));
}

/** "Pytana, czy X wyjechał, odparła": people named in a clause that depends on this one, or in what was said, are not its subject. */
function mainClauseEnd(reader: Reader, cue: Span): number {
  for (const [i, item] of reader.items.entries()) {
    const { start } = item;
    if (start >= cue.start || (item.kind === 'quote' && !isQuotedName(item)))
      return Math.min(start, cue.start);
    if (isMark(reader, i, ',') && isIn(reader, i + 1, 'that')) return start;
  }
  return cue.start;
}
