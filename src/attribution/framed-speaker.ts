import type { Span } from '../article.ts';
import { clauseSubject } from './clause-subject.ts';
import { claimSpan, type Draft } from './draft.ts';
import { isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { collect } from './subject.ts';
import { apposedName } from './subject-after.ts';

/** Words between a comma and the end of its relative pronoun ("na którego"). */
const MAX_RELATIVE = 2;

/** Who is heard through an outlet, and what of the sentence is theirs; null where that stands in another one. */
export type Framed = { source: NounPhrase; claim: Span | null };

/**
 * Whom a sentence without a cue of saying lets speak by nothing but the words that lead to an outlet: who stands behind
 * them ("Speaking with EurActiv, Suleymenov rejected …"), before them ("Weller v rozhovoru pro Deník odmítla …"), or before
 * their relative clause ("Nie zgadza się z tym Weller, którego cytuje PAP"); null where nobody stands there.
 *
 * @param relay - the draft of the words that lead to the outlet.
 */
export function framedSpeaker(reader: Reader, { group }: Draft): Framed | null {
  const end = reader.items.length;
  if (isMark(reader, group.from - 1, ',')) {
    const source = isRelative(reader, group.from) ? collect(reader, group.from - 1, 0) : null;
    return source && { source, claim: null };
  }
  const isOpening = group.from === 0 || (group.from === 1 && isIn(reader, 0, 'openers'));
  const at = isMark(reader, group.to, ',') ? group.to + 1 : group.to;
  const subject = isOpening ? nounPhraseAfter(reader, at, end) : clauseSubject(reader, 0, group.from);
  if (!subject || subject.kind.endsWith('pronoun') || (!isOpening && subject.to !== group.from)) return null;
  const source = isOpening ? (apposedName(reader, subject, end) ?? subject) : subject;
  const from = isOpening ? source.to : group.to;
  const claim = reader.items[from]?.kind === 'word' ? claimSpan(reader, from, end) : null;
  return claim && { source, claim };
}

function isRelative(reader: Reader, from: number): boolean {
  for (let i = from; i < from + MAX_RELATIVE; i++) if (isIn(reader, i, 'relatives')) return true;
  return false;
}
