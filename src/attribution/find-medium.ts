import type { SourceType } from '../analysis.ts';
import { isPlatform } from '../sources/resolve-source.ts';
import type { Draft } from './draft.ts';
import { has, isIn, isMark, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Where somebody said something, when the outlet did not hear it itself: the words and what they are. */
export type Medium = { phrase: NounPhrase; type: Extract<SourceType, 'press-release' | 'social-media'> };

/** A preposition stands at most this many words before its noun ("in einer am Montag verbreiteten Mitteilung"). */
const MAX_BACK = 5;

/**
 * "in a statement", "på Facebook", "tiedotteessaan": the first words of a sentence that name a press release or a
 * platform and are neither claimed nor a source; null where nothing is cited or nothing of the kind stands there.
 */
export function findMedium(reader: Reader, drafts: readonly Draft[]): Medium | null {
  if (drafts.length === 0) return null;
  for (let i = 0; i < reader.items.length; i++) {
    if (reader.items[i]?.kind !== 'word' || !isLed(reader, i) || isTaken(reader, drafts, i)) continue;
    const type = mediumType(reader, i);
    if (type === null) continue;
    const span = { from: i, to: type === 'social-media' ? postEnd(reader, drafts, i) : i + 1 };
    return { phrase: { ...span, core: span, kind: 'plain' }, type };
  }
  return null;
}

/** "we wpisie na Facebooku", "facebookowej grupie Brzezowiec": a post goes on with its platform and the name of its group. */
function postEnd(reader: Reader, drafts: readonly Draft[], from: number): number {
  let to = from + 1;
  for (let i = to; i < from + MAX_BACK; i++) {
    if (reader.items[i]?.kind === 'punct') break;
    const isLink = isIn(reader, i, 'places') || isIn(reader, i, 'surfaces');
    if (isTaken(reader, drafts, i) || isMark(reader, i, ':')) break;
    if (reader.items[i]?.upper || reader.items[i]?.kind === 'quote') to = i + 1;
    else if (!isLink && (i !== from + 1 || has(reader, 'capital-nouns'))) break;
  }
  return to;
}

function mediumType(reader: Reader, i: number): Medium['type'] | null {
  const item = reader.items[i];
  if (item?.kind !== 'word') return null;
  if (isIn(reader, i, 'statements')) return 'press-release';
  const isPost = isIn(reader, i, 'posts') || (item.upper && isPlatform(item.text, reader.lexicon.language));
  return isPost ? 'social-media' : null;
}

/** Claimed, or the words that name a source themselves. */
function isTaken(reader: Reader, drafts: readonly Draft[], i: number): boolean {
  const at = reader.items[i]?.start ?? 0;
  const inner = reader.items[i]?.inner.start ?? at;
  return drafts.some(
    ({ source, claims, group }) =>
      (source !== null && source.core.from <= i && i < source.core.to) ||
      // 据应急管理局|通报|，: a word of the cue itself.
      (has(reader, 'unspaced') && source !== null && source.to <= i && i === group.to - 1) ||
      claims.some(({ start, end }) => (start <= at && at < end) || (start <= inner && inner < end)),
  );
}

/** Whether a preposition of place leads to a word; true where endings do the work of prepositions. */
function isLed(reader: Reader, i: number): boolean {
  if (reader.lexicon.words.places.size === 0 || has(reader, 'verb-final')) return true;
  for (let at = i - 1; at >= 0 && at >= i - MAX_BACK; at--) {
    if (isMark(reader, at, ',.;:–—()') || reader.items[at]?.kind === 'quote') return false;
    if (isIn(reader, at, 'places') || isIn(reader, at, 'surfaces')) return true;
  }
  return false;
}
