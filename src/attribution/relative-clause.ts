import { has, isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';

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
 * The item behind a relative clause that begins at item `from` without a comma ("Según pilotos |que conocen la zona,|",
 * "um acórdão |a que o Público teve acesso|", "documenten |die NRC heeft ingezien| is het geld weg"); null for none.
 */
export function bareRelativeEnd(reader: Reader, from: number, end: number): number | null {
  const isGoverned = isIn(reader, from, 'prepositions');
  const at = isGoverned ? from + 1 : from;
  if (!isIn(reader, at, 'relatives')) return null;
  // Dutch and Swedish have no comma there, and an article right behind a noun is none.
  const isOpen = has(reader, 'verb-second') && !has(reader, 'capital-nouns') && !isGoverned;
  if (isIn(reader, at, 'determiners') && !isOpen) return null;
  let verbs = isOpen ? 0 : Number.NaN;
  for (let i = at + 1; i < end; i++) {
    if (isMark(reader, i, ',')) return i + 1;
    if (isIn(reader, i, 'that')) verbs--;
    if (isVerb(reader, i) && !isVerb(reader, i - 1) && ++verbs === 2) return i;
  }
  return end;
}

/**
 * Whether the comma at an item opens a clause that only describes the noun before it: its pronoun, with or without a
 * preposition, and its verb at its end ("die im Fachblatt erschienen ist", but not "die Brücke ist gesperrt" and "die Bank
 * überfallen zu haben").
 */
export function describes(reader: Reader, comma: number, end: number): boolean {
  const behind = relativeEnd(reader, comma, end);
  if (behind === null) return false;
  const last = isMark(reader, behind - 1, ',;:–—') ? behind - 2 : behind - 1;
  // A verb that has another right behind it stands at the end of its clause too ("erschienen ist").
  for (let i = comma + 2; i < last; i++)
    if ((isVerb(reader, i) && !isVerb(reader, i + 1)) || isIn(reader, i, 'infinitives')) return false;
  const word = reader.items[last]?.lower ?? '';
  return isVerb(reader, last) || (/(?:t|en)$/u.test(word) && !INFINITIVE.test(word));
}

function isVerb(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i);
}

function clauseEnd(reader: Reader, from: number, end: number): number {
  let at = from;
  while (at < end && !isMark(reader, at, ',;:–—')) at++;
  return at;
}
