/** What changed on the way from one telling to another, as plain JSON. */
import type { Span } from '../article.ts';

/** Every kind of change; docs/drift.md explains each. */
export const DRIFT_KINDS = [
  'added',
  'dropped',
  'number-changed',
  'date-changed',
  'name-changed',
  'negation-flipped',
  'hedge-lost',
  'hedge-gained',
  'claim-hardened',
  'claim-softened',
  'source-vaguer',
  'source-harder',
] as const;

/** What kind of change. */
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** One change; spans are into the text of the article on their side. */
export type Drift = {
  kind: DriftKind;
  /** The sentences that tell it before the change; empty for `added`. */
  from: Span[];
  /** The sentences that tell it after the change; empty for `dropped`. */
  to: Span[];
  /** The words in `from` that changed, with what they mean; null where nothing stands there. */
  before: Changed | null;
  /** The words in `to` that they became; null where nothing stands there. */
  after: Changed | null;
};

/** Words that changed: where they are, and what they say (a number, a name, a source, a hedge). */
export type Changed = Span & { says: string };
