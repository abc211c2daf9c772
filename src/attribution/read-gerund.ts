import { claimEnd, goesOn } from './claim-end.ts';
import { clauseSubject } from './clause-subject.ts';
import { claimSpan, type Draft } from './draft.ts';
import { findComplement } from './find-complement.ts';
import { type CueMatch, formsAt } from './find-cues.ts';
import { has, isIn, isMark, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { verbDraft } from './verb-draft.ts';

/** A verb of saying and its circumstances are at most this long. */
const MAX_TAG = 12;
/** Words between a quotation and a verb that only quotes (“…,” the mayor asked). */
const MAX_ASIDE = 5;
/** An opening gerund and its claim are at most this long ("Noting that …, Weller said"). */
const MAX_OPENING = 40;

/**
 * ", adding that …", "by saying that …", "Noting that …, Weller …": said by the subject of the sentence, or by whoever
 * spoke before in it; null where the gerund reports nothing.
 */
export function readGerund(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const complement = findComplement(reader, match.to, end, match);
  if (!complement) return null;
  if (match.at === start) return readOpening(reader, match, complement.from, end);
  if (match.form.mode === 'name' && isIn(reader, match.at - 1, 'prepositions')) return null;
  const isLoose = match.form.mode === 'name' || complement.at > match.to || !has(reader, 'gerunds');
  if (!opens(reader, match.at - 1) && isLoose) return null;
  const source = followsTag(reader, match.at - 1) ? null : clauseSubject(reader, start, match.at);
  // "It is worth noting that"
  if (source?.kind === 'thing-pronoun' && !isMark(reader, match.at - 1, ',')) return null;
  const claim = claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  return claim ? verbDraft(reader, match, source, [claim], { to: match.to }) : null;
}

/** Whether a gerund behind item `before` tells what the subject of the sentence does meanwhile, or how. */
function opens(reader: Reader, before: number): boolean {
  return (
    isMark(reader, before, ',') ||
    reader.items[before]?.kind === 'quote' ||
    isIn(reader, before, 'conjunctions') ||
    isIn(reader, before, 'adverbs') ||
    isIn(reader, before, 'prepositions')
  );
}

/** The subject behind the comma that closes the opening gerund, and what stands before it. */
function readOpening(reader: Reader, match: CueMatch, from: number, end: number): Draft | null {
  for (let i = from + 1; i < end && i < MAX_OPENING; i++) {
    if (!isMark(reader, i, ',')) continue;
    // "Avvertendo che …, ha sollecitato": the subject is left out.
    const isDropped = has(reader, 'drops-subject') && isIn(reader, i + 1, 'auxiliaries');
    const subject = isDropped ? null : nounPhraseAfter(reader, i + 1, end);
    if (!isDropped && !(subject && goesOn(reader, subject.to))) continue;
    const claim = claimSpan(reader, from, i);
    return claim ? verbDraft(reader, match, subject, [claim], { to: match.to }) : null;
  }
  return null;
}

/** "…, she said in Concord, referring to": whether a verb of saying stands before the comma, so that its subject goes on. */
function followsTag(reader: Reader, comma: number): boolean {
  if (!isMark(reader, comma, ',')) return false;
  for (let i = comma - 1; i > 0 && i > comma - MAX_TAG; i--) {
    if (isMark(reader, i, ',') || reader.items[i]?.kind === 'quote') return false;
    const forms = formsAt(reader, i);
    const isQuoted = reader.items.slice(Math.max(0, i - MAX_ASIDE), i).some(({ kind }) => kind === 'quote');
    if (forms.some(({ mode }) => mode === 'say' || mode === 'claim' || (mode === 'quote' && isQuoted)))
      return true;
  }
  return false;
}
