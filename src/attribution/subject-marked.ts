import { resolveSource } from '../sources/resolve-source.ts';
import { has, isIn, isMark, type NounPhrase, type Reader } from './noun-phrase.ts';

/** A subject ends at most this many items behind the place where its clause begins. */
const MAX_SUBJECT = 20;
/** Names in quotation marks and single words are shorter than this. */
const MAX_NAME = 30;
/** What stands in parentheses behind a name takes at most so many items. */
const MAX_INSERTION = 8;
/** Marked phrases that are compared. */
const MAX_CANDIDATES = 4;
const PRONOUNS = [
  ['pronounsPerson', 'person-pronoun'],
  ['pronounsPlural', 'plural-pronoun'],
  ['pronounsThing', 'thing-pronoun'],
] as const;

/**
 * The subject of a clause in a language that marks it, or null: of its first marked phrases the topic (市長は, 시장은), because
 * others may belong to what describes it (警察が逮捕した男は), unless only an earlier one names somebody who can speak.
 */
export function markedSubject(reader: Reader, from: number, end: number): NounPhrase | null {
  const { subjectEndings, attributeEndings } = reader.lexicon.parts;
  const found: NounPhrase[] = [];
  for (let i = from; i < end && i < from + MAX_SUBJECT && found.length < MAX_CANDIDATES; i++) {
    const item = reader.items[i];
    if (item?.kind === 'quote' && item.inner.end - item.inner.start > MAX_NAME) break;
    if (item?.kind !== 'word' || isIn(reader, i, 'openers') || isIn(reader, i, 'wholes')) continue;
    // "추정되는": a verb that stands before its noun ends as topics do.
    if (attributeEndings.some((last) => item.lower.endsWith(last)) && !isKnown(reader, from, i)) continue;
    const ending = subjectEndings.find((last) => item.lower.endsWith(last));
    // "指示について|は": what is spoken of.
    if (item.lower === ending && isIn(reader, i - 1, 'places')) continue;
    if (ending === undefined || item.lower.length > ending.length + MAX_NAME) continue;
    const phrase = phraseTo(reader, from, i, item.lower === ending);
    if (phrase && isTopic(reader, item.lower) && (found.length === 0 || speaks(reader, phrase)))
      return (item.lower !== ending && personBehind(reader, i + 1, end)) || phrase;
    if (phrase) found.push(phrase);
  }
  return found.find((phrase) => speaks(reader, phrase)) ?? found[0] ?? null;
}

/** "조선일보는", "평론가 임소라는": a word that ends as a verb does and names an outlet, a body or, behind a role, a person. */
function isKnown(reader: Reader, from: number, i: number): boolean {
  const { text = '' } = reader.items[i] ?? {};
  const { language } = reader.lexicon;
  if (resolveSource(text, language).isGuess !== true) return true;
  const before = i > from ? reader.items[i - 1]?.text : undefined;
  return before !== undefined && resolveSource(`${before} ${text}`, language).type === 'person';
}

/** Words of a name with its title and an age in parentheses. */
const MAX_PERSON = 7;

/**
 * "택시를 모는 |최병국씨는|": a person who is the topic right behind a word that ends as topics do is whom that word, a verb,
 * describes; null where none stands there.
 */
function personBehind(reader: Reader, from: number, end: number): NounPhrase | null {
  const { objectEndings } = reader.lexicon.parts;
  for (let i = from; i < end && i < from + MAX_PERSON; i++) {
    const item = reader.items[i];
    const isInserted = isMark(reader, i, '()') || item?.kind === 'number';
    if (item === undefined || (item.kind !== 'word' && !isInserted)) return null;
    if (objectEndings.some((last) => item.lower.endsWith(last) && item.lower.length > last.length))
      return null;
    if (!isTopic(reader, item.lower)) continue;
    const core = { from, to: i + 1 };
    const words = reader.items.slice(from, i + 1).map(({ text }) => text);
    const { type } = resolveSource(words.join(' '), reader.lexicon.language);
    return type === 'person' ? { from, to: i + 1, core, kind: 'plain' } : null;
  }
  return null;
}

/** Whether a word closes with an ending of the list that marks what a sentence is about (は, 는). */
function isTopic(reader: Reader, word: string): boolean {
  return [...reader.lexicon.words.topics].some((ending) => word.endsWith(ending));
}

function phraseTo(reader: Reader, from: number, i: number, isApart: boolean): NounPhrase | null {
  const last = isApart ? withoutInsertion(reader, i, from) : i + 1;
  let first = last;
  for (;;) {
    // "欧州宇宙機関（ESA）の当局者": without spaces what stands in parentheses is stepped over.
    const open = isApart && first < last ? withoutInsertion(reader, first, from) : first;
    if (open < first) first = open;
    if (first <= from || opensPhrase(reader, first - 1)) break;
    first = isApart ? first - 1 : stepBack(reader, first, from);
  }
  while (first < last && reader.items[first]?.kind === 'number') first++;
  if (first >= last) return null;
  const core = { from: first, to: last };
  const pronoun = PRONOUNS.find(([list]) => last === first + 1 && isIn(reader, first, list));
  return { from: first, to: i + 1, core, kind: pronoun?.[1] ?? 'plain' };
}

/** "이모(41) 씨는": one item back, or all of what stands in parentheses. */
function stepBack(reader: Reader, at: number, from: number): number {
  const open = isMark(reader, at - 2, ')') ? withoutInsertion(reader, at - 1, from) : at - 1;
  return open < at - 1 ? open : at - 1;
}

/** Whether the phrase of a subject begins behind an item: a mark, an opening word, or an object or clause before it. */
function opensPhrase(reader: Reader, i: number): boolean {
  if (isMark(reader, i, ',)]】') || isIn(reader, i, 'openers') || isIn(reader, i, 'times')) return true;
  const { objectEndings } = reader.lexicon.parts;
  const word = reader.items[i]?.lower ?? '';
  // "익명을 요구한 임원은": what says that somebody has no name belongs to them.
  if (isIn(reader, i, 'anonymous')) return false;
  return objectEndings.some((ending) => word.endsWith(ending) && word.length > ending.length);
}

/** "田宮蔵之介さん（６８）＝京都市＝は": what stands in parentheses or between double strokes is stepped over. */
function withoutInsertion(reader: Reader, at: number, from: number): number {
  const mark = isMark(reader, at - 1, ')') ? '(' : isMark(reader, at - 1, '＝') ? '＝' : null;
  if (mark === null) return at;
  for (let i = at - 2; i > from && i > at - MAX_INSERTION; i--)
    if (isMark(reader, i, mark)) return withoutInsertion(reader, i, from);
  return at;
}

/** Whether words name somebody by what is known of them and not by their place alone. */
export function speaks(reader: Reader, { core, kind }: NounPhrase): boolean {
  if (kind !== 'plain') return true;
  const last = reader.items[core.to - 1];
  if (PRONOUNS.some(([list]) => isIn(reader, core.to - 1, list))) return true;
  const lists = ['companies', 'authorities', 'outletNouns', 'anonymous', 'roles'] as const;
  if (lists.some((list) => isIn(reader, core.to - 1, list)) || last?.kind !== 'word') return true;
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  const separator = has(reader, 'unspaced') ? '' : ' ';
  return resolveSource(words.join(separator), reader.lexicon.language).isGuess !== true;
}

/**
 * The words right before item `end` that name somebody, back to a subject, a mark, or the end of a clause ("NHKは|海上保安庁|の話として"),
 * or null.
 */
export function phraseBefore(reader: Reader, end: number): NounPhrase | null {
  let from = end;
  while (from > 0 && from > end - MAX_BEFORE && !endsBefore(reader, from - 1, from === end)) from--;
  if (from === end || isIn(reader, from, 'selfPronouns')) return null;
  // "관계자의 말을 인용해": what somebody said closes the phrase that names them.
  const to = isIn(reader, end - 1, 'utterances') && end - 1 > from ? end - 1 : end;
  const core = { from, to };
  return { from, to: end, core, kind: 'plain' };
}

/** Whom somebody cites is named in at most so many items. */
const MAX_BEFORE = 6;

function endsBefore(reader: Reader, i: number, isNext: boolean): boolean {
  const item = reader.items[i];
  if (
    item?.kind !== 'word' ||
    isIn(reader, i, 'openers') ||
    isIn(reader, i, 'adverbs') ||
    isIn(reader, i, 'that')
  )
    return true;
  const { subjectEndings, saidEndings } = reader.lexicon.parts;
  if (isNext && item.lower.length > 1 && !subjectEndings.includes(item.lower)) return false;
  return [...subjectEndings, ...saidEndings].some((ending) => item.lower.endsWith(ending));
}
