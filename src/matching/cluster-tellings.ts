import type { Encoder } from '../encoder/read-encoder.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { compareTellings, toComparable } from './compare-tellings.ts';
import { findCandidates } from './find-candidates.ts';
import { scoreMatch } from './score-match.ts';

/** Nearest tellings that each one is compared with; more than any story of the development data has. */
const NEIGHBOURS = 20;

/**
 * The tellings with a story each: those without one join the tellings that are surely of the same story.
 *
 * Stories are the connected groups of `same` verdicts. A group with one given story takes it, one with several
 * is left as given, and its members without a story take the group's smallest id, so that the result does not
 * depend on the order of the input.
 */
export function clusterTellings(tellings: readonly Fingerprint[], encoder: Encoder): Fingerprint[] {
  if (tellings.every(({ story }) => story !== null)) return [...tellings];
  const groups = groupBySame(tellings, encoder);
  return tellings.map((telling, i) => {
    if (telling.story !== null) return telling;
    const members = groups[i] ?? [i];
    const given = new Set(
      members.map((j) => tellings[j]?.story).filter((story) => typeof story === 'string'),
    );
    const [only] = given.size === 1 ? given : [];
    const ids = members.map((j) => tellings[j]?.id ?? '');
    return { ...telling, story: only ?? [...ids].sort()[0] ?? telling.id };
  });
}

/** For each telling, the positions of all that `same` verdicts connect with it. */
function groupBySame(tellings: readonly Fingerprint[], encoder: Encoder): number[][] {
  const index = { vectors: stackVectors(tellings, encoder.dim), count: tellings.length, dim: encoder.dim };
  const comparable = tellings.map((telling) => toComparable(telling, encoder));
  const groups = tellings.map((_, i) => [i]);
  comparable.forEach((here, i) => {
    for (const { index: j } of findCandidates(here.fingerprint.vector, [index], NEIGHBOURS + 1)) {
      const there = comparable[j];
      const [group, other] = [groups[i], groups[j]];
      if (!there || !group || !other || group === other) continue;
      if (scoreMatch(compareTellings(here, there).features).verdict !== 'same') continue;
      group.push(...other);
      for (const member of other) groups[member] = group;
    }
  });
  return groups;
}

/** The article vectors, one after the other. */
function stackVectors(tellings: readonly Fingerprint[], dim: number): Int8Array {
  const vectors = new Int8Array(tellings.length * dim);
  tellings.forEach(({ vector }, i) => {
    vectors.set(vector, i * dim);
  });
  return vectors;
}
