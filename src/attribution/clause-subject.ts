import {
  has,
  isFiniteVerb,
  isIn,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { apposedName, subjectAfter } from './subject-after.ts';
import { isGerund } from './verb-draft.ts';

/** A circumstance that opens a sentence is at most this long. */
const MAX_CIRCUMSTANCE = 16;

/** The first phrase of the clause that starts at `start`, behind a circumstance that opens it, or null. */
export function clauseSubject(reader: Reader, start: number, end: number): NounPhrase | null {
  const opens = (i: number) =>
    isIn(reader, i, 'openers') ||
    isIn(reader, i, 'conjunctions') ||
    isIn(reader, i, 'adverbs') ||
    reader.items[i]?.kind === 'punct' ||
    reader.items[i]?.kind === 'quote';
  let at = start;
  while (at < end && opens(at)) at++;
  // "Last month, Weller said", "Asked about Lindholm, Weller said": a circumstance up to a comma.
  const isCircumstance =
    isIn(reader, at, 'times') || isIn(reader, at, 'prepositions') || isGerund(reader, at);
  if (isCircumstance || isParticiple(reader, at)) {
    let comma = at;
    while (comma < end && comma < at + MAX_CIRCUMSTANCE && !isMark(reader, comma, ',')) comma++;
    if (isMark(reader, comma, ',') && comma < end) at = comma;
    while (at < end && opens(at)) at++;
  }
  if (isIn(reader, at, 'prepositions') && !isArticle(reader, at, start)) return null;
  // "»…«, vurderer han og tilføjer": behind what was said the verb stands before its subject.
  const isQuoteBefore = reader.items[isMark(reader, at - 1, ',') ? at - 2 : at - 1]?.kind === 'quote';
  if (isQuoteBefore && has(reader, 'verb-second') && isFiniteVerb(reader, at))
    return subjectAfter(reader, at + 1, end);
  const found = nounPhraseAfter(
    reader,
    isIn(reader, at, 'articles') || !isIn(reader, at, 'by') ? at : at + 1,
    end,
  );
  return found && !has(reader, 'bare-claims') ? (apposedName(reader, found, end) ?? found) : found;
}

/** "Asked about this, …": the participle of a verb of saying and a preposition. */
function isParticiple(reader: Reader, i: number): boolean {
  const isSaid =
    has(reader, 'bare-claims') && isFiniteVerb(reader, i) && reader.items[i]?.lower.endsWith('ed');
  return isSaid === true && isIn(reader, i + 1, 'prepositions');
}

/** Words behind which a clause begins with its subject ("quando a TVI noticiou"). */
const OPENING = ['conjunctions', 'subordinators', 'that'] as const;
/** Words that open a sentence before its subject ("Já a União avisa", "Também a Câmara diz"). */
const FIRST = ['adverbs', 'openers'] as const;

/**
 * Portuguese "a" is an article or a preposition: at the start of a clause it is the article of the subject, as "de" is in
 * "De nombreux experts".
 */
export function isArticle(reader: Reader, i: number, start: number): boolean {
  const opensClause =
    i <= start ||
    isMark(reader, i - 1, ',') ||
    OPENING.some((list) => isIn(reader, i - 1, list)) ||
    (i - 1 === start && FIRST.some((list) => isIn(reader, start, list)));
  if (!opensClause) return false;
  return isIn(reader, i, 'articles') || (isIn(reader, i, 'by') && isIn(reader, i + 1, 'quantifiers'));
}
