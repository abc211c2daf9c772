/**
 * From an article to the known story that it tells: candidates by article vector, then sentence alignment,
 * then a verdict on each.
 */
import type { AlignedPair, Copied, MatchedTelling, StoryMatch, Verdict } from '../analysis.ts';
import type { Article } from '../article.ts';
import { type CopyText, readCopyText } from '../copies/copy-text.ts';
import { findCopiedSpans } from '../copies/find-copied-spans.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { PackError } from '../errors.ts';
import { bodySentences } from '../fingerprint/body-sentences.ts';
import { type Fingerprint, makeFingerprint } from '../fingerprint/fingerprint.ts';
import type { Pack } from '../pack/read-pack.ts';
import { readTelling } from '../pack/read-telling.ts';
import { GOOD_PAIR } from './align-sentences.ts';
import { compareTellings, type Features, toComparable } from './compare-tellings.ts';
import { findCandidates } from './find-candidates.ts';
import { isSamePage } from './is-same-page.ts';
import { scoreMatch } from './score-match.ts';

/** A telling compared with an article. */
export type TellingMatch = {
  telling: Fingerprint;
  verdict: Verdict;
  /** In [0, 1]: how probably both tell the same story. */
  score: number;
  /** The evidence: sentences that correspond. */
  aligned: AlignedPair[];
  /** The passages that stand in the telling word for word; null without any. */
  copied: Copied | null;
  /** The evidence in numbers. */
  features: Features;
  /** True if the telling is the article itself, read from the same page. */
  itself: boolean;
};

/**
 * Candidates that are aligned. The right one is among the first twenty by article vector in 998 of 1,000
 * queries (design.md), and aligning twenty takes less time than encoding the article.
 */
const CANDIDATES = 20;

/** Verdicts from the one that says most. */
const BY_WEIGHT: readonly Verdict[] = ['same', 'unsure', 'related', 'none'];

/**
 * The tellings most like an article, whatever the verdict, the article itself included if a pack holds it.
 *
 * @param limit - how many to compare and return at most.
 * @returns best first by score; of two tellings with the same id only the one in the earlier pack.
 * @throws PackError if a pack was made with another encoder.
 */
export function matchTellings(
  article: Article,
  packs: readonly Pack[],
  encoder: Encoder,
  limit: number = CANDIDATES,
): TellingMatch[] {
  checkEncoder(packs, encoder);
  const fingerprint = makeFingerprint(article, [], encoder, { id: '', story: null });
  const here = toComparable(fingerprint, encoder);
  const spans = bodySentences(article);
  const wording = readCopyText(article);
  const matches = new Map<string, TellingMatch>();
  // Stage one is coarse: more candidates than asked for are aligned, so that the best can rise.
  for (const { pack, index } of findCandidates(fingerprint.vector, packs, Math.max(limit, CANDIDATES))) {
    const telling = readTelling(pack, index);
    if (matches.has(telling.id)) continue;
    const { features, alignment } = compareTellings(here, toComparable(telling, encoder));
    const aligned = alignment.pairs
      .filter(({ similarity }) => similarity >= GOOD_PAIR)
      .map((pair) => ({
        here: { start: spans[pair.here]?.start ?? 0, end: spans[pair.here]?.end ?? 0 },
        there: pair.there,
        similarity: pair.similarity,
      }));
    const itself = isSamePage(fingerprint, telling, alignment);
    const copied = findCopied(wording, telling.prints);
    matches.set(telling.id, { telling, ...scoreMatch(features), aligned, copied, features, itself });
  }
  return [...matches.values()].sort((a, b) => b.score - a.score || likeness(b) - likeness(a)).slice(0, limit);
}

/**
 * Which known story an article tells, and its other tellings.
 *
 * @returns verdict `none` without tellings if nothing in the packs has to do with the article; the page itself
 *   is never among the tellings.
 * @throws PackError if a pack was made with another encoder.
 */
export function matchStory(article: Article, packs: readonly Pack[], encoder: Encoder): StoryMatch {
  return toStoryMatch(matchTellings(article, packs, encoder));
}

/** The story that compared tellings make out: the heaviest verdict among them, and its story if it is `same`. */
export function toStoryMatch(matches: readonly TellingMatch[]): StoryMatch {
  const tellings = matches
    .filter(({ itself, verdict }) => !itself && verdict !== 'none')
    .map(toMatchedTelling)
    .sort((a, b) => BY_WEIGHT.indexOf(a.verdict) - BY_WEIGHT.indexOf(b.verdict) || b.score - a.score);
  const [first] = tellings;
  if (!first) return { verdict: 'none', story: null, score: 0, tellings: [] };
  return {
    verdict: first.verdict,
    story: first.verdict === 'same' ? first.story : null,
    score: first.score,
    tellings,
  };
}

function findCopied(wording: CopyText, prints: Uint16Array): Copied | null {
  const copied = findCopiedSpans(wording, prints);
  return copied.share > 0 ? copied : null;
}

function toMatchedTelling({ telling, verdict, score, aligned, copied }: TellingMatch): MatchedTelling {
  const { id, story, lang, title, outlet, url, published, sentences } = telling;
  return {
    id,
    story: story ?? id,
    lang,
    title,
    outlet,
    url,
    published,
    verdict,
    score,
    sentences: sentences.kept,
    aligned,
    copied,
  };
}

/** Order among equal scores, which are many at 0 and 1. */
function likeness({ features }: TellingMatch): number {
  return (features.article ?? 0) + 2 * (features.cover ?? 0);
}

function checkEncoder(packs: readonly Pack[], encoder: Encoder): void {
  for (const pack of packs) {
    if (pack.encoder === encoder.id && pack.dim === encoder.dim) continue;
    throw new PackError(
      `Pack "${pack.name}" was made with the encoder ${pack.encoder} of ${pack.dim} components, this build has ` +
        `${encoder.id} of ${encoder.dim}; get a pack made for this version of Hearsay.`,
    );
  }
}
