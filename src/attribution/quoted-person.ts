import type { Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { behindAttribute } from './nominative-subject.ts';
import {
  factsOf,
  isIn,
  isMark,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';

/**
 * A draft of a verb of quoting with whoever is quoted as its source and the one who quotes as the way to them
 * ("zitiert das Blatt den Händler X", "zitiert ihn die Agentur STT", "X citerar Y: …"); the draft itself where nobody is quoted.
 */
export function quotedPerson(reader: Reader, match: CueMatch, draft: Draft, end: number): Draft {
  const { source } = draft;
  if (!source || !isIn(reader, match.at, 'quoting') || draft.claims.length === 0) return draft;
  const isPronoun = source.kind.endsWith('pronoun') && source.from === match.to;
  const quoted = isPronoun
    ? source
    : reader.lexicon.parts.obliqueEndings.length > 0
      ? (objectByCase(reader, match.to, source.from) ??
        objectByCase(reader, Math.max(match.to, source.to), end))
      : objectOf(reader, Math.max(match.to, source.to), end);
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

/** "idézi a Die Presse |a névtelenséget kérő férfit|": the first somebody in the case of an object before a mark, where cases tell objects; or null. */
function objectByCase(reader: Reader, from: number, end: number): NounPhrase | null {
  for (let i = from; i < end && reader.items[i]?.kind === 'word' && !isMark(reader, i, ','); i++) {
    if (!isSomebodyAsObject(reader, i)) continue;
    const found = phrase(reader, from, i + 1);
    const first = found ? behindAttribute(reader, found.core.from, i + 1) : from;
    return first > (found?.core.from ?? from) ? phrase(reader, first, i + 1) : found;
  }
  return null;
}

/** "férfit", "vezetőjét", "Bélát": a role or a name with the ending of an object, perhaps behind a lengthened or a linking vowel. */
function isSomebodyAsObject(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  const { objectEndings } = reader.lexicon.parts;
  const ending = item && objectEndings.find((one) => item.lower.endsWith(one));
  if (!item || ending === undefined) return false;
  if (item.upper) return reader.items[i - 1]?.upper === true || !reader.items[i + 1]?.upper;
  const stem = item.lower.slice(0, -ending.length);
  const ways = [
    stem,
    stem.slice(0, -1),
    stem
      .normalize('NFD')
      .replace(/\u0301$/u, '')
      .normalize('NFC'),
  ];
  return ways.some((word) => {
    const { isTitle: isRole, lists } = factsOf(reader, { ...item, lower: word, facts: null });
    return isRole || lists.has('anonymous');
  });
}
