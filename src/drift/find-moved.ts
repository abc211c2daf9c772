/**
 * Which items left their place: all but a longest run that still goes upwards, so that as few as possible are called
 * moved.
 *
 * @param places - where each item of the first order stands in the second, no place twice.
 * @returns one answer for each item; empty for none. Quadratic; a comparison has sixty sentences at most.
 */
export function findMoved(places: readonly number[]): boolean[] {
  // For each item: the length of the longest run that ends there, and the item before it in that run.
  const length: number[] = [];
  const before: number[] = [];
  for (const place of places) {
    const earlier = length
      .map((_, index) => index)
      .filter((index) => (places[index] ?? 0) < place)
      .reduce((best, index) => ((length[index] ?? 0) > (length[best] ?? 0) ? index : best), -1);
    length.push((length[earlier] ?? 0) + 1);
    before.push(earlier);
  }
  const moved = places.map(() => true);
  let item = length.indexOf(Math.max(0, ...length));
  while (item >= 0) {
    moved[item] = false;
    item = before[item] ?? -1;
  }
  return moved;
}
