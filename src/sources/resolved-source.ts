import type { SourceType } from '../analysis.ts';

/** Who is meant by the words that name a source. */
export type ResolvedSource = {
  /** In English or the source's own name; the same for every way of writing it. */
  name: string;
  type: SourceType;
  kind: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
  /** The company, state body or association that the outlet belongs to, where it has several outlets (data/sources/owners.json). */
  owner?: string;
  /** The desk whose copy the outlet shares with others of its owner: their words are not independent of each other. */
  newsroom?: string;
  /** True when nothing but the shape of the words tells who it is. */
  isGuess?: boolean;
};
