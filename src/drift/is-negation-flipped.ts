import type { Encoder } from '../encoder/read-encoder.ts';
import { hasCounterpart, type Words } from './has-counterpart.ts';
import { deniesByWords, isNegator, wordsOf } from './sentence-marks.ts';

/** Words by which two sentences may differ beside the negation: what goes with it ("did not know", "knew"). */
const REST = 2;

/** … and as a share of the shorter one. */
const SHARE = 0.25;

/** Words that a sentence must have, without which too little is alike. */
const MIN_WORDS = 5;

/**
 * Whether of two sentences one says that it is so and the other that it is not: word for word the same, or between
 * languages translated word for word, but for one word that denies, and at most two that go with it. Another wording
 * may deny otherwise ("failed to").
 *
 * @returns false in a language whose words for "not" are not known (data/negation).
 */
export function isNegationFlipped(before: Words, after: Words, encoder: Encoder): boolean {
  const [here, there] = [before, after].map(({ text, language }) => {
    const words = wordsOf(text);
    const plain = words.filter((word) => isNegator(word, language) === false);
    return { plain, negators: words.length - plain.length, known: isNegator('', language) !== null };
  });
  if (!here?.known || !there?.known) return false;
  if (Math.min(here.negators, there.negators) > 0 || Math.max(here.negators, there.negators) !== 1)
    return false;
  if (Math.min(here.plain.length, there.plain.length) < MIN_WORDS) return false;
  const rest = Math.min(REST, Math.floor(Math.min(here.plain.length, there.plain.length) * SHARE));
  if (before.language === after.language)
    return left(here.plain, there.plain) <= rest && left(there.plain, here.plain) <= rest;
  if (!deniesByWords(before.language) || !deniesByWords(after.language)) return false;
  return isLiteral(before, after, encoder) && isLiteral(after, before, encoder);
}

/** Whether each word of a sentence but one stands in another in translation. */
function isLiteral(words: Words, other: Words, encoder: Encoder): boolean {
  const content = wordsOf(words.text).filter(
    (word) => word.length >= CONTENT && isNegator(word, words.language) === false,
  );
  if (content.length < MIN_WORDS) return false;
  let missing = 0;
  // Most sentences differ in far more than one word; the first few show it.
  return content.every((text) => hasCounterpart({ ...words, text }, other, encoder) || ++missing <= 1);
}

/** Letters from which a word most often has a meaning of its own. */
const CONTENT = 4;

/** Words that stand more often in one list than in the other. */
function left(words: readonly string[], others: readonly string[]): number {
  const free = [...others];
  let count = 0;
  for (const word of words) {
    const at = free.indexOf(word);
    if (at < 0) count++;
    else free.splice(at, 1);
  }
  return count;
}
