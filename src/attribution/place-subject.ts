import type { CueMatch } from './find-cues.ts';
import { has, isIn, isMark, type NounPhrase, nounPhraseAfter, phrase, type Reader } from './noun-phrase.ts';

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
  const verb = reader.items[match.at]?.lower ?? '';
  if (!has(reader, 'place-subjects') || !pluralEndings.some((ending) => verb.endsWith(ending))) return null;
  return placeBehind(reader, match.to, end) ?? placeBefore(reader, match, start);
}

function placeBehind(reader: Reader, from: number, end: number): NounPhrase | null {
  let at = from;
  while (at < end && (isIn(reader, at, 'adverbs') || isIn(reader, at, 'times'))) at++;
  return officeAt(reader, at, end);
}

function placeBefore(reader: Reader, match: CueMatch, start: number): NounPhrase | null {
  let at = start;
  while (at < match.at && (OPENING.some((list) => isIn(reader, at, list)) || isMark(reader, at, ','))) at++;
  const found = officeAt(reader, at, match.at);
  if (!found) return null;
  if (match.form.mode === 'name') return found;
  // "В Москве чиновники заявили": what stands between is the subject.
  for (let i = found.to; i < match.at; i++) {
    if (isMark(reader, i, ',')) return found;
    if (!isIn(reader, i, 'adverbs') && !isIn(reader, i, 'times') && !isIn(reader, i, 'prepositions'))
      return null;
  }
  return found;
}

function officeAt(reader: Reader, at: number, end: number): NounPhrase | null {
  const { placeEndings } = reader.lexicon.parts;
  if (placeEndings.length > 0) return officeByEnding(reader, at, end, placeEndings);
  if (!isIn(reader, at, 'places')) return null;
  const found = nounPhraseAfter(reader, at + 1, end);
  if (!found || found.kind.endsWith('pronoun') || isWhen(reader, found)) return null;
  return found;
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
    return found && !isWhen(reader, found) && reader.items[at]?.upper ? found : null;
  }
  return null;
}

function isWhen(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++)
    if (isIn(reader, i, 'times') || isIn(reader, i, 'months') || reader.items[i]?.kind === 'number')
      return true;
  return false;
}
