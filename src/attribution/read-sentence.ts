import type { CueMode } from './cue-data.ts';
import { datelineEnd } from './dateline.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { type CueMatch, findCues } from './find-cues.ts';
import { findHearings, findOpeningHearing, hearerOf, readHeard, withinHearing } from './find-hearings.ts';
import { findPartner } from './find-partner.ts';
import { learnedFrom } from './learned-from.ts';
import { namesSomebody } from './names-somebody.ts';
import {
  formsFrom,
  has,
  hasDocument,
  insertionAt,
  isIn,
  isMark,
  isQuotedName,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { quotedPerson } from './quoted-person.ts';
import { readAfter } from './read-after.ts';
import { readCitedBefore } from './read-cited-before.ts';
import { readCiting } from './read-citing.ts';
import { readFinding } from './read-finding.ts';
import { readFree } from './read-free.ts';
import { readNoun } from './read-noun.ts';
import { isPointerBefore } from './read-pointer.ts';
import { readBefore, readPassive, restOf, unwrapDocument } from './read-preposition.ts';
import { readQuoted } from './read-quoted.ts';
import { readSeen } from './read-seen.ts';
import { readOwn, readSilent, readTheirs, readView } from './read-stance.ts';
import { readThrough } from './read-through.ts';
import { readVerb } from './read-verb.ts';
import { isCircle, readWhere } from './read-where.ts';
import { subjectBefore } from './subject.ts';
import { toldTo } from './told-to.ts';
import { trimClaims } from './trim-claims.ts';

/**
 * Longer runs without an end are tables, lists or code; the longest sentence of news seen had 150 words. With it the
 * time for a text is linear, however a sentence is read.
 */
const MAX_ITEMS = 500;

/**
 * Every attribution that the words of one sentence make, in the order of their cues.
 *
 * Each cue is read on its own; one that lies in the group (cue and source) of an earlier one is not read again.
 */
export function readSentence(sentence: Reader): Draft[] {
  if (sentence.items.length > MAX_ITEMS) return [];
  const cues = findCues(sentence);
  const hearings = findHearings(sentence, cues);
  const reader = hearings.length > 0 ? { ...sentence, insertions: hearings } : sentence;
  const drafts: Draft[] = [];
  const taken: { from: number; to: number; gap?: CueMatch }[] = [];
  /** What prepositions and their sources take up: no subject of a verb is looked for there. */
  const openings: { from: number; to: number }[] = [];
  const end = contentEnd(reader);
  const start = datelineEnd(reader);
  // "Weller, który na łamach X domagał się …"
  const mayPart = has(reader, 'case-genitive');
  const opening = hearings.length > 0 ? null : findOpeningHearing(reader, cues);
  const matches = cues.filter(
    ({ form, at }) =>
      form.mode !== 'heard' && at !== opening?.at && !hearings.some(({ from, to }) => from <= at && at < to),
  );
  // Prepositions first: "as reported by X" must not be read as the verb "reported".
  for (const verbs of [false, true]) {
    const insertions = drafts
      // "ναύτες που μίλησαν στο Reuters λένε": a relative clause that leads to an outlet stands inside its sentence.
      .filter(
        ({ isRelay, group }) =>
          verbs &&
          group.from > 0 &&
          (!isRelay ||
            mayPart ||
            isIn(reader, group.from, 'relatives') ||
            isBehindPerfect(reader, group.from)),
      )
      .map(({ group }) => group);
    const inner = insertions.length > 0 ? { ...reader, insertions: [...hearings, ...insertions] } : reader;
    for (const match of matches) {
      if (isVerb(match) !== verbs) continue;
      const width = Math.max(match.to, match.tailTo);
      const holder = taken.find(({ from, to }) => match.at < to && from < match.to);
      // "据新华社援引铁路部门报道": whom it cites stands inside the words around who reports.
      const gap = match.form.mode === 'citing' ? holder?.gap : undefined;
      const isInGap = gap !== undefined && gap.to < match.at && match.to < gap.tail;
      if (holder && !isInGap) continue;
      const limit = isInGap ? gap.tail : end;
      const found = readMatch(
        inner,
        match,
        verbs ? startAfter(reader, openings, match.at, start) : start,
        limit,
      );
      // "…, não respondeu.": whoever it was has said nothing.
      if (found.length === 0 && match.form.mode === 'silent') taken.push({ from: match.at, to: match.to });
      if (found.length === 0) continue;
      drafts.push(...found);
      for (const draft of found) {
        const partner = findPartner(reader, draft, end);
        if (partner) drafts.push(partner);
      }
      const isPreposition = !verbs;
      taken.push({
        from: match.at,
        to: isPreposition ? Math.max(width, endOf(match, found[0])) : match.to,
        ...(match.form.mode === 'before' && { gap: match }),
      });
      // "is quoted in X as saying": the second half is no verb of its own.
      if (verbs && match.tailTo > match.to) taken.push({ from: match.tail, to: match.tailTo });
      if (!verbs && OPENING_MODES.includes(match.form.mode))
        openings.push({ from: match.at, to: Math.max(width, endOf(match, found[0])) });
    }
  }
  const quoted = readQuoted(reader, drafts, end);
  if (quoted) drafts.push(quoted);
  const heard = opening && drafts.length === 0 ? readHeard(reader, opening, end) : null;
  if (heard) drafts.push(heard);
  const finding = drafts.length === 0 ? readFinding(reader, start, end) : null;
  if (finding) drafts.push(finding);
  drafts.push(...readSeen(reader, hearings, drafts, end));
  const all = readFree(reader, drafts, end)
    .map((draft) => (draft.form === 'preposition' ? innermost(draft, drafts) : draft))
    .sort(
      (a, b) =>
        // "Citing X, Weller said …": what X says is known when the rest of the sentence is.
        Number(borrowsClaim(a)) - Number(borrowsClaim(b)) ||
        a.cue.start - b.cue.start ||
        a.cue.end - b.cue.end,
    );
  return trimClaims(reader, all).map((draft) => {
    const hearer = draft.source && hearerOf(hearings, draft.source);
    return withinHearing(reader, hearer ? { ...draft, hearer } : draft, opening);
  });
}

/** "har |i en intervju med Expressen| sagt": what leads to an outlet stands behind the auxiliary of a perfect. */
function isBehindPerfect(reader: Reader, at: number): boolean {
  return has(reader, 's-genitive') && isIn(reader, at - 1, 'perfects');
}

/** Whether what a source says is only what another draft of the sentence holds. */
function borrowsClaim({ form, claims, relay, isRelay, isSilent, pointsBack, pointsForward }: Draft): boolean {
  const isEmpty = claims.length === 0 && !isRelay && !isSilent && !pointsBack && !pointsForward;
  return isEmpty && relay === null && form !== 'preposition';
}

/** "…, sagte X laut dpa", "Laut dpa sagte X, …": according to whom X spoke is according to whom X's words are told. */
function innermost(draft: Draft, drafts: readonly Draft[]): Draft {
  const { group } = draft;
  const spoken = drafts.find(
    ({ form, isWeak, claims, group: other }) =>
      form === 'verb' &&
      !isWeak &&
      claims.length > 0 &&
      other.from <= group.to &&
      group.from <= other.to &&
      !claims.some(({ start, end }) => start <= draft.cue.start && draft.cue.end <= end),
  );
  return spoken ? { ...draft, claims: spoken.claims } : draft;
}

/** Where what a cue and its source take up ends; "quoted X as saying" goes on to what was said. */
function endOf(match: CueMatch, draft: Draft | undefined): number {
  return match.form.mode === 'citing' ? (draft?.group.to ?? 0) : (draft?.source?.to ?? 0);
}

/** "Laut dpa sagte …": what opens the sentence before the verb is no subject. */
function startAfter(
  reader: Reader,
  taken: readonly { from: number; to: number }[],
  at: number,
  first: number,
): number {
  // "Auch laut dpa"; but "Analistas consultados por Bloomberg": a noun before it is the subject.
  const opensAt = (from: number) => from <= first || (from === first + 1 && isSmall(reader, first));
  let start = first;
  for (const { from, to } of taken) if (opensAt(from) && to <= at) start = Math.max(start, to);
  return start;
}

/** What may stand before the words that open a sentence. */
const BEFORE_OPENING = ['adverbs', 'conjunctions', 'determiners', 'openers', 'prepositions'] as const;

function isSmall(reader: Reader, i: number): boolean {
  return reader.items[i]?.kind !== 'word' || BEFORE_OPENING.some((list) => isIn(reader, i, list));
}

/** "Laut dpa …", "Contactada pelo Público, a empresa disse": modes whose words open a sentence without its subject. */
const OPENING_MODES: readonly CueMode[] = ['before', 'citing', 'through'];

function isVerb({ form: { mode } }: CueMatch): boolean {
  return (
    mode === 'say' ||
    mode === 'claim' ||
    mode === 'quote' ||
    mode === 'tag' ||
    mode === 'name' ||
    mode === 'silent'
  );
}

function readMatch(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  switch (match.form.mode) {
    case 'before':
      return readBefore(reader, match, start, end);
    case 'after':
      return readAfter(reader, match, start, end);
    case 'passive':
      return readPassive(reader, match, start, end);
    case 'in':
      return isSaidBefore(reader, match, start) ? [] : readIn(reader, match, start, end);
    case 'silent':
      return readSilent(reader, match, start, end);
    case 'view':
      return readView(reader, match, start, end);
    case 'theirs':
      return readTheirs(reader, match, start, end);
    case 'own':
      return readOwn(reader, match, start, end);
    case 'where':
      return isSaidBefore(reader, match, start) ? [] : readWhere(reader, match, start, end);
    case 'through':
      return readThrough(reader, match, end);
    case 'citing':
      return readCitedBefore(reader, match, end) ?? readCiting(reader, match, start, end);
    case 'noun':
      return readNoun(reader, match, start, end);
    default: {
      const found = readVerb(reader, match, start, end);
      if (!found) return [];
      const quoting = learnedFrom(reader, match, quotedPerson(reader, match, found, end), end);
      return [{ ...quoting, relay: quoting.relay ?? toldTo(reader, match, quoting, end) }];
    }
  }
}

/** "…, heißt es in dem Bericht". */
function readIn(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  // "assure-t-on à la mairie", "indique-t-on auprès de X"
  let at = match.to;
  while (at < match.to + 3 && (isIn(reader, at, 'prepositions') || isIn(reader, at, 'times'))) at++;
  const reached = nounPhraseAfter(reader, at, match.tailTo > match.to ? match.tail : end);
  // "Píše se v něm, že": what was written stands before.
  const isIt = reached?.kind === 'person-pronoun' && has(reader, 'case-genitive');
  const whole = isIt ? { ...reached, kind: 'thing-pronoun' as const } : reached;
  if (!whole) return [];
  const source = unwrapDocument(reader, whole);
  const isPlace =
    isIn(reader, at - 1, 'places') &&
    !isIn(reader, at - 1, 'surfaces') &&
    !hasDocument(reader, whole) &&
    !isCircle(reader, whole.to - 1);
  // "Hałas wynika z tarcia": only from documents anybody learns something.
  const isSeen = insertionAt(reader, whole.to) !== undefined;
  if (isIn(reader, match.at, 'cautious') && !isSeen && !hasDocument(reader, whole)) return [];
  const isPointer =
    match.at > start && isPointerBefore(reader, match.at, start) && !quotes(reader, whole.to, end);
  const close = Math.max(whole.to, match.tailTo);
  // "Uit cijfers blijkt dat …": behind the verb no comma need stand before "that".
  const to = match.tailTo > match.to && isIn(reader, close, 'that') ? close + 1 : close;
  const claims = isPointer ? [] : restOf(reader, match.at, to, start, end);
  // "È quanto emerge da X.": a sentence of nothing else says who said the one before.
  const pointsBack = claims.length === 0;
  if (isPlace && at === match.to) return [];
  const group = { from: match.at, to: close };
  return [
    {
      ...PLAIN_DRAFT,
      form: 'preposition',
      source,
      cue: spanOf(reader, match.at, match.to),
      claims,
      group,
      pointsBack,
      isWeak: isPlace,
    },
  ];
}

/** "Criticul Ion Berg |scrie în| Gazeta că": whether somebody right before a verb that reports by itself says it. */
function isSaidBefore(reader: Reader, { at }: CueMatch, start: number): boolean {
  if (reader.items[at - 1]?.kind !== 'word' || at <= start) return false;
  const reports = formsFrom(reader, at).some(
    ({ mode, parts }) => mode === 'claim' && parts.flat().length === 1,
  );
  const subject = reports ? subjectBefore(reader, at, start) : null;
  return subject !== null && namesSomebody(reader, subject);
}

/** Whether a quotation or a colon follows, which holds what was said. */
function quotes(reader: Reader, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const isSpeech = reader.items[i]?.kind === 'quote' && !isQuotedName(reader.items[i]);
    if (isSpeech || isMark(reader, i, ':')) return true;
  }
  return false;
}

/** The sentence without its closing mark. */
function contentEnd(reader: Reader): number {
  let end = reader.items.length;
  while (end > 0 && isMark(reader, end - 1, '.!?…')) end--;
  return end;
}

/** The whole of a sentence as a claim, for a sentence that only goes on with what a source says. */
export function wholeClaim(reader: Reader): Draft['claims'] {
  const claim = claimSpan(reader, 0, reader.items.length);
  return claim ? [claim] : [];
}
