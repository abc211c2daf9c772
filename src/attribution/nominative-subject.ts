import { isFiniteVerb, isIn, isMark, isTitle, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';

/** A subject stands in the clause of its verb or before at most so many insertions. */
const MAX_CLAUSES = 3;
/** Words between which no phrase goes on. */
const BETWEEN = ['adverbs', 'as', 'auxiliaries', 'conjunctions', 'openers', 'that', 'times'] as const;

/**
 * The subject before item `verb` where endings tell it from other phrases (list `obliqueEndings`): the first phrase of the
 * clause whose last word has none of them ("A cég | a Telex megkeresésére azt közölte"); null where there is none.
 *
 * Clauses before the verb's own are looked at too, unless they are relative ("A tanács elnöke, aki …, elmondta").
 */
export function nominativeSubject(reader: Reader, verb: number, start: number): NounPhrase | null {
  let end = verb;
  for (let clauses = 0; clauses < MAX_CLAUSES && end > start; clauses++) {
    let from = end;
    while (from > start && !isMark(reader, from - 1, ',')) from--;
    const isRelative = isIn(reader, from, 'relatives') || isIn(reader, from, 'that');
    const found = isRelative ? null : firstNominative(reader, from, end);
    if (found) return apposedBefore(reader, found, from, start) ?? found;
    end = from - 1;
  }
  return null;
}

/** The subject behind a verb, by the same endings ("mondta a lapnak | a szakértő"); null before a mark. */
export function nominativeAfter(reader: Reader, from: number, end: number): NounPhrase | null {
  let to = from;
  while (to < end && (reader.items[to]?.kind !== 'punct' || isMark(reader, to, "'"))) to++;
  return firstNominative(reader, from, to);
}

/** "A kutatás vezetője, Nagy Ágnes, az ELTE docense elmondta": a name in the phrases between commas before a subject. */
function apposedBefore(
  reader: Reader,
  subject: NounPhrase,
  clause: number,
  start: number,
): NounPhrase | null {
  if (subject.from !== clause || isName(subject)) return null;
  let end = clause - 1;
  for (let clauses = 1; clauses < MAX_CLAUSES && end > start; clauses++) {
    let from = end;
    while (from > start && !isMark(reader, from - 1, ',')) from--;
    const found = firstNominative(reader, from, end);
    if (!found || found.to < end) return null;
    if (isName(found)) return found;
    end = from - 1;
  }
  return null;
}

function isName({ kind, core }: NounPhrase): boolean {
  return kind === 'named' && core.to - core.from > 1;
}

function firstNominative(reader: Reader, start: number, end: number): NounPhrase | null {
  let from = start;
  for (let i = start; i <= end; i++) {
    const isEdge = i === end || !isInside(reader, i, from);
    if (isEdge && i > from && reader.items[i - 1]?.kind === 'word' && !isOblique(reader, i - 1)) {
      const found = phrase(reader, from, i);
      if (found) return found;
    }
    // "Szűcs Gábor közleményben": a name ends before a noun in another case.
    const isBehindName = i > from && reader.items[i - 1]?.upper === true && reader.items[i]?.upper === false;
    if (isBehindName && isOblique(reader, i) && !isOblique(reader, i - 1) && !goesOn(reader, i + 1)) {
      const found = phrase(reader, from, i);
      if (found) return found;
    }
    if (i < end && isParting(reader, i)) from = i + 1;
    else if (isEdge || (isOblique(reader, i) && !goesOn(reader, i + 1))) from = isEdge ? i : i + 1;
  }
  return null;
}

function isInside(reader: Reader, i: number, from: number): boolean {
  if (isParting(reader, i)) return false;
  return i === from || !isIn(reader, i, 'determiners') || isIn(reader, i - 1, 'determiners');
}

/** Adverbs, circumstances, marks and verbs, which belong to no phrase. */
function isParting(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item || item.kind === 'punct' || item.kind === 'quote') return item?.text !== "'";
  return BETWEEN.some((list) => isIn(reader, i, list)) || isFiniteVerb(reader, i);
}

/** Whether a word has an ending that no subject has. */
function isOblique(reader: Reader, i: number): boolean {
  // "sakini": a role in the nominative may end as an object does.
  if (isTitle(reader, i) || isIn(reader, i, 'anonymous')) return false;
  const lower = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.obliqueEndings.some((ending) => lower.endsWith(ending));
}

/** "az ügyre rálátó forrás": a participle goes on with the phrase behind a word in another case. */
function goesOn(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.attributeEndings.some((ending) => lower.endsWith(ending));
}
