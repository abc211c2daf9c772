import type { CitedSource } from '../analysis.ts';
import { isNamedPublication, isSameName, sourceKey } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/** Share of the sentences of a telling in which it says what it was made from; later ones retell who commented. */
const TOP = 1 / 3;

/**
 * Whom a telling has heard itself as later ones tell it: "X told Le Bocage". Null if none of them says so, or if an earlier
 * telling knows the person.
 *
 * It finds those whom the telling's own words do not show, because nobody could tell who speaks in them.
 */
export function findRetoldWitness(
  telling: TellingNode,
  earlier: readonly TellingNode[],
  later: readonly TellingNode[],
): CitedSource | null {
  const { outlet, names } = telling;
  if (outlet === null) return null;
  for (const { sources, sentences } of later) {
    const cited = sources.filter((source) => isNamedPublication(source) && isSameName(source.name, outlet));
    const isHeardThere = ({ through, sentence }: CitedSource) =>
      through === null
        ? cited.some((source) => source.sentence !== null && source.sentence === sentence)
        : isSameName(through, outlet);
    const found = sources.find((source) => {
      const key = sourceKey(source);
      if (source.type !== 'person' || typeof key !== 'number' || !names.has(key)) return false;
      const isKnown = earlier.some(
        (one) => one.names.has(key) || one.sources.some((its) => sourceKey(its) === key),
      );
      return !isKnown && (source.sentence ?? sentences) <= sentences * TOP && isHeardThere(source);
    });
    if (found) return found;
  }
  return null;
}
