import type { Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isMark, type NounPhrase, nounPhraseAfter, phrase, type Reader } from './noun-phrase.ts';
import { isCircle } from './read-where.ts';

/** Words from a verb to those of whom its subject learned it. */
const MAX_REACH = 14;

/**
 * A draft of a verb of learning (list `learning`) with whom it was learned from as its source and whoever learned it as the way to them
 * ("wie die dpa |aus Parteikreisen| erfuhr", "TT erfar |från källor i regeringen| att …"); the draft itself where nobody is named so.
 */
export function learnedFrom(reader: Reader, match: CueMatch, draft: Draft, end: number): Draft {
  const { source, claims } = draft;
  if (!source || claims.length === 0 || !isIn(reader, match.at, 'learning')) return draft;
  for (let i = Math.max(0, match.at - MAX_REACH); i < Math.min(end, match.to + MAX_REACH); i++) {
    if (i >= match.to && (isMark(reader, i, ',:') || isIn(reader, i, 'that'))) return draft;
    if (!isIn(reader, i, 'by') || !isIn(reader, i, 'prepositions')) continue;
    const circle = circleAfter(reader, i + 1, end);
    if (!circle) continue;
    // "der MDR |aus dem Umfeld des Vorstands|": what looks like a part of the name.
    const isInside = source.from < i && i < source.to;
    const learner = isInside ? phrase(reader, source.from, i) : source;
    return learner ? { ...draft, source: circle, relay: learner } : draft;
  }
  return draft;
}

/** A phrase whose noun means people who are not named, or null. */
function circleAfter(reader: Reader, from: number, end: number): NounPhrase | null {
  const found = nounPhraseAfter(reader, from, end);
  for (let i = found?.from ?? 0; i < (found?.to ?? 0); i++) if (isCircle(reader, i)) return found;
  return null;
}
