import type { Span } from '../article.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Item, makeItem, toItems } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import { findQuotations } from './quotations.ts';

/** A sentence as the grammar reads it; a quotation never crosses its ends. */
export type Sentence = Span & { items: Item[] };

/** Spoken words after a dash are looked through for "said X" this far; then the dash was a hyphen. */
const MAX_SPEECH_ITEMS = 400;
const DASHES = '–—-';

/**
 * The sentences of a paragraph, each with quotations and dash speech as single items.
 *
 * A quotation of several sentences is joined with the words that say whose it is. Empty text gives an empty array.
 */
export function cutSentences(text: string, paragraph: Span, lexicon: Lexicon | null): Sentence[] {
  const items = joinDashSpeech(text, quotedItems(text, paragraph, lexicon), paragraph, lexicon);
  const breaks = splitSentences(text.slice(paragraph.start, paragraph.end), lexicon?.language ?? null).map(
    ({ end }) => paragraph.start + end,
  );
  const sentences: Sentence[] = [];
  let current: Item[] = [];
  let b = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const next = items[i + 1];
    if (!item) continue;
    current.push(item);
    let isInside = false;
    while (b < breaks.length && (breaks[b] ?? 0) < item.end) {
      isInside = closesInside(text, item, breaks[b] ?? 0);
      b++;
    }
    const isBreak =
      !next || (isInside && next.upper) || (b < breaks.length && (breaks[b] ?? 0) <= next.start);
    if (!isBreak || (next && goesOnAfterQuote(text, item, next))) continue;
    sentences.push({ start: current[0]?.start ?? item.start, end: item.end, items: current });
    current = [];
  }
  return sentences;
}

/** "« Le temps fera son œuvre. » Le chanteur …": a sentence that ends before a mark with a space ends behind it. */
function closesInside(text: string, item: Item, at: number): boolean {
  return item.kind === 'quote' && at >= item.end - 2 && text.charAt(item.end - 2).trim() === '';
}

/** “Really?” she asked: after a closed quotation a small letter goes on with the sentence. */
function goesOnAfterQuote(text: string, item: Item, next: Item): boolean {
  return (
    item.kind === 'quote' &&
    next.kind === 'word' &&
    !next.upper &&
    next.start - item.end <= 3 &&
    text.charAt(item.end) !== '\n'
  );
}

function quotedItems(text: string, paragraph: Span, lexicon: Lexicon | null): Item[] {
  const splits = lexicon?.splits;
  const items: Item[] = [];
  let at = paragraph.start;
  for (const quotation of findQuotations(text, paragraph.start, paragraph.end, lexicon?.words.quotatives)) {
    for (const item of toItems(text, at, quotation.start, splits)) items.push(item);
    items.push(makeItem(text, quotation.start, quotation.end, 'quote', quotation.inner));
    at = quotation.end;
  }
  for (const item of toItems(text, at, paragraph.end, splits)) items.push(item);
  return lexicon ? joinAdverbs(text, items, lexicon) : items;
}

/** "sin embargo", "por su parte": adverbs of several words become single items. */
function joinAdverbs(text: string, items: Item[], { adverbials }: Lexicon): Item[] {
  if (adverbials.size === 0) return items;
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const first = items[i];
    if (!first) break;
    const words = (first.kind === 'word' ? adverbials.get(first.lower) : undefined)?.find((list) =>
      list.every((word, k) => items[i + k]?.lower === word),
    );
    const last = words && items[i + words.length - 1];
    joined.push(last ? makeItem(text, first.start, last.end, 'word') : first);
    if (words) i += words.length - 1;
  }
  return joined;
}

/** Replaces "– spoken words" by one item up to the mark before "said X". */
function joinDashSpeech(text: string, items: Item[], paragraph: Span, lexicon: Lexicon | null): Item[] {
  if (!lexicon || lexicon.dash === 'none') return items;
  const joined: Item[] = [];
  let i = 0;
  while (i < items.length) {
    const item = items[i];
    if (!item) break;
    const speech = opensSpeech(text, items, i, paragraph) ? speechEnd(items, i, lexicon) : null;
    if (speech === null) {
      joined.push(item);
      i++;
      continue;
    }
    const first = items[i + 1];
    const last = items[speech - 1];
    if (!first || !last) break;
    joined.push(makeItem(text, item.start, last.end, 'quote', { start: first.start, end: last.end }));
    i = speech;
  }
  return joined;
}

function opensSpeech(text: string, items: readonly Item[], i: number, paragraph: Span): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (!item || !next || item.kind !== 'punct' || !DASHES.includes(item.text)) return false;
  if (next.start - item.end < 1 && item.start !== paragraph.start) return false;
  if (next.kind === 'word' && !next.upper) return false;
  const before = text.slice(Math.max(paragraph.start, item.start - 3), item.start).trimEnd();
  return before === '' || /[.!?…:"”]$/u.test(before);
}

/** Index after the last spoken item, or null when these are no spoken words. */
function speechEnd(items: readonly Item[], open: number, lexicon: Lexicon): number | null {
  let sentences = 0;
  let narrator: number | null = null;
  const limit = Math.min(items.length, open + MAX_SPEECH_ITEMS);
  for (let i = open + 1; i < limit; i++) {
    const item = items[i];
    const next = items[i + 1];
    if (item?.kind !== 'punct') continue;
    const isSpaced = next !== undefined && next.start > item.end && (items[i - 1]?.end ?? 0) < item.start;
    // Spanish writes the closing dash against "dijo" (— Text —dijo X—).
    const isApart = isSpaced || (items[i - 1]?.end ?? 0) < item.start;
    if (DASHES.includes(item.text) && isApart) {
      if (next && (startsTag(next, items[i + 2], lexicon) || isPastTag(items, i + 1, lexicon))) return i;
      if (isSpaced && sentences > 0 && next?.upper === true && /[.!?…]$/u.test(items[i - 1]?.text ?? ''))
        return i;
    }
    if (item.text === ',' && next && startsTag(next, items[i + 2], lexicon)) return i;
    if (item.text === ',' && isTagBehindSubject(items, i + 1, lexicon)) return i;
    if (next && '!?…'.includes(item.text) && goesOnBehindMark(items, i + 1, next, lexicon)) return i + 1;
    if ('.!?…'.includes(item.text)) {
      sentences++;
      if (narrator === null && next && tellsOfAnother(items, i + 1, lexicon)) narrator = i + 1;
    }
  }
  return narrator ?? (limit === items.length ? limit : null);
}

/** "– Varför? |undrar X|", "– Miksi? |hän kysyy|": a small letter and a verb of saying behind the mark of a question or a call. */
function goesOnBehindMark(items: readonly Item[], i: number, next: Item, lexicon: Lexicon): boolean {
  if (next.upper) return false;
  return startsTag(next, items[i + 1], lexicon) || isTagBehindSubject(items, i, lexicon);
}

/** "mówi X", "säger X", "on powiedział": a verb of saying right after the mark. */
function startsTag(item: Item, next: Item | undefined, lexicon: Lexicon): boolean {
  if (isSaying(item, lexicon)) return true;
  return (
    next !== undefined &&
    item.kind === 'word' &&
    !item.upper &&
    isSaying(next, lexicon) &&
    lexicon.words.adverbs.has(item.lower)
  );
}

/** "szlochała sołtyska Danuta Maciąg", "rozszlochała się Weller": any verb in the past, and behind it somebody's name or role. */
function isPastTag(items: readonly Item[], at: number, lexicon: Lexicon): boolean {
  const verb = items[at];
  if (verb?.kind !== 'word' || verb.upper || !lexicon.factsOf(verb.lower).endsAsVerb) return false;
  const isReflexive = lexicon.words.separables.has(items[at + 1]?.lower ?? '');
  const subject = items[isReflexive ? at + 2 : at + 1];
  return subject?.kind === 'word' && opensSubject(subject, lexicon);
}

/** Words of a subject and words behind its verb in "…, toimitusjohtaja Anna Berg sanoo Ylelle." */
const MAX_SUBJECT = 6;
const MAX_BEHIND = 5;

/** "…, toimitusjohtaja Anna Berg sanoo Ylelle.": a named subject and its verb close the sentence. */
function isTagBehindSubject(items: readonly Item[], from: number, lexicon: Lexicon): boolean {
  const first = items[from];
  if (first?.kind !== 'word') return false;
  let verb = from + 1;
  while (verb < from + MAX_SUBJECT && items[verb]?.kind === 'word' && !isVerbOf(items[verb], lexicon)) verb++;
  if (!isVerbOf(items[verb], lexicon)) return false;
  if (!opensSubject(first, lexicon) && !isSubjectOf(first, items[verb - 1], lexicon)) return false;
  for (let i = verb + 1; i <= verb + MAX_BEHIND; i++) {
    const item = items[i];
    if (!item || '.!?'.includes(item.text)) return true;
    if (item.kind !== 'word' || lexicon.words.that.has(item.lower)) return false;
  }
  return false;
}

function opensSubject({ upper, lower }: Item, { words }: Lexicon): boolean {
  return upper || words.roles.has(lower) || words.titles.has(lower);
}

/** "…, kirjaston johtaja Anna Berg vakuuttaa", "…, hän vakuuttaa": where a verb stands second its subject stands behind it. */
function isSubjectOf(first: Item, last: Item | undefined, lexicon: Lexicon): boolean {
  if (lexicon.traits.has('verb-second') || last?.kind !== 'word') return false;
  const { words, factsOf } = lexicon;
  if (OTHERS.some((list) => words[list].has(first.lower))) return false;
  const { lists, isTitle } = factsOf(last.lower);
  return last.upper || isTitle || SUBJECTS.some((list) => lists.has(list));
}

/** Words that open another clause than that of a verb and its subject. */
const OTHERS = ['conjunctions', 'openers', 'questions', 'relatives', 'selfPronouns', 'that'] as const;
/** Words that close a subject. */
const SUBJECTS = ['anonymous', 'authorities', 'companies', 'pronounsPerson', 'pronounsPlural'] as const;

function isVerbOf(item: Item | undefined, lexicon: Lexicon): boolean {
  return item !== undefined && isSaying(item, lexicon);
}

/** "Kreml zauważył …": a sentence of the narrator after spoken words without a closing mark. */
function tellsOfAnother(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const first = items[i];
  const second = items[i + 1];
  return (
    first?.upper === true &&
    second !== undefined &&
    isSaying(second, lexicon) &&
    !lexicon.words.that.has(second.lower)
  );
}

function isSaying(item: Item, lexicon: Lexicon): boolean {
  if (item.kind !== 'word' || item.upper) return false;
  return lexicon
    .formsOf(item.lower)
    .some(({ mode }) => mode === 'say' || mode === 'claim' || mode === 'quote' || mode === 'name');
}
