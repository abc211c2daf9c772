import type { Span } from '../article.ts';
import { namesOutlet } from '../sources/resolve-source.ts';
import { claimEnd, objectEnd, openingEnd, relativeReportEnd } from './claim-end.ts';
import { isArticle } from './clause-subject.ts';
import { claimSpan, type Draft } from './draft.ts';
import { type Complement, findComplement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { isPublisher } from './is-publisher.ts';
import { insertedEnd, mediumEnd } from './medium-end.ts';
import { namesSomebody } from './names-somebody.ts';
import { objectBetween, statementOwner } from './nominative-subject.ts';
import {
  has,
  hasDocument,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitled,
  type NounPhrase,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { isBody } from './office-at.ts';
import { placeSubject } from './place-subject.ts';
import { isRange, subjectBefore } from './subject.ts';
import { subjectAfter } from './subject-after.ts';
import { isNamedThing } from './subject-unspaced.ts';
import { canDropSubject, verbDraft } from './verb-draft.ts';

/** Words before the figure of an amount ("at about half of the 400"). */
const MAX_AMOUNT = 6;

/** "X said that …", "X: …", "X said …", also with the subject after the verb ("Dann sagte X, dass …"). */
export function readReport(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const verb = auxiliaryOf(reader, match, start);
  if (verb === match.at && isBareParticiple(reader, match)) return null;
  if (match.form.mode === 'name' && isOtherVerb(reader, match, end)) return null;
  const opening = clauseStart(reader, verb, start);
  const place = placeSubject(reader, match, opening, end);
  const before =
    place || isOpenedByPhrase(reader, match, opening) ? null : subjectBefore(reader, verb, opening);
  // "حذر خبراء |من| موجة": a preposition that belongs to the verb ends its subject.
  const stop = match.form.parts.length > 2 && match.tail > match.to ? match.tail : end;
  const inverted =
    before || isInside(reader, verb)
      ? null
      : (place ??
        subjectAfter(reader, verb < match.at ? verb + 1 : match.to, verb < match.at ? match.at : stop));
  if (before && isDescribed(reader, match, before)) return null;
  const source = before ?? inverted ?? statementOwner(reader, verb, opening);
  if (inverted && has(reader, 'bare-claims') && !namesSomebody(reader, inverted)) return null;
  if (!source && isFirstPerson(reader, match.at, match.to)) return null;
  if (!source && !canDropSubject(reader, match) && !isCoordinated(reader, verb)) return null;
  const behind = Math.max(match.to, inverted?.to ?? 0, match.tailTo);
  const isObject = match.form.mode === 'name' && !inverted;
  const from = isObject ? mediumEnd(reader, insertedEnd(reader, behind, end), end) : behind;
  if (match.form.mode === 'name' && inverted) {
    if (has(reader, 'bare-claims')) return null;
    // "domagał się wspólnych patroli": what looks like the subject behind the verb is its object.
    const isOffice = place !== null && isBody(reader, place, true);
    if (has(reader, 'case-genitive') && !isOffice && !namesSomebody(reader, inverted)) return null;
    // "نفت الشرطة الاتهامات": a verb that opens its sentence has its object behind its subject.
    const object = objectOfInverted(reader, match, inverted, start, end);
    if (object) return verbDraft(reader, match, inverted, [object], { to: from });
    const parted = objectOfGap(reader, match, inverted);
    return parted && verbDraft(reader, match, parted.subject, [parted.object], { to: from });
  }
  const topic = before ? topicEnd(reader, match, before, end) : null;
  if (topic === 'pointer') return verbDraft(reader, match, before, [], { pointsBack: true });
  const isEstimate = isOfGap(reader, match);
  if (!isEstimate && isEmptyGap(reader, match)) return null;
  if (isEstimate && isAmount(reader, match) && !hasFigure(reader, match.tailTo, end)) return null;
  const complement =
    (isEstimate ? { at: match.to, from: match.to, isBare: false } : null) ??
    findComplement(reader, from, end, match) ??
    (before ? relativeComplement(reader, before, from, match) : null) ??
    (topic === 'topic' ? { at: from, from: toldOf(reader, from, end) ?? from, isBare: true } : null);
  if (match.form.mode === 'name' && match.tailTo > match.to && before && !complement) {
    // "lehnt die Schließung ab": the object stands inside the verb.
    const object = claimSpan(reader, behindAdverbs(reader, match.to, match.tail), match.tail);
    return object ? verbDraft(reader, match, before, [object], { to: match.to }) : null;
  }
  if (match.form.mode === 'name' && verb < match.at && before && !complement) {
    // "hatte eine Vergiftung vermutet": the object stands between the parts of a perfect.
    const object = claimSpan(reader, behindAdverbs(reader, verb + 1, match.at), match.at);
    return object ? verbDraft(reader, match, before, [object], { to: match.to }) : null;
  }
  if (match.form.mode === 'name' && before && (!complement || complement.isBare)) {
    const object = objectBetween(reader, before.to, match.at);
    if (object) return verbDraft(reader, match, before, [object], { to: match.to });
  }
  if (!complement) return null;
  // "Analysts think prices will rise", but not "he thinks it is true".
  const isBelief = match.form.belief && match.form.mode === 'claim' && complement.isBare;
  if (isBelief && has(reader, 'bare-claims') && (!before || before.kind.endsWith('pronoun'))) return null;
  if (complement.at === from && complement.isBare && before === null) return null;
  if (source && isWhat(reader, source.from - 1)) return null;
  // "Das Bild zeigt die Leiste": where every noun has a capital, a paper's name may be a thing.
  const mayPublish = !has(reader, 'capital-nouns') && !has(reader, 'bare-claims');
  const isWriter = (phrase: NounPhrase) =>
    hasDocument(reader, phrase) || (mayPublish && isPublisher(reader, phrase));
  if (match.form.written && !(source && isWriter(source))) return null;
  if (complement.from >= end) return verbDraft(reader, match, source, [], { to: from, pointsForward: true });
  const first = complement.from;
  const clause = source && before ? openingEnd(reader, source, first, start, end) : end;
  const inner = before?.relative === undefined ? clause : relativeReportEnd(reader, first, clause);
  const limit = match.form.mode === 'name' ? objectEnd(reader, first, inner) : inner;
  const claim = claimSpan(reader, first, claimEnd(reader, first, limit));
  return claim ? verbDraft(reader, match, source, [claim], { to: from }) : null;
}

/** "Есть депутаты, которые выступают против": behind a verb, who somebody is, and not what they said. */
function isDescribed(reader: Reader, { form }: CueMatch, { from, kind, relative }: NounPhrase): boolean {
  const isTrait = form.belief && form.mode === 'name' && relative !== undefined && kind === 'plain';
  return isTrait && has(reader, 'case-genitive') && isFiniteVerb(reader, from - 1);
}

/** Words of what an outlet told of, and behind a word for the sentence before. */
const MAX_TOPIC = 8;
const MAX_BEHIND = 3;

/**
 * What stands behind a verb of saying in the case of what is told of (list `topicEndings`): a word for the sentence before ("Poliisi
 * kertoi asiasta tiistaina."), a topic, of which only an outlet tells by itself ("Yle kertoi jo kesällä yhtiön ongelmista"), or null.
 */
function topicEnd(
  reader: Reader,
  { form, to }: CueMatch,
  { core, kind }: NounPhrase,
  end: number,
): 'pointer' | 'topic' | null {
  const { topicEndings } = reader.lexicon.parts;
  if (form.mode !== 'say' && form.mode !== 'claim') return null;
  if (toldOf(reader, to, end) !== null) return 'topic';
  if (topicEndings.length === 0) return null;
  const isTopic = (i: number) => topicEndings.some((ending) => reader.items[i]?.lower.endsWith(ending));
  let close = to;
  while (close < end && reader.items[close]?.kind === 'word' && close < to + MAX_TOPIC) close++;
  if (isTopic(to) && isIn(reader, to, 'pointers') && close === end && end - to <= MAX_BEHIND)
    return 'pointer';
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  if (kind !== 'named' || !namesOutlet(words.join(' '), reader.lexicon.language)) return null;
  for (let i = to; i < close; i++) if (isTopic(i)) return 'topic';
  return null;
}

/** "opowiedziała PAP |o wypadku|": where what was told of begins right behind the outlet that was told it, or null. */
function toldOf(reader: Reader, from: number, end: number): number | null {
  const told = has(reader, 'dative-listener') ? listenerAt(reader, from, end) : null;
  return told && isIn(reader, told.to, 'topics') ? told.to : null;
}

/** "После того как я заметил, что …", "zjistil jsem, že …": whoever writes says it, and nobody who is cited. */
function isFirstPerson(reader: Reader, verb: number, to: number): boolean {
  if (isIn(reader, to, 'selfPronouns')) return true;
  for (let i = verb - 1; i >= 0 && i > verb - MAX_ADVERBS && reader.items[i]?.kind === 'word'; i--)
    if (isIn(reader, i, 'selfPronouns')) return true;
  return false;
}

/** Words that may stand between "I" and its verb. */
const MAX_ADVERBS = 4;

/** "called it “late” and insisted that": whoever spoke before in the sentence goes on. */
function isCoordinated(reader: Reader, verb: number): boolean {
  return has(reader, 'bare-claims') && isIn(reader, verb - 1, 'coordinators');
}

/** "put the price at 400 million", "called the move a betrayal": the object, and behind the gap what it is said to be. */
function isOfGap(reader: Reader, match: CueMatch): boolean {
  const isShort = match.form.mode === 'name' && match.tailTo === match.tail + 1 && has(reader, 'bare-claims');
  if (!isShort || match.tail <= match.to || isIn(reader, match.to, 'prepositions')) return false;
  const isTime = isIn(reader, match.tailTo, 'times') || isIn(reader, match.tailTo, 'quantifiers');
  return isIn(reader, match.tail, 'prepositions') || (isIn(reader, match.tail, 'determiners') && !isTime);
}

/** "called a meeting", "called the police a week ago": what looks like "called X a Y" and says nothing of X. */
function isEmptyGap(reader: Reader, { form, to, tail, tailTo }: CueMatch): boolean {
  const isGap = form.mode === 'name' && tailTo > to && has(reader, 'bare-claims');
  return isGap && (tail === to || isIn(reader, tail, 'determiners'));
}

/** Whether the gap is closed by "at", which leads to an amount. */
function isAmount(reader: Reader, { tail }: CueMatch): boolean {
  return isIn(reader, tail, 'prepositions') && !isIn(reader, tail, 'predicatives');
}

/** "put the box at the door" says nothing: an amount has figures. */
function hasFigure(reader: Reader, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + MAX_AMOUNT; i++)
    if (/\p{N}/u.test(reader.items[i]?.text ?? '')) return true;
  return false;
}

/** "räumte Karin Weller |Fehler| ein": the last noun before the end of the verb is the object where nothing else is. */
function objectOfGap(
  reader: Reader,
  { to, tail }: CueMatch,
  { from, to: last, core }: NounPhrase,
): { subject: NounPhrase; object: Span } | null {
  if (!has(reader, 'capital-nouns') || tail <= to || last !== tail || core.to - core.from < 2) return null;
  const subject = phrase(reader, from, last - 1);
  const object = claimSpan(reader, last - 1, last);
  return subject && object && { subject, object };
}

/** "meldete Insolvenz an", "meldete sich krank": with such a word behind it, or at the end of its clause, it is another verb. */
function isOtherVerb(reader: Reader, { to, tail }: CueMatch, end: number): boolean {
  if (tail > to) return false;
  const isSmall = isIn(reader, to, 'determiners') || isIn(reader, to, 'prepositions');
  if (isIn(reader, to, 'separables') && !isSmall) return true;
  let close = to;
  while (close < end && reader.items[close]?.kind !== 'punct' && !isIn(reader, close, 'conjunctions'))
    close++;
  return close > to && isIn(reader, close - 1, 'separables');
}

/** What words for a circumstance begin with. */
const CIRCUMSTANCES = ['adverbs', 'openers', 'predicatives', 'prepositions'] as const;

/** What a verb before its subject has for its object: what opens the sentence, or what follows the subject. */
function objectOfInverted(
  reader: Reader,
  match: CueMatch,
  { to }: NounPhrase,
  start: number,
  end: number,
): Span | null {
  const isPlaceBefore = to <= match.at;
  if (isPlaceBefore) return claimSpan(reader, to, match.at) ?? claimSpan(reader, match.to, end);
  const isGap = match.tail >= to && match.tailTo > match.tail;
  const goesOn = isGap && match.form.parts.length > 2;
  // "أشار الوزير إلى أن": a clause is read by the verb itself.
  if (goesOn && isIn(reader, match.tailTo, 'that')) return null;
  const behind = goesOn
    ? claimSpan(reader, match.tailTo, end)
    : claimSpan(reader, behindAdverbs(reader, to, end), isGap ? match.tail : end);
  // "Im Gespräch mit X verwies Weller auf …", "Nu kräver …": a circumstance that opens a sentence is no object.
  const isLed = CIRCUMSTANCES.some((list) => isIn(reader, start, list));
  const isUncased = reader.lexicon.parts.definiteBeginnings.length > 0;
  const isCircumstance = (has(reader, 'verb-second') || isUncased) && isLed;
  return isCircumstance || (goesOn && behind) ? behind : (claimSpan(reader, start, match.at) ?? behind);
}

function behindAdverbs(reader: Reader, from: number, end: number): number {
  let at = from;
  while (at < end && (isIn(reader, at, 'adverbs') || isIn(reader, at, 'times'))) {
    // "kündigte im Landtag Aufklärung an": a place before the object.
    const isPlace =
      isIn(reader, at, 'places') && !isIn(reader, at + 1, 'times') && reader.items[at + 1]?.upper;
    at += isPlace && reader.items[at + 2]?.upper ? 2 : 1;
  }
  const heard = isIn(reader, at, 'recipients') ? listenerAt(reader, at, end) : null;
  return heard?.to ?? at;
}

/** "hat … gesagt": the finite verb of a German perfect, by which the subject stands; else the verb itself. */
function auxiliaryOf(reader: Reader, match: CueMatch, start: number): number {
  const { prefixes } = reader.lexicon.parts;
  const word = reader.items[match.at]?.lower ?? '';
  const isPrefixed = prefixes.some((prefix) => word.startsWith(prefix)) && /(?:t|en|[glmrw]d)$/u.test(word);
  if (!isPrefixed && !(prefixes.length > 0 && word.endsWith('iert')) && !isParticiple(reader, match.at))
    return match.at;
  for (let i = match.at - 1; i > start && i > match.at - 16; i--) {
    if (isMark(reader, i, ',;:–—')) return match.at;
    if (isIn(reader, i, 'perfects')) return i;
  }
  return match.at;
}

/** A German participle without "hat" is passive or an attribute: nobody of the sentence says it. */
function isBareParticiple(reader: Reader, match: CueMatch): boolean {
  if (isIn(reader, match.to, 'passives')) return true;
  return isParticiple(reader, match.at) && !isIn(reader, match.to, 'perfects');
}

/** Whether a verb begins as the participles of its language do ("gesagt", "mitgeteilt"). */
function isParticiple(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return (
    /(?:t|en|[glmrw]d)$/u.test(word) &&
    // "geht", "geben": verbs that only begin so.
    !isIn(reader, i, 'verbs') &&
    reader.lexicon.parts.participles.some((start) => word.startsWith(start) && word.length > start.length + 1)
  );
}

/** "which she said was late": what was said of the words before stands behind the verb without a subject. */
function relativeComplement(
  reader: Reader,
  subject: NounPhrase,
  from: number,
  match: CueMatch,
): Complement | null {
  const isClause = isIn(reader, subject.from - 1, 'relatives') || isIn(reader, subject.from - 1, 'what');
  const isReport = match.form.mode === 'say' || match.form.mode === 'claim';
  return has(reader, 'bare-claims') && isReport && isClause && isFiniteVerb(reader, from)
    ? { at: from, from, isBare: true }
    : null;
}

/** What may stand behind a verb that stands behind its subject. */
const BEHIND = ['adverbs', 'auxiliaries', 'conjunctions', 'prepositions', 'that', 'times'] as const;

/** "På frågan om bron kan räddas svarar |hon| …", "Trots larmet säger |polisen| att": behind a phrase that opens its sentence a verb stands before its subject. */
function isOpenedByPhrase(reader: Reader, { at, to }: CueMatch, start: number): boolean {
  if (!has(reader, 'verb-second') || has(reader, 'capital-nouns') || at === start) return false;
  if (!isIn(reader, start, 'prepositions') || isMark(reader, at - 1, ',')) return false;
  // "|Des| voisins racontent avoir vu …": an article that is a preposition elsewhere.
  if (isArticle(reader, start, start)) return false;
  if (isIn(reader, to, 'pronounsPerson')) return true;
  if (reader.items[to]?.kind !== 'word' || BEHIND.some((list) => isIn(reader, to, list))) return false;
  // "På frågan om Weller |förnekar| brott": the verb of a clause inside the phrase.
  let isInside = false;
  for (let i = start + 1; i < at; i++) {
    if (isIn(reader, i, 'that') || isIn(reader, i, 'relatives')) isInside = true;
    else if (isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i)) isInside = false;
  }
  return !isInside;
}

/** English verbs precede their subject only where a clause begins ("Said Weller: “…”"). */
function isInside(reader: Reader, verb: number): boolean {
  return has(reader, 'bare-claims') && reader.items[verb - 1]?.kind === 'word';
}

/** "what she calls": a name for a thing, no report. */
function isWhat(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'what');
}

/** Subjects are looked for after the last strong mark before the verb. */
function clauseStart(reader: Reader, at: number, start: number): number {
  // "Kall – co-editor of a book – said": the dash closes an insertion.
  const marks = isMark(reader, at - 1, '–—') ? ';:' : ';:–—';
  for (let i = at - 1; i > start; i--) {
    if (isMark(reader, i, marks) && !isRange(reader, i)) return i + 1;
    const item = reader.items[i];
    // "said that it was “late” and added": the subject stands before the quotation.
    const isName =
      isQuotedName(item) || isTitled(reader, i) || (has(reader, 'unspaced') && item && isNamedThing(item));
    let link = at - 1;
    while (link > i && isIn(reader, link, 'auxiliaries')) link--;
    if (item?.kind === 'quote' && !isName)
      return isIn(reader, link, 'coordinators') && (i >= at - 3 || reader.items[i - 1]?.kind === 'word')
        ? start
        : i + 1;
  }
  return start;
}
