/**
 * Tellings without a story are gathered into stories.
 *
 * Average linkage: the two clusters whose tellings agree best are joined as long as the mean support of all pairs between
 * them reaches {@link LINKED}. A single pair can therefore never chain two stories together. Tellings of a given story
 * are one cluster from the start, and two given stories are never joined, so that a new batch can be added to old stories.
 */
import type { Encoder } from '../encoder/read-encoder.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { type Comparable, compareTellings, toComparable } from './compare-tellings.ts';
import { daysApart } from './days-apart.ts';
import { findCandidates, toVectorIndex } from './find-candidates.ts';
import { linkClusters } from './link-clusters.ts';
import { scoreMatch } from './score-match.ts';

/** Nearest tellings that each one is compared with; larger stories are joined through the candidates of their members. */
const NEIGHBOURS = 20;

/**
 * Mean support from which on two clusters are one story. Chosen on development data: B-cubed F1 stays within 0.04 of its
 * value for a threshold 0.1 higher or lower, on translations among singletons and on the story groups (`bench/clustering.ts`).
 */
export const LINKED = 0.7;

/**
 * The tellings with a story each: those without one join the tellings that are surely of the same story.
 *
 * A cluster that holds a given story takes it, any other the smallest of its tellings' ids that is no given story. The
 * result does not depend on the order of the input. Every telling without a story is searched once; those with one are not.
 *
 * @param tellings - each id once; made by the given encoder.
 * @returns the tellings in the order of the input; nothing for none.
 */
export function clusterTellings(tellings: readonly Fingerprint[], encoder: Encoder): Fingerprint[] {
  if (tellings.every(({ story }) => story !== null)) return [...tellings];
  // In the order of the ids everything that follows is the same for every order of the input.
  const sorted = tellings.toSorted((a, b) => compareText(a.id, b.id));
  const given = new Set(sorted.flatMap(({ story }) => story ?? []));
  const comparable = sorted.map((telling) => toComparable(telling, encoder));
  const clusters = linkClusters(
    sorted.map(({ story }) => story),
    findPairs(sorted, encoder.dim),
    (i, j) => {
      const [here, there] = [comparable[i], comparable[j]];
      return here && there ? support(here, there) : 0;
    },
    LINKED,
  );
  const stories = new Map<string, string>();
  for (const cluster of clusters) {
    const members = cluster.flatMap((i) => sorted[i] ?? []);
    const story = members.find((member) => member.story !== null)?.story ?? nameStory(members, given);
    for (const { id } of members) stories.set(id, story);
  }
  return tellings.map((telling) => ({
    ...telling,
    story: telling.story ?? stories.get(telling.id) ?? telling.id,
  }));
}

/** Days after which a report is no telling of an event any more but looks back at it. */
const MOST_DAYS = 30;

/**
 * Odds, against those of a dated pair, that two tellings are of one story when it is not known that they are of the same
 * days: a score is calibrated on the stories of a few days, and a pack holds months. Chosen as {@link LINKED} was.
 */
const UNDATED_ODDS = 0.4;

/** What a pair says for one story, in [0, 1]; nothing in a language that the encoder never learnt, as in a verdict. */
export function support(here: Comparable, there: Comparable): number {
  if (!here.known || !there.known) return 0;
  const days = daysApart(here.fingerprint.published, there.fingerprint.published);
  return weighByDays(() => scoreMatch(compareTellings(here, there).features).score, days);
}

/**
 * A score as support for one story, in [0, 1].
 *
 * @param score - asked only when it matters.
 * @param days - apart; more than {@link MOST_DAYS} are no support, and unknown ones (null) weaken it.
 */
export function weighByDays(score: () => number, days: number | null): number {
  if (days !== null) return days > MOST_DAYS ? 0 : score();
  const value = score();
  const odds = UNDATED_ODDS * value;
  return odds / (odds + (1 - value));
}

/** Each telling without a story with its {@link NEIGHBOURS} nearest ones, as positions; nothing for no tellings. */
export function findPairs(tellings: readonly Fingerprint[], dim: number): [number, number][] {
  const index = toVectorIndex(tellings, dim);
  return tellings.flatMap(({ story, vector }, i) =>
    story === null
      ? findCandidates(vector, [index], NEIGHBOURS + 1)
          .filter(({ index: j }) => j !== i)
          .map(({ index: j }): [number, number] => [i, j])
      : [],
  );
}

/** A name for a new story that no given one has: the smallest id, with a mark behind it if all are taken. */
function nameStory(members: readonly Fingerprint[], given: ReadonlySet<string>): string {
  const free = members.find(({ id }) => !given.has(id));
  if (free) return free.id;
  let name = members[0]?.id ?? '';
  while (given.has(name)) name += '+';
  return name;
}

/** Order by code units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
