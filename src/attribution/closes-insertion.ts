import { isInSubject } from './is-in-subject.ts';
import { opensCue } from './match-words.ts';
import { namesSomebody } from './names-somebody.ts';
import { formsFrom, has, isIn, isMark, nounPhraseAfter, type Reader } from './noun-phrase.ts';

/** A subject with what is inserted behind it is at most this long ("El informe, difundido ayer por Efe, critica"). */
const MAX_REACH = 32;
/** What may stand before the subject. */
const OPENING = ['openers', 'conjunctions', 'adverbs'] as const;

/**
 * Whether the comma before the verb of items `[head, to)` closes an insertion behind its subject ("Un estudio, |difundido ayer por
 * Efe,| critica la ley"), so that no claim stands before it.
 *
 * The insertion begins with a participle or a relative pronoun, and nothing before it may be a verb. Behind an unknown
 * verb somebody who can speak is the subject after all, unless the insertion says through whom the words came.
 */
export function closesInsertion(reader: Reader, head: number, to: number, start: number): boolean {
  if (!isMark(reader, head - 1, ',')) return false;
  let open = head - 2;
  while (open > start && open > head - MAX_REACH && reader.items[open]?.kind === 'word') open--;
  if (!isMark(reader, open, ',') || open >= head - 2) return false;
  const isHeard = opensThrough(reader, open + 1);
  if (!isHeard && !describesBefore(reader, open + 1)) return false;
  if (!isSubject(reader, start, open)) return false;
  const behind = isHeard ? null : nounPhraseAfter(reader, to, reader.items.length);
  return behind === null || !namesSomebody(reader, behind) || opensClaim(reader, behind.to);
}

/**
 * "…, der anonym bleiben will, sagte der „Post“ dagegen|, die Tore seien offen", "… säger till X |att": what was said follows whom it was
 * told to, where the verb of a clause around the words before would stand ("Die Tore, die offen waren, sagte Weller|, seien neu").
 */
function opensClaim(reader: Reader, from: number): boolean {
  if (!has(reader, 'verb-second')) return false;
  let at = from;
  while (isIn(reader, at, 'adverbs') || isIn(reader, at, 'times')) at++;
  // "schilderte der dpa |den Flug| als …"
  if (isMark(reader, at, ':') || isIn(reader, at, 'determiners')) return true;
  const next = isMark(reader, at, ',') ? at + 1 : at;
  if (isIn(reader, next, 'that') && !isIn(reader, next, 'determiners')) return true;
  const pronouns = ['pronounsPerson', 'pronounsPlural', 'determiners'] as const;
  return has(reader, 'comma-claims') && next > at && pronouns.some((list) => isIn(reader, next, list));
}

/** "interviewée lundi sur X", "citado por X": the first word of a cue that leads to an outlet; all of it behind a pronoun ("kterou cituje X"). */
function opensThrough(reader: Reader, i: number): boolean {
  const isPronoun = isIn(reader, i, 'relatives') || isIn(reader, i, 'prepositions');
  if (isPronoun) return opensCue(reader, i);
  return formsFrom(reader, i).some(({ mode }) => mode === 'through');
}

/** ", difuzat marți …", ", qui …", ", pe care …" */
function describesBefore(reader: Reader, i: number): boolean {
  const { participleEndings } = reader.lexicon.parts;
  const word = reader.items[i]?.lower ?? '';
  if (participleEndings.some((ending) => word.endsWith(ending) && word.length > ending.length + 2))
    return true;
  const at = isIn(reader, i, 'prepositions') ? i + 1 : i;
  return isIn(reader, at, 'relatives') && !isIn(reader, at, 'adverbs');
}

/** Whether items `[start, end)` are words that name somebody or something, without a verb. */
function isSubject(reader: Reader, start: number, end: number): boolean {
  let first = start;
  while (first < end && (OPENING.some((list) => isIn(reader, first, list)) || isMark(reader, first, ',')))
    first++;
  if (first >= end) return false;
  if (!isIn(reader, first, 'determiners') && reader.items[first]?.upper !== true) return false;
  for (let i = first; i < end; i++) if (!isInSubject(reader, i, end)) return false;
  return true;
}
