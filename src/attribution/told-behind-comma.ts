import { isOutletNoun } from './find-listener.ts';
import { has, isIn, isMark, type Reader } from './noun-phrase.ts';

/** Words for whom it was told, with their article. */
const MAX_LISTENER = 6;

/**
 * "Wie der Leiter, Dirk Berg, |dem Sender X| sagte": where whom it was told begins between a comma and a verb at item `verb`,
 * if the case of an article shows it; `verb` itself for nobody.
 */
export function beforeTold(reader: Reader, verb: number, start: number): number {
  if (!has(reader, 'verb-second')) return verb;
  for (let i = verb - 1; i > start + 1 && i > verb - MAX_LISTENER; i--) {
    if (!isMark(reader, i - 1, ',')) continue;
    return i < verb - 1 && isToldAt(reader, i) ? i : verb;
  }
  return verb;
}

/** Whether an article of a case that no subject has stands at item `i` ("dem", and "der" before an agency or paper). */
export function isToldAt(reader: Reader, i: number): boolean {
  if (isIn(reader, i, 'oblique')) return true;
  const isPress = isIn(reader, i + 1, 'smallNames') || isIn(reader, i + 1, 'outletNouns');
  return isIn(reader, i, 'genitives') && (isPress || isOutletNoun(reader, i + 1));
}
