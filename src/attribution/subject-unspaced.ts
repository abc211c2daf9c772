import type { Item } from './items.ts';
import {
  formsFrom,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  type NounPhrase,
  type Reader,
} from './noun-phrase.ts';
import { behindParenthesis } from './parenthesis.ts';

/** Words that may open a clause before its subject. */
const OPENING = ['adverbs', 'conjunctions', 'hedges', 'openers', 'pointers'] as const;
/** Words that lead what stands between a subject and its verb. */
const LEADING = ['prepositions', 'recipients'] as const;
const PRONOUNS = [
  ['pronounsPerson', 'person-pronoun'],
  ['pronounsPlural', 'plural-pronoun'],
  ['pronounsThing', 'thing-pronoun'],
] as const;
/** A subject that is left out is looked for in at most so many items before the verb. */
const MAX_BACK = 60;

/**
 * The subject of a verb in a language without spaces whose verbs stand behind their subjects, or null: what opens the clause of
 * the verb, up to the first adverb, preposition or verb (星川公司|在声明中承认). Where the clause has none, the first of the
 * sentence that has one (市长参观了工地，并|表示).
 */
export function unspacedSubject(reader: Reader, verb: number, start: number): NounPhrase | null {
  const own = clauseStart(reader, verb, start);
  const found = subjectFrom(reader, own, verb);
  if (found || own <= start) return found;
  let from = Math.max(start, verb - MAX_BACK);
  while (from < own) {
    let to = from;
    while (to < own && !isBreak(reader, to, ',;:')) to++;
    const before = subjectFrom(reader, from, to);
    if (before) return before;
    from = to + 1;
  }
  return null;
}

function clauseStart(reader: Reader, verb: number, start: number): number {
  let at = verb;
  while (at > start && !isBreak(reader, at - 1, ',;:.!?') && !isSpeech(reader, at - 1)) at--;
  return at;
}

/** Whether a mark ends a clause; 、 only joins words. */
function isBreak(reader: Reader, i: number, marks: string): boolean {
  return isMark(reader, i, marks) && reader.items[i]?.lower !== '、';
}

function isSpeech(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return item?.kind === 'quote' && !isQuotedName(item) && !isNamedThing(item);
}

/** “子午线疾风”: a name in quotation marks has at most so many letters, and no marks of sentences. */
const MAX_NAME = 10;

/** Whether a quotation is short as a name is, for languages without capitals. */
export function isNamedThing({ start, end, text }: Item): boolean {
  return end - start <= MAX_NAME && !/[，。！？,.!?]/u.test(text);
}

function subjectFrom(reader: Reader, start: number, end: number): NounPhrase | null {
  let from = behindParenthesis(reader, behindDateline(reader, start, end), end);
  while (
    from < end &&
    (OPENING.some((list) => isIn(reader, from, list)) ||
      isEdge(reader, from) ||
      reader.items[from]?.kind === 'number')
  )
    from++;
  if (isLeading(reader, from) && !describes(reader, from, end)) return null;
  let to = isLeading(reader, from) ? from + 1 : from;
  while (to < end && !endsSubject(reader, from, to, end)) to++;
  while (to > from && isEdge(reader, to - 1)) to--;
  // 记者离开时，……: when it was.
  const { clauseEndings } = reader.lexicon.parts;
  const last = reader.items[to - 1]?.lower ?? '';
  if (isBreak(reader, to, ',') && clauseEndings.some((ending) => last.endsWith(ending) && last !== ending))
    return null;
  if (to <= from || (to === from + 1 && isFiniteVerb(reader, from)) || goesOn(reader, from)) return null;
  const core = { from, to };
  for (const [list, kind] of PRONOUNS)
    if (to === from + 1 && isIn(reader, from, list)) return { ...core, core, kind };
  const isAlone = to === from + 1;
  if (isAlone && (isIn(reader, from, 'selfPronouns') || isIn(reader, from, 'quantifiers'))) return null;
  return unspacedPhrase(reader, from, to);
}

/** The subject of the first clause of a sentence in a language without spaces (赵海|今年五十岁，……); null for none. */
export function openingSubject(reader: Reader): NounPhrase | null {
  let to = 0;
  while (to < reader.items.length && !isBreak(reader, to, ',;:.!?')) to++;
  return subjectFrom(reader, 0, to);
}

/** Items `[from, to)` as a phrase; a title in 《》 at its end is what names it. */
export function unspacedPhrase(reader: Reader, from: number, to: number): NounPhrase {
  let first = from;
  if (isMark(reader, to - 1, '》'))
    for (let i = from; i < to - 2; i++) if (isMark(reader, i, '《')) first = i + 1;
  const core = first > from ? { from: first, to: to - 1 } : { from, to };
  return { from, to, core, kind: 'plain' };
}

/** 了问题的委员会: the rest of a verb opens no subject. */
function goesOn(reader: Reader, i: number): boolean {
  const text = reader.items[i]?.lower ?? '';
  return text.length > 1 && reader.lexicon.parts.enclitics.some((ending) => text.startsWith(ending));
}

/** 中新社巴黎11月5日电: a dateline. */
function behindDateline(reader: Reader, from: number, end: number): number {
  for (let i = from + 1; i < end && i < from + MAX_DATELINE; i++)
    if (reader.items[i]?.lower === '电' && reader.items[i - 1]?.kind === 'number') return i + 1;
  return from;
}

/** A dateline takes at most so many items. */
const MAX_DATELINE = 8;

function isEdge(reader: Reader, i: number): boolean {
  return reader.items[i]?.kind === 'punct' && !isMark(reader, i, '《》()“”"·—-');
}

function isLeading(reader: Reader, i: number): boolean {
  return LEADING.some((list) => isIn(reader, i, list));
}

function endsSubject(reader: Reader, from: number, i: number, end: number): boolean {
  // 一名|在|锚地等候的大副, 住|在|三楼的居民: between an amount or a verb and its noun stands what describes it.
  if (isLeading(reader, i) && i > from) {
    const isOpen = isIn(reader, i - 1, 'quantifiers') || reader.items[i - 1]?.text.length === 1;
    return !(isOpen && i === from + 1 && describes(reader, i, end));
  }
  // 研究院|2024年|的一项研究: a year that describes the noun behind it.
  if (reader.items[i]?.kind === 'number' && i > from) return !opensWithGenitive(reader, i + 1);
  // 财新|此前|获得的报告: when an outlet saw what is cited.
  if (isIn(reader, i, 'adverbs') && isIn(reader, i + 1, 'heard') && describes(reader, i + 1, end))
    return false;
  // 一名|已|离职的工程师: what describes somebody who is counted.
  if (
    isIn(reader, i, 'adverbs') &&
    i > from &&
    isIn(reader, i - 1, 'quantifiers') &&
    describes(reader, i, end)
  )
    return false;
  if (isIn(reader, i, 'adverbs') || isIn(reader, i, 'conjunctions')) return true;
  if (isBreak(reader, i, ',')) return true;
  const forms = formsFrom(reader, i);
  if (forms.some(({ mode }) => mode === 'citing')) return true;
  // 发布的报告: a verb that describes the noun behind it.
  return isFiniteVerb(reader, i) && i > from && !describes(reader, i, end);
}

/** Whether a later word of the clause closes a description of the noun that follows (在现场的|歌迷). */
function describes(reader: Reader, i: number, end: number): boolean {
  const genitives = [...reader.lexicon.words.genitives];
  for (let k = i + 1; k < end; k++) {
    const text = reader.items[k]?.lower ?? '';
    if (isLeading(reader, k)) return false;
    const at = Math.max(...genitives.map((word) => text.lastIndexOf(word)));
    if (at >= 0 && (at < text.length - 1 || k + 1 < end)) return !closesPlace(reader, end);
  }
  return false;
}

/** 的一封信: whether an item begins with what joins a description to its noun. */
export function opensWithGenitive(reader: Reader, i: number): boolean {
  const text = reader.items[i]?.lower ?? '';
  return [...reader.lexicon.words.genitives].some((word) => text.startsWith(word));
}

/** 在周一的会议上: words that close with a place or a time and describe nobody. */
function closesPlace(reader: Reader, end: number): boolean {
  const { placeEndings } = reader.lexicon.parts;
  return placeEndings.some((ending) => reader.items[end - 1]?.lower.endsWith(ending));
}
