import type { CitedSource } from '../analysis.ts';
import type { PublishedDate } from '../article.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';

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
  sources: readonly CitedSource[];
  /** Body sentences that were compared. */
  sentences: number;
  /** Keys of the names in its body (`nameKey`). */
  names: ReadonlySet<number>;
  /** Share of the article that stands in it word for word; null for none, and for that article itself. */
  copied: number | null;
};

/**
 * The node of a telling.
 *
 * @param copied - share of the article being read that stands in it word for word; null for none.
 */
export function toNode(
  print: Fingerprint,
  kind: TellingNode['kind'],
  copied: number | null = null,
): TellingNode {
  const { id, title, lang, outlet, url, published, cites, sentences } = print;
  return {
    ...{ id, kind, label: outlet ?? title, language: lang, outlet, url, published, copied },
    sources: cites,
    sentences: sentences.kept,
    names: new Set(sentences.names.flatMap((keys) => [...keys])),
  };
}

/** Node id of a cited source; the same source of two tellings is one node. */
export function sourceNodeId(name: string): string {
  return `source:${name}`;
}
