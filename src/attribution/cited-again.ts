/**
 * Unnamed sources that were cited before: "the same sources", "one of them", "two of the people", "our informants".
 *
 * Words for what stays unnamed hardly ever mean somebody else than the last time, where something says that they
 * were spoken of before; without such a sign they may.
 */
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { isIn, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';
import { type Speaker, type Speakers, sharesWord } from './speakers.ts';

/**
 * The unnamed source that a phrase goes on with; null where nothing says that it was cited before, or none was.
 *
 * @param own - who is meant by the words of the phrase alone.
 * @param isDefinite - whether an article or ending marks the phrase as known.
 */
export function citedAgain(
  reader: Reader,
  phrase: NounPhrase,
  own: ResolvedSource,
  isDefinite: boolean,
  speakers: Speakers,
): Speaker | null {
  const noun = nounOf(reader, phrase);
  if (noun === null) return speakers.unnamed(() => true) ?? speakers.group();
  if (own.country !== null || phrase.kind === 'named') return null;
  const word = reader.items[noun]?.lower ?? '';
  const alike = speakers.unnamed(({ name }) => name === own.name || sharesWord(name, word));
  if (isPartitive(reader, phrase)) return alike;
  const isAnonymous = own.type === 'anonymous' || isIn(reader, noun, 'anonymous');
  if (isMarked(reader, phrase)) {
    // "Nasza rozmówczyni": the capital that opens a sentence makes no name.
    const isNoName = own.type === 'vague' || own.isGuess === true;
    if (!isAnonymous && !isNoName) return null;
    if (alike) return alike;
    // "This perspective suggests": a noun for nobody means what was said last, whoever said it.
    const isThing = !isAnonymous && own.isGuess === true && !isTitle(reader, noun);
    const latest = isThing && isIn(reader, phrase.from, 'demonstratives') ? speakers.latest() : null;
    return latest ?? speakers.unnamed(() => true);
  }
  return isAnonymous && isDefinite && phrase.core.to - phrase.core.from === 1 ? alike : null;
}

/** "same", "our", "this", "these": who was spoken of before, whatever it is called now. */
function isMarked(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++)
    if (isIn(reader, i, 'again') || (i === from && isIn(reader, i, 'demonstratives'))) return true;
  return false;
}

/** "two of the people" */
function isPartitive(reader: Reader, { from, to }: NounPhrase): boolean {
  return to > from + 2 && isAmount(reader, from) && isOf(reader, from + 1);
}

/** The noun of a phrase, null where it has none of its own: "one of them", "the third", "both". */
function nounOf(reader: Reader, { from, to }: NounPhrase): number | null {
  let hasAmount = false;
  for (let i = from; i < to; i++) {
    hasAmount ||= isIn(reader, i, 'parts');
    const isSmall = isAmount(reader, i) || isOf(reader, i) || LISTS.some((list) => isIn(reader, i, list));
    if (!isSmall) return headAfter(reader, i, to);
  }
  return hasAmount ? null : to - 1;
}

const LISTS = ['determiners', 'pronounsPlural', 'again'] as const;

/** The last word before what a preposition leads to: "people" of "people in the room". */
function headAfter(reader: Reader, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (isOf(reader, i)) return i - 1;
  return to - 1;
}

function isAmount(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'parts') || reader.items[i]?.kind === 'number' || isIn(reader, i, 'quantifiers');
}

function isOf(reader: Reader, i: number): boolean {
  return (['innerPrepositions', 'genitives', 'prepositions'] as const).some((list) => isIn(reader, i, list));
}
