import personWords from '../../data/sources/person-words.json' with { type: 'json' };
import { findEntry } from './catalogue.ts';
import { typeByWords } from './type-by-words.ts';
import type { UncasedName } from './uncased-name.ts';

const ROLES = new Set(personWords.ar.roles);
/** Words inside names, with the word behind them: عبد الحميد, بن سلمان. */
const JOINING = new Set(personWords.ar.joining);
const GIVEN = new Set(personWords.ar.given);
const SMALL = new Set(personWords.ar.particles);
const ONE_OF: ReadonlySet<string> = new Set(['أحد', 'إحدى', 'اثنان', 'اثنين']);
/** Second words of names (صلاح الدين, فتح الله). */
const DIVINE: ReadonlySet<string> = new Set(['الدين', 'الله', 'الإسلام']);
/** First words of names that are none without the second (عبد الستار, أبو محمد, أم خالد). */
const OPENING: ReadonlySet<string> = new Set(['أبو', 'أم', 'عبد']);
const ARTICLE = 'ال';
/** A noun with the article, a preposition before it or not. */
const DEFINITE = /^(?:ال|لل|وال|بال)/u;
/** A name without a role before it has two or three words. */
const MOST_WORDS = 4;

/**
 * Who is named by Arabic words that a role opens: the name behind it (رئيس هيئة القناة طارق عبد الحميد), somebody without one
 * (مسؤول محلي) or with an office that says who it is (محامي المالك); null for other words.
 */
export function arabicName(surface: string): UncasedName | null {
  const words = surface
    .trim()
    .split(/[\s،,]+/u)
    .map((word, i) => (i === 0 ? withoutPrefix(word) : word));
  // "شتيفن هيبشترايت للصحافيين": whom it was said to.
  while (words.length > 2 && /^لل/u.test(words.at(-1) ?? '')) words.pop();
  const isRole = (word: string | undefined) =>
    word !== undefined && (ROLES.has(bare(word)) || ROLES.has(withoutOwner(word)));
  // أحد معدي التقرير: one of several who has no name.
  if (ONE_OF.has(words[0] ?? '') && typeByWords(words[1] ?? '', 'ar') === null && words.length > 1)
    return { name: words.join(' '), is: 'anonymous' };
  if (
    (GIVEN.has(words[0] ?? '') || OPENING.has(words[0] ?? '')) &&
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    words.slice(1).every(isNamePart)
  )
    return { name: words.join(' '), is: 'person' };
  if (!isRole(words[0])) return withoutTo(surface, words);
  const from = nameStart(words, isRole);
  if (from < words.length) return { name: words.slice(from).join(' '), is: 'person' };
  const inner = innerName(words, isRole);
  if (inner) return { name: inner, is: 'person' };
  // "موظفة سابقة |في الشركة|": where somebody works does not say who it is.
  const place = words.findIndex((word) => SMALL.has(word));
  const isDefinite = words
    .slice(0, place > 0 ? place : words.length)
    .some((word) => word.startsWith(ARTICLE));
  return { name: words.join(' '), is: isDefinite ? 'person' : 'anonymous' };
}

/** Where the name behind a role begins, the number of words where none stands there. */
function nameStart(words: readonly string[], isRole: (word: string | undefined) => boolean): number {
  const last = words.length - 1;
  let from = words.length;
  while (from > 1) {
    const word = words[from - 1] ?? '';
    // بن رمضان, صلاح الدين
    const isJoined = (JOINING.has(words[from - 2] ?? '') || DIVINE.has(word)) && from - 2 > 0;
    const isFamily =
      word.startsWith(ARTICLE) && from - 1 === last && !isRole(words[from - 2]) && isPlain(words[from - 2]);
    if (SMALL.has(word) || isRole(word) || (!isJoined && !isFamily && !isPlain(word))) break;
    from -= isJoined ? 2 : 1;
  }
  const before = words[from - 1];
  // "رئيس بلدية باريس آن هيدالغو": what stands right behind a noun without the article belongs to it.
  if (before !== undefined && !DEFINITE.test(before) && !isTitleOf(before) && words.length - from > 2) from++;
  return words.length - from >= 2 && words.length - from <= MOST_WORDS ? from : words.length;
}

/** "المحلل الرياضي عادل البطي الجهاز الطبي": the name right behind a role with the article, before what is not his any more; or null. */
function innerName(words: readonly string[], isRole: (word: string | undefined) => boolean): string | null {
  if (!words[0]?.startsWith(ARTICLE)) return null;
  let from = 1;
  while (words[from]?.startsWith(ARTICLE) && !isRole(words[from])) from++;
  let to = from;
  while (to < from + MOST_NAMES && isPlain(words[to]) && !isRole(words[to])) to++;
  if (to === from + 1 && words[to]?.startsWith(ARTICLE)) to++;
  return to - from >= 2 && to < words.length ? words.slice(from, to).join(' ') : null;
}

/** Names of one person before what follows them without a preposition. */
const MOST_NAMES = 2;

/** A word behind a first name: plain, joined to another, or a family's with the article. */
function isNamePart(word: string): boolean {
  return (
    (isPlain(word) || JOINING.has(word) || word.startsWith(ARTICLE)) &&
    !ROLES.has(bare(word)) &&
    !SMALL.has(word)
  );
}

/** A word that may be part of a name: without the article, and no noun for a body. */
function isPlain(word: string | undefined): boolean {
  return (
    word !== undefined &&
    !DEFINITE.test(word) &&
    !SMALL.has(word) &&
    !/[\p{N}«»"“”]/u.test(word) &&
    typeByWords(word, 'ar') === null
  );
}

/** "الدكتور": a title after which only the name follows. */
function isTitleOf(word: string): boolean {
  return ROLES.has(bare(word)) && word.startsWith(ARTICLE);
}

function bare(word: string): string {
  return word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
}

/** "رئيستها", "مديره": a role without whose it is. */
function withoutOwner(word: string): string {
  const role = word.replace(/(?:ها|هم|هما|ه)$/u, '');
  return role.endsWith('ت') && role.length < word.length ? `${role.slice(0, -1)}ة` : role;
}

/** "لدراسة", "للشرطة": the preposition that is written with its noun. */
function withoutPrefix(word: string): string {
  if (word.startsWith('لل') && word.length > 4) return `${ARTICLE}${word.slice(2)}`;
  const noun = word.slice(1);
  const isKnown = ROLES.has(noun) || typeByWords(noun, 'ar') !== null || findEntry(noun) !== null;
  return word.startsWith('ل') && isKnown ? noun : word;
}

function withoutTo(surface: string, words: readonly string[]): UncasedName | null {
  const name = words.join(' ');
  return name === surface.trim() ? null : { name, is: 'body' };
}
