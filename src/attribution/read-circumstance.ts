import { claimEnd } from './claim-end.ts';
import { claimSpan, type Draft } from './draft.ts';
import { findComplement } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isMark, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { placedName } from './placed-name.ts';
import { verbDraft } from './verb-draft.ts';

/** A verb that opens its sentence and its adverbs have at most so many words. */
const MAX_VERB = 3;
/** Words of a circumstance that opens a sentence. */
const MAX_OPENING = 8;

/**
 * "ودعا الوزير إلى الحذر، موضحا أن …": a word that reports besides what the subject of its sentence does (list `circumstantial`), in a
 * language whose sentences open with the verb; null where it reports nothing.
 */
export function readCircumstance(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const complement = findComplement(reader, match.to, end, match);
  const claim = complement && claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  if (!claim) return null;
  let at = start;
  // "في المقابل، حمّل X …": a circumstance before the verb.
  if (isIn(reader, at, 'prepositions') || isIn(reader, at, 'places') || isIn(reader, at, 'adverbs'))
    for (let i = at; i < at + MAX_OPENING && i < match.at && at === start; i++)
      if (isMark(reader, i, ',')) at = i;
  while (at < match.at && isMark(reader, at, ',')) at++;
  at++;
  for (let i = at; i < at + MAX_VERB && isIn(reader, i, 'adverbs'); i++) at = i + 1;
  const found = at < match.at ? nounPhraseAfter(reader, at, match.at) : null;
  const source = found && (placedName(reader, found, match.at) ?? found);
  return { ...verbDraft(reader, match, source, [claim], { to: match.to }), isWeak: source !== null };
}
