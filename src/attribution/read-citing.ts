import type { Span } from '../article.ts';
import { claimEnd } from './claim-end.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { findComplement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { outletBefore } from './find-hearings.ts';
import { isPublisher } from './is-publisher.ts';
import { namesSomebody } from './names-somebody.ts';
import {
  formsFrom,
  has,
  isFiniteVerb,
  isIn,
  isJoining,
  isMark,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { reportEnd } from './read-marked.ts';
import { unwrapDocument, withoutWords } from './read-preposition.ts';
import { subjectBefore } from './subject.ts';
import { apposedName } from './subject-after.ts';
import { markedSubject, phraseBefore } from './subject-marked.ts';
import { isGerund } from './verb-draft.ts';

/**
 * "X, citing Y, …", "X quoted the mayor, Karin Weller, as saying that …": whoever is cited, through whoever cites them
 * (mode `citing`).
 */
export function readCiting(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  if (has(reader, 'verb-final')) return citedBefore(reader, match);
  // "der sich |auf zwei Beamte| beruft": the verb closes its clause, and only who is cited stands before it.
  const isClosed = match.tailTo > match.to && has(reader, 'comma-claims');
  if (match.tailTo > match.to && !isClosed) return citedInGap(reader, match, start, end);
  const first = reader.items[match.at]?.kind === 'punct' ? match.at + 1 : match.at;
  const form = first > match.at ? 'apposition' : 'verb';
  const cue = spanOf(reader, first, match.to);
  // "Deník o tom psal s odvoláním na X"
  const at = isFiniteVerb(reader, match.at - 1) ? match.at - 1 : match.at;
  const citer = subjectBefore(reader, at, start);
  const named = citer?.kind === 'named' || citer?.kind === 'plain' ? citer : null;
  // "Według |RMF FM|, które dotarło do uczestników, …": a preposition governs whoever cites.
  const isGoverned = has(reader, 'case-genitive') && isIn(reader, at - 1, 'relatives') && at > 2;
  const relay = named ?? (isGoverned && isMark(reader, at - 2, ',') ? outletBefore(reader, at - 2) : null);
  // "Deník se to dozvěděl od dvou svědků": only who publishes tells on.
  if (match.form.written && !(relay && isPublisher(reader, relay))) return [];
  // "the paper quotes him as saying"
  const isTheirs = isIn(reader, match.to, 'listeners');
  const last = isClosed ? match.tail : end;
  const reach = has(reader, 'unspaced') ? verbAhead(reader, match.to, end) : last;
  // "da fonti finanziarie": the noun is theirs.
  let next = isIn(reader, match.to - 1, 'anonymous') ? match.to - 1 : match.to;
  while (isIn(reader, next, 'adverbs')) next++;
  const found = isTheirs ? null : nounPhraseAfter(reader, next, reach);
  // "El ministro, que habló con Onda Cero": the other way round.
  if (found && isHearing(reader, cue) && isPublisher(reader, found)) return [];
  if (!isTheirs && (!found || found.kind.endsWith('pronoun'))) return [];
  const whole = found && (apposedName(reader, found, end) ?? found);
  const said = saidBy(reader, match, whole?.to ?? match.to + 1, start, end);
  const source = whole && unwrapDocument(reader, withoutWords(reader, whole));
  const group = { from: match.at, to: Math.max(whole?.to ?? 0, said?.to ?? 0) };
  const draft = { ...PLAIN_DRAFT, form, source, cue, relay, group, isTheirs } as const;
  if (said) return [{ ...draft, form: 'verb', claims: said.claims, isQuoted: true }];
  if (!whole) return [];
  const quoted =
    relay === null && form === 'verb' && !isHearing(reader, cue) ? quoteBefore(reader, match, start) : null;
  if (quoted) {
    const beside = quoterBeside(reader, whole, end);
    if (beside) return [{ ...draft, ...beside, claims: [quoted], isQuoted: true }];
    const quoter = nounPhraseAfter(reader, whole.to, end);
    return [{ ...draft, claims: [quoted], relay: quoter, isQuoted: quoter !== null }];
  }
  const object = claimSpan(reader, match.to, claimEnd(reader, match.to, end));
  // Where words are inflected a list of speakers cannot tell them from reasons.
  const otherwise: Draft | null =
    form === 'verb' && object && (has(reader, 'gerunds') || (relay && isIn(reader, match.at, 'quoting')))
      ? { ...PLAIN_DRAFT, form, source: citer, cue, claims: [object], group, isObject: true }
      : null;
  const cited = { ...draft, claims: [], otherwise };
  const more = source && listedBehind(reader, match, whole.to, end);
  return more ? [cited, { ...cited, source: more, group: { from: match.at, to: more.to } }] : [cited];
}

/** "beruft sich auf E-Mails und |auf zwei Beamte|": another who is cited, behind "and" and the preposition again. */
function listedBehind(reader: Reader, { to }: CueMatch, at: number, end: number): NounPhrase | null {
  const isAgain =
    isJoining(reader, at) &&
    isIn(reader, to - 1, 'prepositions') &&
    reader.items[at + 1]?.lower === reader.items[to - 1]?.lower;
  const found = isAgain ? nounPhraseAfter(reader, at + 2, end) : null;
  return found && namesSomebody(reader, found) ? found : null;
}

/** "«…», — цитирует |министра| |ТАСС|", "… цитирует |«Коммерсантъ»| |главу фонда|": who is quoted and by whom, where no word parts them; else null. */
function quoterBeside(
  reader: Reader,
  { from, to }: NounPhrase,
  end: number,
): { source: NounPhrase; relay: NounPhrase } | null {
  const isSomebody = (first: number, last: number) => {
    for (let i = first; i < last; i++) if (isTitle(reader, i) || isIn(reader, i, 'anonymous')) return true;
    return false;
  };
  for (let at = from; at < to; at++) {
    const core = { from: at, to };
    const relay: NounPhrase = { from: at, to, core, kind: 'named' };
    if (!reader.items[at]?.upper || !isPublisher(reader, relay)) continue;
    if (at === from) {
      const source = nounPhraseAfter(reader, to, end);
      return source && isSomebody(source.from, source.to) ? { source, relay } : null;
    }
    const source = isSomebody(from, at) ? phrase(reader, from, at) : null;
    return source && { source, relay };
  }
  return null;
}

/** "che ha parlato con", "da fonti": words by which only an outlet has from somebody what it reports. */
export function isHearing({ items, lexicon: { words } }: Reader, cue: Span): boolean {
  return items.some(
    ({ start, end, lower }) =>
      cue.start <= start && end <= cue.end && (words.hearing.has(lower) || words.anonymous.has(lower)),
  );
}

/** 援引知情人士的话|报道，: where the verb that reports stands, with a mark behind it; `end` where none does. */
function verbAhead(reader: Reader, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const forms = formsFrom(reader, i);
    if (isMark(reader, i + 1, ',:') && forms.some(({ mode }) => mode === 'say' || mode === 'claim')) return i;
  }
  return end;
}

/** What was said, behind or before "as saying", or behind a person as a quotation or "that …"; and where it begins. */
function saidBy(
  reader: Reader,
  match: CueMatch,
  at: number,
  start: number,
  end: number,
): { claims: Draft['claims']; to: number } | null {
  const next = isMark(reader, at, ',') ? at + 1 : at;
  if (isIn(reader, next, 'predicatives') && isGerund(reader, next + 1)) {
    const opens = isIn(reader, next + 2, 'that') ? next + 3 : next + 2;
    const claim = claimSpan(reader, opens, claimEnd(reader, opens, end)) ?? quoteBefore(reader, match, start);
    return claim && { claims: [claim], to: next + 2 };
  }
  // Behind "citing X" the report itself goes on.
  if (isGerund(reader, match.at) || reader.items[match.at]?.kind === 'punct') return null;
  if (followsReport(reader, match.at)) return null;
  // "نُقل عن الباحثين قولهم إن"
  const said = isIn(reader, next, 'utterances') ? next + 1 : next;
  const complement = findComplement(reader, said, end, match);
  if (!complement || complement.isBare || complement.at > said) return null;
  const claim = claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  return claim && { claims: [claim], to: complement.at };
}

/** "twierdził wcześniej, powołując się na X, że": whether a verb that reports stands before the comma. */
function followsReport(reader: Reader, at: number): boolean {
  if (!isMark(reader, at - 1, ',')) return false;
  for (let i = at - 2; i >= 0 && i > at - MAX_ASIDE; i--) {
    if (isMark(reader, i, ',')) return false;
    const forms = formsFrom(reader, i);
    if (forms.some(({ mode, parts }) => (mode === 'say' || mode === 'claim') && parts[0]?.length === 1))
      return true;
  }
  return false;
}

/** Words between a verb and the comma behind it. */
const MAX_ASIDE = 6;

/** The quotation that opens the sentence (“…,” the paper quoted her as saying). */
function quoteBefore(reader: Reader, match: CueMatch, start: number): Draft['claims'][number] | null {
  return reader.items[start]?.kind === 'quote' && start < match.at
    ? claimSpan(reader, start, start + 1)
    : null;
}

/** Where what was said begins behind whom it is taken from and what describes them; null where nothing opens it. */
function saidFrom(reader: Reader, at: number, end: number): number | null {
  for (let i = at; i < end && i < at + MAX_DESCRIPTION; i++) {
    if (isIn(reader, i, 'that')) return i + 1;
    if (reader.items[i]?.kind === 'quote') return i;
    if (isMark(reader, i, '.;')) return null;
  }
  return null;
}

/** Words between a source and "that" (لم تذكر اسمه). */
const MAX_DESCRIPTION = 12;

/** "نقلت رويترز عن عالمة الآثار قولها إن": who cites stands between the halves of the cue, and who is cited behind it. */
function citedInGap(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  const relay = nounPhraseAfter(reader, match.to, match.tail);
  const whole = nounPhraseAfter(reader, match.tailTo, end);
  if (!relay || !whole || whole.kind.endsWith('pronoun')) return [];
  const behind = saidFrom(reader, whole.to, end);
  const from = behind ?? whole.to;
  // "«…», — приводит портал слова жительницы Веллер"
  const claim =
    behind === null
      ? quoteBefore(reader, match, start)
      : claimSpan(reader, from, claimEnd(reader, from, end));
  if (!claim) return [];
  const source = { ...unwrapDocument(reader, whole), to: from };
  const group = { from: match.at, to: from };
  const cue = spanOf(reader, match.at, match.to);
  return [{ ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [claim], relay, group }];
}

/** "NHKは海上保安庁の話として", "소식통을 인용해": who is cited stands before the words that cite, and who cites before that. */
function citedBefore(reader: Reader, match: CueMatch): Draft[] {
  const source = phraseBefore(reader, match.at);
  if (!source || source.kind.endsWith('pronoun')) return [];
  const relay = markedSubject(reader, reportEnd(reader, 0, source.from), source.from);
  const group = { from: source.from, to: match.to };
  const cue = spanOf(reader, match.at, match.to);
  return [{ ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [], relay, group }];
}
