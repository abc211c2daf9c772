import { listenerAt } from './find-listener.ts';
import { has, isIn, type NounPhrase, type Reader } from './noun-phrase.ts';

/**
 * "Weller, som |til NRK| sier at …", "Weller har |for Expressen| berättat att …": where whom it was told begins between "who" or the
 * auxiliary of a perfect and a verb at item `verb`; `verb` itself for nobody.
 */
export function beforeListener(reader: Reader, verb: number, start: number): number {
  // "Jeden z nich |časopisu| řekl"
  for (let i = verb - 1; i > start + 2 && i > verb - MAX_LISTENER; i--)
    if (isOneOfThem(reader, i)) return listenerAt(reader, i, verb)?.to === verb ? i : verb;
  for (let i = verb - 1; i > start && i > verb - MAX_LISTENER; i--) {
    if (
      !isIn(reader, i, 'recipients') ||
      !(isIn(reader, i - 1, 'relatives') || endsPerfect(reader, i, start))
    )
      continue;
    return listenerAt(reader, i, verb)?.to === verb ? i : verb;
  }
  return verb;
}

/** The outlet between the auxiliary of a perfect and its participle at item `verb` ("har |til DR| sagt"), or null. */
export function perfectListener(reader: Reader, verb: number, start: number): NounPhrase | null {
  const at = has(reader, 's-genitive') ? beforeListener(reader, verb, start) : verb;
  return at < verb ? listenerAt(reader, at, verb) : null;
}

/** "har |tidigare| till": whether the auxiliary of a perfect stands before item `i`, and adverbs alone between. */
function endsPerfect(reader: Reader, i: number, start: number): boolean {
  let at = i - 1;
  while (at > start && isIn(reader, at, 'adverbs') && !isIn(reader, at, 'perfects')) at--;
  return has(reader, 's-genitive') && isIn(reader, at, 'perfects');
}

/** Words for whom something was told, with what leads to them. */
const MAX_LISTENER = 8;

/** "Jeden z nich", "jedna z nich": one of several, before the item `end`. */
export function isOneOfThem(reader: Reader, end: number): boolean {
  const isLed = isIn(reader, end - 1, 'pronounsPlural') && isIn(reader, end - 2, 'innerPrepositions');
  return has(reader, 'case-genitive') && isLed && isIn(reader, end - 3, 'parts');
}
