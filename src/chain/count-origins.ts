/**
 * How many independent origins the tellings of a story leave: the rule is docs/independence.md.
 *
 * The first telling is one origin, with whatever it rests on. A later one counts again only if it has heard the matter
 * itself: everything else in it may come from the earlier ones.
 */
import {
  type CitedSource,
  COUNT_DOUBTS,
  type CountDoubt,
  type Independence,
  type Origin,
} from '../analysis.ts';
import type { TellingPairs } from './compare-prints.ts';
import { type End, findEnd } from './find-end.ts';
import { findOwnWitness } from './find-own-witness.ts';
import { derivationProbability } from './find-parents.ts';
import { findRetoldWitness } from './find-retold-witness.ts';
import { compareTime, orderTellings } from './order-tellings.ts';
import { isSameNewsroom, isSameOwner } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/** The count together with the ends of the chain: node id → how it ends. */
export type OriginCount = { independence: Independence; ends: ReadonlyMap<string, Origin> };

/** A telling that is an origin of its own beside the first one, and the source that makes it one. */
type OwnOrigin = { telling: TellingNode; witness: CitedSource };

/** The tellings in their order, and which of them are origins. */
type Count = {
  ordered: readonly TellingNode[];
  end: End;
  own: readonly OwnOrigin[];
  /** Whether rule 4 left a witness out. */
  isVague: boolean;
  /** Whether it is open if a later telling has heard somebody whom the earlier ones do not know. */
  isUnclear: boolean;
};

/** Tellings beside those of which the verdict is sure. */
export type Beside = {
  /** Likelier of the story than not: they are counted. */
  likely?: readonly TellingNode[];
  /** Perhaps of the story: they are not counted, but may make the count unsure. */
  inDoubt?: readonly TellingNode[];
};

/**
 * Counts the independent origins of a story.
 *
 * @param tellings - the article and the tellings of the same story, in any order; at least one.
 * @param beside - tellings of which that is less sure; none of `tellings` is among them.
 */
export function countOrigins(
  tellings: readonly TellingNode[],
  pairs: TellingPairs,
  { likely = [], inDoubt = [] }: Beside = {},
): OriginCount {
  const counted = [...tellings, ...likely];
  const count = readStory(counted, pairs);
  const { end, own } = count;
  const isOther = (others: readonly TellingNode[]) =>
    others.length !== counted.length && readStory(others, pairs).own.length !== own.length;
  const isDoubtful: Record<CountDoubt, (count: Count) => boolean> = {
    ...IS_DOUBTFUL,
    'counted-in': () => isOther(tellings),
    'left-out': () => isOther([...counted, ...inDoubt]),
  };
  const doubts = COUNT_DOUBTS.filter((doubt) => isDoubtful[doubt](count));
  const ends = new Map([[end.node, end.origin]]);
  for (const { telling } of own) ends.set(telling.id, { reached: true, reason: null });
  return {
    independence: {
      outlets: counted.length,
      origins: 1 + own.length,
      unsure: doubts.length > 0,
      doubts,
      why: explain(counted.length, own, likely, doubts),
      originNodes: [end.node, ...own.map(({ telling }) => telling.id)],
      likely: likely.map(({ id }) => id),
    },
    ends,
  };
}

function readStory(tellings: readonly TellingNode[], pairs: TellingPairs): Count {
  const ordered = orderTellings(tellings);
  const end = findEnd(ordered);
  const heard: OwnOrigin[] = [];
  let isUnclear = false;
  for (const [index, telling] of ordered.entries()) {
    const earlier = ordered.slice(0, index);
    // Of one newsroom only the first telling can be an origin: the second knows what the first knew.
    if (index === 0 || telling.id === end.node) continue;
    if (earlier.some((other) => isSameNewsroom(other, telling))) continue;
    // Probably made from none of them, if that is likelier than that it was made from any.
    const isAlone = (derivationProbability(telling, earlier, pairs) ?? 1) < 0.5;
    const found = findOwnWitness(telling, earlier, pairs, isAlone);
    const witness = found.witness ?? findRetoldWitness(telling, earlier, ordered.slice(index + 1));
    if (witness) heard.push({ telling, witness });
    isUnclear ||= found.isUnclear;
  }
  // Those whom others ask about what an unnamed press is said to report can only react to it, and those whom they ask about
  // a study are its authors, or comment.
  const isVague = end.origin.reason === 'vague' && heard.length > 0;
  const isOneVoice = isVague || end.type === 'study';
  return { ordered, end, own: isOneVoice ? [] : heard, isVague, isUnclear };
}

/** What makes a count unsure, each by itself. */
const IS_DOUBTFUL: Record<Exclude<CountDoubt, 'counted-in' | 'left-out'>, (count: Count) => boolean> = {
  'unclear-witness': ({ isUnclear }) => isUnclear,
  'vague-root': ({ isVague }) => isVague,
  'no-sources': ({ ordered }) => ordered.some(({ sources }) => sources.length === 0),
  'same-owner': (count) => isBeside(count, isSameOwner),
  'order-open': (count) => isBeside(count, (one, other) => compareTime(one, other) === 0),
};

/** True if something holds between a counted telling and any other one. */
function isBeside(
  { own, ordered }: Count,
  holds: (one: TellingNode, other: TellingNode) => boolean,
): boolean {
  return own.some(({ telling }) => ordered.some((other) => other !== telling && holds(telling, other)));
}

function explain(
  outlets: number,
  own: readonly OwnOrigin[],
  likely: readonly TellingNode[],
  doubts: readonly CountDoubt[],
): string {
  const told = outlets === 1 ? '1 telling' : `${outlets} tellings`;
  const origins = own.length === 0 ? '1 origin' : `${own.length + 1} independent origins`;
  const who = own.map(({ telling, witness }) => `${telling.label || 'one of them'} has ${witness.name}`);
  const how =
    own.length > 0
      ? `Beside the first telling, ${who.join(' and ')}; what rests on another telling counts once.`
      : outlets > 1
        ? 'No later telling names, near its top, a source that the earlier ones do not have.'
        : 'No other telling is known to compare it with.';
  const counted =
    likely.length > 0
      ? ` Counted although it is only likely that they tell this story: ${likely.map(({ label }) => label || 'one without a name').join(', ')}.`
      : '';
  const [unsure, because] =
    doubts.length > 0
      ? [' (not certain)', ` Not certain: ${doubts.map((doubt) => WORDS[doubt]).join('; ')}.`]
      : ['', ''];
  return `${told}, ${origins}${unsure}. ${how}${counted}${because}`;
}

/** Each doubt in words. */
const WORDS: Record<CountDoubt, string> = {
  'counted-in': 'without the tellings that are only likely of this story the number would be another',
  'left-out': 'tellings that may be of this story would change the number',
  'unclear-witness': 'nobody can say whether the earlier tellings know somebody near the top of a later one',
  'order-open': 'it is open which of two tellings came first',
  'no-sources': 'in one telling no source was recognised',
  'same-owner': 'two outlets belong to one owner',
  'vague-root': 'a later telling has asked somebody about a report of an unnamed press',
};
