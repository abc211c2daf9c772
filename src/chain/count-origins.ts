/**
 * How many independent origins the tellings of a story leave: the rule is docs/independence.md.
 *
 * Tellings are put together when one derives from the other (their sentences agree) or when they rest on
 * the same publication; a later one with a witness of its own counts again. What remains apart is independent as far
 * as anybody can see from here.
 */
import type { CitedSource, Independence, Origin } from '../analysis.ts';
import { compareDates } from './compare-dates.ts';
import { haveOneOrigin, isSameText } from './derives.ts';
import { foldVagueSources } from './fold-vague-sources.ts';
import { isPublication } from './is-publication.ts';
import { isSameName, witnessKey } from './same-source.ts';
import { sourceNodeId, type TellingNode } from './telling-node.ts';

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
    const confirmation = findConfirmation(group);
    if (confirmation === null || confirmation.id === end.node) continue;
    // Nobody can see from here whether the witness confirms or only comments.
    unsure = true;
    originNodes.push(confirmation.id);
    ends.set(confirmation.id, { reached: true, reason: null });
  }
  const outlets = tellings.length;
  const origins = originNodes.length;
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
    tellings.slice(0, index).forEach((other, otherIndex) => {
      if (haveOneOrigin(other, telling)) join(otherIndex, index);
    });
  });
  return [...new Set(group)].map((id) => tellings.filter((_, index) => group[index] === id));
}

/**
 * The telling of a group that has a witness of its own: it appeared after another one, is not the same text, and
 * names a person whom no earlier one cites, not through somebody else.
 *
 * Later tellings of a group mostly add people who comment, so at most one of them is taken to confirm.
 */
function findConfirmation(group: readonly TellingNode[]): TellingNode | null {
  const confirms = group.filter((telling) => {
    const earlier = group.filter((other) => compareDates(other.published, telling.published) < 0);
    if (earlier.length === 0 || earlier.some((other) => isSameText(other, telling))) return false;
    const known = new Set(earlier.flatMap(({ sources }) => sources.map(witnessKey)));
    return telling.sources.some((source) => {
      const key = witnessKey(source);
      return source.type === 'person' && source.through === null && key !== null && !known.has(key);
    });
  });
  return confirms.toSorted((a, b) => compareDates(a.published, b.published))[0] ?? null;
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
  const known = all.find(({ outlet }) => outlet !== null && isSameName(outlet, best.name));
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
