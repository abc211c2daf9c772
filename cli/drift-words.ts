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
