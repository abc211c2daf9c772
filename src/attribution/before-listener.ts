import { listenerAt } from './find-listener.ts';
import { has, isIn, type Reader } from './noun-phrase.ts';

/** "Weller, som |til NRK| sier at …": where whom it was told begins between "who" and a verb at item `verb`; `verb` itself for nobody. */
export function beforeListener(reader: Reader, verb: number, start: number): number {
  // "Jeden z nich |časopisu| řekl"
  for (let i = verb - 1; i > start + 2 && i > verb - MAX_LISTENER; i--)
    if (isOneOfThem(reader, i)) return listenerAt(reader, i, verb)?.to === verb ? i : verb;
  for (let i = verb - 1; i > start && i > verb - MAX_LISTENER; i--) {
    if (!isIn(reader, i, 'recipients') || !isIn(reader, i - 1, 'relatives')) continue;
    return listenerAt(reader, i, verb)?.to === verb ? i : verb;
  }
  return verb;
}

/** Words for whom something was told, with what leads to them. */
const MAX_LISTENER = 8;

/** "Jeden z nich", "jedna z nich": one of several, before the item `end`. */
export function isOneOfThem(reader: Reader, end: number): boolean {
  const isLed = isIn(reader, end - 1, 'pronounsPlural') && isIn(reader, end - 2, 'innerPrepositions');
  return has(reader, 'case-genitive') && isLed && isIn(reader, end - 3, 'parts');
}
