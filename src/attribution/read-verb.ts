import { claimSpan, type Draft } from './draft.ts';
import { claimEnd, findComplement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { has, isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { readFinal } from './read-final.ts';
import { readMarked } from './read-marked.ts';
import { readPointer } from './read-pointer.ts';
import { readReport } from './read-report.ts';
import { readTag } from './read-tag.ts';
import { isGerund, verbDraft } from './verb-draft.ts';

/**
 * What a verb of saying reports, or null when it reports nothing here.
 *
 * Tried in this order: a clause that looks back on what was said ("as X wrote", ", said X"), then a clause whose
 * object is what was said ("X said that …").
 */
export function readVerb(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (
    isGerund(reader, match.at) &&
    !isIn(reader, match.at - 1, 'auxiliaries') &&
    match.form.parts[0]?.length === 1
  )
    return readGerund(reader, match, end);
  // "zu erwarten": an infinitive has no subject.
  if (isIn(reader, match.at - 1, 'infinitives')) return null;
  if (has(reader, 'verb-final'))
    return reader.lexicon.parts.subjectEndings.length > 0
      ? readMarked(reader, match, start)
      : readFinal(reader, match, start, end);
  return (
    readPointer(reader, match, start, end) ??
    readTag(reader, match, start, end) ??
    (match.form.mode === 'tag' ? null : readReport(reader, match, start, end))
  );
}

/** ", adding that …": said by the subject of the sentence, or by whoever spoke before in it. */
function readGerund(reader: Reader, match: CueMatch, end: number): Draft | null {
  const before = match.at - 1;
  const opens =
    isMark(reader, before, ',') ||
    reader.items[before]?.kind === 'quote' ||
    isIn(reader, before, 'conjunctions') ||
    isIn(reader, before, 'adverbs');
  const complement = opens ? findComplement(reader, match.to, end, match) : null;
  if (!complement || match.form.mode === 'name') return null;
  const claim = claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  return claim
    ? verbDraft(reader, match, sentenceSubject(reader, match.at), [claim], { to: match.to })
    : null;
}

/** The first phrase of a sentence, after its opening words and a leading circumstance up to a comma. */
function sentenceSubject(reader: Reader, end: number): NounPhrase | null {
  let at = 0;
  while (at < end && (isIn(reader, at, 'openers') || isIn(reader, at, 'conjunctions'))) at++;
  if (isIn(reader, at, 'prepositions')) {
    while (at < end && !isMark(reader, at, ',')) at++;
    at++;
  }
  return at < end ? nounPhraseAfter(reader, at, end) : null;
}
