import { findEntry } from '../sources/catalogue.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import { isFiniteVerb, isIn, isMark, isTitle, type Reader } from './noun-phrase.ts';

/** A word is hardly shorter than this behind a preposition and an article that are written with it (بالون is a balloon). */
const MIN_NOUN = 3;
/** Women's forms of roles are adjectives too (الشركة المشرفة). */
const FEMININE = 'ة';

/**
 * Whether a phrase that begins at item `start` ends before item `at`, by articles and prepositions that are written with their nouns
 * (lists `definiteBeginnings`, `governedBeginnings`): "نددت الوزارة |بالقرار|", "اتهمت المنظمة الدولية |إسرائيل|"; false in languages without.
 */
export function endsUncased(reader: Reader, start: number, at: number): boolean {
  const { attached, definiteBeginnings, governedBeginnings } = reader.lexicon.parts;
  if (definiteBeginnings.length === 0) return false;
  // "أعلنت الحكومة |استباقيا|": with the marks of this case a word is an adverb or object.
  if (isAccusative(reader.items[at]?.text ?? '')) return true;
  const opensWith = (i: number, beginnings: readonly string[]) => {
    const word = reader.items[i]?.lower ?? '';
    return beginnings.some(
      (beginning) => word.startsWith(beginning) && word.length >= beginning.length + MIN_NOUN,
    );
  };
  const governed = governedBeginnings.flatMap((one) => definiteBeginnings.map((article) => one + article));
  if (opensWith(at, governed)) return !isPlace(reader, at);
  const isDefinite = (i: number) => opensWith(i, definiteBeginnings);
  const isRole = isTitle(reader, at) && !reader.items[at]?.lower.endsWith(FEMININE);
  // "اتهم البلاغ |الوزير|": another role with an article is somebody else.
  if (isDefinite(at) && isRole && isDefinite(at - 1) && !isTitle(reader, start)) return true;
  // "الوزير |سامر| الحلواني": a name follows a role, and no body.
  if (isDefinite(at) || !isDefinite(at - 1) || isTitle(reader, start) || opensWith(at, attached))
    return false;
  const words = reader.items.slice(start, at).map(({ text }) => text);
  // "الشركة المالكة |هاربور لاينز|": behind a noun with an article its name may follow, unless that is whole.
  if (isDefinite(start) && !opensWith(at, governedBeginnings) && !findEntry(words.join(' '))) return false;
  const { type, isGuess } = resolveSource(words.join(' '), reader.lexicon.language);
  return isGuess !== true && (type === 'official-body' || type === 'institution');
}

/** Whether a word is written with the marks of the Arabic indefinite accusative, which no subject of a verb has. */
export function isAccusative(word: string): boolean {
  return /\u0627\u064b$|\u064b\u0627$/u.test(word);
}

/** "مصدر |بالوزارة|، فضل عدم ذكر اسمه، أن": where somebody works stands before what else is told of them, or before what they say. */
function isPlace(reader: Reader, at: number): boolean {
  if (isIn(reader, at + 1, 'that') || isMark(reader, at + 1, ':')) return true;
  const isTold = isFiniteVerb(reader, at + 2) && !isIn(reader, at + 2, 'circumstantial');
  return (
    isMark(reader, at + 1, ',') &&
    (isTold || isIn(reader, at + 2, 'titles') || isIn(reader, at + 2, 'relatives'))
  );
}
