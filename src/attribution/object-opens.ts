import { claimSpan, type Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { namesSpeaker } from './nominative-subject.ts';
import { has, isFiniteVerb, isIn, isTitle, type Reader } from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';
import { verbDraft } from './verb-draft.ts';

/** Small words between an article and its noun ("die schweren Vorwürfe"). */
const MAX_ADJECTIVES = 2;

/**
 * "Die Vorwürfe |weist das Ministerium zurück|": a sentence that its object opens, whose subject follows the verb; null for others.
 * Nothing but sense tells object and subject, so the noun is one of the list `toldThings`.
 */
export function readObjectFirst(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (!has(reader, 'capital-nouns') || !has(reader, 'verb-second')) return null;
  const { at, to, tail } = match;
  if (!opensWithThing(reader, start, at)) return null;
  for (let i = start; i < at; i++)
    if (reader.items[i]?.kind === 'punct' || isFiniteVerb(reader, i)) return null;
  const source = subjectAfter(reader, to, tail > to ? tail : end);
  if (!source || isIn(reader, source.from, 'oblique') || !isSpeaker(reader, source)) return null;
  const claim = claimSpan(reader, start, at);
  return claim && verbDraft(reader, match, source, [claim], {});
}

function opensWithThing(reader: Reader, start: number, verb: number): boolean {
  let at = start;
  while (at < verb && isIn(reader, at, 'determiners')) at++;
  for (let steps = 0; steps < MAX_ADJECTIVES && reader.items[at]?.upper === false; steps++) at++;
  return at < verb && isIn(reader, at, 'toldThings');
}

function isSpeaker(reader: Reader, source: NonNullable<Draft['source']>): boolean {
  if (source.kind === 'person-pronoun' || namesSpeaker(reader, source)) return true;
  for (let i = source.from; i < source.to; i++) if (isTitle(reader, i)) return true;
  return false;
}
