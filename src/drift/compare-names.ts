import type { Span } from '../article.ts';
import { nameKey } from '../fingerprint/name-keys.ts';
import type { Changed } from './drift.ts';

/** A sentence and where it stands in its article. */
type Sentence = Span & { text: string };

/** Two words with capitals, the second of which may follow a particle: a person's first and last name. */
const FULL_NAME =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}\p{M}'’-]+) (?:(?:von|van|de|der|den|di|da|af) ){0,2}(\p{Lu}[\p{Ll}\p{M}'’-]+)(?![\p{L}\p{N}])/gu;

/**
 * The name that changed between sentences that say the same: a full name of which one word is kept and the other is
 * another, where the new word stands nowhere in the first article and the old one nowhere in the second.
 *
 * Keys of names (`nameKey`) are compared, so that "Tokayev", "Tokajew" and "Токаев" are no change.
 *
 * @returns null where no name is sure to have changed, as always between scripts without capitals.
 */
export function compareNames(
  from: readonly Sentence[],
  to: readonly Sentence[],
  fromText: string,
  toText: string,
): { before: Changed; after: Changed } | null {
  const [known, other] = [wordKeys(fromText), wordKeys(toText)];
  for (const before of fullNames(from)) {
    for (const after of fullNames(to)) {
      const [first, last] = [before.keys[0] === after.keys[0], before.keys[1] === after.keys[1]];
      if (first === last) continue;
      const changed = first ? 1 : 0;
      if (other.has(before.keys[changed] ?? 0) || known.has(after.keys[changed] ?? 0)) continue;
      return { before: before.words, after: after.words };
    }
  }
  return null;
}

function fullNames(sentences: readonly Sentence[]): { keys: [number, number]; words: Changed }[] {
  return sentences.flatMap(({ text, start }) =>
    [...text.matchAll(FULL_NAME)].flatMap(({ 0: says, 1: first = '', 2: last = '', index }) => {
      const keys = [nameKey(first), nameKey(last)];
      const [a, b] = keys;
      // The first word of a sentence has a capital whatever it is.
      if (a === null || b === null || a === undefined || b === undefined || index === 0) return [];
      const words = { start: start + index, end: start + index + says.length, says };
      return [{ keys: [a, b] as [number, number], words }];
    }),
  );
}

function wordKeys(text: string): Set<number> {
  const keys = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => nameKey(word));
  return new Set(keys.filter((key) => key !== null));
}
