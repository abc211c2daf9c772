import type { Encoder } from '../encoder/read-encoder.ts';
import type { Quantity } from '../facts/find-quantities.ts';
import { isSameAmount } from '../facts/same-amount.ts';
import type { ArticleSide } from './article-side.ts';
import { compareNames } from './compare-names.ts';
import { compareNumbers } from './compare-numbers.ts';
import type { Changed, Drift } from './drift.ts';
import { findStandingChange } from './find-standing-change.ts';
import type { SentenceGroup } from './pair-sentences.ts';
import { countNegations } from './sentence-marks.ts';

/** Similarity from which two sentences are near enough to speak of a changed number or name. */
const NEAR = 0.5;

/** Similarity from which two sentences are near enough to speak of a changed standing. */
const VERY_NEAR = 0.6;

/** Similarity from which "not" on one side only means the opposite: below it another wording says the same ("failed to"). */
const ALIKE = 0.85;

/** What changed between sentences of two articles that say the same; empty where nothing is sure to have. */
export function compareGroup(
  group: SentenceGroup,
  here: ArticleSide,
  there: ArticleSide,
  encoder: Encoder,
): Drift[] {
  const found: Drift[] = [];
  const add = (kind: Drift['kind'], before: Changed | null, after: Changed | null) => {
    found.push({ kind, from: group.from.map(here.spanOf), to: group.to.map(there.spanOf), before, after });
  };
  const number = compareNumbers(
    group.from.flatMap((row) => here.quantities[row] ?? []),
    group.to.flatMap((row) => there.quantities[row] ?? []),
    {
      inTo: (quantity) => there.quantities.flat().some((other) => isSameAmount(quantity, other)),
      inFrom: (quantity) => here.quantities.flat().some((other) => isSameAmount(quantity, other)),
    },
    group.similarity >= NEAR,
  );
  if (number) add('number-changed', numberWords(number.before), numberWords(number.after));
  if (group.similarity < NEAR) return found;
  const sameLanguage = languageOf(here, group.from) === languageOf(there, group.to);
  const name = compareNames(
    group.from.map((row) => ({ text: here.wordsOf(row).text, ...here.spanOf(row) })),
    group.to.map((row) => ({ text: there.wordsOf(row).text, ...there.spanOf(row) })),
    here.article.text,
    there.article.text,
  );
  if (name && sameLanguage) add('name-changed', name.before, name.after);
  if (group.similarity < VERY_NEAR) return found;
  if (sameLanguage && group.similarity >= ALIKE && isFlipped(group, here, there))
    add('negation-flipped', null, null);
  const change = findStandingChange(group, here, there, encoder);
  if (change) add(change.kind, change.before, change.after);
  return found;
}

function languageOf(side: ArticleSide, rows: readonly number[]): string | null {
  return side.wordsOf(rows[0] ?? 0).language;
}

function numberWords({ start, end, value, upTo }: Quantity): Changed {
  return { start, end, says: upTo === null ? String(value) : `${value}–${upTo}` };
}

/** Only single sentences are counted: what is split over two says "not" where it likes. */
function isFlipped({ from, to }: SentenceGroup, here: ArticleSide, there: ArticleSide): boolean {
  const [a, ...moreFrom] = from;
  const [b, ...moreTo] = to;
  if (a === undefined || b === undefined || moreFrom.length + moreTo.length > 0) return false;
  const [before, after] = [here.wordsOf(a), there.wordsOf(b)].map(({ text, language }) =>
    countNegations(text, language),
  );
  if (before === null || after === null || before === undefined || after === undefined) return false;
  return Math.min(before, after) === 0 && Math.max(before, after) === 1;
}
