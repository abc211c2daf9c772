import type { Article, Span } from '../article.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { foldName, looseNameKey } from '../fingerprint/name-keys.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Changed } from './drift.ts';
import { hasCounterpart, type Words } from './has-counterpart.ts';

/** A sentence, its language, where it stands in its article, and which of it surely names people. */
export type Sentence = Span & Words & { people: readonly Span[] };

/** Two words with capitals, the second of which may follow a particle: a person's first and last name. */
const FULL_NAME =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}\p{M}'’-]+) (?:(?:von|van|de|der|den|di|da|af) ){0,2}(\p{Lu}[\p{Ll}\p{M}'’-]+)(?![\p{L}\p{N}])/gu;

/**
 * The name that changed between sentences that say the same: a full name of which one word is kept and the other is
 * another, where the new word stands nowhere in the first article and the old one nowhere in the second, and neither
 * is the other's translation ("Intelligence Center", "Judicial Commission") or another spelling of it.
 *
 * Keys of names (`looseNameKey`) are compared, so that "Tokayev", "Tokajew" and "Токаев" are no change. Between languages
 * only names of people count, and the word that is kept must be spelled alike: what else has capitals is translated.
 *
 * @returns null where no name is sure to have changed, as always between scripts without capitals.
 */
export function compareNames(
  from: readonly Sentence[],
  to: readonly Sentence[],
  [fromArticle, toArticle]: readonly [Pick<Article, 'text'>, Pick<Article, 'text'>],
  encoder: Encoder,
): { before: Changed; after: Changed } | null {
  const [befores, afters] = [fullNames(from), fullNames(to)];
  if (befores.length === 0 || afters.length === 0) return null;
  const [known, other] = [wordKeys(fromArticle), wordKeys(toArticle)];
  for (const before of befores) {
    for (const after of afters) {
      const [first, last] = [before.keys[0] === after.keys[0], before.keys[1] === after.keys[1]];
      if (first === last) continue;
      const changed = first ? 1 : 0;
      const kept = 1 - changed;
      const isTranslated = before.language !== after.language;
      if (isTranslated && !(before.isPerson && after.isPerson && before.parts[kept] === after.parts[kept]))
        continue;
      if (other.has(before.keys[changed] ?? 0) || known.has(after.keys[changed] ?? 0)) continue;
      const [was, is] = [before.parts[changed] ?? '', after.parts[changed] ?? ''];
      if (isSpelledAlike(was, is)) continue;
      const [old, now] = [
        { text: was, language: before.language },
        { text: is, language: after.language },
      ];
      if (hasCounterpart(old, now, encoder)) continue;
      return { before: before.words, after: after.words };
    }
  }
  return null;
}

/** Share of the letters of the longer spelling that may differ between two spellings of one name. */
const SPELLED_ALIKE = 0.5;

/** Letters at the head of two names by which they are forms of one. */
const STEM = 4;

function isSpelledAlike(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  // "Holt's" and "Holtin": endings.
  if (x.slice(0, STEM) === y.slice(0, STEM)) return true;
  return editDistance(x, y) <= SPELLED_ALIKE * Math.max(x.length, y.length);
}

/** Letters to put in, take out or exchange to make one text of another (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

type FullName = {
  keys: [number, number];
  parts: [string, string];
  words: Changed;
  language: string | null;
  isPerson: boolean;
};

function fullNames(sentences: readonly Sentence[]): FullName[] {
  return sentences.flatMap(({ text, start, language, people }) =>
    [...text.matchAll(FULL_NAME)].flatMap(({ 0: says, 1: first = '', 2: last = '', index }): FullName[] => {
      const [a, b] = [looseNameKey(first), looseNameKey(last)];
      // The first word of a sentence has a capital whatever it is.
      if (a === null || b === null || index === 0) return [];
      const words = { start: start + index, end: start + index + says.length, says };
      const isPerson = people.some((span) => span.start <= words.start && words.end <= span.end);
      return [{ keys: [a, b], parts: [first, last], words, language, isPerson }];
    }),
  );
}

/** Keys of all words of an article, which each of its sentences is asked about. */
const wordKeys = onceForEach(({ text }: Pick<Article, 'text'>): ReadonlySet<number> => {
  const words = new Set([...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word));
  return new Set([...words].map(looseNameKey).filter((key) => key !== null));
});
