import type { Span } from '../article.ts';
import { isPress } from '../sources/is-press.ts';
import { isPublication } from '../sources/is-publication.ts';
import { stripCase } from '../sources/names.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { leadsToOutlet } from './attached-outlet.ts';
import { type Draft, spanOf } from './draft.ts';
import { isOutletNoun, isPlainOutlet } from './find-listener.ts';
import { findRelay, paperInRelative } from './find-relay.ts';
import { has, isFiniteVerb, isIn, isTitle, type NounPhrase, type Reader, surfaceOf } from './noun-phrase.ts';
import type { Resolver } from './resolver.ts';

/** An outlet that others were heard through, where it stands, the words that lead to it, and whether it is named ("the paper" is not). */
type Reached = { source: ResolvedSource; place: Span; cue: Span; isNamed: boolean };

/** Which outlets the sentences of an article name as the way to whom they cite. */
export type Publications = {
  /** Tells whether items of a sentence name an outlet or agency. */
  isOutletIn: (reader: Reader) => (from: number, to: number) => boolean;
  /** The outlet that a sentence names beside what is said and who says it, and where; or null. */
  outside: (
    reader: Reader,
    drafts: readonly Draft[],
  ) => { source: ResolvedSource & { named?: Span }; place: Span } | null;
  /** The outlets that a sentence names as the way to whom it cites, and the relays that name nobody who publishes. */
  relays: (reader: Reader, drafts: readonly Draft[]) => { reached: Reached[]; others: Draft[] };
  /** The outlet or agency that somebody spoke to or is quoted by, or null when the words name another. */
  listener: (
    reader: Reader,
    phrase: NounPhrase,
    isQuoted: boolean,
  ) => (ResolvedSource & { named?: Span }) | null;
};

/**
 * The publications of one article.
 *
 * @param latest - the outlet that was cited last, for "the paper".
 * @param isOwn - whether a name is that of the article's own outlet, which is no way to anybody.
 */
export function createPublications(
  text: string,
  { resolve, resolveIn, isIntroducedOutlet }: Resolver,
  latest: () => (ResolvedSource & { named: Span }) | null,
  isOwn: (name: string) => boolean,
): Publications {
  const isOutletIn = (reader: Reader) => (from: number, to: number) => {
    const span = spanOf(reader, from, to);
    const written = text.slice(span.start, span.end);
    const { type } = resolve(written, span.start);
    return isPress(type) || isIntroducedOutlet(written);
  };
  const asOutletAt = (reader: Reader, from: number, to: number) => {
    const named = spanOf(reader, from, to);
    return { ...resolve(text.slice(named.start, named.end), named.start), named };
  };
  const listenerOf: Publications['listener'] = (reader, words, isQuoted) => {
    const phrase = withoutReport(reader, words);
    if (phrase.kind.endsWith('pronoun') || isIn(reader, phrase.from, 'demonstratives')) return null;
    const surface = surfaceOf(reader, phrase);
    const written = text.slice(surface.start, surface.end);
    const source = resolveIn(reader, phrase, written, surface.start);
    const isOutlet = isOutletIn(reader);
    const isSingle = phrase.core.to - phrase.core.from === 1;
    const isNoun =
      isIn(reader, phrase.core.from, 'outletNouns') && (isSingle || isPlainOutlet(reader, phrase.core));
    // "同紙に"
    if (isNoun && source.isGuess === true) return latest();
    // "bestätigte Informationen des „Spiegel“"
    if (isIn(reader, phrase.core.from, 'documents') && !isOutletNoun(reader, phrase.core.from)) return null;
    // "einem Reporter der „Freien Presse“"
    for (
      let i = phrase.core.from + 1;
      i < phrase.to && source.type !== 'outlet' && source.type !== 'agency';
      i++
    )
      if (isOutlet(i, phrase.to)) return asOutletAt(reader, i, phrase.to);
    if (source.type !== 'outlet' && source.type !== 'agency')
      return source.kind === null &&
        (isOutletLike(reader, phrase, written) ||
          ((isQuoted || isPublished(reader, phrase) || isNamedOnce(reader, phrase, source, text)) &&
            isName(source)))
        ? asOutlet(source, nameOf(reader, source, written))
        : null;
    // "the paper", "das Blatt" is one that was named before.
    // صحيفة لا ريبوبليكا: without capitals a noun and a name are several words.
    const isKnown = source.country !== null || isKnownOutlet(written);
    const isLong = phrase.core.to - phrase.core.from > 1 && written.toUpperCase() === written;
    // "도요신보에": one word of letters without capitals, with the ending of a listener.
    const isMarked = reader.lexicon.parts.subjectEndings.length > 0 && source.isGuess !== true;
    return !isNoun && (isLong || isKnown || isMarked || /\p{Lu}/u.test(written)) ? source : latest();
  };
  const listener: Publications['listener'] = (reader, phrase, isQuoted) => {
    const heard = listenerOf(reader, phrase, isQuoted);
    return heard && isOwn(heard.name) ? null : heard;
  };
  return {
    isOutletIn,
    outside: (reader, drafts) => {
      const heard = drafts.find(({ hearer }) => hearer !== null);
      const phrase =
        heard?.hearer ?? findRelay(reader, drafts, isOutletIn(reader)) ?? paperInRelative(reader, drafts);
      if (!phrase) return null;
      const place = surfaceOf(reader, phrase);
      // "I avisen", "daarin": the outlet stands where it was named.
      const before = !heard && phrase.kind === 'plain' ? latest() : null;
      if (before) return isOwn(before.name) ? null : { source: before, place: before.named };
      const known = heard ? listenerOf(reader, phrase, false) : null;
      // "a buyer the paper spoke to": where no paper was named it is the one that tells.
      if (!known && phrase.kind === 'plain') return null;
      const written = text.slice(place.start, place.end);
      const own = resolve(written, place.start);
      // "et notat, som Limfjord Update har set": whoever has seen a document and told of it has published that.
      const isReader = heard?.form === 'preposition' && own.kind === null;
      const source = known ?? (isReader ? asOutlet(own, written) : own);
      return isOwn(source.name) ? null : { source, place };
    },
    listener,
    relays: (reader, drafts) => {
      const reached: Reached[] = [];
      const others: Draft[] = [];
      for (const draft of drafts) {
        const { isRelay, source: phrase, cue } = draft;
        if (!isRelay || !phrase) continue;
        const place = surfaceOf(reader, phrase);
        const written = text.slice(place.start, place.end);
        const own = resolveIn(reader, phrase, written, place.start);
        const source =
          isPublication(own) && /\p{Lu}/u.test(written) ? own : (listener(reader, phrase, false) ?? own);
        const isSmall = isIn(reader, phrase.core.from, 'smallNames');
        const isNamed = isSmall || !/\p{Ll}/u.test(written) || /\p{Lu}/u.test(written);
        if (isOwn(source.name)) continue;
        // "في تصريح لقناة X": the cue closes with the noun that says what X is.
        const isLed = isUncasedOutlet(reader, phrase, source) || isPublisher(reader, cue, source);
        if (isLed) reached.push({ source: asOutlet(source, written), place, cue, isNamed });
        // "a preguntas de los periodistas": everybody's, and no way.
        else if (isPublication(source) && (source.kind !== 'journalists' || source.country !== null))
          reached.push({ source, place, cue, isNamed });
        else others.push(draft);
      }
      return { reached, others };
    },
  };
}

/** "Kauppalehden |kolumnissa|": the outlet without what of it the words behind its name say somebody spoke in. */
function withoutReport(reader: Reader, phrase: NounPhrase): NounPhrase {
  const last = phrase.core.to - 1;
  const isReport = reader.lexicon.parts.listenerEndings.length > 0 && isIn(reader, last, 'documents');
  if (!isReport || last === phrase.core.from) return phrase;
  return { ...phrase, to: last, core: { from: phrase.core.from, to: last } };
}

/** An unknown name behind a noun for outlets, in letters without capitals, with the preposition on it or without. */
function isUncasedOutlet(reader: Reader, { core }: NounPhrase, source: ResolvedSource): boolean {
  const before = core.from - 1;
  const isNoun = isIn(reader, before, 'outletNouns') || isIn(reader, before, 'recipients');
  const isUncased = reader.items[core.from]?.upper === false;
  return isNoun && isUncased && source.kind === null && reader.lexicon.parts.attached.length > 0;
}

/** "Em entrevista ao Norte Vivo", "consultată de Norte Vivo": an unknown name behind words that only a publication follows. */
function isPublisher(reader: Reader, cue: Span, source: ResolvedSource): boolean {
  if (source.kind !== null || !isName(source)) return false;
  const { publishing } = reader.lexicon.words;
  return reader.items.some(
    ({ start, end, lower }) => cue.start <= start && end <= cue.end && publishing.has(lower),
  );
}

/** "till SPT", "„Słowu Pobuża”", "对《海道新闻》", "a la publicación The Ledger": an unknown name that is an outlet's by how it is written. */
function isOutletLike(reader: Reader, { from, core }: NounPhrase, written: string): boolean {
  if (/^["“”„«»]/u.test(written) || /^\p{Lu}{2,5}$/u.test(written)) return true;
  if (reader.items[core.from - 1]?.text === '《' || leadsToOutlet(reader, core.from - 1)) return true;
  // "Sada el-Vaha'ya yaptığı açıklamada": only what has the case of a listener is asked here.
  const isMarked = has(reader, 'verb-final') && reader.lexicon.parts.listenerEndings.length > 0;
  if (isMarked && /^\p{Lu}/u.test(written)) return true;
  for (let i = from; i < core.from; i++) if (isOutletNoun(reader, i)) return true;
  return false;
}

/** "강변저널과의": where names have no capitals, particles are taken off with what the words describe. */
function nameOf(reader: Reader, { name }: ResolvedSource, written: string): string {
  const isUncased = reader.lexicon.parts.subjectEndings.length > 0;
  return isUncased ? name : stripCase(written, reader.lexicon.language);
}

function asOutlet(source: ResolvedSource, written: string): ResolvedSource {
  const { isGuess: _, ...known } = source;
  return { ...known, name: written.replace(/["“”„«»]/gu, '').trim(), type: 'outlet' };
}

/** "a povestit |pentru Agora|", "강변저널과의 |인터뷰에서|": beside a word that stands only there with outlets. */
function isPublished(reader: Reader, { from, to }: NounPhrase): boolean {
  return (
    isIn(reader, from - 1, 'publishing') || (has(reader, 'verb-final') && isIn(reader, to, 'publishing'))
  );
}

/**
 * "säger Weller till Kustnytt", "told Portside": a single unknown word right behind who speaks, or behind a verb of telling, that the
 * text has nowhere else is no firm or place that it is about.
 */
function isNamedOnce(reader: Reader, phrase: NounPhrase, { isGuess }: ResolvedSource, text: string): boolean {
  const { core } = phrase;
  const led = core.from - 1;
  const written = reader.items[core.from]?.text ?? '';
  if (isGuess === true || core.to - core.from > 1 || !/^\p{Lu}\p{L}+$/u.test(written)) return false;
  if (has(reader, 'capital-nouns') || text.indexOf(written) !== text.lastIndexOf(written)) return false;
  if (isIn(reader, led, 'telling')) return true;
  // Karjalaiselle
  const { listenerEndings } = reader.lexicon.parts;
  if (isFiniteVerb(reader, led)) return listenerEndings.some((ending) => written.endsWith(ending));
  // Where the verb stands second the words for "to" lead to nowhere but to somebody.
  if (!has(reader, 'verb-second') || !isIn(reader, led, 'recipients') || isIn(reader, led, 'places'))
    return false;
  return reader.items[led - 1]?.upper === true || isFiniteVerb(reader, led - 1) || isSpeaker(reader, led - 1);
}

function isSpeaker(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'pronounsPerson') || isIn(reader, i, 'pronounsPlural') || isTitle(reader, i);
}

/** An unknown name that is not a person's: whoever quotes others has published what they said. */
function isName({ type, name }: ResolvedSource): boolean {
  return type === 'institution' && /^[\p{Lu}\p{Lo}]/u.test(name);
}
