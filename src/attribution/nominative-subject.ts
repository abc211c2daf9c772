import type { Span } from '../article.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';
import { claimSpan } from './draft.ts';
import { isOwnedRole } from './name-run.ts';
import {
  isAttributive,
  isDocument,
  isFiniteVerb,
  isIn,
  isJoining,
  isMark,
  isTitle,
  type NounPhrase,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { speaks } from './subject-marked.ts';

/** A subject stands in the clause of its verb or before at most so many insertions. */
const MAX_CLAUSES = 3;
/** Nouns that stand in these lists in the nominative, whatever their endings look like. */
const NOMINATIVES = ['authorities', 'companies', 'nominatives'] as const;
/** Nouns for those who speak or write, and for what is written. */
const SPEAKING = ['anonymous', 'authorities', 'companies', 'documents'] as const;
/** Words between which no phrase goes on. */
const BETWEEN = [
  'adverbs',
  'as',
  'auxiliaries',
  'conjunctions',
  'openers',
  'selfPronouns',
  'that',
  'times',
] as const;

/** Endings of fewer letters are those of many names ("Imre", "Laura", "Macron"). */
const SURE_ENDING = 3;

/**
 * The subject before item `verb` where endings tell it from other phrases (list `obliqueEndings`): of the phrases of the
 * clause whose last word has none of them ("A cég | a Telex megkeresésére azt közölte") the first that names somebody who
 * can speak, else the first; null where there is none.
 *
 * Clauses before the verb's own are looked at too, unless they are relative ("A tanács elnöke, aki …, elmondta").
 */
export function nominativeSubject(reader: Reader, verb: number, start: number): NounPhrase | null {
  let end = verb;
  for (let clauses = 0; clauses < MAX_CLAUSES && end > start; clauses++) {
    let from = end;
    while (from > start && !isMark(reader, from - 1, ',')) from--;
    const isRelative = isIn(reader, from, 'relatives') || isIn(reader, from, 'that');
    const found = isRelative ? null : bestNominative(reader, from, end);
    if (found) return apposedBefore(reader, found, from, start) ?? found;
    end = from - 1;
  }
  return null;
}

/**
 * Whose statement or letter a clause names before its verb, which then leaves its subject out ("A cég közleményében azt
 * írta, hogy …"); null where it names none.
 */
export function statementOwner(reader: Reader, verb: number, start: number): NounPhrase | null {
  if (reader.lexicon.parts.obliqueEndings.length === 0) return null;
  let from = verb;
  while (from > start && !isMark(reader, from - 1, ',')) from--;
  for (let i = from; i < verb; i++) {
    // "Kormányzati forrásból a lapnak azt mondták"
    if (isIn(reader, i, 'anonymous') && isOblique(reader, i)) return phrase(reader, from, i + 1);
    const isWritten =
      isIn(reader, i, 'statements') || isIn(reader, i, 'posts') || isIn(reader, i, 'documents');
    if (!isWritten || !isOblique(reader, i)) continue;
    let first = i;
    while (first > from && isInside(reader, first - 1, from) && !isOblique(reader, first - 1)) first--;
    // "A Nemzeti Bank |szeptemberi inflációs| jelentésében": what describes the report is no part of who owns it.
    let close = i;
    const isSomebody = (last: number) =>
      reader.items[last]?.upper === true ||
      isTitle(reader, last) ||
      SPEAKING.some((list) => isIn(reader, last, list));
    while (close > first && !isSomebody(close - 1)) close--;
    const owner = first < i ? phrase(reader, first, close > first ? close : i) : null;
    if (owner && namesSpeaker(reader, owner)) return owner;
  }
  return null;
}

/** The subject behind a verb, by the same endings ("mondta a lapnak | a szakértő"); null before a mark. */
export function nominativeAfter(reader: Reader, from: number, end: number): NounPhrase | null {
  let to = from;
  while (to < end && (reader.items[to]?.kind !== 'punct' || isMark(reader, to, "'"))) to++;
  return bestNominative(reader, from, to);
}

/** "A kutatás vezetője, Nagy Ágnes, az ELTE docense elmondta": a name in the phrases between commas before a subject. */
function apposedBefore(
  reader: Reader,
  subject: NounPhrase,
  clause: number,
  start: number,
): NounPhrase | null {
  // "Szabó Katalin, a Pest Vármegyei Főkapitányság szóvivője": the name of a body beside a role in it.
  const isRole = isOwnedRole(reader, subject.to - 1) && isTitle(reader, subject.to - 1);
  if (subject.from !== clause || (isName(subject) && !isRole)) return null;
  let end = clause - 1;
  for (let clauses = 1; clauses < MAX_CLAUSES && end > start; clauses++) {
    let from = end;
    while (from > start && !isMark(reader, from - 1, ',')) from--;
    const found = bestNominative(reader, from, end);
    if (!found || found.to < end) return null;
    if (isName(found)) return found;
    end = from - 1;
  }
  return null;
}

function isName({ kind, core }: NounPhrase): boolean {
  return kind === 'named' && core.to - core.from > 1;
}

function bestNominative(reader: Reader, start: number, end: number): NounPhrase | null {
  const found = nominatives(reader, start, end);
  return found.find((one) => namesSpeaker(reader, one)) ?? found[0] ?? null;
}

/** Whether a phrase names somebody, or something that is written. */
export function namesSpeaker(reader: Reader, found: NounPhrase): boolean {
  const last = found.core.to - 1;
  return isTitle(reader, last) || isDocument(reader, last) || speaks(reader, found);
}

/** The phrases between two items whose last word may be a subject's. */
function nominatives(reader: Reader, start: number, end: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  const add = (from: number, to: number): boolean => {
    const one = phrase(reader, from, to);
    if (one) found.push(withoutAttribute(reader, one));
    return one !== null;
  };
  let from = start;
  for (let i = start; i <= end; i++) {
    const isEdge = i === end || !isInside(reader, i, from);
    if (isEdge && i > from && mayEndSubject(reader, i - 1)) {
      add(from, i);
    } else {
      // "Szűcs Gábor közleményben": a name ends before a noun in another case.
      const isBehindName =
        i > from && reader.items[i - 1]?.upper === true && reader.items[i]?.upper === false;
      const isClosed = i > from && isOblique(reader, i) && !goesOn(reader, i + 1) && !isOwned(reader, i);
      const head = isClosed && !isBehindName ? speakerBefore(reader, from, i) : i;
      if (isClosed && head > from && !isOblique(reader, head - 1)) add(from, head);
    }
    if (i < end && isParting(reader, i)) from = i + 1;
    else if (isEdge || (isOblique(reader, i) && !goesOn(reader, i + 1))) from = isEdge ? i : i + 1;
  }
  return found;
}

/**
 * "Ellenzéki politikusok | aggályokat fogalmaztak meg": where a noun ends that means somebody, or something written, before
 * another phrase in the same run of words; `from` where none stands there.
 */
function speakerBefore(reader: Reader, from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) {
    const isGroup = reader.lexicon.groups.has(reader.items[i]?.lower ?? '');
    if (isGroup || isTitle(reader, i) || SPEAKING.some((list) => isIn(reader, i, list))) return i + 1;
  }
  return from;
}

/** "az MTI kérdésére": an ending by which what stands before a noun owns it. */
export function isOwned(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.ownedEndings.some((ending) => lower.endsWith(ending));
}

/** "Korábban a 444 arról írt": an outlet may be called by a number. */
function mayEndSubject(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind === 'number') return isKnownOutlet(item.text);
  return item?.kind === 'word' && !isOblique(reader, i);
}

function withoutAttribute(reader: Reader, found: NounPhrase): NounPhrase {
  const { from, to } = found.core;
  const first = behindAttribute(reader, from, to);
  // What has to be described was not named before: its article says nothing.
  return first === from ? found : { ...found, from: first, core: { from: first, to } };
}

/**
 * "a lapunknak nyilatkozó | szakértő", "a portálhoz eljutott | levél": the item behind a participle and what belongs to it,
 * which are no part of what a phrase names; `from` where none stands in it.
 */
export function behindAttribute(reader: Reader, from: number, to: number): number {
  for (let i = to - 2; i >= from; i--) {
    // "a lapnak |névtelenül| nyilatkozó tanár", "|név nélkül| nyilatkozó pilóta"
    const isLed = isIn(reader, i - 1, 'adverbs') || (i > from && isOblique(reader, i - 1));
    if (isLed && goesOn(reader, i) && !reader.items[i]?.upper) return i + 1;
  }
  return from;
}

/** "A klub a balesetek után | kamerákat | sürgetett": the object between a subject and its verb, or null where none stands there. */
export function objectBetween(reader: Reader, from: number, verb: number): Span | null {
  const { obliqueEndings, objectEndings } = reader.lexicon.parts;
  if (obliqueEndings.length === 0) return null;
  for (let i = from; i < verb; i++) {
    const lower = reader.items[i]?.lower ?? '';
    // "X kutatója, aki neve elhallgatását kérte": another clause.
    if (isMark(reader, i, ',')) return null;
    const isObject = objectEndings.some((ending) => lower.endsWith(ending)) && !isIn(reader, i, 'adverbs');
    if (isObject) return claimSpan(reader, from, verb);
  }
  return null;
}

function isInside(reader: Reader, i: number, from: number): boolean {
  if (isParting(reader, i)) return false;
  // "a minisztérium |egyik| munkatársa": one of several whom the word before owns.
  const isPart = isIn(reader, i, 'parts') && i > from && !isIn(reader, i - 1, 'determiners');
  return i === from || isPart || !isIn(reader, i, 'determiners') || isIn(reader, i - 1, 'determiners');
}

/** Adverbs, circumstances, marks and verbs, which belong to no phrase. */
function isParting(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item || item.kind === 'punct' || item.kind === 'quote') return item?.text !== "'";
  // "Külgazdasági és Külügyminisztérium"
  const isJoined = isJoining(reader, i) && reader.items[i - 1]?.upper && reader.items[i + 1]?.upper;
  // "a cég |volt| vezetője"
  if (isJoined || isAttributive(reader, i)) return false;
  return BETWEEN.some((list) => isIn(reader, i, list)) || isFiniteVerb(reader, i);
}

/** Whether a word has an ending that no subject has; short endings tell nothing of names. */
export function isOblique(reader: Reader, i: number): boolean {
  // "sakini": a role in the nominative may end as an object does.
  if (isTitle(reader, i) || NOMINATIVES.some((list) => isIn(reader, i, list))) return false;
  const { lower = '', upper = false } = reader.items[i] ?? {};
  // "Kurt Jelinek védőügyvéd": before a role stands a name as it is.
  if (upper && reader.items[i - 1]?.upper && isTitle(reader, i + 1)) return false;
  return hasObliqueEnding(reader, lower, upper);
}

/** Whether a word in small letters ends as no subject does; in names (`isName`) short endings say nothing. */
export function hasObliqueEnding({ lexicon }: Reader, lower: string, isName: boolean): boolean {
  const ending = lexicon.parts.obliqueEndings.find((one) => lower.endsWith(one));
  return ending !== undefined && (!isName || ending.length >= SURE_ENDING);
}

/** "az ügyre rálátó forrás": a participle goes on with the phrase behind a word in another case. */
function goesOn(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.attributeEndings.some((ending) => lower.endsWith(ending));
}
