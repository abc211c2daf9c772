import { encodeText } from '../encoder/encode.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { looseNameKey } from '../fingerprint/name-keys.ts';

/** Words of one language. */
export type Words = { text: string; language: string | null };

/**
 * Cosine from which a word may be another's translation: "police" and "rendőrség" have 0.79, "workers" and
 * "Beschäftigte" 0.81, "residents" and "obyvatelé" 0.58, and words on other things at most 0.1.
 */
const NEAR = 0.4;

/** Shorter words are articles and particles. */
const MIN_LETTERS = 3;

/**
 * Whether one of some words stands in another text too, as its translation or as the same name; the nearer of the two
 * languages decides nothing, only vectors and spellings are compared.
 *
 * @returns false if either holds no word of three letters (or one Han character).
 */
export function hasCounterpart(words: Words, other: Words, encoder: Encoder): boolean {
  const there = contentWords(other);
  const keys = new Set(there.map(looseNameKey));
  const vectors = there.map((word) => encodeText(encoder, word, other.language));
  return contentWords(words).some((word) => {
    const key = looseNameKey(word);
    if (key !== null && /^\p{Lu}/u.test(word) && keys.has(key)) return true;
    const vector = encodeText(encoder, word, words.language);
    return vectors.some((one) => cosine(vector, one) >= NEAR);
  });
}

/** Words in their order, segmented by the platform where a script has no spaces. */
function contentWords({ text, language }: Words): string[] {
  const found = UNSPACED.test(text)
    ? [...new Intl.Segmenter(language ?? undefined, { granularity: 'word' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : (text.match(/[\p{L}\p{M}]+/gu) ?? []);
  return found.filter((word) => /\p{L}/u.test(word) && (word.length >= MIN_LETTERS || UNSPACED.test(word)));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
