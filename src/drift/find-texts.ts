import type { Article } from '../article.ts';
import { findCitations } from '../attribution/find-citations.ts';
import type { Encoder } from '../encoder/read-encoder.ts';
import { type Fingerprint, makeFingerprint } from '../fingerprint/fingerprint.ts';
import { alignSentences } from '../matching/align-sentences.ts';
import { isSamePage } from '../matching/is-same-page.ts';

/** Articles whose text is at hand, by the id of their telling or node. */
export type Texts = ReadonlyMap<string, Article>;

/**
 * Which articles are which known tellings: by their address, or by nearly all of their sentences.
 *
 * @returns without articles that are none of the tellings; of two articles that are one telling the first.
 */
export function findTexts(
  articles: readonly Article[],
  tellings: readonly Fingerprint[],
  encoder: Encoder,
): Texts {
  const texts = new Map<string, Article>();
  for (const article of articles) {
    const print = makeFingerprint(article, findCitations(article), encoder, { id: '', story: null });
    const telling = tellings.find(
      (one) =>
        !texts.has(one.id) &&
        isSamePage(print, one, alignSentences(print.sentences, one.sentences, encoder.dim)),
    );
    if (telling) texts.set(telling.id, article);
  }
  return texts;
}
