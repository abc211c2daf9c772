import { support } from './cluster-tellings.ts';
import { type Comparable, compareTellings } from './compare-tellings.ts';
import { LIKELY } from './find-likely.ts';
import { scoreMatch } from './score-match.ts';

/** An article with what is compared of it. */
type Given = { id: string; comparable: Comparable };

/** Ids of articles that were given as one story, and may be none of it; those that are in no list are. */
export type SortedOut = {
  /** They have nothing to do with any other. */
  apart: string[];
  /** Related to the story at most. */
  doubtful: string[];
  /** Those of the doubtful that are likelier of this story than of another one. */
  likely: string[];
};

/**
 * Which of several articles tell one story: the most of them that hang together by verdicts of *same* or *unsure*.
 *
 * Where no two hang together all are doubtful and likely, because somebody gave them as one story; and where none has anything
 * to do with another, none is apart.
 */
export function sortOut(all: readonly Given[]): SortedOut {
  const others = new Map(all.map(({ id }) => [id, { related: new Set<string>(), same: new Set<string>() }]));
  all.forEach((one, index) => {
    for (const other of all.slice(0, index)) {
      const { verdict } = scoreMatch(compareTellings(one.comparable, other.comparable).features);
      for (const [{ id }, { id: there }] of [
        [one, other],
        [other, one],
      ] as const) {
        if (verdict !== 'none') others.get(id)?.related.add(there);
        if (verdict === 'same' || verdict === 'unsure') others.get(id)?.same.add(there);
      }
    }
  });
  const lonely = all.filter(({ id }) => others.get(id)?.related.size === 0).map(({ id }) => id);
  const apart = lonely.length > all.length - 2 ? [] : lonely;
  const groups = all.map(({ id }) => reach(id, (at) => others.get(at)?.same ?? new Set()));
  const story = groups.reduce((most, group) => (group.size > most.size ? group : most), new Set<string>());
  const isDoubtful = ({ id }: Given) => !apart.includes(id) && (story.size < 2 || !story.has(id));
  const doubtful = all.length < 2 ? [] : all.filter(isDoubtful);
  const core = all.filter(({ id }) => story.has(id));
  const meanSupport = ({ comparable }: Given) =>
    core.reduce((sum, one) => sum + support(one.comparable, comparable), 0) / core.length;
  const likely = doubtful.filter((one) => story.size < 2 || meanSupport(one) >= LIKELY);
  return { apart, doubtful: doubtful.map(({ id }) => id), likely: likely.map(({ id }) => id) };
}

/** All that hangs together with one, itself included. */
function reach(from: string, next: (id: string) => ReadonlySet<string>): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
