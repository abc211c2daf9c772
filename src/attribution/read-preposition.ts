import type { Span } from '../article.ts';
import { apposedUncased } from './apposed-uncased.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { isPublisher } from './is-publisher.ts';
import { opensCue } from './match-words.ts';
import {
  formsFrom,
  has,
  insertionAt,
  isDocument,
  isFiniteVerb,
  isIn,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { ownerOfSaid } from './owner-of-said.ts';
import { behindParenthesis } from './parenthesis.ts';
import { bareRelativeEnd, relativeEnd } from './relative-clause.ts';
import { apposedName } from './subject-after.ts';
import { opensWithGenitive, unspacedPhrase } from './subject-unspaced.ts';
import { trimGoverned } from './trim-governed.ts';

import { isGerund } from './verb-draft.ts';

/** "According to X, …", "…, enligt X", "Putin ist laut X …": source after the cue, claim all the rest. */
export function readBefore(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  // "jej zdaniem" is read by the entry for words before the cue.
  if (isPossessor(reader, match.at - 1)) return [];
  // "il secondo" is a number.
  if (match.to === match.at + 1 && !has(reader, 'capital-nouns') && isIn(reader, match.at - 1, 'articles'))
    return [];
  // "según informó X", "secondo quanto riferisce X" are read by their verb.
  if (!has(reader, 'capital-nouns') && isFiniteVerb(reader, match.to) && !reader.items[match.to]?.upper)
    return [];
  const hasGap = match.tailTo > match.to;
  // "conform informațiilor obținute de X": the shorter cue is read.
  if (!hasGap && match.to > match.at + 1 && opensCue(reader, match.to)) return [];
  const reached =
    hasGap && has(reader, 'unspaced')
      ? gapPhrase(reader, match)
      : // "وفقا لصحيفة النهار": the preposition is written on the noun.
        (nounPhraseAfter(reader, match.to, hasGap ? match.tail : end) ??
        attachedAfter(reader, match.to, end));
  const whole = reached && trimGoverned(reader, reached);
  if (!whole || isUnlikely(reader, whole)) return [];
  if (isIn(reader, match.at, 'cautious') && match.to === match.at + 1 && !tellsOf(reader, whole)) return [];
  const plain = ownerOfSaid(reader, whole) ?? withoutWords(reader, whole);
  const whose =
    plain.kind === 'named'
      ? plain
      : (apposedName(reader, plain, end) ?? apposedUncased(reader, plain, end) ?? plain);
  const published = publishedBy(reader, whose, end);
  const found = published ?? whose;
  const source = published ?? unwrapDocument(reader, found);
  const told = toldTo(reader, found.to, end);
  const groupEnd = Math.max(
    apposition(reader, told?.to ?? behindParenthesis(reader, found.to, end), end),
    match.tailTo,
  );
  const members = examples(reader, source, found.to, end);
  const to = Math.max(groupEnd, members?.to ?? 0);
  // "Informace podle něj dodala policie": more than a word for the sentence before is told.
  const isWhole = to >= end || reader.items[to]?.kind === 'punct';
  const isPointer = isWhole && isPointing(reader, start, match.at);
  const claims = isPointer ? [] : restOf(reader, match.at, to, start, end);
  // "الأمر الذي نفته الشركة.": a sentence of nothing else says who said the one before.
  const pointsBack = isPointer || (claims.length === 0 && match.at === start && to >= end);
  const cue = spanOf(
    reader,
    match.at,
    Math.max(match.to, source.core.from - leadingDeterminers(reader, source)),
  );
  const main = { ...prepositionDraft(source, cue, claims, { from: match.at, to }), pointsBack, hearer: told };
  if (!members) return [main];
  const wider = spanOf(reader, match.at, members.core.from);
  return [main, prepositionDraft(members, wider, claims, { from: match.at, to })];
}

/** "enligt uppgifter |till Ekot|": the outlet that was told what a phrase ending at an item means, or null. */
function toldTo(reader: Reader, at: number, end: number): NounPhrase | null {
  if (!isIn(reader, at, 'recipients') || isIn(reader, at, 'places') || opensCue(reader, at)) return null;
  const found = listenerAt(reader, at, end);
  return found?.kind === 'named' ? found : null;
}

/** What a preposition that is written on its noun leads to, with that noun; null in languages that write none so. */
function attachedAfter(reader: Reader, at: number, end: number): NounPhrase | null {
  const found = reader.lexicon.parts.attached.length > 0 ? listenerAt(reader, at, end) : null;
  return found && { ...found, core: { from: found.from, to: found.to } };
}

/** "That is according to X.": nothing but a word for the sentence before and its verb stand before the cue. */
function isPointing(reader: Reader, start: number, at: number): boolean {
  if (at <= start || at - start > MAX_POINTER) return false;
  const lists = ['demonstratives', 'pronounsThing', 'auxiliaries', 'pointers'] as const;
  for (let i = start; i < at; i++) if (!lists.some((list) => isIn(reader, i, list))) return false;
  return true;
}

/** "That has been" is as long as words for the sentence before are. */
const MAX_POINTER = 3;

/** Whether an item says whose something is (list `possessors`). */
export function isPossessor(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'possessors');
}

/** "has been described by X as …", "wie von X berichtet wird". */
export function readPassive(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  const inner = match.tail > match.to ? match.tail : end;
  if (isPerfect(reader, match, start)) return [];
  const agent = nounPhraseAfter(reader, match.to, inner);
  if (!agent || isUnlikely(reader, agent)) return [];
  const source = apposedName(reader, agent, inner) ?? agent;
  let from = match.at;
  while (from > start && (isIn(reader, from - 1, 'auxiliaries') || isIn(reader, from - 1, 'as'))) from--;
  let to = Math.max(match.tailTo, match.to);
  if (match.tailTo > match.to) while (to < end && isIn(reader, to, 'auxiliaries')) to++;
  const cue = spanOf(reader, from, to);
  const as = complementOf(reader, source.to, end);
  // "was quoted by X as saying": whoever says it is the subject, through X.
  if (as !== null && isGerund(reader, as + 1))
    return [{ ...prepositionDraft(source, cue, [], { from, to: source.to }), isRelay: true }];
  const hasAs = as !== null && (match.tail <= match.to || as < match.tail || as <= match.tailTo);
  const isTag = isIn(reader, from, 'as');
  const claims =
    hasAs && !isTag ? claimsAround(reader, as + 1, match, end) : [claimSpan(reader, start, from)];
  const kept = claims.filter((claim) => claim !== null);
  if (kept.length === 0) return [];
  return [{ ...prepositionDraft(source, cue, kept, { from, to: Math.max(to, source.to) }), form: 'passive' }];
}

/** "Die Agentur hatte von Gesprächen berichtet": a perfect with an object, no passive. */
function isPerfect(reader: Reader, { at, to, tail, tailTo }: CueMatch, start: number): boolean {
  if (tail <= to || isIn(reader, tailTo, 'passives')) return false;
  for (let i = at - 1; i >= start; i--) {
    if (isMark(reader, i, ',;:–—') || isIn(reader, i, 'passives')) return false;
    if (isIn(reader, i, 'perfects')) return true;
  }
  return false;
}

/** Claim after "as", without the participle that stands inside it in German. */
function claimsAround(reader: Reader, from: number, match: CueMatch, end: number): (Span | null)[] {
  if (match.tail <= from) {
    const isQuoted = reader.items[from]?.kind === 'quote' && isMark(reader, from + 1, ',');
    return [claimSpan(reader, from, isQuoted ? from + 1 : end)];
  }
  return [
    claimSpan(reader, from, match.tail),
    match.tailTo < end ? claimSpan(reader, match.tailTo, end) : null,
  ];
}

function complementOf(reader: Reader, from: number, end: number): number | null {
  for (let i = from; i < end && i < from + 3; i++) {
    if (isIn(reader, i, 'predicatives'))
      return !isIn(reader, i, 'that') && isIn(reader, i + 1, 'that') ? i + 1 : i;
  }
  return null;
}

/** What is claimed where a phrase `[from, to)` says according to whom: all the rest of the sentence. */
export function restOf(reader: Reader, from: number, to: number, start: number, end: number): Span[] {
  const claims: Span[] = [];
  const left = claimSpan(reader, skipOpeners(reader, start, from), from);
  if (left && left.end - left.start > 2) claims.push(left);
  const described =
    insertionAt(reader, to)?.to ?? relativeEnd(reader, to, end) ?? bareRelativeEnd(reader, to, end);
  const closesWithMark = isMark(reader, to, ',;–—');
  const opens =
    closesWithMark && isIn(reader, to + 1, 'that') && !isIn(reader, to + 1, 'relatives') ? to + 2 : to;
  const right = claimSpan(reader, described ?? opens, end);
  // After a final "…, enligt X" only a new clause of the same claim follows; without a mark it is the claim itself.
  if (right && !(left && closesWithMark && isIn(reader, to + 1, 'relatives'))) claims.push(right);
  return claims;
}

function skipOpeners(reader: Reader, start: number, end: number): number {
  let at = start;
  while (at < end && (isIn(reader, at, 'conjunctions') || isIn(reader, at, 'openers'))) at++;
  return at === end ? end : start;
}

/** 周刊网站, 网络版: a noun behind the title of an outlet. */
const LONGEST_NOUN = 4;

/** 据|日本《琉球新报》|报道: what stands between the halves of a cue, up to the verb of another. */
function gapPhrase(reader: Reader, { to, tail }: CueMatch): NounPhrase | null {
  let end = to;
  // 财新获得的一份|报告: a verb that describes what follows.
  const describes = (i: number) => isIn(reader, i, 'heard') && opensWithGenitive(reader, i + 1);
  while (end < tail && (!isFiniteVerb(reader, end) || describes(end))) end++;
  // 据德国《明镜》周刊网站11日|报道: a day is no part of who reports, and a title is what names them.
  while (end > to + 1 && (reader.items[end - 1]?.kind === 'number' || isIn(reader, end - 1, 'adverbs')))
    end--;
  if (end === to + 1 && isIn(reader, to, 'pronounsPerson'))
    return { from: to, to: end, core: { from: to, to: end }, kind: 'person-pronoun' };
  // 《明镜》周刊网站: a short noun says what the title is of.
  if (isMark(reader, end - 2, '》') && (reader.items[end - 1]?.text.length ?? 0) <= LONGEST_NOUN)
    return { ...unspacedPhrase(reader, to, end - 1), to: end };
  return end > to ? unspacedPhrase(reader, to, end) : null;
}

/** "铁路部门的话", "统计局数据": without spaces, what somebody said or wrote closes the phrase that names them. */
export function withoutWords(reader: Reader, source: NounPhrase): NounPhrase {
  let { to } = source.core;
  if (!has(reader, 'unspaced')) return source;
  while (to > source.core.from + 1 && (isIn(reader, to - 1, 'documents') || isIn(reader, to - 1, 'adverbs')))
    to--;
  return to === source.core.to ? source : { ...source, core: { ...source.core, to } };
}

/** "size", "the plan": what things are according to without anybody saying so. */
export function isUnlikely(reader: Reader, source: NounPhrase): boolean {
  // The capital of the first word of a sentence says nothing.
  if (source.kind !== 'plain' && (source.core.from > 0 || source.core.to > 1)) return false;
  for (let i = source.from; i < source.to; i++) {
    if (isIn(reader, i, 'prepositions') && i > source.from) return false;
    // "enligt en tidigare anställd": before its noun a word for a time describes somebody.
    if (isIn(reader, i, 'never') || (isIn(reader, i, 'times') && i === source.to - 1)) return true;
  }
  return false;
}

/** "Berichten chinesischer Medien", "a report by X", "rapporter från X": who stands behind the document. */
export function unwrapDocument(reader: Reader, source: NounPhrase): NounPhrase {
  let head = -1;
  for (let i = source.from; i < source.to && head < 0; i++)
    if (isDocument(reader, i) && !isInBodyName(reader, source.from, i)) head = i;
  if (head < 0 || head + 1 >= source.to) return source;
  const next = head + 1;
  // "enligt uppgifter i Expressen", but "a study in The Lancet"
  const inner = {
    from: next + 1,
    to: source.to,
    core: { from: next + 1, to: source.to },
    kind: 'named',
  } as const;
  const isSaid = reader.lexicon.groups.has(reader.items[head]?.lower ?? '');
  const isInside = isSaid && isIn(reader, next, 'places') && isPublisher(reader, inner);
  const isBy = isInside || (isIn(reader, next, 'innerPrepositions') && isIn(reader, next, 'by'));
  const from = isBy || isIn(reader, next, 'genitives') ? next + 1 : next;
  const isGenitive = !isBy && has(reader, 'case-genitive') && !isIn(reader, next, 'prepositions');
  if (!isBy && !isGenitive) return source;
  const owner = phrase(reader, from, source.to);
  // "im Protokoll der Sitzung"
  if (owner && isIn(reader, owner.core.to - 1, 'occasions')) return source;
  return owner && (owner.kind === 'named' || from === next || isBy)
    ? { ...owner, from: source.from, to: source.to }
    : source;
}

/** "Biura |Analiz| Senatu": a capital inside the name of a body. */
function isInBodyName(reader: Reader, from: number, i: number): boolean {
  if (i === from || has(reader, 'capital-nouns') || !reader.items[i]?.upper) return false;
  return reader.items[i - 1]?.upper === true && !isDocument(reader, i - 1);
}

/** "a report |published Monday by the daily X|", "en rapport |publicerad av Y|": who has published a document that nothing else describes. */
function publishedBy(reader: Reader, { to, core }: NounPhrase, end: number): NounPhrase | null {
  if (core.to - core.from > 1 || !isDocument(reader, core.from)) return null;
  const isPublished = formsFrom(reader, to).some(({ mode }) => mode === 'passive' || mode === 'through');
  if (!isPublished || isIn(reader, to, 'prepositions')) return null;
  let by = to + 1;
  while (by < end && isIn(reader, by, 'times')) by++;
  const found = isIn(reader, by, 'by') ? nounPhraseAfter(reader, by + 1, end) : null;
  return found && isPublisher(reader, found) ? found : null;
}

/** "nach" is mostly "after": it cites only with words for what is said ("nach Behördenangaben"). */
function tellsOf(reader: Reader, source: NounPhrase): boolean {
  for (let i = source.from; i < source.to; i++) {
    // "nach dem Diebstahl von Patientendaten": what the noun is followed by says nothing of it.
    if (i > source.core.from && (isIn(reader, i, 'prepositions') || isIn(reader, i, 'genitives')))
      return false;
    if (
      isDocument(reader, i) ||
      reader.lexicon.parts.saidEndings.some((ending) => reader.items[i]?.lower.endsWith(ending))
    )
      return true;
  }
  return false;
}

function leadingDeterminers(reader: Reader, source: NounPhrase): number {
  let count = 0;
  while (source.core.from - count > source.from && isIn(reader, source.core.from - count - 1, 'determiners'))
    count++;
  return count;
}

/** End of "…, chief of police," after a source; the position itself when no apposition follows. */
export function apposition(reader: Reader, at: number, end: number): number {
  if (!isMark(reader, at, ',')) return at;
  for (let i = at + 1; i < end && i < at + 14; i++) {
    if (isMark(reader, i, ',')) return isApposition(reader, at + 1, i) ? i : at;
    const isVerb = has(reader, 'drops-subject') && isFiniteVerb(reader, i);
    if (isVerb || isIn(reader, i, 'verbs') || isIn(reader, i, 'auxiliaries')) return at;
  }
  return at;
}

/** Nouns of which one shows that words between commas describe a source. */
const APPOSED = ['documents', 'outletNouns', 'roles', 'titles'] as const;

function isApposition(reader: Reader, from: number, to: number): boolean {
  if (isIn(reader, from, 'relatives')) return true;
  for (let i = from; i < to; i++) if (APPOSED.some((list) => isIn(reader, i, list))) return true;
  return isIn(reader, from, 'determiners') && !isIn(reader, from, 'pronounsPerson');
}

/** "chinesischer Medien, wie AB News,": the outlet named as an example of the source. */
function examples(reader: Reader, _source: NounPhrase, at: number, end: number): NounPhrase | null {
  const from = isMark(reader, at, ',') ? at + 1 : at;
  const item = reader.items[from];
  if (!item || !reader.lexicon.words.suchAs.has(item.lower) || isIn(reader, from, 'relatives')) return null;
  const found = nounPhraseAfter(reader, from + 1, end);
  if (found?.kind !== 'named' && !(found && reader.items[found.core.from]?.upper)) return null;
  return found;
}

/** A draft for a source that a preposition cites. */
export function prepositionDraft(
  source: NounPhrase,
  cue: Span,
  claims: Span[],
  group: { from: number; to: number },
): Draft {
  return { ...PLAIN_DRAFT, form: 'preposition', source, cue, claims, group };
}
