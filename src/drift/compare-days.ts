import { isSameDay, type NamedDay } from '../facts/find-days.ts';

/**
 * The day that became another between sentences that say the same: each side names one day only, and neither day
 * stands anywhere in the other article.
 *
 * @param all - the days that the whole articles name.
 * @returns null where nothing is sure to have changed.
 */
export function compareDays(
  from: readonly NamedDay[],
  to: readonly NamedDay[],
  all: { from: readonly NamedDay[]; to: readonly NamedDay[] },
): { before: NamedDay; after: NamedDay } | null {
  const [before, after] = [onlyDay(from), onlyDay(to)];
  if (!before || !after || isSameDay(before, after)) return null;
  if (all.to.some((day) => isSameDay(before, day)) || all.from.some((day) => isSameDay(after, day)))
    return null;
  return { before, after };
}

/** The day that a side names, also if it does so twice ("Tuesday, 17 November"); null for none and for several. */
function onlyDay(days: readonly NamedDay[]): NamedDay | null {
  const first = days.find(({ day }) => day !== null) ?? days[0];
  return first && days.every((day) => isSameDay(first, day)) ? first : null;
}
