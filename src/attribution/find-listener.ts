import { isPress } from '../sources/is-press.ts';
import { isKnownOutlet, namesOutlet, resolveSource } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { isAttachedOutlet } from './attached-outlet.ts';
import {
  has,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitle,
  isTitled,
  type NounPhrase,
  type Reader,
} from './noun-phrase.ts';

/** Words between a preposition and the noun that says what the listener is ("till den stora svenska tidningen X"). */
const MAX_BEFORE_NOUN = 4;
/** The longest name of an outlet has this many words. */
const MAX_NAME = 6;
/** Words that end a phrase, so that no noun of the listener stands behind them. */
const ENDING = ['that', 'relatives', 'conjunctions', 'times'] as const;
/** Small words between "to" and its noun. */
const SMALL = ['determiners', 'genitives', 'innerPrepositions'] as const;

/**
 * The outlet that item `at` begins to name as whom somebody spoke to ("à l’agence ANP", "agentuře TASR", "w Radiu
 * Zatoka"), or null.
 *
 * A listener is led by a preposition, or by nothing but its case (trait `dative-listener`). It is known to be one by
 * its name or by the word before its name, so that "till Weller" is none.
 */
export function listenerAt(reader: Reader, at: number, end: number): NounPhrase | null {
  const found = phraseOfListener(reader, at, end);
  const { listenerEndings } = reader.lexicon.parts;
  const last = reader.items[(found?.to ?? 0) - 1];
  // Where its case shows a listener, a name in another one is none.
  if (last?.kind === 'word' && listenerEndings.length > 0 && !isIn(reader, at, 'recipients'))
    return listenerEndings.some((ending) => last.lower.endsWith(ending)) ? found : null;
  return found;
}

/** "|Seznam Zprávám| potvrdil, že": an outlet of the catalogue in another case than that of who speaks, by which it was told. */
export function isDative(reader: Reader, { from, to, core }: NounPhrase): boolean {
  if (!has(reader, 'dative-listener') || core.to < to || !reader.items[core.from]?.upper) return false;
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text.replace(/["“”„«»]/gu, ''));
  const written = words.join(' ');
  if (core.from > from || isKnownOutlet(written)) return false;
  return isKnownOutlet(resolveSource(written, reader.lexicon.language).name);
}

function phraseOfListener(reader: Reader, at: number, end: number): NounPhrase | null {
  // لرويترز
  if (isAttachedOutlet(reader, at))
    return { from: at, to: at + 1, core: { from: at, to: at + 1 }, kind: 'named' };
  const isLed = isIn(reader, at, 'recipients') || isIn(reader, at, 'places');
  if (!isLed && !has(reader, 'dative-listener')) return null;
  let from = isLed ? behindRecipient(reader, at) : at;
  while (from < end && SMALL.some((list) => isIn(reader, from, list)) && !isInName(reader, from)) from++;
  const noun = outletNoun(reader, from, end);
  // "a ese periódico Abel Nicanor": a paper that was named before has no name behind it.
  if (noun !== null && isLed && isIn(reader, noun - 1, 'demonstratives') && isName(reader, noun + 1))
    return { from: at, to: noun + 1, core: { from: noun, to: noun + 1 }, kind: 'plain' };
  const start = noun === null ? from : noun + 1;
  // "řekl Novák | televizi Prima": a name, and behind it whom it was told.
  if (!isLed && noun === from + 1 && isName(reader, from) && isName(reader, start)) return null;
  const to = nameEnd(reader, start, end, noun !== null, isLed && isIn(reader, at, 'recipients'));
  if (to === null) {
    if (noun === null) return null;
    const isName = reader.items[from]?.upper === true && noun > from;
    // "az ATV reggeli műsorában": the outlet, and what it broadcasts.
    const known = isName ? nameEnd(reader, from, noun, true, false) : null;
    const core = { from: isName ? from : noun, to: known ?? noun + 1 };
    return { from: at, to: noun + 1, core, kind: isName ? 'named' : 'plain' };
  }
  return { from: at, to, core: { from: start, to }, kind: 'named' };
}

function isName(reader: Reader, i: number): boolean {
  return reader.items[i]?.upper === true;
}

/** "a | La Jornada": an article with a capital that begins the name of an outlet. */
function isInName(reader: Reader, i: number): boolean {
  if (!isName(reader, i) || !isIn(reader, i, 'articles')) return false;
  for (let to = i + 2; to <= i + MAX_NAME && isName(reader, to - 1); to++)
    if (isOutlet(reader, i, to)) return true;
  return false;
}

/** The item behind what leads to whom somebody spoke to, which may be two words ("over for"). */
export function behindRecipient(reader: Reader, at: number): number {
  return isIn(reader, at + 1, 'prepositions') && !isIn(reader, at + 1, 'determiners') ? at + 2 : at + 1;
}

/** The outlet that begins at item `at`, where words that are not its own go on behind it ("Rynek Kolejowy | Marta Zaręba", "agencji dpa | firma"); else null. */
export function outletBeforeName(reader: Reader, from: number, end: number): NounPhrase | null {
  let at = from;
  while (at < end && (isIn(reader, at, 'determiners') || isIn(reader, at, 'adverbs'))) at++;
  const noun = outletNoun(reader, at, end);
  const start = noun === null ? at : noun + 1;
  let run = start;
  while (run < end && run < start + MAX_NAME && isNamePart(reader, start, run)) run++;
  if (isIn(reader, start, 'smallNames') && start + 1 < end)
    return { from: at, to: start + 1, core: { from: start, to: start + 1 }, kind: 'named' };
  const isOpen = run < end && reader.items[run]?.kind === 'word';
  // "Polską Agencją Prasową": all of it is its name.
  if (!isOpen && isWholeName(reader, start, run)) return null;
  for (let to = isOpen ? run : run - 1; to > start; to--) {
    // "TV Javorina": a word for outlets opens a name.
    const isWord = to === start + 1 && typeByWords(reader.items[start]?.text ?? '', reader.lexicon.language);
    if (!isWord && isOutlet(reader, start, to))
      return { from: at, to, core: { from: start, to }, kind: 'named' };
  }
  // Two words of an unknown paper and a first and a last name.
  const to = start + 2;
  return noun !== null && run - start === 4
    ? { from: at, to, core: { from: start, to }, kind: 'named' }
    : null;
}

function isWholeName(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(from, to).map(({ text }) => text);
  return isKnownOutlet(words.join(' '));
}

/**
 * Where an outlet begins that a case marks as whom somebody spoke to right before item `at` ("az Agerpresnek mondta");
 * `at` itself where none stands there.
 */
export function listenerBefore(reader: Reader, at: number, start: number): number {
  const { listenerEndings } = reader.lexicon.parts;
  const last = reader.items[at - 1];
  if (last?.kind !== 'word' || !listenerEndings.some((ending) => last.lower.endsWith(ending))) return at;
  // "a szóvivő | a hírügynökségnek": right behind an article the noun is all of it.
  if (at - 2 > start && isOutletNoun(reader, at - 1) && isIn(reader, at - 2, 'determiners')) return at - 2;
  for (let from = Math.max(start + 1, at - MAX_BEFORE_NOUN); from < at; from++) {
    if (!reader.items[from]?.upper || !isOutlet(reader, from, at)) continue;
    return isIn(reader, from - 1, 'determiners') ? from - 1 : from;
  }
  return isOutletNoun(reader, at - 1) && at - 1 > start
    ? at - 1 - (isIn(reader, at - 2, 'determiners') ? 1 : 0)
    : at;
}

/**
 * Where the words "对…" begin that say whom a verb at item `at` was said to, in languages without spaces; `at` itself where
 * none stand before it in its clause.
 */
export function addresseeBefore(reader: Reader, at: number, start: number): number {
  if (!has(reader, 'unspaced')) return at;
  for (let i = at - 1; i > start && i > at - MAX_ADDRESSEE; i--) {
    if (isIn(reader, i, 'recipients')) return i;
    if (isMark(reader, i, ',;:.!?') || isSpeech(reader, i)) return at;
  }
  return at;
}

/** The name in the words "对…" between items `from` and `to`: what 《》 enclose, else all of it without adverbs at its end. */
export function addresseeIn(reader: Reader, from: number, to: number): NounPhrase | null {
  let first = from + 1;
  let last = to;
  while (last > first && isIn(reader, last - 1, 'adverbs')) last--;
  for (let i = first; i < last; i++) if (isMark(reader, i, '《')) first = i + 1;
  const whole = last;
  for (let i = first; i < last; i++) if (isMark(reader, i, '》')) last = i;
  const end = last < whole ? last : to;
  // 在给路透社|的邮件中: what it was said in.
  const { placeEndings } = reader.lexicon.parts;
  const isWithin = placeEndings.some((ending) => reader.items[last - 1]?.lower.endsWith(ending));
  const { genitives } = reader.lexicon.words;
  for (let i = first; isWithin && i < last - 1; i++)
    if (genitives.has(reader.items[i]?.lower.at(-1) ?? '')) last = i + 1;
  return last > first ? { from, to: end, core: { from: first, to: last }, kind: 'named' } : null;
}

/** Pieces of the words for whom something was said to: a name in 《》 and the words around it. */
const MAX_ADDRESSEE = 10;

function isSpeech(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return item?.kind === 'quote' && !isQuotedName(item);
}

/** "VRT-programma", "P1-programmet": a noun behind a name that owns it. */
const OWNED_NOUN = /-\p{Ll}+$/u;

/** Whether a word says that something is an outlet or agency ("tidningen", "agentuře"). */
export function isOutletNoun(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word') return false;
  if (item.upper && !has(reader, 'capital-nouns') && !OWNED_NOUN.test(item.text)) return false;
  if (isIn(reader, i, 'outletNouns')) return true;
  const type = typeByWords(item.text, reader.lexicon.language)?.type;
  return isPress(type) && (!has(reader, 'capital-nouns') || endsAsOutlet(reader, item.lower));
}

/** "das Fachblatt", but "das Norrskensbladet": where every noun has a capital, one that ends on no noun for an outlet is a name. */
function endsAsOutlet(reader: Reader, word: string): boolean {
  return [...reader.lexicon.words.outletNouns].some((noun) => word.endsWith(noun));
}

/** "quotidiano milanese": a noun for an outlet without a name, and perhaps adjectives behind it where nouns don't follow nouns. */
export function isPlainOutlet(reader: Reader, { from, to }: { from: number; to: number }): boolean {
  if (to - from > 1 && NOUN_LAST.some((trait) => has(reader, trait))) return false;
  for (let i = from + 1; i < to; i++) {
    const item = reader.items[i];
    // "قناة الجزيرة": where no capitals show names this may be one.
    const isCased = item !== undefined && item.text.toUpperCase() !== item.lower;
    if (item?.kind !== 'word' || item.upper || !isCased) return false;
    if (isTitle(reader, i) || isIn(reader, i, 'prepositions')) return false;
  }
  return isOutletNoun(reader, from);
}

/** Languages in which the last noun of several says what they are. */
const NOUN_LAST = ['capital-nouns', 'noun-chains', 'unspaced', 'verb-final'] as const;

/** Where the word for "newspaper" or "agency" stands in the first words of a phrase, or null. */
function outletNoun(reader: Reader, from: number, end: number): number | null {
  for (let i = from; i < end && i < from + MAX_BEFORE_NOUN; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word' || ENDING.some((list) => isIn(reader, i, list))) return null;
    if (isOutletNoun(reader, i)) return i;
    if (isIn(reader, i, 'prepositions') || isFiniteVerb(reader, i)) return null;
    // "Českému rozhlasu": the first word of a name may have a capital alone.
    if (item.upper && !has(reader, 'capital-nouns') && i > from) return null;
  }
  return null;
}

/** Where the name of an outlet that starts at an item ends, or null. */
function nameEnd(
  reader: Reader,
  from: number,
  end: number,
  hasNoun: boolean,
  isRecipient: boolean,
): number | null {
  const first = reader.items[from];
  if (!first || from >= end) return null;
  if (isRecipient && first.kind !== 'punct' && !first.upper && reader.lexicon.parts.attached.length > 0)
    return uncasedNameEnd(reader, from, end);
  if (first.kind === 'quote')
    return isQuotedName(first) && (hasNoun || !isRecipient || isOutlet(reader, from, from + 1))
      ? from + 1
      : null;
  if (isIn(reader, from, 'smallNames')) return from + 1;
  let run = from;
  while (run < end && run < from + MAX_NAME && isNamePart(reader, from, run)) run++;
  for (let to = run; to > from; to--) if (isOutlet(reader, from, to)) return to;
  if (run === from) return null;
  if (isAcronym(first.text) && (hasNoun || isRecipient)) return from + 1;
  if (!hasNoun) return null;
  // "al diario Hoy Anselmo Tordera": a first and a last name stand behind the name of the paper.
  const isOpen = reader.items[run]?.kind === 'word' && run < end;
  return !isOpen && run - from > 2 ? run - 2 : run;
}

/** لصحيفة النهار, لموقع «درج»: where the name behind a preposition with a noun for outlets on it ends; null behind the preposition alone. */
function uncasedNameEnd(reader: Reader, from: number, end: number): number | null {
  if (reader.items[from]?.kind === 'quote') return isTitled(reader, from) ? from + 1 : null;
  const lists = ['that', 'prepositions', 'conjunctions', 'adverbs', 'times', 'titles', 'roles'] as const;
  let to = from;
  while (to < end && to < from + MAX_UNCASED && reader.items[to]?.kind === 'word') {
    if (lists.some((list) => isIn(reader, to, list)) || (to > from && isFiniteVerb(reader, to))) break;
    to++;
  }
  for (let known = to; known > from; known--) if (isOutlet(reader, from, known)) return known;
  return to > from && (reader.items[from - 1]?.text.length ?? 0) > 2 ? to : null;
}

/** Words of an outlet's name in letters without capitals. */
const MAX_UNCASED = 3;

function isNamePart(reader: Reader, from: number, i: number): boolean {
  const item = reader.items[i];
  return item !== undefined && item.kind !== 'quote' && (item.upper || (i > from && item.kind === 'number'));
}

/** "TT", "ΑΠΕ-ΜΠΕ": letters that are all capitals. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}-]{1,7}$/u.test(word);
}

function isOutlet(reader: Reader, from: number, to: number): boolean {
  const written = reader.items
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  return namesOutlet(written, reader.lexicon.language);
}
