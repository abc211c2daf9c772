import type { Article, Span } from '../article.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import { createAntecedents } from './antecedents.ts';
import { genericWords, smallWords } from './judge-draft.ts';
import { type NounPhrase, type Reader, surfaceOf } from './noun-phrase.ts';
import { findPerson, lastMention, mentionsOf, type People, type Person } from './people.ts';
import type { Resolver } from './resolver.ts';
import type { Speaker, Speakers } from './speakers.ts';
import { unnamedSpeaker, whoSpeaks } from './who-speaks.ts';

/** Knows who is meant by the words, or by the missing words, that name a speaker. */
export type Identifier = {
  /** Who a phrase means; null when nobody can be meant. */
  speakerOf: (reader: Reader, phrase: NounPhrase) => Speaker | null;
  /** Where a speaker stands in full, if not in the words that cite it. */
  namedAt: (speaker: Speaker, surface: Span) => Span;
  /** Who speaks where the subject is left out: within a sentence whoever spoke last, else the last person. */
  dropped: (hasSpoken: boolean, isDropping: boolean, cue: Span) => Speaker | null;
};

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
  const mentions = mentionsOf(people);
  const antecedents = createAntecedents(
    article,
    mentions,
    resolve,
    genericWords(language),
    smallWords(language),
  );

  /** Somebody named after the last speaker is whom a pronoun means. */
  const mentionedSince = (speaker: Speaker | null, at: number): Speaker | null => {
    const isPerson = ({ name, at: start }: Person) =>
      resolveSource(name, languageNow()).type === 'person' && start > (speaker?.named.start ?? -1);
    const mention = lastMention(mentions, at, isPerson);
    if (!mention || (speaker !== null && speaker.type !== 'anonymous' && mention.name === speaker.name))
      return null;
    const named = { start: mention.at, end: mention.at + mention.length };
    return { ...resolveSource(mention.name, languageNow()), through: null, named, isPlural: false };
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
      return phrase.kind === 'person-pronoun' ? (mentionedSince(found, surface.start) ?? found) : found;
    },
    namedAt: (speaker, surface) => {
      if (speaker.type !== 'person' || speaker.named.start !== surface.start) return speaker.named;
      const person = findPerson(people, text.slice(surface.start, surface.end), surface.start);
      if (!person || person.name !== speaker.name || person.at >= surface.start) return speaker.named;
      return { start: person.at, end: person.at + person.length };
    },
    dropped: (hasSpoken, isDropping, cue) => {
      if (hasSpoken) return speakers.latest();
      if (!isDropping) return null;
      const before = speakers.person();
      return mentionedSince(before, cue.start) ?? before ?? speakers.latest() ?? unnamedSpeaker(cue);
    },
  };
}
