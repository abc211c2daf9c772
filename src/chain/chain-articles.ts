/** The chain of articles whose texts are all at hand, so that what changed along each edge can be said. */
import type { Chain, ChainEdge, Independence } from '../analysis.ts';
import type { Article } from '../article.ts';
import { findCitations } from '../attribution/find-citations.ts';
import { type ArticleComparison, compareArticles } from '../drift/compare-articles.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { makeFingerprint } from '../fingerprint/fingerprint.ts';
import { toComparable } from '../matching/compare-tellings.ts';
import { sortOut } from '../matching/sort-out.ts';
import { buildChain } from './build-chain.ts';
import { citedWords } from './cited-words.ts';
import { comparePrints } from './compare-prints.ts';
import { orderTellings } from './order-tellings.ts';
import { toNode } from './telling-node.ts';

/** An article with the name by which the chain's nodes and edges call it. */
export type NamedArticle = { id: string; article: Article };

/** What happened from one article to the one made from it. */
export type ChainStep = ArticleComparison & {
  /** Id of the earlier article: the one that the edge leads to. */
  from: string;
  to: string;
};

/** What {@link chainArticles} says. */
export type ArticlesChain = {
  /** Ids in the order in which the articles probably appeared; those that are {@link ArticlesChain.apart} are left out. */
  order: string[];
  /** Ids of articles that have nothing to do with any of the others, and are no part of the chain. */
  apart: string[];
  /** Ids of articles that are in the chain although they may tell another story. */
  doubtful: string[];
  /** Ids of those of the doubtful ones that the number of origins leaves out: likelier of another story than of this one. */
  uncounted: string[];
  chain: Chain;
  independence: Independence;
  /** One for each edge of type translates or copies; spans are into the texts of the two articles. */
  steps: ChainStep[];
};

/**
 * The chain of several articles, which are taken to tell one story: one that has nothing to do with any other is left out.
 *
 * @param articles - at least one; each id once, none of them beginning with "source:".
 */
export function chainArticles(articles: readonly NamedArticle[], encoder: Encoder): ArticlesChain {
  const all = articles.map(({ id, article }) => {
    const citations = findCitations(article);
    const print = makeFingerprint(article, citations, encoder, { id, story: null });
    return {
      id,
      article,
      print,
      comparable: toComparable(print, encoder),
      cited: citedWords(article, citations),
    };
  });
  const { apart, doubtful, likely } = sortOut(all.map(({ id, comparable }) => ({ id, comparable })));
  const read = all.filter(({ id }) => !apart.includes(id));
  const uncounted = doubtful.filter((id) => !likely.includes(id));
  // Where all are only likely of one story, it is theirs.
  const hasStory = doubtful.length < read.length;
  const prints = read.map(({ print }) => print);
  const nodes = prints.map((print) => toNode(print, 'telling'));
  const find = (id: string) => read.find((one) => one.id === id);
  const { chain, independence } = buildChain(
    nodes,
    comparePrints(prints, encoder.dim),
    (telling, source) => find(telling)?.cited(source) ?? null,
    {},
    (id) => (uncounted.includes(id) ? 'in-doubt' : hasStory && likely.includes(id) ? 'likely' : 'same'),
  );
  const steps = chain.edges.flatMap(({ type, from, to }) => {
    if (type !== 'translates' && type !== 'copies') return [];
    const [later, earlier] = [find(from), find(to)];
    if (!later || !earlier) return [];
    return [{ ...compareArticles(earlier.article, later.article, encoder), from: to, to: from }];
  });
  const driftOf = (edge: ChainEdge) =>
    steps.find(({ from, to }) => from === edge.to && to === edge.from)?.drift;
  const edges = chain.edges.map((edge) => {
    const drift = driftOf(edge);
    return drift ? { ...edge, drift } : edge;
  });
  return {
    order: orderTellings(nodes).map(({ id }) => id),
    ...{ apart, doubtful, uncounted },
    chain: { ...chain, edges },
    independence,
    steps,
  };
}
