/**
 * From an article to the known story that it tells: candidates by article vector, then sentence alignment,
 * then a verdict on each.
 */
import type {
  AlignedPair,
  Copied,
  MatchedTelling,
  MatchReasons,
  NumberSlip,
  StoryMatch,
  Verdict,
} from '../analysis.ts';
import type { Article, Span } from '../article.ts';
import { findCitations } from '../attribution/find-citations.ts';
import { type CopyText, readCopyText } from '../copies/copy-text.ts';
import { findCopiedSpans } from '../copies/find-copied-spans.ts';
import { findPrintSlips } from '../drift/find-print-slips.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { PackError } from '../errors.ts';
import { bodySentences } from '../fingerprint/body-sentences.ts';
import { type Fingerprint, makeFingerprint } from '../fingerprint/fingerprint.ts';
import type { Pack } from '../pack/open-pack.ts';
import { type Alignment, goodPairs } from './align-sentences.ts';
import { support } from './cluster-tellings.ts';
import { compareCandidates } from './compare-candidates.ts';
import { compareTellings, type Features, toComparable } from './compare-tellings.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { findLikely } from './find-likely.ts';
import { giveReasons } from './give-reasons.ts';
import { isSamePage } from './is-same-page.ts';
import { joinStories } from './join-stories.ts';
import { rankTelling } from './rank-telling.ts';
import { scoreMatch } from './score-match.ts';
import { vouch } from './vouch.ts';

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
  /** Numbers that became others by a slip. */
  slips: NumberSlip[];
  /** The evidence in numbers. */
  features: Features;
  reasons: MatchReasons;
  /** True if the telling is the article itself, read from the same page. */
  itself: boolean;
  /** True if the verdict leaves the telling in doubt and it is nevertheless likelier of the story than not. */
  likely: boolean;
};

/** Tellings that are judged and returned: enough for every outlet that an interface can show. */
const JUDGED = 20;

/**
 * The tellings most like an article, whatever the verdict, the article itself included if a pack holds it.
 *
 * @param limit - how many to judge and return at most.
 * @returns best first by {@link rankTelling}, which is not the order of the scores; of two tellings with the same id only the one in the earlier pack.
 * @throws PackError if a pack was made with another encoder, or if what it keeps of a candidate is damaged.
 */
export async function matchTellings(
  article: Article,
  packs: readonly Pack[],
  encoder: Encoder,
  limit: number = JUDGED,
): Promise<TellingMatch[]> {
  checkEncoder(packs, encoder);
  const fingerprint = makeFingerprint(article, findCitations(article), encoder, { id: '', story: null });
  const here = toComparable(fingerprint, encoder);
  const spans = bodySentences(article);
  const wording = readCopyText(article);
  const compared = await compareCandidates(here, packs, encoder, limit);
  const vouched = vouch(compared, (one, other) =>
    scoreMatch(compareTellings(one.there, other.there).features),
  );
  const ranked = joinStories(vouched).map((one) => ({ ...one, rank: rankTelling(one) }));
  const first = ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map((one) => ({ ...one, itself: isSamePage(fingerprint, one.telling, one.alignment) }));
  const likely = findLikely(
    here,
    first.filter(({ itself }) => !itself),
    support,
  );
  return first.map(
    ({ telling, there, features, alignment, verdict, score, itself, reasons: { through } }) => {
      const aligned = alignedPairs(alignment, spans);
      return {
        ...{ telling, features, verdict, score, aligned },
        reasons: { ...giveReasons(here, there, alignment), through },
        copied: findCopied(wording, telling.prints),
        slips: findPrintSlips(article, aligned, telling.sentences),
        itself,
        likely: likely.has(telling.id),
      };
    },
  );
}

function alignedPairs(alignment: Alignment, spans: readonly Span[]): AlignedPair[] {
  return goodPairs(alignment).map(({ here, there, similarity }) => ({
    here: { start: spans[here]?.start ?? 0, end: spans[here]?.end ?? 0 },
    there,
    similarity,
  }));
}

/**
 * Which known story an article tells, and its other tellings.
 *
 * @returns verdict `none` without tellings if nothing in the packs has to do with the article; the page itself
 *   is never among the tellings.
 * @throws PackError if a pack was made with another encoder.
 */
export async function matchStory(
  article: Article,
  packs: readonly Pack[],
  encoder: Encoder,
): Promise<StoryMatch> {
  return toStoryMatch(await matchTellings(article, packs, encoder));
}

/** The story that compared tellings make out: the heaviest verdict among them, and its story if it is `same`. */
export function toStoryMatch(matches: readonly TellingMatch[]): StoryMatch {
  const tellings = matches
    .filter(({ itself, verdict }) => !itself && verdict !== 'none')
    .map(toMatchedTelling)
    .sort((a, b) => compareVerdicts(a.verdict, b.verdict) || b.score - a.score);
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

function toMatchedTelling({
  telling,
  verdict,
  score,
  reasons,
  aligned,
  copied,
  slips,
}: TellingMatch): MatchedTelling {
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
    reasons,
    sentences: sentences.kept,
    aligned,
    copied,
    slips,
  };
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
