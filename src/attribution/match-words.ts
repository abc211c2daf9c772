import type { Form } from './cue-forms.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import { formsFrom, type Reader } from './noun-phrase.ts';

/** Behind the first words of a form a day may stand ("publicate marți de"), or an adverb ("a mai cerut"); at most this many words. */
const MAX_LIGHT = 2;
/** A date has more of them ("révélée samedi 21 novembre 2025 par"). */
const MAX_DATE = 4;

/** The item behind the words of a form that begin at item `at`, or null where other words stand. */
export function matchWords(
  lexicon: Lexicon,
  items: readonly Item[],
  words: readonly string[],
  at: number,
): number | null {
  if (items[at]?.lower !== words[0]) return null;
  let i = at + 1;
  for (let k = 1; k < words.length; k++, i++) {
    const word = words[k] ?? '';
    // "citato da" is "citato dal" too.
    if (isWord(lexicon, items[i], word)) continue;
    if (k === words.length - 1) i = behindLight(lexicon, items, i, !lexicon.words.prepositions.has(word));
    if (!isWord(lexicon, items[i], word)) return null;
  }
  return i;
}

function isWord(lexicon: Lexicon, item: Item | undefined, word: string): boolean {
  return item !== undefined && (item.lower === word || lexicon.contractions.get(item.lower) === word);
}

function behindLight(lexicon: Lexicon, items: readonly Item[], at: number, isVerb: boolean): number {
  if (isVerb) {
    let i = at;
    while (i < at + MAX_LIGHT && isTime(lexicon, items[i], 'adverbs')) i++;
    return i;
  }
  // "révélée, samedi 21 novembre, par": a date between commas.
  const isApart = items[at]?.lower === ',';
  const first = isApart ? at + 1 : at;
  let i = first;
  while (i < first + MAX_DATE && (opensTime(lexicon, items, i) || (i > first && isOfDate(lexicon, items[i]))))
    i++;
  if (!isApart) return i;
  return i > first && items[i]?.lower === ',' ? i + 1 : at;
}

function isTime({ words }: Lexicon, item: Item | undefined, list: 'adverbs' | 'times'): boolean {
  return item !== undefined && (words.times.has(item.lower) || words[list].has(item.lower));
}

/** "noticiado |esta semana| por", "difundido |el lunes| por" */
function opensTime(lexicon: Lexicon, items: readonly Item[], i: number): boolean {
  if (isTime(lexicon, items[i], 'times')) return true;
  const isArticle = lexicon.words.determiners.has(items[i]?.lower ?? '');
  return isArticle && isTime(lexicon, items[i + 1], 'times');
}

function isOfDate({ words }: Lexicon, item: Item | undefined): boolean {
  return item !== undefined && (item.kind === 'number' || words.months.has(item.lower));
}

/** An auxiliary begins hundreds of forms; fewer are tried one by one as fast as they are told apart. */
const MANY = 12;
/** Of forms that begin with one word, where those with each second word stand; the empty one for forms of one word. */
const bySecond = new WeakMap<readonly Form[], ReadonlyMap<string, readonly number[]>>();

/** The forms that begin with item `at` and whose second word, if they have one, stands close behind it. */
export function formsNear(reader: Reader, at: number): readonly Form[] {
  const forms = formsFrom(reader, at);
  if (forms.length < MANY) return forms;
  let index = bySecond.get(forms);
  if (!index) {
    index = indexSecond(forms);
    bySecond.set(forms, index);
  }
  let near = index.get('') ?? NOWHERE;
  for (let i = at + 1; i <= at + 1 + MAX_LIGHT; i++) {
    const lower = reader.items[i]?.lower ?? '';
    if (lower === '') continue;
    const whole = reader.lexicon.contractions.get(lower);
    for (const places of [index.get(lower), whole === undefined ? undefined : index.get(whole)])
      if (places) near = [...near, ...places];
  }
  if (near.length < 2) return near.flatMap((place) => forms[place] ?? []);
  return [...new Set(near)].sort((one, other) => one - other).flatMap((place) => forms[place] ?? []);
}

const NOWHERE: readonly number[] = [];

function indexSecond(forms: readonly Form[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [place, { parts }] of forms.entries()) {
    const second = parts[0]?.[1] ?? '';
    const places = index.get(second);
    if (places) places.push(place);
    else index.set(second, [place]);
  }
  return index;
}

/** "ekspert w rozmowie z PAP": a preposition that opens a cue is no part of the words before it. */
export function opensCue(reader: Reader, at: number): boolean {
  const forms = formsNear(reader, at);
  return forms.some(
    ({ mode, parts: [words = []] }) =>
      (mode === 'through' || mode === 'citing') &&
      words.length > 1 &&
      matchWords(reader.lexicon, reader.items, words, at) !== null,
  );
}

/** "fala em", "se queja de": the first word of a verb of several words. */
export function isPhrasal(reader: Reader, i: number): boolean {
  const forms = formsNear(reader, i);
  return forms.some(
    ({ mode, parts }) =>
      (mode === 'claim' || mode === 'name') &&
      parts.length === 1 &&
      (parts[0]?.length ?? 0) > 1 &&
      matchWords(reader.lexicon, reader.items, parts[0] ?? [], i) !== null,
  );
}
