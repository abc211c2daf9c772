import type { Chain } from '../../src/index.ts';
import { dateRanges } from './date-ranges.ts';
import type { Story, StoryTelling } from './load-story.ts';

/** Which of two texts was there first, as far as can be seen. */
export type Order = 'first' | 'second' | 'open';

/** The two texts that are set side by side. */
export type Pair = { first: StoryTelling; second: StoryTelling };

/** The pair to begin with: the article and another telling with a text, the earlier one first; null without two texts. */
export function choosePair({ tellings, analysis }: Pick<Story, 'tellings' | 'analysis'>): Pair | null {
  const withText = tellings.filter(({ entry }) => entry !== null);
  const article = withText.find(({ standing }) => standing === 'article');
  const other = withText.find((telling) => telling !== article);
  if (!article || !other) return null;
  return whichFirst(article, other, analysis.chain) === 'first'
    ? { first: article, second: other }
    : { first: other, second: article };
}

/** Which of two tellings was there first: as the chain has it, or as two dates without doubt say. */
export function whichFirst(
  first: StoryTelling,
  second: StoryTelling,
  { edges }: Pick<Chain, 'edges'>,
): Order {
  const edge = edges.find(
    ({ type, from, to }) =>
      (type === 'translates' || type === 'copies') &&
      ((from === first.id && to === second.id) || (from === second.id && to === first.id)),
  );
  // An edge points from the one who took to the one it was taken from.
  if (edge) return edge.directed ? (edge.to === first.id ? 'first' : 'second') : 'open';
  const [a, b] = [certainRange(first), certainRange(second)];
  if (!a || !b) return 'open';
  if (a.to <= b.from && a.from < b.from) return 'first';
  return b.to <= a.from && b.from < a.from ? 'second' : 'open';
}

function certainRange({ published }: StoryTelling) {
  return published && !published.doubt ? dateRanges(published)[0] : undefined;
}
