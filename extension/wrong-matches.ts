/**
 * Matches that the reader called wrong; kept in `storage.local`, on this machine only.
 *
 * A telling that was called wrong for an article is left out of its answer from then on, until it is taken back.
 */
import type { Analysis } from '../src/index.ts';
import { browser } from './browser.ts';
import { isRecord } from './guards.ts';

/** One match that the reader called wrong. */
export type WrongMatch = {
  /** Id of the article's history entry. */
  article: string;
  /** Id of the telling. */
  telling: string;
  title: string;
  outlet: string | null;
  /** What the answer said of it. */
  verdict: string;
  score: number;
};

const KEY = 'wrongMatches';

/** Every match that was called wrong, oldest first; entries of the wrong shape are left out. */
export async function readWrongMatches(): Promise<WrongMatch[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isWrongMatch) : [];
}

/** Remembers a match as wrong; once is enough. */
export async function addWrongMatch(match: WrongMatch): Promise<void> {
  await browser.storage.local.set({ [KEY]: [...(await others(match)), match] });
}

/** Takes back that a match is wrong. */
export async function removeWrongMatch(match: WrongMatch): Promise<void> {
  await browser.storage.local.set({ [KEY]: await others(match) });
}

/**
 * The answer without the tellings that were called wrong; the same answer when there are none among them.
 *
 * The chain loses them too. How many origins are left was counted with them, so it is no longer sure.
 */
export function withoutWrongMatches(analysis: Analysis, wrong: readonly WrongMatch[]): Analysis {
  const out = new Set(wrong.map(({ telling }) => telling));
  const { story, chain, independence } = analysis;
  const tellings = story.tellings.filter(({ id }) => !out.has(id));
  if (tellings.length === story.tellings.length) return analysis;
  const same = tellings.filter(({ verdict }) => verdict === 'same');
  const likely = (independence.likely ?? []).filter((id) => !out.has(id));
  const outlets = 1 + same.length + likely.length;
  const edges = chain.edges.filter(({ from, to }) => !out.has(from) && !out.has(to));
  const reached = new Set(['article', ...edges.flatMap(({ from, to }) => [from, to])]);
  const nodes = chain.nodes.filter(({ id, kind }) => !out.has(id) && (kind === 'article' || reached.has(id)));
  const loops = chain.loops?.filter((ids) => !ids.some((id) => out.has(id)));
  const originNodes = independence.originNodes.filter((id) => nodes.some((node) => node.id === id));
  return {
    ...analysis,
    story: {
      verdict: same.length > 0 ? 'same' : (tellings[0]?.verdict ?? 'none'),
      story: same[0]?.story ?? null,
      score: tellings[0]?.score ?? 0,
      tellings,
    },
    chain: { ...chain, nodes, edges, ...(loops ? { loops } : {}) },
    independence: {
      ...independence,
      outlets,
      origins: Math.min(independence.origins, outlets),
      unsure: true,
      originNodes,
      likely,
    },
  };
}

/** The matches as the text of a report file, for whoever keeps the index. */
export function wrongMatchesReport(matches: readonly WrongMatch[], build: string): string {
  return `${JSON.stringify({ hearsay: 'wrong-matches', build, matches }, null, 2)}\n`;
}

async function others({ article, telling }: WrongMatch): Promise<WrongMatch[]> {
  return (await readWrongMatches()).filter((known) => known.article !== article || known.telling !== telling);
}

function isWrongMatch(value: unknown): value is WrongMatch {
  return (
    isRecord(value) &&
    ['article', 'telling', 'title', 'verdict'].every((field) => typeof value[field] === 'string') &&
    (value['outlet'] === null || typeof value['outlet'] === 'string') &&
    typeof value['score'] === 'number'
  );
}
