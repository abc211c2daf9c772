import type { Judged } from './join-stories.ts';

/** Mean support from which on tellings are likelier of the story than not; supports are probabilities. */
export const LIKELY = 0.5;

/** Tellings of each story that are compared, the surest ones: hardly a mean moves with more. */
const COMPARED = 5;

/**
 * The tellings that the verdict leaves in doubt and that are nevertheless likelier of the story than not.
 *
 * A verdict judges two tellings by what they share. Siblings that outlets have written by themselves share little with
 * each other, and each of them something with all: the mean support of all pairs between the article's story and theirs
 * sees that, as it does when tellings are gathered into stories (`clusterTellings`). It is weaker than a verdict: it
 * serves to count, and calls no two tellings the same.
 *
 * @param article - the article, in the form in which `judged` has the tellings.
 * @param judged - each telling once with its joined verdict (`joinStories`), the article itself left out.
 * @param support - what two say for one story, in [0, 1].
 * @returns their ids, those of one story of the pack together; empty where no telling is in doubt.
 */
export function findLikely<There>(
  article: There,
  judged: readonly (Judged & { there: There })[],
  support: (here: There, there: There) => number,
): ReadonlySet<string> {
  const same = judged.filter(({ verdict }) => verdict === 'same');
  const story = [article, ...surest(same).map(({ there }) => there)];
  const mean = (tellings: readonly { there: There }[]) => {
    const supports = tellings.flatMap(({ there }) => story.map((here) => support(here, there)));
    return supports.reduce((sum, one) => sum + one, 0) / supports.length;
  };
  const doubtful = new Map<string, (Judged & { there: There })[]>();
  for (const one of judged) {
    if (one.verdict !== 'unsure' && one.verdict !== 'related') continue;
    const name = one.telling.story ?? one.telling.id;
    doubtful.set(name, [...(doubtful.get(name) ?? []), one]);
  }
  const likely = [...doubtful.values()].filter((tellings) => mean(surest(tellings)) >= LIKELY);
  return new Set(likely.flatMap((tellings) => tellings.map(({ telling }) => telling.id)));
}

function surest<T extends Judged>(tellings: readonly T[]): T[] {
  return tellings.toSorted((a, b) => b.score - a.score).slice(0, COMPARED);
}
