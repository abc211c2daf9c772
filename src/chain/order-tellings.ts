import { compareDates } from './compare-dates.ts';
import { citesOutlet } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * Which of two tellings came first: one that the other cites, else the one with the earlier date.
 *
 * @returns negative if `a` did, positive if `b` did, 0 if neither citation nor dates decide.
 */
export function compareTime(a: TellingNode, b: TellingNode): number {
  const cited = Number(citesOutlet(a, b)) - Number(citesOutlet(b, a));
  return compareDates(a.published, b.published) || cited;
}

/**
 * Tellings in the order in which they probably appeared: by the day and time they state, those without a date last,
 * the fuller of two first because what derives is mostly shorter. The result does not depend on the order given.
 */
export function orderTellings(tellings: readonly TellingNode[]): TellingNode[] {
  return tellings.toSorted(
    (a, b) =>
      instantOf(a) - instantOf(b) || b.sentences - a.sentences || Number(b.id < a.id) - Number(a.id < b.id),
  );
}

function instantOf({ published }: TellingNode): number {
  const instant = published ? Date.parse(published.iso) : Number.NaN;
  return Number.isNaN(instant) ? Number.MAX_VALUE : instant;
}
