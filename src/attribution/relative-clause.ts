import { formsFrom, has, isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';

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

/** "La cooperativa che |gestisce il servizio| respinge": a small word without an article right behind "who" and its noun is a verb. */
export function opensRelative(reader: Reader, from: number): boolean {
  const { articles } = reader.lexicon.words;
  if (articles.size === 0 || has(reader, 'capital-nouns') || !isIn(reader, from - 1, 'relatives'))
    return false;
  const noun = reader.items[from - 2];
  const first = reader.items[from];
  if (noun?.kind !== 'word' || isFiniteVerb(reader, from - 2) || formsFrom(reader, from - 2).length > 0)
    return false;
  const lists = ['adverbs', 'determiners', 'prepositions', 'conjunctions', 'that'] as const;
  if (lists.some((list) => isIn(reader, from - 2, list))) return false;
  // A verb has its object or a circumstance behind it; a noun without an article stands alone.
  const goesOn = isIn(reader, from + 1, 'determiners') || isIn(reader, from + 1, 'prepositions');
  return first?.kind === 'word' && !first.upper && !isIn(reader, from, 'determiners') && goesOn;
}
