import type { Encoder } from '../encoder/read-encoder.ts';
import { type ArticleSide, readSide } from './article-side.ts';
import { type ArticleComparison, compareSides } from './compare-articles.ts';
import type { Texts } from './find-texts.ts';

/** The comparison of two of the texts at hand, by their ids; null where either is not at hand, or there was no time. */
export type CompareTexts = (from: string, to: string) => ArticleComparison | null;

/**
 * Compares texts when asked to: each is read once, and each two are compared once in each direction.
 *
 * @param mayBegin - whether there is time for one more comparison; those that were made stay.
 */
export function compareTexts(
  texts: Texts,
  encoder: Encoder,
  mayBegin: () => boolean = () => true,
): CompareTexts {
  const sides = new Map<string, ArticleSide>();
  const known = new Map<string, ArticleComparison>();
  const sideOf = (id: string): ArticleSide | null => {
    const article = texts.get(id);
    if (!article) return null;
    const side = sides.get(id) ?? readSide(article, encoder);
    sides.set(id, side);
    return side;
  };
  return (from, to) => {
    const key = JSON.stringify([from, to]);
    const before = known.get(key);
    if (before || !texts.has(from) || !texts.has(to) || !mayBegin()) return before ?? null;
    const [here, there] = [sideOf(from), sideOf(to)];
    const comparison = here && there && compareSides(here, there, encoder);
    if (comparison) known.set(key, comparison);
    return comparison;
  };
}
