/**
 * Whether two groups of sentences that say the same are said on other authority: a claim became a fact, hearsay lost
 * its "reportedly", a blog became the government.
 */
import type { Citation } from '../analysis.ts';
import type { Span } from '../article.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { nationalGroup } from '../sources/national-group.ts';
import type { ArticleSide } from './article-side.ts';
import { compareStanding, type Standing, type StandingChange } from './compare-standing.ts';
import type { Changed } from './drift.ts';
import { hasCounterpart, type Words } from './has-counterpart.ts';
import type { SentenceGroup } from './pair-sentences.ts';
import { findHedgeWords, mayAttribute } from './sentence-marks.ts';

/** A change of standing with the words on either side. */
type FoundChange = { kind: StandingChange; before: Changed | null; after: Changed | null };

/** One side of a group: an article and the rows of its sentences. */
type Passage = { side: ArticleSide; rows: readonly number[] };

/** Share of a sentence that a claim must take for the sentence to be a claim; the rest says who makes it. */
const CLAIMED = 1 / 3;

/** What changed in how the sentences of a group are said to be known; null if nothing is sure to have. */
export function findStandingChange(
  group: SentenceGroup,
  here: ArticleSide,
  there: ArticleSide,
  encoder: Encoder,
): FoundChange | null {
  const [from, to]: [Passage, Passage] = [
    { side: here, rows: group.from },
    { side: there, rows: group.to },
  ];
  const [before, after] = [standingOf(from), standingOf(to)];
  const kind = compareStanding(before, after);
  if (kind === null) return null;
  if (kind === 'source-vaguer' || kind === 'source-harder') {
    const [named, unnamed] = kind === 'source-vaguer' ? [from, to] : [to, from];
    const [who, whom] = kind === 'source-vaguer' ? [before, after] : [after, before];
    if (!isOtherSource({ passage: named, ...who }, { passage: unnamed, ...whom }, encoder)) return null;
  } else {
    // What is attributed, and the other side, which must not hint at it.
    const loses = kind === 'claim-hardened' || kind === 'hedge-lost';
    const [marked, bare, language] = loses ? [before, to, languageOf(from)] : [after, from, languageOf(to)];
    if (marked.citation && !isNamed(marked.citation)) return null;
    if (!isBare(bare, marked, language, encoder)) return null;
  }
  const isHedge = kind === 'hedge-lost' || kind === 'hedge-gained';
  return {
    kind,
    before: isHedge ? null : sourceWords(before),
    after: isHedge ? null : sourceWords(after),
  };
}

function standingOf({ side, rows }: Passage): Standing {
  const spans = rows.map(side.spanOf);
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const covers = (citation: Citation) => {
    const claimed = citation.claimSpans.flatMap((part) => spans.map((span) => common(part, span)));
    return claimed.reduce((sum, length) => sum + length, 0) >= total * CLAIMED;
  };
  return {
    citation: side.citations.find(covers) ?? null,
    hedges: rows.flatMap((row) => {
      const { text, language } = side.wordsOf(row);
      return findHedgeWords(text, language);
    }),
  };
}

/**
 * Whether nothing in a passage, or in the sentence before it, points to a speaker: no word that attributes, and
 * no translation of the other side's source. What is left is told as fact, and not merely attributed in a way that
 * one language's cues miss.
 */
function isBare(
  { side, rows }: Passage,
  { citation, hedges }: Standing,
  language: string | null,
  encoder: Encoder,
): boolean {
  const around = [Math.max(0, (rows[0] ?? 0) - 1), ...rows].map(side.wordsOf);
  if (around.some(({ text, language }) => mayAttribute(text, language))) return false;
  const marks: Words = { text: [...hedges, ...(citation ? [citation.surface] : [])].join(' '), language };
  return !around.some((words) => hasCounterpart(marks, words, encoder));
}

/**
 * Whether a source with a name and one without are two: each is written out in its own passage, the one is surely
 * a name and the other surely a word for an unnamed group, and neither stands in the other passage in translation.
 */
function isOtherSource(
  named: Standing & { passage: Passage },
  unnamed: Standing & { passage: Passage },
  encoder: Encoder,
): boolean {
  if (!named.citation || !unnamed.citation || !isKnown(named.citation)) return false;
  const language = languageOf(unnamed.passage);
  const isUnnamed =
    unnamed.citation.type === 'social-media' || nationalGroup(unnamed.citation.surface, language) !== null;
  if (!isUnnamed) return false;
  return ([named, unnamed] as const).every((own, i) => {
    const other = i === 0 ? unnamed.passage : named.passage;
    const { citation, passage } = own;
    if (
      !citation ||
      citation.named ||
      !passage.rows.some((row) => common(passage.side.spanOf(row), citation) > 0)
    )
      return false;
    const around = [Math.max(0, (other.rows[0] ?? 0) - 1), ...other.rows].map(other.side.wordsOf);
    const words: Words = { text: citation.surface, language: languageOf(passage) };
    return !around.some((one) => hasCounterpart(words, one, encoder));
  });
}

/** Whether a source is a name for sure: known by its words or the catalogue, or a first and a last name. */
function isKnown({ kind, type, surface }: Citation): boolean {
  return kind !== null || (type === 'person' && /\p{Lu}\S* (?:\S+ )?\p{Lu}/u.test(surface));
}

/** Characters that two spans share. */
function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether a source is surely one: of a kind that is known by name, or a name of two words. */
function isNamed({ type, surface, kind }: Citation): boolean {
  if (type === 'anonymous') return false;
  if (type === 'vague') return kind !== null || /\p{Lu}/u.test(surface.slice(1));
  return type !== 'person' || /\p{Lu}\S* (?:\S+ )?\p{Lu}/u.test(surface);
}

function languageOf({ side, rows }: Passage): string | null {
  return side.wordsOf(rows[0] ?? 0).language;
}

function sourceWords({ citation }: Standing): Changed | null {
  return citation && { start: citation.start, end: citation.end, says: citation.source };
}
