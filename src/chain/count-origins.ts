/**
 * How many independent origins the tellings of a story leave: the rule is docs/independence.md.
 *
 * The first telling is one origin, with whatever it rests on. A later one counts again only if it has heard the matter
 * itself: everything else in it may come from the earlier ones.
 */
import type { CitedSource, Independence, Origin } from '../analysis.ts';
import type { TellingPairs } from './compare-prints.ts';
import { findEnd } from './find-end.ts';
import { findOwnWitness, type WitnessLimits } from './find-own-witness.ts';
import { derivationProbability } from './find-parents.ts';
import { compareTime, orderTellings } from './order-tellings.ts';
import { isSameNewsroom, isSameOwner } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/** The count together with the ends of the chain: node id → how it ends. */
export type OriginCount = { independence: Independence; ends: ReadonlyMap<string, Origin> };

/** A telling that is an origin of its own beside the first one, and the source that makes it one. */
type OwnOrigin = { telling: TellingNode; witness: CitedSource };

/**
 * Counts the independent origins of a story.
 *
 * @param tellings - the article and the tellings of the same story, in any order; at least one.
 */
export function countOrigins(tellings: readonly TellingNode[], pairs: TellingPairs): OriginCount {
  const ordered = orderTellings(tellings);
  const end = findEnd(ordered);
  const heard = findOwnOrigins(ordered, pairs).filter(({ telling }) => telling.id !== end.node);
  // Those whom others ask about what an unnamed press is said to report can only react to it.
  const own = end.origin.reason === 'vague' ? [] : heard;
  const ends = new Map([[end.node, end.origin]]);
  for (const { telling } of own) ends.set(telling.id, { reached: true, reason: null });
  const unsure =
    own.length < heard.length ||
    ordered.some(({ sources }) => sources.length === 0) ||
    own.some(({ witness }) => witness.type !== 'person') ||
    own.some(({ telling }) => ordered.some((other) => other !== telling && isSameOwner(other, telling))) ||
    own.some(({ telling }) =>
      ordered.some((other) => other !== telling && compareTime(other, telling) === 0),
    );
  return {
    independence: {
      outlets: tellings.length,
      origins: 1 + own.length,
      unsure,
      why: explain(tellings.length, own, unsure),
      originNodes: [end.node, ...own.map(({ telling }) => telling.id)],
    },
    ends,
  };
}

/**
 * By these limits origins are counted: with a lower top witnesses are missed, with a higher one comments count, and the
 * similarities part new statements from retold ones best (`bench/chain.ts`).
 */
const LIMITS: WitnessLimits = { top: 1 / 3, topAlone: 1 / 2, sameStatement: { person: 0.4, other: 0.31 } };

/** Of one newsroom only the first telling can be an origin: the second knows what the first knew. */
function findOwnOrigins(ordered: readonly TellingNode[], pairs: TellingPairs): OwnOrigin[] {
  return ordered.flatMap((telling, index) => {
    const earlier = ordered.slice(0, index);
    if (index === 0 || earlier.some((other) => isSameNewsroom(other, telling))) return [];
    // More likely made from none of them than from any.
    const isAlone = (derivationProbability(telling, earlier, pairs) ?? 1) < 0.5;
    const witness = findOwnWitness(telling, earlier, pairs, isAlone, LIMITS);
    return witness ? [{ telling, witness }] : [];
  });
}

function explain(outlets: number, own: readonly OwnOrigin[], unsure: boolean): string {
  const told = outlets === 1 ? '1 telling' : `${outlets} tellings`;
  const origins = own.length === 0 ? '1 origin' : `${own.length + 1} independent origins`;
  const who = own.map(({ telling, witness }) => `${telling.label || 'one of them'} has ${witness.name}`);
  const how =
    own.length > 0
      ? `Beside the first telling, ${who.join(' and ')}; what rests on another telling counts once.`
      : outlets > 1
        ? 'No later telling names, near its top, a source that the earlier ones do not have.'
        : 'No other telling is known to compare it with.';
  return `${told}, ${origins}${unsure ? ' (not certain)' : ''}. ${how}`;
}
