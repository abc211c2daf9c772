/**
 * Numbers that changed by a slip anywhere in two tellings, whether or not their sentences were paired: 63 evacuated in
 * one, 36 in the other. Neither number stands anywhere in the other article, and what they count is the same thing.
 */
import type { Encoder } from '../encoder/read-encoder.ts';
import type { Quantity } from '../facts/find-quantities.ts';
import type { ArticleSide } from './article-side.ts';
import { hasCounterpart, type Words } from './has-counterpart.ts';
import { isSlip } from './is-slip.ts';

/** A number that became another, with the rows of the sentences that tell it. */
export type FoundSlip = { before: Quantity; after: Quantity; from: number; to: number };

/** A number with the row of its sentence. */
export type PlacedNumber = { quantity: Quantity; row: number };

/** Words behind a number among which the counted thing is, and before it. */
const [BEHIND, BEFORE] = [6, 2];

/** Letters from which a word is more than an article or a preposition; Han words are shorter. */
const CONTENT = 4;

/**
 * Slips between numbers that one article lacks and numbers that the other lacks.
 *
 * @param lost - numbers of `here` that stand nowhere in `there`, in text order; `won` the reverse.
 * @returns each number at most once, those with one possible counterpart only.
 */
export function findSlips(
  lost: readonly PlacedNumber[],
  won: readonly PlacedNumber[],
  here: ArticleSide,
  there: ArticleSide,
  encoder: Encoder,
): FoundSlip[] {
  const found = lost.flatMap(({ quantity: before, row: from }) =>
    won.flatMap(({ quantity: after, row: to }) => {
      if (!isSlip(before, after)) return [];
      const counted = { side: here, quantity: before, row: from };
      const alike = countsTheSame(counted, { side: there, quantity: after, row: to }, encoder);
      return alike ? [{ before, after, from, to }] : [];
    }),
  );
  const once = (key: 'before' | 'after', { [key]: { value } }: FoundSlip) =>
    new Set(
      found
        .filter((other) => other[key].value === value)
        .map(({ before, after }) => `${before.value} ${after.value}`),
    ).size === 1;
  const seen = new Set<number>();
  return found.filter((one) => {
    if (!once('before', one) || !once('after', one) || seen.has(one.before.value)) return false;
    seen.add(one.before.value);
    return true;
  });
}

type Counted = { side: ArticleSide; quantity: Quantity; row: number };

function countsTheSame(before: Counted, after: Counted, encoder: Encoder): boolean {
  const isSameUnit = before.quantity.unit !== null && before.quantity.unit === after.quantity.unit;
  if (isSameUnit) return true;
  const [here, there] = [wordsAround(before), wordsAround(after)];
  return hasCounterpart(here, there, encoder);
}

/** The words that tell what a number counts: those next to it. */
function wordsAround({ side, quantity, row }: Counted): Words {
  const { language, text } = side.wordsOf(row);
  const { start } = side.spanOf(row);
  const after = text.slice(quantity.end - start);
  const before = text.slice(0, quantity.start - start);
  const near = [...content(before).slice(-BEFORE), ...content(after).slice(0, BEHIND)];
  return { text: near.join(' '), language };
}

function content(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word.length >= CONTENT || UNSPACED.test(word))
    .map((word) => word.slice(0, 24));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
