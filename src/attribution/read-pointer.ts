import { claimEnd } from './claim-end.ts';
import { claimSpan, type Draft } from './draft.ts';
import { findComplement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { namesSpeaker, nominativeSubject } from './nominative-subject.ts';
import {
  formsFrom,
  has,
  isFiniteVerb,
  isIn,
  isJoining,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { placeSubject } from './place-subject.ts';
import { subjectBefore } from './subject.ts';
import { subjectAfter } from './subject-after.ts';
import { throughEnd } from './through-end.ts';
import { verbDraft } from './verb-draft.ts';

/** Words before the verb of a sentence that only says who said the one before ("Об этом в субботу агентству LETA"). */
const MAX_BEFORE = 7;
/** What may stand there beside the pointer itself. */
const LIGHT = [
  'adverbs',
  'auxiliaries',
  'times',
  'prepositions',
  'determiners',
  'that',
  'relatives',
] as const;

/** What opens a clause that depends on the one before it. */
const OPENING = ['as', 'conjunctions', 'relatives', 'that'] as const;

/** "Das meldet die PAP.", "Řekla to mluvčí X.", "C’est ce qu’a annoncé X.": the claim is the sentence before. */
export function readPointer(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (match.form.mode === 'tag') return null;
  const quoted = behindQuote(reader, match, start, end);
  if (quoted) return quoted;
  const perfect = readPerfect(reader, match, start);
  if (perfect) return perfect;
  // "Frissítés, 11.20: Ezt X is megerősítette."
  if (match.at - start > MAX_BEFORE) {
    const colon = lastMark(reader, start, match.at, ':');
    return colon === null
      ? behindComma(reader, match, start, end)
      : readPointer(reader, match, colon + 1, end);
  }
  const between = subjectBetween(reader, match, start, end);
  if (between) return verbDraft(reader, match, between, [], { pointsBack: true });
  const told =
    toldBehind(reader, match, start, end) ??
    namedBehindTopic(reader, match, start, end) ??
    objectFirst(reader, match, start, end);
  if (told) return told;
  const after = pointerBehind(reader, match, start);
  if (after === null && !isPointerBefore(reader, match.at, start)) return null;
  let from = after ?? match.to;
  // "Так описала |ситуацію| X"
  while (from < end && isIn(reader, from, 'pointers') && has(reader, 'case-genitive')) from++;
  // "Таку думку висловив і X": also X.
  const behind = isJoining(reader, from) ? from + 1 : from;
  const source = placeSubject(reader, match, from, end) ?? subjectAfter(reader, behind, end);
  if (!source || (has(reader, 'bare-claims') && source.kind.endsWith('pronoun'))) return null;
  const complement = findComplement(reader, Math.max(source.to, from), end, match);
  if (complement === null) return verbDraft(reader, match, source, [], { pointsBack: true });
  // "Об этом сообщил X, уточнивший, что …": behind a comma of its own it is another verb's, of whoever the first one has.
  if (!isMark(reader, source.to, ',') || complement.at === source.to) return null;
  const claim = claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  return verbDraft(reader, match, source, claim ? [claim] : [], { pointsBack: claim === null });
}

/** "„…” – tak o decyzji mówi X": a pointer behind a quotation that opens the sentence means that. */
function behindQuote(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const item = reader.items[start];
  const isSpeech = item?.kind === 'quote' && (!isQuotedName(item) || isMark(reader, start + 1, '–—-'));
  if (!has(reader, 'case-genitive') || !isSpeech) return null;
  let from = start + 1;
  while (from < match.at && reader.items[from]?.kind === 'punct') from++;
  if (from >= match.at || !isIn(reader, from, 'pointers')) return null;
  const draft = readPointer(reader, match, from, end);
  const claim = draft?.pointsBack ? claimSpan(reader, start, start + 1) : null;
  return draft && claim && { ...draft, pointsBack: false, claims: [claim] };
}

/** "Dwaj pracownicy potwierdzili to „Gazecie Wyborczej”": a pointer behind the verb, and behind it whom it was told alone. */
function toldBehind(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (!has(reader, 'dative-listener') || !isIn(reader, match.to, 'pointers')) return null;
  const relay = listenerAt(reader, match.to + 1, end);
  if (!relay || !endsTold(reader, relay.to, end)) return null;
  const source = subjectBefore(reader, match.at, start);
  return source && { ...verbDraft(reader, match, source, [], { pointsBack: true }), relay };
}

/** "|Przed śliską jezdnią| ostrzega IMGW": the object of a cue that ends with a preposition, which opens the sentence before its verb. */
function objectFirst(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (!has(reader, 'case-genitive') || !isIn(reader, start, 'prepositions')) return null;
  // "O wypadku", "Nad tym": what was told of, and what was said before, are read as such.
  if (isIn(reader, start, 'topics') || isIn(reader, start + 1, 'pointers')) return null;
  const leads = ({ mode, parts: [words = []] }: CueMatch['form']) =>
    mode === 'name' && words.length > 1 && words.at(-1) === reader.items[start]?.lower;
  if (!formsFrom(reader, match.at).some(leads)) return null;
  for (let i = start + 1; i < match.at; i++)
    if (reader.items[i]?.kind === 'punct' || isFiniteVerb(reader, i)) return null;
  const source = subjectAfter(reader, match.to, end);
  const claim = source && namesSpeaker(reader, source) ? claimSpan(reader, start, match.at) : null;
  return claim && verbDraft(reader, match, source, [claim], {});
}

/** "O swojej reakcji |Jacek Weller| opowiedział Radiu Opole": behind a topic, a first and a last name right before the verb. */
function namedBehindTopic(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const { at, to } = match;
  if (!has(reader, 'case-genitive') || !isIn(reader, start, 'topics') || at - start < 4) return null;
  const isName =
    reader.items[at - 1]?.upper && reader.items[at - 2]?.upper && !isIn(reader, at - 3, 'prepositions');
  const relay = isName ? listenerAt(reader, to, end) : null;
  const source = relay ? phrase(reader, at - 2, at) : null;
  return source && { ...verbDraft(reader, match, source, [], { pointsBack: true }), relay };
}

function lastMark(reader: Reader, start: number, end: number, marks: string): number | null {
  for (let i = end - 1; i > start && i >= end - 1 - MAX_BEFORE; i--) if (isMark(reader, i, marks)) return i;
  return null;
}

/** "…, na dotaz ČTK to později potvrdil i X": a clause of its own behind a comma, which means the one before it. */
function behindComma(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const comma = has(reader, 'case-genitive') ? lastMark(reader, start, match.at, ',;') : null;
  if (comma === null || OPENING.some((list) => isIn(reader, comma + 1, list))) return null;
  if (!isPointerBefore(reader, match.at, comma + 1)) return null;
  // "ČTK se to dozvěděla od zdroje, …": who tells on in the clause before is another story.
  for (let i = start; i < comma; i++)
    if (formsFrom(reader, i).some(({ mode }) => mode === 'citing')) return null;
  const draft = readPointer(reader, match, comma + 1, end);
  const claim = draft?.pointsBack ? claimSpan(reader, start, comma) : null;
  return draft && claim && { ...draft, pointsBack: false, claims: [claim] };
}

/**
 * "Das hat die Polizei am Montag mitgeteilt", "…, das hat ein Taucher dem Sender X bestätigt": a pointer before the auxiliary
 * of a verb that closes its clause.
 */
function readPerfect(reader: Reader, match: CueMatch, start: number): Draft | null {
  if (!has(reader, 'comma-claims')) return null;
  let at = match.at - 1;
  while (at > start && !isIn(reader, at, 'perfects') && reader.items[at]?.kind !== 'punct') at--;
  if (!isIn(reader, at, 'perfects') || !isIn(reader, at - 1, 'pointers')) return null;
  const isOpening = at - 1 === start;
  if (!isOpening && !isMark(reader, at - 2, ',–—;')) return null;
  const source = subjectAfter(reader, at + 1, match.at);
  if (!source || findComplement(reader, match.to, reader.items.length, match)) return null;
  const claim = isOpening ? null : claimSpan(reader, start, at - 1);
  const draft = verbDraft(reader, match, source, claim ? [claim] : [], { pointsBack: isOpening });
  const isTold = reader.items[source.to]?.kind === 'word' && source.to < match.at;
  return isTold ? { ...draft, relay: nounPhraseAfter(reader, source.to, match.at) } : draft;
}

/** "To ale ukrajinské velvyslanectví popřelo.": a subject between the pointer and a verb that closes its sentence. */
function subjectBetween(reader: Reader, match: CueMatch, start: number, end: number): NounPhrase | null {
  if (reader.lexicon.parts.obliqueEndings.length > 0) return subjectBeside(reader, match, start, end);
  if (!has(reader, 'case-genitive') || !endsTold(reader, match.to, end)) return null;
  if (!isIn(reader, start, 'pointers')) return subjectBeforePointer(reader, match.at, start);
  let at = start + 1;
  while (at < match.at && isIn(reader, at, 'pointers')) at++;
  while (at < match.at && (isIn(reader, at, 'adverbs') || isIn(reader, at, 'times'))) at++;
  const found = at < match.at ? nounPhraseAfter(reader, at, match.at) : null;
  return found?.to === match.at && !isIn(reader, at, 'prepositions') ? found : null;
}

/** "Mluvčí policie to serveru X potvrdil.": a subject, a pronoun for the sentence before, and light words up to the verb. */
function subjectBeforePointer(reader: Reader, verb: number, start: number): NounPhrase | null {
  const found = nounPhraseAfter(reader, start, verb);
  if (!found || isIn(reader, start, 'prepositions') || !namesSpeaker(reader, found)) return null;
  let at = found.to;
  while (at < verb && isIn(reader, at, 'adverbs')) at++;
  // "Hrnčiarová |obvinění| odmítá"
  if (
    at === verb &&
    found.to - found.from > 1 &&
    isIn(reader, at - 1, 'pointers') &&
    !reader.items[at - 1]?.upper
  )
    return phrase(reader, found.from, at - 1);
  // "Mluvčí to potvrdil", "ČTK o tom informovala"
  const isLed = isIn(reader, at, 'prepositions') && isIn(reader, at + 1, 'pointers');
  const isPointer = isLed || (isIn(reader, at, 'pointers') && isIn(reader, at, 'determiners'));
  if (at >= verb || !isPointer) return null;
  for (at += isLed ? 2 : 1; at < verb; at++) {
    const heard = isLight(reader, at) ? null : listenerAt(reader, at, verb);
    if (!heard && !isLight(reader, at)) return null;
    if (heard) at = heard.to - 1;
  }
  return found;
}

/** Whether nothing but a circumstance stands behind a verb ("Об этом компания сообщила | во вторник"). */
function endsTold(reader: Reader, to: number, end: number): boolean {
  for (let i = to; i < end; i++)
    if (!isLight(reader, i) || isIn(reader, i, 'that') || isIn(reader, i, 'relatives')) return false;
  return true;
}

/** "A szomszéd ezt tanúként megerősítette.", "A hírt elsőként X közölte, amely …", "A cég cáfolja ezt.": a subject beside a pointer, in any order. */
function subjectBeside(reader: Reader, { at, to }: CueMatch, start: number, end: number): NounPhrase | null {
  const isBehind = isIn(reader, to, 'pointers');
  const close = isBehind ? to + 1 : to;
  if (close < end && reader.items[close]?.kind !== 'punct') return null;
  // "Az adatot a kamara azzal indokolta, hogy …": what was said follows.
  if (isMark(reader, close, ',') && isIn(reader, close + 1, 'that')) return null;
  for (let i = start; i < at; i++)
    if (isIn(reader, i, 'pointers')) return nominativeSubject(reader, at, start);
  // "A döntésről először a Hírlap írt."
  const { topicEndings } = reader.lexicon.parts;
  const isTopic = (i: number) => topicEndings.some((ending) => reader.items[i]?.lower.endsWith(ending));
  for (let i = start; i < at; i++) {
    const subject = isTopic(i) ? nominativeSubject(reader, at, start) : null;
    if (subject) return subject.kind === 'named' ? subject : null;
  }
  return isBehind ? nominativeSubject(reader, at, start) : null;
}

/** "Řekla to", "Poinformowała o tym": the item behind the pointer that follows a verb that opens its sentence, or null. */
function pointerBehind(reader: Reader, match: CueMatch, start: number): number | null {
  for (let i = start; i < match.at; i++) if (!isLight(reader, i)) return null;
  const at = isIn(reader, match.to, 'prepositions') ? match.to + 1 : match.to;
  const points = isIn(reader, at, 'pointers') && !determinesNext(reader, at);
  return points && match.at - start < 3 ? at + 1 : null;
}

/** "Potwierdziło to badanie", but "Potwierdził to burmistrz": whether a pointer belongs to the noun behind it. */
function determinesNext(reader: Reader, i: number): boolean {
  const next = reader.items[i + 1];
  if (!isIn(reader, i, 'determiners')) return false;
  const isFree =
    has(reader, 'case-genitive') && (next?.kind !== 'word' || next.upper || isTitle(reader, i + 1));
  return !isFree && !(has(reader, 'case-genitive') && isIn(reader, i + 1, 'recipients'));
}

/** Whether nothing but a pointer or a topic ("O znalezisku poinformował X"), light words and a listener stand before the verb. */
export function isPointerBefore(reader: Reader, verb: number, start: number): boolean {
  // "Першими про ситуацію написали …"
  let first = start;
  while (first < verb && isIn(reader, first, 'adverbs')) first++;
  const topic = isIn(reader, first, 'topics') ? nounPhraseAfter(reader, first + 1, verb) : null;
  const doubled = doubledEnd(reader, first, verb);
  let points = topic !== null || doubled !== null;
  let at =
    topic?.to ?? doubled ?? (isIn(reader, first, 'pointers') ? behindObject(reader, first + 1, verb) : start);
  points ||= at > first;
  // "Așa |cum| a anunțat X": a clause of its own sentence.
  if (isIn(reader, first, 'as') && first > start) return false;
  while (at < verb) {
    const medium = throughEnd(reader, at, verb);
    if (medium !== null) {
      at = medium;
      continue;
    }
    if (isIn(reader, at, 'pointers')) points = true;
    else if (!isLight(reader, at)) {
      const heard = listenerAt(reader, at, verb);
      if (!heard || at === start) return false;
      at = heard.to - 1;
    }
    at++;
  }
  return points && verb > start;
}

/** "La noticia |la| ha confirmado X": where a noun for the sentence before and the pronoun that repeats it end, or null. */
function doubledEnd(reader: Reader, from: number, verb: number): number | null {
  const isNoun = isIn(reader, from, 'articles') && isIn(reader, from + 1, 'facts');
  const isRepeated = isIn(reader, from + 2, 'doubling') && from + 2 < verb;
  return isNoun && isRepeated ? from + 3 : null;
}

/** "Tak |plany| komentuje X", "Tę wersję |wydarzeń| potwierdza X": where words in small letters behind a pointer end. */
function behindObject(reader: Reader, from: number, verb: number): number {
  const isSmall = reader.items[from]?.kind !== 'word' || isLight(reader, from);
  if (!has(reader, 'case-genitive') || isSmall || isIn(reader, from - 1, 'determiners')) return from;
  const object = nounPhraseAfter(reader, from, verb);
  return object?.kind === 'plain' && !isTitle(reader, from) ? object.to : from;
}

function isLight(reader: Reader, i: number): boolean {
  return LIGHT.some((list) => isIn(reader, i, list));
}
