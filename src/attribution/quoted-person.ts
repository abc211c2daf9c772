import type { Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isTitle, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';

/**
 * A draft of a verb of quoting with whoever is quoted as its source and the one who quotes as the way to them
 * ("zitiert das Blatt den Händler X", "zitiert ihn die Agentur STT", "X citerar Y: …"); the draft itself where nobody is quoted.
 */
export function quotedPerson(reader: Reader, match: CueMatch, draft: Draft, end: number): Draft {
  const { source } = draft;
  if (!source || !isIn(reader, match.at, 'quoting') || draft.claims.length === 0) return draft;
  const isPronoun = source.kind.endsWith('pronoun') && source.from === match.to;
  const quoted = isPronoun ? source : objectOf(reader, Math.max(match.to, source.to), end);
  const quoter = isPronoun ? subjectAfter(reader, match.to + 1, end) : source;
  if (!quoted || !quoter) return draft;
  const group = { from: draft.group.from, to: Math.max(draft.group.to, quoted.to, quoter.to) };
  return { ...draft, source: quoted, relay: quoter, group };
}

/** The object of a verb, if it is somebody: a name, a pronoun or a role. */
function objectOf(reader: Reader, from: number, end: number): NounPhrase | null {
  if (isIn(reader, from, 'prepositions') || reader.items[from]?.kind !== 'word') return null;
  const found = nounPhraseAfter(reader, from, end);
  if (!found) return null;
  if (found.kind !== 'plain') return found;
  for (let i = found.from; i < found.to; i++)
    if (isTitle(reader, i) || isIn(reader, i, 'anonymous')) return found;
  return null;
}
