import type { Agreement, CitedSource } from '../analysis.ts';
import type { PublishedDate } from '../article.ts';

/** One telling of the story as the chain sees it; the article being read is one of them. */
export type TellingNode = {
  id: string;
  kind: 'article' | 'telling';
  label: string;
  language: string | null;
  outlet: string | null;
  url: string | null;
  published: PublishedDate | null;
  /** Whom it cites, in text order. */
  sources: CitedSource[];
  /** How far it agrees with the article being read; null for that article itself. */
  agreement: Agreement | null;
  /** Body sentences that were compared. */
  sentences: number;
  /** How far it agrees with other tellings than that article, by their id; of each pair one side is enough. */
  others: ReadonlyMap<string, Agreement>;
  /** Share of the article that stands in it word for word; null for none, and for that article itself. */
  copied: number | null;
};

/** Node id of a cited source; the same source of two tellings is one node. */
export function sourceNodeId(name: string): string {
  return `source:${name}`;
}
