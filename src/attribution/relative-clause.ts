import { isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';

/** "aufzuarbeiten": the infinitive of a verb with a particle. */
const INFINITIVE = /^\p{L}{2,}zu\p{L}{3,}n$/u;

/**
 * The item behind a relative clause that a comma at item `comma` opens, its closing comma included (", der der dpa vorliegt,",
 * ", aus dem der NDR zitiert"); null where none opens there.
 */
export function relativeEnd(reader: Reader, comma: number, end: number): number | null {
  if (!isMark(reader, comma, ',')) return null;
  const at = isIn(reader, comma + 1, 'prepositions') ? comma + 2 : comma + 1;
  if (!isIn(reader, at, 'relatives')) return null;
  const close = clauseEnd(reader, at + 1, end);
  return close < end ? close + 1 : end;
}

/**
 * Whether the comma at an item opens a clause that only describes the noun before it: its pronoun, with or without a
 * preposition, and its verb at its end ("die im Fachblatt erschienen ist", but not "die Brücke ist gesperrt" and "die Bank
 * überfallen zu haben").
 */
export function describes(reader: Reader, comma: number, end: number): boolean {
  const behind = relativeEnd(reader, comma, end);
  if (behind === null) return false;
  const last = (behind < end ? behind - 1 : end) - 1;
  const isVerb = (i: number) => isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i);
  // A verb that has another right behind it stands at the end of its clause too ("erschienen ist").
  for (let i = comma + 2; i < last; i++)
    if ((isVerb(i) && !isVerb(i + 1)) || isIn(reader, i, 'infinitives')) return false;
  const word = reader.items[last]?.lower ?? '';
  return isVerb(last) || (/(?:t|en)$/u.test(word) && !INFINITIVE.test(word));
}

function clauseEnd(reader: Reader, from: number, end: number): number {
  let at = from;
  while (at < end && !isMark(reader, at, ',;:–—')) at++;
  return at;
}
