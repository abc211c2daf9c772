import { namesOutlet } from '../sources/resolve-source.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isOutletNoun } from './find-listener.ts';
import { isOwned, nominativeSubject } from './nominative-subject.ts';
import { has, isFiniteVerb, isIn, isMark, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';
import { unwrapDocument } from './read-preposition.ts';

/** Words before which another phrase ends. */
const ENDS = ['adverbs', 'pointers', 'relatives', 'that', 'times'] as const;
/** Words in which a source before "citing" is named. */
const MAX_WORDS = 8;

/**
 * "A Reuters hírügynökségre hivatkozva", "Reuters'a dayandırarak": a source that stands before the word for "citing", told by
 * its case (list `citedEndings`); null where the word before has another one.
 */
export function readCitedBefore(reader: Reader, match: CueMatch, end: number): Draft[] | null {
  const isMarked = reader.lexicon.parts.obliqueEndings.length > 0 && !has(reader, 'verb-final');
  const relayed = isMarked ? relayedBy(reader, match) : null;
  if (relayed) return [relayed];
  const found = citedBefore(reader, match.at);
  // "– idézi a lap": what is quoted is read by the verb.
  const isQuoting = isMarked && isIn(reader, match.at, 'quoting');
  if (!found) return isQuoting ? [] : null;
  const source = unwrapDocument(reader, found);
  const cue = spanOf(reader, match.at, match.to);
  const group = { from: found.from, to: match.to };
  // "A napilap egy meg nem nevezett vezetőre hivatkozik": who cites is the subject.
  const relay = isMarked ? nominativeSubject(reader, found.from, 0) : null;
  // "A lap Karin Wellert idézi: „…”"
  const said = isQuoting && isMark(reader, match.to, ':') ? claimSpan(reader, match.to + 1, end) : null;
  if (said)
    return [{ ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [said], group, relay, isQuoted: true }];
  const object = isQuoting && relay ? claimSpan(reader, found.from, found.to) : null;
  const otherwise = object && {
    ...PLAIN_DRAFT,
    form: 'verb' as const,
    source: relay,
    cue,
    claims: [object],
    group,
    isObject: true,
  };
  return [{ ...PLAIN_DRAFT, form: 'apposition', source, cue, claims: [], group, relay, otherwise }];
}

/** "…, amelyet az MTI idéz", "…, amelyre a lap hivatkozik": the outlet of a relative clause through which the words before it are told; or null. */
function relayedBy(reader: Reader, match: CueMatch): Draft | null {
  let from = match.at;
  while (from > 0 && from > match.at - MAX_WORDS && !isMark(reader, from - 1, ',')) from--;
  if (from === 0 || !isIn(reader, from, 'relatives')) return null;
  const { citedEndings } = reader.lexicon.parts;
  if (!citedEndings.some((ending) => reader.items[from]?.lower.endsWith(ending))) return null;
  const source = nominativeSubject(reader, match.at, from + 1);
  const group = { from, to: match.to };
  const cue = spanOf(reader, match.at, match.to);
  return source && { ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [], group, isRelay: true };
}

function citedBefore(reader: Reader, cue: number): NounPhrase | null {
  const { citedEndings } = reader.lexicon.parts;
  const last = reader.items[cue - 1];
  if (!last || !citedEndings.some((ending) => last.lower.endsWith(ending))) return null;
  // "a kamara egyik vezetőjét idézve": only an article opens the phrase where there are articles.
  const stop = reader.lexicon.words.articles.size > 0 ? 'articles' : 'determiners';
  let from = cue - 1;
  while (from > 0 && from > cue - MAX_WORDS) {
    const before = reader.items[from - 1];
    if (before?.kind !== 'word' || ENDS.some((list) => isIn(reader, from - 1, list))) break;
    if (isIn(reader, from - 1, stop) || isFiniteVerb(reader, from - 1)) break;
    // "írja a Denník N két forrásra hivatkozva": another name belongs to who cites.
    if (isIn(reader, from - 1, 'outletNouns') && isOwner(reader, from - 1)) break;
    const isOther = before.upper && !reader.items[from]?.upper && !isOutletNoun(reader, from);
    if (isOther && !isOwned(reader, cue - 1)) break;
    // "kirjoittaa Reuters Iltalehteen viitaten": one outlet and another.
    if (isOutlet(reader, from - 1, from) && isOutlet(reader, from, cue)) break;
    from--;
  }
  return phrase(reader, from, cue);
}

function isOutlet(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(from, to).map(({ text }) => text);
  return reader.items[from]?.upper === true && namesOutlet(words.join(' '), reader.lexicon.language);
}

/** "gazetesinin kaynaklarına dayandırdığı": whoever cites stands in the genitive before whom it cites. */
function isOwner(reader: Reader, i: number): boolean {
  return reader.lexicon.parts.genitiveEndings.some((ending) => reader.items[i]?.lower.endsWith(ending));
}
