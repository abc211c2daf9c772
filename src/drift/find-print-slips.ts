import type { AlignedPair, NumberSlip } from '../analysis.ts';
import type { Article } from '../article.ts';
import { articleQuantities } from '../facts/article-quantities.ts';
import type { Quantity } from '../facts/find-quantities.ts';
import { isSameAmount } from '../facts/same-amount.ts';
import { bodySentences } from '../fingerprint/body-sentences.ts';
import type { SentencePrints } from '../fingerprint/fingerprint.ts';
import { isSlip } from './is-slip.ts';

/** Days and hours are at most this; a fingerprint does not say of a number whether it is part of a date. */
const DATES_END = 31;

/** Years that reports speak of. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2100];

/**
 * Numbers that a slip made of another, as far as an index shows it: in sentences that correspond, one number stands
 * nowhere in the telling, the other nowhere in the article, and their digits are the same in another order or with
 * zeros more or fewer. A fingerprint keeps no words, so nothing else can be said of a telling without its text.
 *
 * @param aligned - sentences of the article with their counterparts in the telling.
 * @returns in text order; empty without any.
 */
export function findPrintSlips(
  article: Article,
  aligned: readonly AlignedPair[],
  { numbers }: SentencePrints,
): NumberSlip[] {
  const rows = new Map(bodySentences(article).map(({ start }, row) => [start, row]));
  const quantities = articleQuantities(article);
  const ours = quantities.flat().map(asKept);
  const theirs = numbers.flatMap((values) => [...values].map(asQuantity));
  return aligned.flatMap(({ here, there }) => {
    const lost = (quantities[rows.get(here.start) ?? -1] ?? [])
      .filter(({ kind, value }) => kind === 'count' && isDistinct(value))
      .filter((one) => !theirs.some((other) => isSameAmount(asKept(one), other)));
    const won = [...(numbers[there] ?? [])]
      .filter(isDistinct)
      .map(asQuantity)
      .filter((one) => !ours.some((other) => isSameAmount(one, other)));
    return lost.flatMap((one) => {
      const other = won.find((candidate) => isSlip(asKept(one), candidate));
      const { start, end, value } = one;
      return other ? [{ start, end, value, there, other: Number(other.value.toPrecision(7)) }] : [];
    });
  });
}

function isDistinct(value: number): boolean {
  return value > DATES_END && !(value >= FIRST_YEAR && value <= LAST_YEAR);
}

/** A number as an index keeps it, in single precision. */
function asKept(quantity: Quantity): Quantity {
  return { ...quantity, value: Math.fround(quantity.value) };
}

function asQuantity(value: number): Quantity {
  const plain = { start: 0, end: 0, upTo: null, approximation: null, spelled: false, unit: null };
  return { ...plain, value, kind: 'count' };
}
