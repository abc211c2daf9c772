import type { SourceType } from '../analysis.ts';
import type { Span } from '../article.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { findComplement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { isOblique, namesSpeaker } from './nominative-subject.ts';
import {
  formsFrom,
  has,
  isDocument,
  isIn,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { isLed, officeAt } from './office-at.ts';
import { placeSubject } from './place-subject.ts';
import { unwrapDocument } from './read-preposition.ts';
import { phraseBefore } from './subject-marked.ts';
import { toldOutlet } from './told-outlet.ts';

/** Words for what is written, said publicly or posted: somebody can be read there. */
const isWritten = (reader: Reader, i: number) =>
  isDocument(reader, i) || isIn(reader, i, 'statements') || isIn(reader, i, 'posts');
/** Words before the place in its clause. */
const OPENING = ['openers', 'conjunctions', 'adverbs', 'as'] as const;
/** A place without a preposition ("Kaupungin raportissa") is named in at most this many words. */
const MAX_WORDS = 7;

/**
 * "In dem Bericht heißt es, …", "På sociala medier sprids …", "Raportissa todetaan, että …": where something is said or
 * written stands for who says it, with a verb that has no speaker (mode `where`).
 */
export function readWhere(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  // "نفى الوزير |ما| ورد في التقرير": what is written there is what somebody else speaks of.
  if (isIn(reader, match.at - 1, 'what')) return [];
  const isMarked = reader.lexicon.parts.subjectEndings.length > 0;
  const written = isMarked
    ? (circleBefore(reader, match, start) ??
      (isVoiced(reader, match) ? placeBefore(reader, match, start) : null))
    : (placeBefore(reader, match, start) ?? placeBehind(reader, match, end));
  const place = written ?? placeSubject(reader, match, start, end);
  const isOffice = written === null;
  if (!place) return [];
  // "جاء في تقرير لصحيفة النهار أن"
  const owner = place.from >= match.to ? listenerAt(reader, place.to, end) : null;
  const told = has(reader, 'verb-final') && !isMarked ? toldOutlet(reader, place.from, place.to - 1) : null;
  const source = owner ?? told?.source ?? (isMarked ? place : ownerOf(reader, unwrapDocument(reader, place)));
  const hasTail = match.tailTo > match.to;
  const opening = Math.max(match.to, place.to, owner?.to ?? 0);
  const isBehind = hasTail && behindParticles(reader, opening, match.tail) === match.tail;
  const from = isBehind ? match.tailTo : opening;
  const to = hasTail && !isBehind ? match.tail : end;
  const complement = findComplement(reader, from, to, match);
  // "Epäkohdista ilmoitettiin virastolle": only with what was said does somebody speak in the case of a place.
  if (isOffice && !complement) return [];
  const said = has(reader, 'verb-final')
    ? saidBefore(reader, behindParticles(reader, place.to, match.at), match.at)
    : claimSpan(reader, complement?.from ?? from, to);
  // "…, stod det på fakturan": what was said stands before the verb.
  const claim = said ?? (place.from > match.at ? claimSpan(reader, start, match.at) : null);
  if (!claim) return [];
  const group = { from: Math.min(place.from, match.at), to: from };
  return [
    {
      ...PLAIN_DRAFT,
      form: 'preposition',
      source,
      cue: spanOf(reader, match.at, match.to),
      claims: [claim],
      group,
      hearer: told?.hearer ?? null,
    },
  ];
}

/** "投稿が|相次いだ": verbs that happen to other things too (list `cautious`) need a word for what was said before them. */
function isVoiced(reader: Reader, { at }: CueMatch): boolean {
  return !isIn(reader, at, 'cautious') || isIn(reader, at - 1, 'utterances');
}

/** "住民からは「…」との声が上がった": the circle whose voices a noun for what is said (list `utterances`) stands for. */
function circleBefore(reader: Reader, match: CueMatch, start: number): NounPhrase | null {
  if (!isIn(reader, match.at - 1, 'utterances')) return null;
  for (let i = start; i < match.at - 1 && reader.items[i]?.kind !== 'quote'; i++) {
    if (!endsCircle(reader, i)) continue;
    // "증권가에서는": the ending is written on its noun.
    const found = isIn(reader, i, 'by') ? phraseBefore(reader, i) : phraseBefore(reader, i + 1);
    return found && { ...found, to: i + 1 };
  }
  return null;
}

function endsCircle(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return has(reader, 'unspaced')
    ? isIn(reader, i, 'by')
    : [...reader.lexicon.words.by].some((ending) => word.endsWith(ending) && word.length > ending.length);
}

/** "SNSでは、「…」という投稿が広がった": the quotation between the place and the verb, else all that stands there. */
function saidBefore(reader: Reader, from: number, end: number): Span | null {
  for (let i = end - 1; i >= from; i--)
    if (reader.items[i]?.kind === 'quote') return claimSpan(reader, i, i + 1);
  let at = from;
  while (at < end && isIn(reader, at, 'conjunctions')) at++;
  return claimSpan(reader, at, end);
}

/** "Raporda ise …", "wird auch gewarnt": particles are no part of what is said. */
function behindParticles(reader: Reader, from: number, end: number): number {
  let at = from;
  while (at < end && (isMark(reader, at, ',') || isIn(reader, at, 'adverbs'))) at++;
  return at;
}

function placeBefore(reader: Reader, match: CueMatch, start: number): NounPhrase | null {
  let at = start;
  // "Im Ministerium hieß es": what may be an adverb too ("im März") is a place here.
  const isOpening = (i: number) =>
    OPENING.some((list) => isIn(reader, i, list)) &&
    !isIn(reader, i, 'places') &&
    !isIn(reader, i, 'officePrepositions');
  while (at < match.at && (isOpening(at) || isMark(reader, at, ','))) at++;
  if (reader.lexicon.words.places.size === 0 || has(reader, 'verb-final'))
    return writtenPlace(reader, at, match.at);
  return officeOf(reader, match, at, match.at) ?? placeAt(reader, at, match.at, isSaid(reader, match));
}

/** "De la primărie se spune": an office, where the verb has a pronoun for nobody beside it. */
function officeOf(reader: Reader, { form }: CueMatch, at: number, end: number): NounPhrase | null {
  return (form.parts[0]?.length ?? 0) > 1 ? officeAt(reader, at, end) : null;
}

function placeBehind(reader: Reader, match: CueMatch, end: number): NounPhrase | null {
  let at = match.to;
  while (at < end && (isIn(reader, at, 'adverbs') || isIn(reader, at, 'times'))) at++;
  if (reader.lexicon.words.places.size > 0 || has(reader, 'verb-final'))
    return officeOf(reader, match, at, end) ?? placeAt(reader, at, end, isSaid(reader, match));
  const found = writtenPlace(reader, at, end);
  // "áll a vállalat levelében, amelyet …"
  return found && (found.to >= end - 1 || isMark(reader, found.to, ',')) ? found : null;
}

/** "a rendőrség közleményében": whoever owns what is written, where nothing but order says so. */
function ownerOf(reader: Reader, place: NounPhrase): NounPhrase {
  const isOrdered = reader.lexicon.words.places.size === 0 || has(reader, 'verb-final');
  const isOwned = isOrdered && place.core.to === place.to && isWritten(reader, place.to - 1);
  return isOwned ? ownerBefore(reader, place) : place;
}

/** Whoever owns the noun at the end of a phrase, where nothing but order says so; the phrase itself where nobody does. */
export function ownerBefore(reader: Reader, place: NounPhrase): NounPhrase {
  const { from, to } = place;
  // "Marine Biology -lehdessä ilmestyneestä tutkimuksesta": a journal owns no study.
  for (let i = from; i < to; i++) if (isMark(reader, i, '-')) return phrase(reader, to - 1, to) ?? place;
  // "Bakanlıktan yapılan yazılı açıklamada": what describes the document is no part of who owns it.
  let end = to - 1;
  const { attributeEndings, relativeEndings } = reader.lexicon.parts;
  const describes = [...attributeEndings, ...relativeEndings];
  while (end > from + 1 && has(reader, 'verb-final') && !reader.items[end - 1]?.upper) {
    if (!describes.some((ending) => reader.items[end - 1]?.lower.endsWith(ending))) break;
    end--;
  }
  // "az intézet tegnapi jelentéséből": what describes the document stands behind its owner.
  const hasOwner = (to: number) => {
    const noun = phrase(reader, to - 1, to);
    if (isOblique(reader, to - 1)) return false;
    return reader.items[to - 1]?.upper === true || (noun !== null && namesSpeaker(reader, noun));
  };
  if (reader.lexicon.parts.obliqueEndings.length > 0 && !has(reader, 'verb-final'))
    while (end > from + 1 && !hasOwner(end)) end--;
  const owner = phrase(reader, from, end);
  if (!owner) return place;
  const words = reader.items.slice(owner.core.from, owner.core.to).map(({ text }) => text);
  const { kind, isGuess } = resolveSource(words.join(' '), reader.lexicon.language);
  return owner.kind === 'named' || (kind !== null && isGuess !== true) ? { ...owner, to } : place;
}

/** "heißt es", "verlautete": words only for what is said, so that any body may say it; other verbs ("steht") mean places too. */
function isSaid(reader: Reader, { form, at }: CueMatch): boolean {
  return (form.parts[0]?.length ?? 0) > 1 || formsFrom(reader, at).some(({ mode }) => mode === 'claim');
}

/** A preposition of place with something written or an outlet behind it. */
function placeAt(reader: Reader, at: number, end: number, isSpoken: boolean): NounPhrase | null {
  const isPlace = isLed(reader, at, 'places') || isIn(reader, at, 'surfaces');
  if (!isPlace && !(isSpoken && isIn(reader, at, 'innerPrepositions'))) return null;
  const found = nounPhraseAfter(reader, at + 1, end);
  if (!found || found.kind.endsWith('pronoun')) return null;
  return isReadable(reader, found, isSpoken) ? { ...found, from: at } : null;
}

/** The words up to one for something written, in languages that show places by endings. */
function writtenPlace(reader: Reader, at: number, end: number): NounPhrase | null {
  for (let i = at; i < end && i < at + MAX_WORDS; i++) {
    // "két, az ügyre rálátó forrásból"
    const goesOn =
      isMark(reader, i, ',') && isIn(reader, i + 1, 'determiners') && isIn(reader, i - 1, 'determiners');
    // "Marine Biology -lehdessä"
    const isHyphen = isMark(reader, i, '-') && i > at;
    if (reader.items[i]?.kind === 'punct' && !goesOn && !isHyphen) return null;
    if (isWritten(reader, i)) return phrase(reader, at, i + 1);
  }
  return null;
}

function isReadable(reader: Reader, { from, to, core }: NounPhrase, isSpoken: boolean): boolean {
  for (let i = from; i < to; i++) if (isWritten(reader, i)) return true;
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  const { type, kind, isGuess } = resolveSource(words.join(' '), reader.lexicon.language);
  const isSpeaking = SPEAKING.includes(type) && isGuess !== true;
  if (isSpoken && (isSpeaking || isCircle(reader, core.to - 1))) return kind !== 'country';
  return kind !== null && WRITTEN.includes(type);
}

const WRITTEN: readonly SourceType[] = ['outlet', 'agency', 'social-media', 'study', 'press-release'];
/** Who says something without writing it. */
const SPEAKING: readonly SourceType[] = ['official-body', 'anonymous', 'vague'];

/** Whether a word is one, or a compound of one, for people who are not named ("Versicherungskreisen"). */
export function isCircle(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  const { anonymous } = reader.lexicon.words;
  if (!has(reader, 'capital-nouns')) return anonymous.has(word);
  for (let cut = 0; cut <= word.length - 5; cut++) if (anonymous.has(word.slice(cut))) return true;
  return false;
}
