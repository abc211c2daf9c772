/**
 * The order in which candidates come up: how much of the article a telling tells again, and how probably it is the
 * same story.
 *
 * The verdict's score alone would put a brief like the article before the long report that holds all of it, for it
 * asks from both sides; what is told again is asked from the article's side only. But that alone would put yesterday's
 * report before today's. Weights are chosen, not fitted: docs/decisions/001-encoder.md says how.
 */
import type { Alignment } from './align-sentences.ts';
import type { Features } from './compare-tellings.ts';

/** A telling compared with an article. */
export type Ranked = {
  features: Features;
  alignment: Alignment;
  /** Cosine of the vectors of the telling and of the article or a part of it. */
  similarity: number;
  /** In [0, 1]: how probably both tell the same story. */
  score: number;
};

/**
 * What other evidence counts beside sentences, of which a good pair counts about 0.3. Numbers and names are logarithms
 * of weighted counts, so the first ones count most.
 */
const WEIGHTS = { similarity: 0.25, headline: 0.3, order: 0.2, numbersShared: 0.4, namesShared: 0.15 };

/**
 * The similarity from which on a pair of sentences counts: a fixed part, and a part that follows the spread of all
 * similarities between the two tellings, because in some pairs of languages everything is somewhat alike.
 */
const CHANCE = { fixed: 0.2, spreads: 0.7 };

/** How many times as much counts what is surely the same story as what is surely another. */
const SAME_STORY = 5;

/** How far up a telling belongs; only the order of the values means anything. */
export function rankTelling({ features, alignment, similarity, score }: Ranked): number {
  const chance = CHANCE.fixed + CHANCE.spreads * alignment.spread;
  let told =
    WEIGHTS.similarity * similarity +
    WEIGHTS.headline * (features.headline ?? 0) +
    WEIGHTS.order * (features.order ?? 0) +
    WEIGHTS.numbersShared * (features.numbersShared ?? 0) +
    WEIGHTS.namesShared * (features.namesShared ?? 0);
  for (const pair of alignment.pairs) told += Math.max(0, pair.similarity - chance);
  return told > 0 ? told * (1 + (SAME_STORY - 1) * score) : told;
}
