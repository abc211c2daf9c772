import type { Unit } from './units.ts';

/** Consecutive units `[from, to)` and 32 bits of them. */
export type Shingle = { from: number; to: number; hash: number };

/**
 * Every run of units that weighs at least `weight`, the shortest from each unit on; fewer than that give none.
 *
 * @returns at most one for each unit, in order.
 */
export function shinglesOf(units: readonly Unit[], weight: number): Shingle[] {
  const shingles: Shingle[] = [];
  for (let from = 0; from < units.length; from++) {
    let to = from;
    let weighed = 0;
    let hash = 0;
    // Ends after a number of steps that the lightest unit bounds.
    for (let unit = units[to]; unit && weighed < weight; unit = units[++to]) {
      weighed += unit.weight;
      hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ unit.hash, 0x9e3779b1);
    }
    if (weighed < weight) break;
    shingles.push({ from, to, hash: mix(hash) });
  }
  return shingles;
}

/** Finaliser of 32-bit MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The shingles that winnowing keeps: the smallest hash of every window, the last of equal ones.
 *
 * So of any run that two texts share and that fills a window, both keep the same shingle, wherever it stands
 * (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003). Their windows count shingles; ours weigh units, which
 * makes them as wide in every script.
 *
 * @param width - weight of the units at which the shingles of one window start.
 * @returns in order; the smallest of all if they do not fill one window, none of none.
 */
export function winnow(shingles: readonly Shingle[], units: readonly Unit[], width: number): Shingle[] {
  const kept: Shingle[] = [];
  // Positions in the window that may still become its smallest, hashes rising from first to last.
  const queue: number[] = [];
  let head = 0;
  let first = 0;
  let weighed = 0;
  shingles.forEach((shingle, at) => {
    while (queue.length > head && (shingles[queue.at(-1) ?? 0]?.hash ?? 0) >= shingle.hash) queue.pop();
    queue.push(at);
    weighed += units[shingle.from]?.weight ?? 0;
    while (weighed - (units[first]?.weight ?? 0) >= width) weighed -= units[first++]?.weight ?? 0;
    while ((queue[head] ?? at) < first) head++;
    if (weighed < width && at < shingles.length - 1) return;
    const smallest = shingles[queue[head] ?? at];
    if (smallest && smallest !== kept.at(-1)) kept.push(smallest);
  });
  return kept;
}
