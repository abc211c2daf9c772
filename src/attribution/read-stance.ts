import { clauseSubject } from './clause-subject.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { nameBefore } from './name-before.ts';
import {
  hasDocument,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { isBody } from './office-at.ts';
import { placeSubject } from './place-subject.ts';
import { apposition, restOf } from './read-preposition.ts';
import { collect, subjectBefore } from './subject.ts';
import { apposedName, subjectAfter } from './subject-after.ts';
import { markedSubject } from './subject-marked.ts';

/**
 * "The ministry declined to comment", "La Procura ha aperto un fascicolo": somebody who was asked or acts in the matter,
 * without a claim (mode `silent`).
 */
export function readSilent(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  // "Чи так це, у міністерстві не коментують"
  let clause = match.at;
  while (clause > start && !isMark(reader, clause - 1, ',')) clause--;
  const isMarked = reader.lexicon.parts.subjectEndings.length > 0;
  const source =
    (isMarked ? markedSubject(reader, start, match.at) : null) ??
    placeSubject(reader, match, start, end) ??
    placeSubject(reader, match, clause, end) ??
    subjectBefore(reader, match.at, start) ??
    (match.tail > match.to ? subjectAfter(reader, match.to, match.tail) : null) ??
    subjectAfter(reader, Math.max(match.to, match.tailTo), end);
  if (!source || source.kind.endsWith('pronoun')) return [];
  const group = { from: Math.min(match.at, source.from), to: Math.max(match.to, source.to) };
  const cue = spanOf(reader, match.at, match.to);
  return [
    { ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [], group, isWeak: !isMarked, isSilent: true },
  ];
}

/** "Pour l’Unef, …", "Für die Historikerin X …": whose view opens a sentence (mode `view`). */
export function readView(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  const isQuoted = quotesBefore(reader, match.at, start);
  const found = nounPhraseAfter(reader, match.to, end);
  if (!found || found.kind.endsWith('pronoun') || isTime(reader, found)) return [];
  // "Επισήμως, κατά την ΕΛΣΤΑΤ, …": a name between commas.
  const isInserted =
    found.kind === 'named' && isMark(reader, match.at - 1, ',') && isMark(reader, found.to, ',');
  if (!isQuoted && !isInserted && !opensClause(reader, match.at, start)) return [];
  const source = apposedName(reader, found, end) ?? found;
  const behind = apposition(reader, source.to, end);
  const from = isMark(reader, behind, ',') ? behind + 1 : behind;
  const claim = isQuoted ? claimSpan(reader, start, match.at) : claimSpan(reader, from, end);
  if (!claim) return [];
  const group = { from: match.at, to: source.to };
  const cue = spanOf(reader, match.at, match.to);
  const isWeak = !isQuoted || source.kind !== 'named';
  return [{ ...PLAIN_DRAFT, form: 'preposition', source, cue, claims: [claim], group, isWeak }];
}

/** "«Misura inutile» per Federcaccia": whether nothing but a quotation stands before item `at`. */
function quotesBefore(reader: Reader, at: number, start: number): boolean {
  const item = reader.items[start];
  const behind = isMark(reader, start + 1, ',') ? start + 2 : start + 1;
  return item?.kind === 'quote' && !isQuotedName(item) && behind === at;
}

/** "Já para o economista X, …", "L’opposizione attacca: per X si tratta di …": nothing but light words before it in its clause. */
function opensClause(reader: Reader, at: number, start: number): boolean {
  let i = at - 1;
  while (i >= start && OPENING.some((list) => isIn(reader, i, list))) i--;
  return i < start || isMark(reader, i, ':;');
}
const OPENING = ['openers', 'conjunctions', 'adverbs'] as const;

/** "Pour la première fois" */
function isTime(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i <= to; i++) if (isIn(reader, i, 'times')) return true;
  return false;
}

/** "По его словам, …", "A su juicio …": whoever was cited or named last (mode `theirs`). */
export function readTheirs(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  // "…, podle níž útočník uprchl", "…, aki szerint": only the relative clause is theirs.
  const isRelative = isIn(reader, match.to - 1, 'relatives') || isIn(reader, match.at, 'relatives');
  // "la tesi secondo cui …": a noun and what it says.
  if (isRelative && !isMark(reader, match.at - 1, ',')) return [];
  const role = isRelative ? collect(reader, match.at - 1, start) : null;
  // "Nagy Anna, a kórház főorvosa, aki szerint …": the name stands before the role.
  const head = role && (nameBefore(reader, role, start) ?? role);
  const claims = restOf(reader, match.at, match.to, isRelative ? match.at : start, end);
  if (claims.length === 0) return [];
  const group = { from: match.at, to: match.to };
  const cue = spanOf(reader, match.at, match.to);
  const draft = { ...PLAIN_DRAFT, form: 'preposition', cue, claims, group } as const;
  // "il New York Times, secondo cui …", "um inquérito, segundo o qual …", "a worker at the depot, according to whom …"
  const names = head?.kind === 'named' || (head !== null && isBody(reader, head, true));
  if (head && (names || hasDocument(reader, head) || holdsRole(reader, head)))
    return [{ ...draft, source: head, isWeak: head.kind !== 'named' }];
  return [{ ...draft, source: null, isTheirs: true }];
}

function holdsRole(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++) if (isTitle(reader, i) || isIn(reader, i, 'anonymous')) return true;
  return false;
}

/** "Der Konzern hat nach eigenen Angaben …", "Enligt egen uppgift har han …": whoever the clause is about (mode `own`). */
export function readOwn(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  const behind =
    isFiniteVerb(reader, match.to) || isIn(reader, match.to, 'auxiliaries') ? match.to + 1 : match.to;
  const found =
    (match.at > start ? clauseSubject(reader, start, match.at) : null) ?? subjectAfter(reader, behind, end);
  const source = found && (apposedName(reader, found, end) ?? found);
  const claims = source ? restOf(reader, match.at, match.to, start, end) : [];
  if (!source || claims.length === 0) return [];
  const group = { from: match.at, to: match.to };
  const cue = spanOf(reader, match.at, match.to);
  return [{ ...PLAIN_DRAFT, form: 'preposition', source, cue, claims, group, isWeak: true }];
}
