import { isKnownOutlet } from '../sources/resolve-source.ts';
import { type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { has, isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';
import { phraseBefore } from './subject-marked.ts';
import { outletAt } from './through-end.ts';

/** The outlet that a cue of mode `through` leads to ("in an interview with X"), as the way to whoever the sentence cites; none where it names nobody. */
export function readThrough(reader: Reader, match: CueMatch, end: number): Draft[] {
  const isFinal = has(reader, 'verb-final');
  // "soud na dotaz uvedl": whose question is not said.
  if (!isFinal && isFiniteVerb(reader, match.to)) return [];
  const source = isFinal ? phraseBefore(reader, match.at) : outletAt(reader, match.to, end);
  // "auf Anfrage dieser Zeitung": the paper itself.
  if (!source || source.kind.endsWith('pronoun') || isIn(reader, source.from, 'demonstratives')) return [];
  // "το Bloomberg, που επικαλείται δύο στελέχη": the outlet stands before, and is read by the cue behind "που".
  const before = match.at - (isMark(reader, match.at - 1, ',') ? 1 : 0);
  if (
    (isIn(reader, match.at, 'relatives') || isIn(reader, match.at + 1, 'relatives')) &&
    isOutlet(reader, before - 1, before) &&
    !isOutlet(reader, source.core.from, source.core.to)
  )
    return [];
  const group = isFinal ? { from: source.from, to: match.to } : { from: match.at, to: source.to };
  return [
    {
      ...PLAIN_DRAFT,
      form: 'verb',
      source,
      cue: spanOf(reader, match.at, match.to),
      claims: [],
      group,
      isRelay: true,
    },
  ];
}

/** Whether items are the name of an outlet or agency that is known. */
function isOutlet(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(Math.max(0, from), to).map(({ text }) => text);
  return isKnownOutlet(words.join(' '));
}
