/**
 * How many independent origins the tellings of a story leave: the rule is docs/independence.md.
 *
 * Tellings are put together when one derives from the other (their sentences agree) or when they rest on
 * the same publication. What remains apart is independent as far as anybody can see from here.
 */
import type { CitedSource, Independence, Origin } from '../analysis.ts';
import { foldVagueSources } from './fold-vague-sources.ts';
import { isPublication } from './is-publication.ts';
import { sourceNodeId, type TellingNode } from './telling-node.ts';

/**
 * Share of the article's sentences with a counterpart, or of its words that stand there unchanged, above which a telling is taken to derive from the
 * same text. Tellings of one story that were written apart stay well below it, translations well above
 * (bench/results.md, story groups).
 */
const DERIVED_SHARE = 0.5;

/** The count together with the ends of the chain: node id → how it ends. */
export type OriginCount = { independence: Independence; ends: ReadonlyMap<string, Origin> };

/**
 * Counts the independent origins of a story.
 *
 * @param tellings - the article first, then the tellings of the same story; at least one.
 */
export function countOrigins(tellings: readonly TellingNode[]): OriginCount {
  const groups = groupTellings(tellings);
  const ends = new Map<string, Origin>();
  const originNodes: string[] = [];
  let unsure = false;
  for (const group of groups) {
    const end = findEnd(group, tellings);
    unsure ||= end.unsure;
    originNodes.push(end.node);
    ends.set(end.node, end.origin);
  }
  const outlets = tellings.length;
  const origins = groups.length;
  return {
    independence: { outlets, origins, unsure, why: explain(outlets, origins, unsure), originNodes },
    ends,
  };
}

/** Puts tellings together that derive from one text or rest on one named publication. */
function groupTellings(tellings: readonly TellingNode[]): TellingNode[][] {
  const group = tellings.map((_, index) => index);
  const join = (a: number, b: number) => {
    const [from, to] = [group[b], group[a]];
    for (let i = 0; i < group.length; i++) if (group[i] === from) group[i] = to ?? i;
  };
  tellings.forEach((telling, index) => {
    const derived = isDerived(telling);
    if (derived) join(0, index);
    tellings.slice(0, index).forEach((other, otherIndex) => {
      if (sharePublication(telling, other)) join(otherIndex, index);
    });
  });
  return [...new Set(group)].map((id) => tellings.filter((_, index) => group[index] === id));
}

/** True when so many sentences agree with the article, or so much of it is the same, that both come from one text. */
export function isDerived({ agreement, copied }: TellingNode): boolean {
  if (copied !== null && copied >= DERIVED_SHARE) return true;
  return (
    agreement !== null && agreement.sentences > 0 && agreement.pairs / agreement.sentences >= DERIVED_SHARE
  );
}

function sharePublication(a: TellingNode, b: TellingNode): boolean {
  const named = (telling: TellingNode) =>
    telling.sources
      .filter((source) => source.type !== 'vague' && isPublication(source))
      .map(({ name }) => name);
  const ofB = new Set([...named(b), ...(b.outlet ? [b.outlet] : [])]);
  return named(a).some((name) => ofB.has(name)) || (a.outlet !== null && named(b).includes(a.outlet));
}

type End = { node: string; origin: Origin; unsure: boolean };

/**
 * Where the chain of one group ends.
 *
 * 1. Take the publications that the group cites; fold vague ones into named ones.
 * 2. Leave out the go-betweens: publications through which another publication is cited.
 * 3. The end is what most tellings cite; among equals a named one, then the one cited most often. None
 *    left: the group's own reporting is the origin.
 */
function findEnd(group: readonly TellingNode[], all: readonly TellingNode[]): End {
  const sources = group.flatMap((telling) => telling.sources);
  const folded = foldVagueSources(sources); // 1
  const nameOf = (name: string) => folded.get(name) ?? name;
  const publications = sources.filter(isPublication);
  const goBetweens = new Set(publications.map(({ through }) => through)); // 2
  const names = new Set(publications.map(({ name }) => nameOf(name)));
  const ends = [...names].filter((name) => !goBetweens.has(name)).map((name) => weigh(name, group, nameOf));
  ends.sort((a, b) => b.tellings - a.tellings || Number(b.named) - Number(a.named) || b.times - a.times); // 3
  const [best, second] = ends;
  if (best === undefined) return ownReporting(group);
  const known = all.find((telling) => telling.outlet === best.name);
  if (known) return { node: known.id, origin: { reached: true, reason: null }, unsure: false };
  // Two named publications cited by equally many tellings: one of them may only be background.
  const unsure = second?.tellings === best.tellings && second.named === best.named;
  const cited = sources.filter((source) => nameOf(source.name) === best.name);
  return { node: sourceNodeId(best.name), origin: endOf(cited), unsure };
}

/** How much a group rests on one publication. */
type Weight = { name: string; named: boolean; tellings: number; times: number };

function weigh(name: string, group: readonly TellingNode[], nameOf: (name: string) => string): Weight {
  const citing = group.map(({ sources }) => sources.filter((source) => nameOf(source.name) === name));
  const cited = citing.flat();
  return {
    name,
    named: cited.some((source) => source.type !== 'vague'),
    tellings: citing.filter((sources) => sources.length > 0).length,
    times: cited.reduce((sum, source) => sum + source.times, 0),
  };
}

/** A group that cites no publication: its first telling's own reporting; unsure if it names nobody at all. */
function ownReporting(group: readonly TellingNode[]): End {
  const reporting = group.find((telling) => telling.sources.length > 0) ?? group[0];
  const unsure = group.every((telling) => telling.sources.length === 0) || group.length > 1;
  return { node: reporting?.id ?? '', origin: { reached: true, reason: null }, unsure };
}

function endOf(cited: readonly CitedSource[]): Origin {
  if (cited.some((source) => source.link !== null)) return { reached: true, reason: null };
  if (cited.every((source) => source.type === 'vague')) return { reached: false, reason: 'vague' };
  if (cited.every((source) => source.type === 'anonymous')) return { reached: false, reason: 'anonymous' };
  return { reached: false, reason: 'not-linked' };
}

function explain(outlets: number, origins: number, unsure: boolean): string {
  const told = outlets === 1 ? '1 telling' : `${outlets} tellings`;
  const left = origins === 1 ? '1 origin' : `${origins} independent origins`;
  const how = 'Tellings that share their text or rest on the same publication count once.';
  return `${told}, ${left}${unsure ? ' (not certain)' : ''}. ${how}`;
}
