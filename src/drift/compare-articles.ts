/**
 * Two articles side by side: which sentences say the same, what only one of them says, and what changed on the way.
 *
 * Precision comes first: a change that did not happen accuses somebody. So each kind asks for more than similarity,
 * and what is not sure is not said.
 */
import type { Citation } from '../analysis.ts';
import type { Article, Span } from '../article.ts';
import { findCitations } from '../attribution/find-citations.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { findQuantities, type Quantity } from '../facts/find-quantities.ts';
import { isSameAmount } from '../facts/same-amount.ts';
import { bodySentences } from '../fingerprint/body-sentences.ts';
import { makeFingerprint } from '../fingerprint/fingerprint.ts';
import { compareNames } from './compare-names.ts';
import { compareNumbers } from './compare-numbers.ts';
import { compareStanding, type Standing, type StandingChange } from './compare-standing.ts';
import type { Changed, Drift } from './drift.ts';
import { findMoved } from './find-moved.ts';
import { pairSentences, type SentenceGroup } from './pair-sentences.ts';
import { countNegations, findHedgeWords, mayAttribute } from './sentence-marks.ts';

/** Sentences of both articles that say the same, in the order of the first article. */
type AlignedSentences = {
  from: Span[];
  to: Span[];
  /** Cosine similarity, in [-1, 1]. */
  similarity: number;
  /** Whether the passage stands at another place among the others than in the first article. */
  moved: boolean;
};

/** What a comparison says; spans are into the text of the article on their side. */
export type ArticleComparison = {
  aligned: AlignedSentences[];
  /** Sentences that have nothing like them in the other article. */
  onlyFrom: Span[];
  onlyTo: Span[];
  /** Sentences of each that were compared; those beyond the first sixty are not. */
  sentences: { from: number; to: number };
  drift: Drift[];
};

/** Similarity from which two sentences are near enough to speak of a changed number or name. */
const NEAR = 0.5;

/** Similarity from which two sentences are near enough to speak of a changed standing. */
const VERY_NEAR = 0.6;

/** Share of a sentence that a claim must take for the sentence to be a claim; the rest says who makes it. */
const CLAIMED = 1 / 3;

/** Similarity from which "not" on one side only means the opposite: below it another wording says the same ("failed to"). */
const ALIKE = 0.85;

/** Pairs that two articles must share before anything counts as changed: one or two are found between any two. */
const MIN_PAIRS = 3;

/**
 * Compares an article with a later or derived one.
 *
 * @param from - the earlier article, or the one that the other derives from.
 * @returns no drift where the two share fewer than three passages.
 */
export function compareArticles(from: Article, to: Article, encoder: Encoder): ArticleComparison {
  const [here, there] = [readSide(from, encoder), readSide(to, encoder)];
  const pairing = pairSentences(here.print.sentences, there.print.sentences, encoder.dim);
  const comparable = pairing.groups.length >= MIN_PAIRS;
  const drift = comparable ? pairing.groups.flatMap((group) => compareGroup(group, here, there)) : [];
  const spans = (side: Side, rows: readonly number[]): Span[] => rows.map((row) => side.spanOf(row));
  const [onlyFrom, onlyTo] = [spans(here, pairing.onlyFrom), spans(there, pairing.onlyTo)];
  if (comparable) {
    drift.push(...onlyTo.map((span) => lonely('added', [], [span])));
    drift.push(...onlyFrom.map((span) => lonely('dropped', [span], [])));
  }
  const moved = findMoved(pairing.groups.map(({ to: [row = 0] }) => row));
  return {
    aligned: pairing.groups.map((group, index) => ({
      from: spans(here, group.from),
      to: spans(there, group.to),
      similarity: group.similarity,
      moved: moved[index] === true,
    })),
    onlyFrom,
    onlyTo,
    sentences: { from: here.print.sentences.kept, to: there.print.sentences.kept },
    drift,
  };
}

function lonely(kind: 'added' | 'dropped', from: Span[], to: Span[]): Drift {
  return { kind, from, to, before: null, after: null };
}

/** One article with what is read of its sentences. */
type Side = ReturnType<typeof readSide>;

function readSide(article: Article, encoder: Encoder) {
  const sentences = bodySentences(article);
  const citations = findCitations(article);
  const quantities = sentences.map(({ start, end, language }) =>
    findQuantities(article.text.slice(start, end), language).map((quantity) => shifted(quantity, start)),
  );
  return {
    article,
    citations,
    quantities,
    all: quantities.flat(),
    print: makeFingerprint(article, citations, encoder, { id: '', story: null }),
    spanOf: (row: number): Span => {
      const { start = 0, end = 0 } = sentences[row] ?? {};
      return { start, end };
    },
    textOf: (row: number): string => {
      const sentence = sentences[row];
      return sentence ? article.text.slice(sentence.start, sentence.end) : '';
    },
    languageOf: (row: number): string | null => sentences[row]?.language ?? null,
  };
}

function shifted<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}

function compareGroup(group: SentenceGroup, here: Side, there: Side): Drift[] {
  const found: Drift[] = [];
  const add = (kind: Drift['kind'], before: Changed | null, after: Changed | null) => {
    const [from, to] = [group.from.map(here.spanOf), group.to.map(there.spanOf)];
    found.push({ kind, from, to, before, after });
  };
  const number = compareNumbers(
    group.from.flatMap((row) => here.quantities[row] ?? []),
    group.to.flatMap((row) => there.quantities[row] ?? []),
    {
      inTo: (quantity) => there.all.some((other) => isSameAmount(quantity, other)),
      inFrom: (quantity) => here.all.some((other) => isSameAmount(quantity, other)),
    },
    group.similarity >= NEAR,
  );
  if (number) add('number-changed', numberWords(number.before), numberWords(number.after));
  if (group.similarity < NEAR) return found;
  const name = compareNames(
    group.from.map((row) => ({ text: here.textOf(row), ...here.spanOf(row) })),
    group.to.map((row) => ({ text: there.textOf(row), ...there.spanOf(row) })),
    here.article.text,
    there.article.text,
  );
  const sameLanguage = here.languageOf(group.from[0] ?? 0) === there.languageOf(group.to[0] ?? 0);
  if (name && sameLanguage) add('name-changed', name.before, name.after);
  if (group.similarity < VERY_NEAR) return found;
  if (sameLanguage && group.similarity >= ALIKE && isFlipped(group, here, there))
    add('negation-flipped', null, null);
  const [before, after] = [standingOf(group.from, here), standingOf(group.to, there)];
  const change = compareStanding(before, after);
  if (change && isSure(change, group, here, there, sameLanguage))
    add(change, ...wordsOf(change, before, after));
  return found;
}

function numberWords({ start, end, value, upTo }: Quantity): Changed {
  return { start, end, says: upTo === null ? String(value) : `${value}–${upTo}` };
}

/** Only single sentences are counted: what is split over two says "not" where it likes. */
function isFlipped({ from, to }: SentenceGroup, here: Side, there: Side): boolean {
  const [a, ...moreFrom] = from;
  const [b, ...moreTo] = to;
  if (a === undefined || b === undefined || moreFrom.length + moreTo.length > 0) return false;
  const [before, after] = [
    countNegations(here.textOf(a), here.languageOf(a)),
    countNegations(there.textOf(b), there.languageOf(b)),
  ];
  return before !== null && after !== null && Math.min(before, after) === 0 && Math.max(before, after) === 1;
}

function standingOf(rows: readonly number[], side: Side): Standing {
  const spans = rows.map(side.spanOf);
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const covered = (citation: Citation) => {
    const claimed = citation.claimSpans.flatMap((part) => spans.map((span) => common(part, span)));
    return isNamed(citation) && claimed.reduce((sum, length) => sum + length, 0) >= total * CLAIMED;
  };
  return {
    citation: side.citations.find(covered) ?? null,
    hedges: rows.flatMap((row) => findHedgeWords(side.textOf(row), side.languageOf(row))),
  };
}

/**
 * Whether a change of standing is more than what one language's cues see and the other's miss.
 *
 * Between languages a claim counts as hardened only where nothing in the other sentence, or before it, points to a
 * speaker; the kinds that no rule makes safe there are said within one language only (bench/drift.ts).
 */
function isSure(
  change: StandingChange,
  group: SentenceGroup,
  here: Side,
  there: Side,
  sameLanguage: boolean,
): boolean {
  const bare = (rows: readonly number[], side: Side) =>
    [Math.max(0, (rows[0] ?? 0) - 1), ...rows].every(
      (row) => !mayAttribute(side.textOf(row), side.languageOf(row)),
    );
  if (change === 'claim-hardened') return bare(group.to, there);
  if (change === 'claim-softened') return bare(group.from, here);
  return change === 'hedge-lost' ? bare(group.to, there) : sameLanguage;
}

/** Characters that two spans share. */
function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether a source is surely one: of a kind that is known by name, or a name of two words. */
function isNamed({ type, surface }: Citation): boolean {
  if (type === 'anonymous') return false;
  return type !== 'person' || /\p{Lu}\S* (?:\S+ )?\p{Lu}/u.test(surface);
}

function wordsOf(
  change: StandingChange,
  before: Standing,
  after: Standing,
): [Changed | null, Changed | null] {
  const source = ({ citation }: Standing): Changed | null =>
    citation && { start: citation.start, end: citation.end, says: citation.source };
  return change === 'hedge-lost' || change === 'hedge-gained'
    ? [null, null]
    : [source(before), source(after)];
}
