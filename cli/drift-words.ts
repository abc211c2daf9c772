import type { Drift } from '../src/index.ts';

/** Each kind of change in words. */
const KIND_WORDS: Record<Drift['kind'], string> = {
  added: 'added',
  dropped: 'dropped',
  'number-changed': 'number changed',
  'date-changed': 'day changed',
  'name-changed': 'name changed',
  'negation-flipped': 'says the opposite',
  'hedge-lost': 'no longer said to be hearsay',
  'hedge-gained': 'now said to be hearsay',
  'claim-hardened': 'a claim, now told as fact',
  'claim-softened': 'told as fact, now a claim',
  'source-vaguer': 'source now vaguer',
  'source-harder': 'source now weightier',
};

/** A kind of change in words. */
export function driftKindWords(kind: Drift['kind']): string {
  return KIND_WORDS[kind];
}

/** A change in a few words: what kind, and from what to what. */
export function driftWords({ kind, before, after }: Drift): string {
  const [was, is] = [before?.says, after?.says];
  if (was !== undefined && is !== undefined) return `${KIND_WORDS[kind]}: ${was} → ${is}`;
  return [KIND_WORDS[kind], was ?? is].filter((part) => part !== undefined).join(': ');
}

/** Changes of words on a line of a drawing; more are counted. */
const MOST_SHOWN = 2;
/** Characters of such a change. */
const MOST_CHARACTERS = 44;

/** How many sentences were added and dropped for certain: "2 added, 1 dropped"; none where there are none. */
export function countWords(drift: readonly Drift[]): string[] {
  const counts = (['added', 'dropped'] as const).flatMap((kind) => {
    const count = drift.filter((one) => one.kind === kind).length;
    return count > 0 ? [`${count} ${KIND_WORDS[kind]}`] : [];
  });
  return counts.length > 0 ? [counts.join(', ')] : [];
}

/** What became something else on the way, each change in a few words; sentences added or dropped are not among them. */
export function changeWords(drift: readonly Drift[]): string[] {
  return drift.filter(({ kind }) => kind !== 'added' && kind !== 'dropped').map(driftWords);
}

/** The same in a few short lines for a drawing; empty where nothing changed. */
export function shortDriftWords(drift: readonly Drift[]): string[] {
  const changes = changeWords(drift);
  const shown = changes.slice(0, changes.length > MOST_SHOWN + 1 ? MOST_SHOWN : changes.length).map(shorten);
  const more = changes.length - shown.length;
  return [...countWords(drift), ...shown, ...(more > 0 ? [`${more} more changes`] : [])];
}

function shorten(words: string): string {
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS - 1)}…`;
}
