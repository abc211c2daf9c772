import type { Form } from './cue-forms.ts';
import { formsAt } from './find-cues.ts';
import {
  formsFrom,
  has,
  isFiniteVerb,
  isIn,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { isGerund } from './verb-draft.ts';

/** Claims end with the sentence, before a phrase that names another source, or before "but he said". */
export function claimEnd(reader: Reader, from: number, end: number): number {
  const isQuote = reader.items[from]?.kind === 'quote';
  for (let i = isQuote ? from + 1 : from + 3; i < end; i++) {
    // “misleading” but did not dispute it
    if (isQuote && i === from + 1 && isIn(reader, i, 'coordinators') && isIn(reader, i + 1, 'auxiliaries'))
      return i;
    if (reportsAnew(reader, i, end) || (isMark(reader, i, ',') && isReportingGerund(reader, i + 1))) return i;
    if (!isMark(reader, i, ',')) continue;
    if (reader.items[i + 1]?.kind !== 'word') continue;
    const namesAnother = ({ mode }: Form) => mode === 'before' || mode === 'citing' || mode === 'through';
    if (formsAt(reader, i + 1).some(namesAnother)) return i;
  }
  return end;
}

/** ", but he said", "and added": a coordinated clause that reports by itself. */
function reportsAnew(reader: Reader, i: number, end: number): boolean {
  if (!isIn(reader, i, 'coordinators')) return false;
  const isApart = reader.items[i - 1]?.kind === 'punct' && !isFiniteVerb(reader, i + 1);
  const subject = isApart ? nounPhraseAfter(reader, i + 1, end) : null;
  let at = subject && subject.to <= i + MAX_SUBJECT ? subject.to : i + 1;
  while (at < end && (isIn(reader, at, 'auxiliaries') || isIn(reader, at, 'adverbs'))) at++;
  const forms = formsFrom(reader, at);
  // ", ενώ η Λίνα Άνθη χαρακτήρισε την ιδέα …": somebody named, and what she said of a thing.
  const isNamed = subject?.kind === 'named' && at > i + 1;
  return forms.some(
    ({ mode, belief, parts }) =>
      (mode === 'say' || mode === 'claim' || (mode === 'name' && isNamed)) &&
      (!belief || mode === 'name') &&
      parts[0]?.length === 1 &&
      !/ing$/u.test(parts[0][0] ?? ''),
  );
}

/** ", arguing that": whoever reports goes on by another verb. */
function isReportingGerund(reader: Reader, i: number): boolean {
  // "دعا إلى الحذر، |موضحا| أن …"
  if (isIn(reader, i, 'circumstantial')) return true;
  if (!isGerund(reader, i)) return false;
  return formsAt(reader, i).some(({ mode }) => mode !== 'silent' && mode !== 'heard');
}

/** A short subject: a pronoun, a name, "the mayor". */
const MAX_SUBJECT = 5;

/**
 * Where the object of a verb ends whose object is the claim ("denied the charges, but …", "criticised the plan — an
 * old one"): before what goes on in another clause.
 */
export function objectEnd(reader: Reader, from: number, end: number): number {
  if (reader.lexicon.words.circumstantial.size > 0)
    for (let i = from + 1; i < end; i++)
      if (isMark(reader, i, ',') && isReportingGerund(reader, i + 1)) return i;
  const isBare = has(reader, 'bare-claims');
  for (let i = from + 1; i < end; i++) {
    if (isMark(reader, i, isBare ? ';–—' : ';')) return i;
    if (isBare && isMark(reader, i, ',') && opensAnotherClause(reader, i + 1)) return i;
  }
  return end;
}

function opensAnotherClause(reader: Reader, i: number): boolean {
  return (
    isIn(reader, i, 'coordinators') ||
    (isIn(reader, i, 'subordinators') && !isIn(reader, i, 'predicatives')) ||
    isIn(reader, i, 'relatives') ||
    (isGerund(reader, i) && !isIn(reader, i, 'suchAs'))
  );
}

/**
 * Where the clause of a report ends that itself only opens its sentence ("When Weller said the bridge was safe,
 * everybody laughed"): before the main clause; `end` for every other report.
 */
export function openingEnd(
  reader: Reader,
  source: NounPhrase,
  from: number,
  start: number,
  end: number,
): number {
  if (!opensSentence(reader, source.from, start)) return end;
  for (let i = from + 1; i < end; i++) {
    if (!isMark(reader, i, ',') || isIn(reader, i + 1, 'relatives')) continue;
    const subject = nounPhraseAfter(reader, i + 1, end);
    if (subject && goesOn(reader, subject.to)) return i;
  }
  return end;
}

/** Where a report in a relative clause ends ("Weller, who says it is safe, did not …"): before the verb of the main clause. */
export function relativeReportEnd(reader: Reader, from: number, end: number): number {
  if (!has(reader, 'bare-claims')) return end;
  for (let i = from + 1; i < end - 1; i++)
    if (isMark(reader, i, ',–—') && (isIn(reader, i + 1, 'auxiliaries') || isFiniteVerb(reader, i + 1)))
      return i;
  return end;
}

/** Whether a subject stands right behind a word like "when" that opens its sentence. */
function opensSentence(reader: Reader, subject: number, start: number): boolean {
  let at = start;
  while (
    at < subject &&
    (isIn(reader, at, 'coordinators') || isIn(reader, at, 'openers')) &&
    !isIn(reader, at, 'subordinators')
  )
    at++;
  if (!isIn(reader, at, 'subordinators')) return false;
  for (let i = at + 1; i < subject; i++) if (reader.items[i]?.kind === 'punct') return false;
  return true;
}

/** Whether a verb or an insertion follows the subject of a main clause. */
export function goesOn(reader: Reader, i: number): boolean {
  return (
    isFiniteVerb(reader, i) ||
    isIn(reader, i, 'auxiliaries') ||
    isIn(reader, i, 'adverbs') ||
    isIn(reader, i, 'relatives') ||
    isMark(reader, i, ',')
  );
}
