/** A cluster under way: positions of its members, ascending, and the given story that anchors it. */
type Cluster = { members: number[]; story: string | null };

/**
 * Clusters by average linkage: again and again the two with the highest mean score of all pairs between them are joined,
 * until no mean reaches the threshold.
 *
 * Whoever is not connected by pairs that reach the threshold cannot be joined by a mean that does, so that only
 * connected members are compared all with all.
 *
 * @param given - the story of each member, or null; members of one given story are one cluster from the start, and two
 *   given stories are never joined.
 * @param pairs - members that may belong together, as pairs of positions.
 * @param score - symmetric, in [0, 1]; asked at most once for two members that a cluster may hold.
 * @param linked - lowest mean score, in (0, 1].
 * @returns positions in clusters, each member in one; members ascending, clusters by their first member.
 */
export function linkClusters(
  given: readonly (string | null)[],
  pairs: readonly (readonly [number, number])[],
  score: (here: number, there: number) => number,
  linked: number,
): number[][] {
  const known = new Map<number, number>();
  const scoreOnce = (i: number, j: number): number => {
    const key = Math.min(i, j) * given.length + Math.max(i, j);
    const value = known.get(key) ?? score(Math.min(i, j), Math.max(i, j));
    known.set(key, value);
    return value;
  };
  const strong = pairs.filter(([i, j]) => scoreOnce(i, j) >= linked);
  return connect(startClusters(given), strong)
    .flatMap((clusters) => joinByMean(clusters, scoreOnce, linked))
    .map(({ members }) => members)
    .sort(([a = 0], [b = 0]) => a - b);
}

/** Each member by itself, those of one given story together. */
function startClusters(given: readonly (string | null)[]): Cluster[] {
  const clusters: Cluster[] = [];
  const anchors = new Map<string, Cluster>();
  given.forEach((story, i) => {
    const anchor = story === null ? undefined : anchors.get(story);
    if (anchor) {
      anchor.members.push(i);
      return;
    }
    const cluster = { members: [i], story };
    clusters.push(cluster);
    if (story !== null) anchors.set(story, cluster);
  });
  return clusters;
}

/** The clusters in groups that pairs connect. */
function connect(clusters: readonly Cluster[], pairs: readonly (readonly [number, number])[]): Cluster[][] {
  const groups = clusters.map((cluster) => [cluster]);
  const groupOf: Cluster[][] = [];
  clusters.forEach(({ members }, c) => {
    for (const member of members) groupOf[member] = groups[c] ?? [];
  });
  for (const [i, j] of pairs) {
    const [group, other] = [groupOf[i], groupOf[j]];
    if (!group || !other || group === other) continue;
    group.push(...other.splice(0));
    for (const { members } of group) for (const member of members) groupOf[member] = group;
  }
  return groups
    .filter(({ length }) => length > 0)
    .map((group) => group.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0)));
}

/** Joins the two clusters of the highest mean until none reaches the threshold; of equal means the first two are taken. */
function joinByMean(
  start: readonly Cluster[],
  score: (here: number, there: number) => number,
  linked: number,
): Cluster[] {
  const clusters = [...start];
  const sums = clusters.map((a, i) => clusters.slice(0, i).map((b) => sumBetween(a, b, score)));
  for (;;) {
    const best = bestTwo(clusters, sums);
    if (!best || best.mean < linked) return clusters;
    const [low, high] = [best.low, best.high];
    const [into, from] = [clusters[low], clusters[high]];
    if (!into || !from) return clusters;
    const between = (a: number, b: number) => sums[Math.max(a, b)]?.[Math.min(a, b)] ?? 0;
    for (let c = 0; c < clusters.length; c++) {
      if (c === low || c === high) continue;
      const row = sums[Math.max(c, low)];
      if (row) row[Math.min(c, low)] = between(c, low) + between(c, high);
    }
    clusters[low] = {
      members: [...into.members, ...from.members].sort((a, b) => a - b),
      story: into.story ?? from.story,
    };
    clusters.splice(high, 1);
    sums.splice(high, 1);
    for (const row of sums.slice(high)) row.splice(high, 1);
  }
}

/** Sum of the scores of all pairs between two clusters; that of two given stories is never needed. */
function sumBetween(a: Cluster, b: Cluster, score: (here: number, there: number) => number): number {
  if (a.story !== null && b.story !== null) return 0;
  return a.members.reduce((sum, i) => sum + b.members.reduce((inner, j) => inner + score(i, j), 0), 0);
}

function bestTwo(clusters: readonly Cluster[], sums: readonly (readonly number[])[]) {
  let best: { low: number; high: number; mean: number } | null = null;
  for (let high = 1; high < clusters.length; high++) {
    const b = clusters[high];
    for (let low = 0; low < high; low++) {
      const a = clusters[low];
      if (!a || !b || (a.story !== null && b.story !== null)) continue;
      const mean = (sums[high]?.[low] ?? 0) / (a.members.length * b.members.length);
      if (!best || mean > best.mean) best = { low, high, mean };
    }
  }
  return best;
}
