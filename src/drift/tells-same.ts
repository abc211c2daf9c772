import type { Article, Span } from '../article.ts';
import { findCitations } from '../attribution/find-citations.ts';
import { articleQuantities } from '../facts/article-quantities.ts';
import { isSameAmount } from '../facts/same-amount.ts';
import { SURELY_SAME } from './surely-same.ts';

/** The same where both cite one source or have one number (docs/drift.md says how often that is wrong). */
const SAME_WITH_SIGN = 0.5;

/**
 * Whether aligned passages are near enough to be shown as one claim in two tellings. Reports that were written
 * independently have sentences that are each other's nearest and yet tell something else.
 */
export function tellsSame(
  { from, to, similarity }: { from: readonly Span[]; to: readonly Span[]; similarity: number },
  fromArticle: Article,
  toArticle: Article,
): boolean {
  if (similarity >= SURELY_SAME) return true;
  if (similarity < SAME_WITH_SIGN) return false;
  const [sources, otherSources] = [sourcesIn(fromArticle, from), sourcesIn(toArticle, to)];
  if (sources.some((source) => otherSources.includes(source))) return true;
  const [numbers, otherNumbers] = [numbersIn(fromArticle, from), numbersIn(toArticle, to)];
  return numbers.some((number) => otherNumbers.some((other) => isSameAmount(number, other)));
}

function sourcesIn(article: Article, spans: readonly Span[]): string[] {
  return findCitations(article)
    .filter((citation) => [citation, ...citation.claimSpans].some((one) => touches(one, spans)))
    .map(({ source }) => source);
}

function numbersIn(article: Article, spans: readonly Span[]) {
  return articleQuantities(article)
    .flat()
    .filter((number) => touches(number, spans));
}

function touches({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start < span.end && end > span.start);
}
