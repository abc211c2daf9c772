import { isKnownOutlet } from '../sources/resolve-source.ts';
import { type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isOutletNoun } from './find-listener.ts';
import {
  has,
  isDocument,
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
import { apposedName } from './subject-after.ts';

/** Items `[from, to)` of a clause that only says which outlet has heard or seen what the noun before it means. */
export type Hearing = { from: number; to: number; hearer: NounPhrase };

/** The longest name of an outlet has this many words ("The New York Review of Books"). */
const MAX_NAME = 6;
/** What may stand between the outlet and its verb. */
const LIGHT = ['auxiliaries', 'adverbs', 'times'] as const;
/** What stands before a clause of its own and not before one that describes a noun. */
const NO_NOUNS = [
  'adverbs',
  'as',
  'auxiliaries',
  'conjunctions',
  'determiners',
  'openers',
  'prepositions',
  'relatives',
  'that',
  'times',
] as const;

/**
 * The clauses of a sentence that say which outlet has heard or seen what stands before them ("Dokumenter |NRK har sett,| viser", "mejl
 * |som SVT läst|", "Unterlagen|, die der „Zeit“ vorliegen,|"), by cues of the mode `heard`; none for most sentences.
 */
export function findHearings(reader: Reader, matches: readonly CueMatch[]): Hearing[] {
  return matches.flatMap((match) =>
    match.form.mode === 'heard'
      ? (hearingAt(reader, match) ?? (isInCue(match, matches) ? null : hearingBehind(reader, match)) ?? [])
      : [],
  );
}

/** "burmistrz Weller, |którą cytuje| PAP": a longer cue leads to the outlet. */
function isInCue({ at, to }: CueMatch, matches: readonly CueMatch[]): boolean {
  return matches.some((other) => other.form.mode !== 'heard' && other.at < at && other.to >= to);
}

function hearingAt(reader: Reader, { at, to }: CueMatch): Hearing | null {
  let verb = at;
  while (verb > 0 && LIGHT.some((list) => isIn(reader, verb - 1, list))) verb--;
  const hearer = outletBefore(reader, verb) ?? readerOfDocument(reader, verb);
  const from = hearer && clauseStart(reader, hearer.from);
  if (!hearer || from === null) return null;
  let close = to;
  while (isIn(reader, close, 'auxiliaries')) close++;
  return { from, to: isMark(reader, close, ',') ? close + 1 : close, hearer };
}

/** Words between the comma of a clause and its verb ("копию которого ранее"). */
const MAX_OPENING = 5;

/** "письмо|, с которым ознакомился «Коммерсантъ»,|": the outlet stands behind the verb that a relative pronoun opens. */
function hearingBehind(reader: Reader, { at, to }: CueMatch): Hearing | null {
  if (has(reader, 'verb-final')) return null;
  const hearer = outletBehind(reader, to);
  if (!hearer) return null;
  // "которое получило издание из Перми": behind a noun alone the clause must end.
  const isClosed =
    hearer.kind === 'named' || isMark(reader, hearer.to, ',.') || hearer.to >= reader.items.length;
  let hasPronoun = false;
  for (let i = at - 1; i > 0 && i >= at - MAX_OPENING; i--) {
    if (isMark(reader, i, ',')) {
      const close = isMark(reader, hearer.to, ',') ? hearer.to + 1 : hearer.to;
      return hasPronoun && isClosed ? { from: i, to: close, hearer } : null;
    }
    if (reader.items[i]?.kind !== 'word' || isFiniteVerb(reader, i)) return null;
    hasPronoun ||= isIn(reader, i, 'relatives') && !isIn(reader, i, 'facts');
  }
  return null;
}

/** The outlet whose words begin at an item, behind its noun, behind those who work there ("корреспондент ТАСС"), or alone. */
function outletBehind(reader: Reader, from: number): NounPhrase | null {
  let first = from;
  while (isOutletNoun(reader, first) || isIn(reader, first, 'pressRoles') || isGroup(reader, first)) first++;
  for (let to = first + MAX_NAME; to > first; to--)
    if (to <= reader.items.length && isOutletName(reader, first, to))
      return { from, to, core: { from: first, to }, kind: 'named' };
  return first > from && isOutletNoun(reader, first - 1)
    ? { from, to: first, core: { from: first - 1, to: first }, kind: 'plain' }
    : null;
}

function isGroup(reader: Reader, i: number): boolean {
  return reader.lexicon.groups.has(reader.items[i]?.lower ?? '');
}

/** The outlet whose words end before an item: a known or quoted name, capitals alone, a name behind "the paper", or "the paper"; else null. */
export function outletBefore(reader: Reader, end: number): NounPhrase | null {
  for (let from = Math.max(0, end - MAX_NAME); from < end; from++) {
    if (!isOutletName(reader, from, end)) continue;
    let first = from;
    while (isOutletNoun(reader, first - 1)) first--;
    if (isJoining(reader, first - 1)) first = outletBefore(reader, first - 1)?.from ?? first;
    return { from: first, to: end, core: { from, to: end }, kind: 'named' };
  }
  return isOutletNoun(reader, end - 1)
    ? { from: end - 1, to: end, core: { from: end - 1, to: end }, kind: 'plain' }
    : null;
}

/** "et notat, som |Limfjord Update| har set": an unknown name in a clause about a document is an outlet's. */
function readerOfDocument(reader: Reader, end: number): NounPhrase | null {
  let from = end;
  while (from > 0 && reader.items[from - 1]?.upper && reader.items[from - 1]?.kind === 'word') from--;
  const before = isMark(reader, from - 2, ',') ? from - 2 : from - 1;
  if (from === end || !isIn(reader, from - 1, 'relatives') || documentBefore(reader, before) === null)
    return null;
  return { from, to: end, core: { from, to: end }, kind: 'named' };
}

/** A document and the clause about it are at most so many words apart ("regnskapet |for 2025|, som …"). */
const MAX_BETWEEN = 5;

/** The noun for a document before an item, with no verb and no mark between; or null. */
export function documentBefore(reader: Reader, end: number): number | null {
  let found: number | null = null;
  for (let i = end - 1; i >= 0 && i >= end - 1 - MAX_BETWEEN; i--) {
    if (reader.items[i]?.kind === 'punct' || isFiniteVerb(reader, i)) return found;
    if (found !== null && isIn(reader, i, 'prepositions')) return found;
    if (isDocument(reader, i)) found = i;
    // "|протоколі| останньої перевірки": what a noun owns stands before it.
    if (found !== null && !has(reader, 'case-genitive')) return found;
  }
  return found;
}

function isOutletName(reader: Reader, from: number, to: number): boolean {
  const first = reader.items[from];
  if (!first?.upper && !isIn(reader, from, 'smallNames')) return false;
  const names = reader.items.slice(from, to);
  if (names.some(({ kind }) => kind === 'punct')) return false;
  if (isKnownOutlet(names.map(({ text }) => text.replace(/["“”„«»]/gu, '')).join(' '))) return true;
  if (to === from + 1 && (isQuotedName(first) || /^\p{Lu}{2,5}$/u.test(first?.text ?? ''))) return true;
  return isOutletNoun(reader, from - 1) && names.every(({ upper }) => upper);
}

/** Where the clause begins whose subject begins at an item: at its pronoun, or right behind the noun; null for a clause of its own. */
function clauseStart(reader: Reader, subject: number): number | null {
  // "die |der Zeit| vorliegen": an article that looks like the pronoun before it.
  const isArticle = isIn(reader, subject - 1, 'determiners');
  const hasPronoun = isIn(reader, subject - 2, 'relatives');
  const at = isArticle && (hasPronoun || !isIn(reader, subject - 1, 'relatives')) ? subject - 1 : subject;
  if (isIn(reader, at - 1, 'relatives')) {
    const pronoun = isIn(reader, at - 2, 'prepositions') ? at - 2 : at - 1;
    const from = isMark(reader, pronoun - 1, ',') ? pronoun - 1 : pronoun;
    return from > 0 ? from : null;
  }
  const noun = reader.items[at - 1];
  if (!has(reader, 'contact-clauses') || noun?.kind !== 'word' || (noun.upper && at > 1)) return null;
  return NO_NOUNS.some((list) => isIn(reader, at - 1, list)) || isFiniteVerb(reader, at - 1) ? null : at;
}

/** The outlet of the clause that stands right behind a phrase, or null. */
export function hearerOf(hearings: readonly Hearing[], { to }: NounPhrase): NounPhrase | null {
  return hearings.find(({ from }) => from === to)?.hearer ?? null;
}

/** The outlet that opens a sentence and says by the verb at item `at` whom or what it has heard or seen, and where that begins. */
export type OpeningHearing = { at: number; from: number; hearer: NounPhrase };

/** "|Kanalen| har talt med |fire elever, der siger …", "Däremot har |Der Tagesspiegel| pratat med |en läkare": null for most sentences. */
export function findOpeningHearing(reader: Reader, matches: readonly CueMatch[]): OpeningHearing | null {
  // Where verbs stand last, whom an outlet has heard stands before its verb.
  if (has(reader, 'verb-final')) return null;
  for (const { form, at, to } of matches) {
    if (form.mode !== 'heard') continue;
    // "Tygodnik dotarł do analizy", "Dziennik pisał o pożarze": a cue of its own.
    if (has(reader, 'case-genitive') && matches.some((one) => one.at === at && one.form.mode !== 'heard'))
      continue;
    let verb = at;
    while (verb > 0 && LIGHT.some((list) => isIn(reader, verb - 1, list))) verb--;
    const opens = verb === 1 && isIn(reader, 0, 'outletNouns');
    const hearer: NounPhrase | null = opens
      ? { from: 0, to: 1, core: { from: 0, to: 1 }, kind: 'plain' }
      : outletBefore(reader, verb);
    if (hearer && isOpened(reader, hearer.from)) return { at, from: to, hearer };
  }
  return null;
}

/** Whether nothing but light words stands before an item. */
function isOpened(reader: Reader, at: number): boolean {
  for (let i = 0; i < at; i++)
    if (!OPENING.some((list) => isIn(reader, i, list)) && !(i === at - 1 && isIn(reader, i, 'determiners')))
      return false;
  return true;
}
const OPENING = ['adverbs', 'auxiliaries', 'openers', 'perfects'] as const;

/** Whom an outlet says to have heard, where nothing of it is told in the same sentence ("Kanalen har talt med to naboer."); null for nobody. */
export function readHeard(reader: Reader, { at, from, hearer }: OpeningHearing, end: number): Draft | null {
  let first = from;
  while (isIn(reader, first, 'adverbs')) first++;
  if (isIn(reader, first, 'prepositions')) first++;
  const found = nounPhraseAfter(reader, first, end);
  // "The BBC met the minister's demands"
  if (!found || !isSomebody(reader, found) || reader.items[found.core.to]?.lower === "'s") return null;
  const source = apposedName(reader, found, end) ?? found;
  const cue = spanOf(reader, at, from);
  return {
    ...PLAIN_DRAFT,
    form: 'verb',
    source,
    cue,
    claims: [],
    relay: hearer,
    group: { from: at, to: source.to },
  };
}

/** A first and a last name, a role, or a noun for people. */
function isSomebody(reader: Reader, { kind, core }: NounPhrase): boolean {
  const isName = kind === 'named' && core.to - core.from > 1 && !has(reader, 'capital-nouns');
  for (let i = core.from; i < core.to; i++)
    if (isTitle(reader, i) || isIn(reader, i, 'anonymous')) return true;
  return isName && !has(reader, 'unspaced');
}

/** A draft of whom or what an opening says was heard or seen, with the outlet that heard it; any other as it is. */
export function withinHearing(reader: Reader, draft: Draft, opening: OpeningHearing | null): Draft {
  const { source } = draft;
  if (!opening || !source || draft.hearer || source.to <= opening.from) return draft;
  const { relative } = source;
  const own = source.from < opening.from ? phrase(reader, opening.from, source.to) : source;
  if (!own) return draft;
  return {
    ...draft,
    hearer: opening.hearer,
    source: { ...own, ...(relative !== undefined && { relative }) },
  };
}
