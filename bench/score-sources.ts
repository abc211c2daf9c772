import { toAttribution } from '../cli/to-attribution.ts';
import type { Citation, Span } from '../src/index.ts';

/** An article of the story groups, as far as sources are scored. */
export type GoldArticle = {
  lang: string;
  text: string;
  /** `type`: several that are right may stand with a slash between them. `optional`: neither missed nor false. */
  cites: { type: string; hop_of: string | null; mentions: Span[]; optional?: boolean }[];
  claims: { quote: string; start: number }[];
};

/** Counts that {@link rates} turns into figures. */
export type SourceScore = Record<
  'listed' | 'found' | 'typed' | 'hops' | 'hopsFound' | 'cited' | 'right' | 'gold' | 'painted' | 'both',
  number
>;

/** Types that the scorer of the story groups takes for one another. */
const ALIKE: readonly (readonly string[])[] = [
  ['official-body', 'institution'],
  ['outlet', 'agency'],
  ['anonymous', 'vague'],
];

/** The counts of one article, by the rules of `score.py sources`; all zero for an article without sources and citations. */
export function scoreSources(gold: GoldArticle, citations: readonly Citation[]): SourceScore {
  const placed = citations.map((citation) => ({ citation, place: placeOf(citation) }));
  const mentions = gold.cites.flatMap((cite) => cite.mentions);
  const hits = (cite: GoldArticle['cites'][number]) =>
    placed
      .filter(({ place }) => place && cite.mentions.some((mention) => overlap(place, mention)))
      .map(({ citation }) => citation);
  const listed = gold.cites.filter(({ optional }) => !optional);
  const found = listed.map((cite) => ({ cite, mine: hits(cite) }));
  const wanted = offsetsOf(gold.claims.map(({ start, quote }) => ({ start, end: start + quote.length })));
  const painted = offsetsOf(citations.flatMap(({ claimSpans }) => claimSpans));
  return {
    listed: listed.length,
    found: found.filter(({ mine }) => mine.length > 0).length,
    typed: found.filter(({ cite, mine }) => mine.some(({ type }) => isAlike(type, cite.type))).length,
    hops: listed.filter((cite) => cite.hop_of !== null).length,
    hopsFound: found.filter(({ cite, mine }) => cite.hop_of !== null && mine.some(({ through }) => through))
      .length,
    cited: placed.filter(({ place }) => place).length,
    right: placed.filter(({ place }) => place && mentions.some((mention) => overlap(place, mention))).length,
    gold: wanted.size,
    painted: painted.size,
    both: [...wanted].filter((offset) => painted.has(offset)).length,
  };
}

/** The counts of several articles together; all zero for none. */
export function sumScores(scores: readonly SourceScore[]): SourceScore {
  const sum: SourceScore = {
    listed: 0,
    found: 0,
    typed: 0,
    hops: 0,
    hopsFound: 0,
    cited: 0,
    right: 0,
    gold: 0,
    painted: 0,
    both: 0,
  };
  for (const score of scores)
    for (const key of Object.keys(sum) as (keyof SourceScore)[]) sum[key] += score[key];
  return sum;
}

/** Listed sources, recall, precision, type right, `through` found with its count, and F1 of painted characters. */
export function rates(score: SourceScore): (string | number)[] {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  return [
    score.listed,
    share(score.found, score.listed),
    share(score.right, score.cited),
    share(score.typed, score.found),
    `${share(score.hopsFound, score.hops)} (${score.hops})`,
    share(2 * score.both, score.gold + score.painted),
  ];
}

function isAlike(found: string, wanted: string): boolean {
  return wanted
    .split('/')
    .some((type) => found === type || ALIKE.some((types) => types.includes(found) && types.includes(type)));
}

/** Where a source is named, as `hearsay attribute` answers; null where no words name it. */
function placeOf(citation: Citation): Span | null {
  const { source } = toAttribution(citation);
  return source && { start: source[0], end: source[1] };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function offsetsOf(spans: readonly Span[]): Set<number> {
  const offsets = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) offsets.add(i);
  return offsets;
}
