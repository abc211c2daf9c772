import { listenerAt } from './find-listener.ts';
import { isIn, isMark, type Reader } from './noun-phrase.ts';
import { throughEnd } from './through-end.ts';

/** Words between two commas that only say when ("dès le lundi 21 novembre 2025 au soir"). */
const MAX_ASIDE = 8;
/** What such words are, beside numbers. */
const LIGHT = ['adverbs', 'determiners', 'months', 'prepositions', 'times'] as const;

/**
 * The item behind the words between two commas, the first at item `at`, that only say when something was said or to which outlet
 * ("a déclaré|, lundi 3 mars,| le maire", "s’est indigné|, auprès d’« Expresso »,| le maire"); null for other words.
 */
export function asideEnd(reader: Reader, at: number, end: number): number | null {
  if (!isMark(reader, at, ',')) return null;
  const heard = listenerAt(reader, at + 1, end)?.to ?? throughEnd(reader, at + 1, end);
  if (heard !== null) return isMark(reader, heard, ',') && heard < end ? heard + 1 : null;
  let close = at + 1;
  let hasTime = false;
  while (close < end && close <= at + MAX_ASIDE && isLight(reader, close)) {
    hasTime ||= isIn(reader, close, 'times') || isIn(reader, close, 'adverbs');
    close++;
  }
  return hasTime && isMark(reader, close, ',') && close < end ? close + 1 : null;
}

function isLight(reader: Reader, i: number): boolean {
  return reader.items[i]?.kind === 'number' || LIGHT.some((list) => isIn(reader, i, list));
}
