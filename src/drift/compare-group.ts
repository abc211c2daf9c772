import type { Encoder } from '../encoder/read-encoder.ts';
import type { NamedDay } from '../facts/find-days.ts';
import type { Quantity } from '../facts/find-quantities.ts';
import { isSameAmount } from '../facts/same-amount.ts';
import type { ArticleSide } from './article-side.ts';
import { compareDays } from './compare-days.ts';
import { compareNames } from './compare-names.ts';
import { compareNumbers } from './compare-numbers.ts';
import type { Changed, Drift } from './drift.ts';
import { findStandingChange } from './find-standing-change.ts';
import { isNegationFlipped } from './is-negation-flipped.ts';
import type { SentenceGroup } from './pair-sentences.ts';

/** Similarity from which two sentences are near enough to say what changed in them. */
const NEAR = 0.5;

/** Similarity from which another weekday is another day, and not that of something else that the sentence tells as well. */
const ALIKE = 0.7;

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
  const day = compareDays(
    group.from.flatMap((row) => here.days[row] ?? []),
    group.to.flatMap((row) => there.days[row] ?? []),
    { from: here.days.flat(), to: there.days.flat() },
  );
  if (day && group.similarity >= (day.before.day === null || day.after.day === null ? ALIKE : NEAR))
    add('date-changed', dayWords(here, day.before), dayWords(there, day.after));
  const sentences = (side: ArticleSide, rows: readonly number[]) =>
    rows.map((row) => ({ ...side.wordsOf(row), ...side.spanOf(row), people: side.people }));
  const [before, after] = [sentences(here, group.from), sentences(there, group.to)];
  const name = compareNames(before, after, [here.article, there.article], encoder);
  if (name) add('name-changed', name.before, name.after);
  const [was, ...moreBefore] = before;
  const [is, ...moreAfter] = after;
  // Only single sentences are compared: what is split over two says "not" where it likes.
  if (was && is && moreBefore.length + moreAfter.length === 0 && isNegationFlipped(was, is, encoder))
    add('negation-flipped', null, null);
  const change = findStandingChange(group, here, there, encoder);
  if (change) add(change.kind, change.before, change.after);
  return found;
}

function dayWords({ article }: ArticleSide, { start, end }: NamedDay): Changed {
  return { start, end, says: article.text.slice(start, end) };
}

/** A number as what changed: a range with both ends. */
export function numberWords({ start, end, value, upTo }: Quantity): Changed {
  return { start, end, says: upTo === null ? String(value) : `${value}–${upTo}` };
}
