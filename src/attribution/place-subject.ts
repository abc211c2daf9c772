import { namesOutlet } from '../sources/resolve-source.ts';
import type { CueMatch } from './find-cues.ts';
import { isOutletNoun, listenerAt } from './find-listener.ts';
import { namesSomebody } from './names-somebody.ts';
import {
  has,
  isFiniteVerb,
  isIn,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { isBody, officeAt } from './office-at.ts';
import { subjectAfter } from './subject-after.ts';

/** Words that may stand before the place in its clause. */
const OPENING = ['openers', 'conjunctions', 'adverbs', 'as'] as const;
/** A place is named in at most this many words ("Sisä-Suomen poliisilaitokselta"). */
const MAX_WORDS = 6;

/**
 * Who speaks where a language names the office as a place and leaves the verb without a subject ("В МИД утверждают,
 * что …", "…, уточнили в полиции", "Poliisista kerrotaan, että …"), or null.
 *
 * Holds for the trait `place-subjects`, and only with the forms of the verb that need no subject (`pluralEndings`).
 */
export function placeSubject(reader: Reader, match: CueMatch, start: number, end: number): NounPhrase | null {
  const { pluralEndings } = reader.lexicon.parts;
  if (!has(reader, 'place-subjects')) return null;
  // "hanno fatto sapere dalla prefettura": the auxiliary shows the plural.
  const isPlural = [match.at, match.at - 1].some((i) => {
    const verb = i === match.at || isIn(reader, i, 'auxiliaries') ? (reader.items[i]?.lower ?? '') : '';
    return pluralEndings.some((ending) => verb.endsWith(ending));
  });
  if (!isPlural) return null;
  const found =
    placeBehind(reader, match.to, end) ??
    placeBefore(reader, match, start) ??
    placeBefore(reader, match, coordinatedStart(reader, match.at, start));
  // "Desde el sindicato aseguran los vecinos que …": a subject of its own stands behind the verb.
  const other = found && hasOffices(reader) ? subjectAfter(reader, match.to, end) : null;
  return other && namesSomebody(reader, other) && other.core.from !== found?.core.from ? null : found;
}

/** "…, y | desde el organismo admiten": where the last clause before a verb begins that a word like "and" joins; `start` where none does. */
function coordinatedStart(reader: Reader, verb: number, start: number): number {
  for (let i = verb - 1; i > start && i > verb - MAX_WORDS; i--)
    if (isIn(reader, i, 'coordinators') && isMark(reader, i - 1, ',')) return i;
  return start;
}

/** Whether the prepositions that lead to an office are listed, so that only bodies are read behind them. */
function hasOffices(reader: Reader): boolean {
  return reader.lexicon.words.officePrepositions.size > 0;
}

function placeBehind(reader: Reader, from: number, end: number): NounPhrase | null {
  let at = from;
  while (at < end && (isIn(reader, at, 'adverbs') || isIn(reader, at, 'times'))) at++;
  const found = placeAt(reader, at, end);
  // "как рассказали |«Коммерсанту»| в суде"
  const heard = found || hasOffices(reader) ? null : listenerAt(reader, at, end);
  return heard && isIn(reader, heard.to, 'places') ? placeAt(reader, heard.to, end) : found;
}

function placeBefore(reader: Reader, match: CueMatch, start: number): NounPhrase | null {
  let at = start;
  const opens = (i: number) =>
    OPENING.some((list) => isIn(reader, i, list)) && !isIn(reader, i, 'officePrepositions');
  while (at < match.at && (opens(at) || isMark(reader, at, ','))) at++;
  const found = placeAt(reader, at, match.at);
  if (!found) return null;
  if (match.form.mode === 'name') return found;
  // "В Москве чиновники заявили": what stands between is the subject.
  for (let i = found.to; i < match.at; i++) {
    if (isMark(reader, i, ',')) {
      if (!hasOffices(reader)) return found;
      continue;
    }
    if (hasOffices(reader) && isIn(reader, i, 'auxiliaries')) continue;
    // "В авиакомпании корреспонденту РИА Новости сообщили, что …", "В УФСБ «Новой газете» подтвердили, что …"
    const isTold =
      isIn(reader, i, 'recipients') || isIn(reader, i, 'listeningNouns') || isOutletInQuotes(reader, i);
    const heard = isTold ? listenerAt(reader, i, match.at) : null;
    if (heard) i = heard.to - 1;
    else if (!isIn(reader, i, 'adverbs') && !isIn(reader, i, 'times') && !isIn(reader, i, 'prepositions'))
      return null;
  }
  return found;
}

function placeAt(reader: Reader, at: number, end: number): NounPhrase | null {
  if (hasOffices(reader)) return officeAt(reader, at, end);
  const { placeEndings } = reader.lexicon.parts;
  if (placeEndings.length > 0) return officeByEnding(reader, at, end, placeEndings);
  if (!isIn(reader, at, 'places')) return null;
  const found = nounPhraseAfter(reader, at + 1, end);
  if (!found || found.kind.endsWith('pronoun') || isWhen(reader, found)) return null;
  const close = placeEnd(reader, found);
  return close === found.to ? found : phrase(reader, found.from, close);
}

/** "В МВД |«Фергане» подтвердили", "В МЗС |крок назвали": where an office ends before whom it told or what it spoke of. */
function placeEnd(reader: Reader, { from, to }: NounPhrase): number {
  if (to - from > 1 && !isOutletNoun(reader, to - 2) && isOutletInQuotes(reader, to - 1)) return to - 1;
  for (let i = from + 1; i < to; i++) if (isIn(reader, i, 'listeningNouns')) return i;
  for (let i = from; i < to - 1; i++)
    if (/^\p{Lu}{3,}$/u.test(reader.items[i]?.text ?? '') && reader.items[i + 1]?.upper === false)
      return i + 1;
  for (let i = from + 1; i < to; i++) if (isObject(reader, i)) return i;
  return to;
}

function isOutletInQuotes(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return item?.kind === 'quote' && namesOutlet(item.text.slice(1, -1), reader.lexicon.language);
}

/** "В Agrimont |эти оценки| назвали": a word that is of no office but of what it spoke of. */
function isObject(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word' || item.upper) return false;
  if (isIn(reader, i, 'demonstratives') || (isIn(reader, i, 'pointers') && !isIn(reader, i, 'oblique')))
    return true;
  if (!isIn(reader, i, 'determiners')) return false;
  // "В компании |их| отрицают", "В полиции |эту версию| не подтвердили"
  const { objectEndings } = reader.lexicon.parts;
  return isFiniteVerb(reader, i + 1) || objectEndings.some((last) => item.lower.endsWith(last));
}

/** "Paperiliitosta kerrotaan": the case says what a preposition says elsewhere. */
function officeByEnding(
  reader: Reader,
  at: number,
  end: number,
  endings: readonly string[],
): NounPhrase | null {
  for (let i = at; i < end && i < at + MAX_WORDS; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word') return null;
    if (!endings.some((ending) => item.lower.endsWith(ending) && item.lower.length > ending.length + 2))
      continue;
    const found = phrase(reader, at, i + 1);
    if (!found || isWhen(reader, found) || !reader.items[at]?.upper) return null;
    // "Turussa uskotaan": in the case of a mere place only a body speaks.
    const isMere = reader.lexicon.parts.listenerEndings.some((ending) => item.lower.endsWith(ending));
    return !isMere || isBody(reader, found, true) ? found : null;
  }
  return null;
}

function isWhen(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++)
    if (isIn(reader, i, 'times') || isIn(reader, i, 'months') || reader.items[i]?.kind === 'number')
      return true;
  return false;
}
