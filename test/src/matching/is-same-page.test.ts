import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { isSamePage } from '../../../src/matching/is-same-page.ts';

const page = (url: string | null, outlet: string | null = null, lang = 'sv') =>
  ({ url, outlet, lang }) as Fingerprint;

const alignment = (...best: number[]) => ({
  pairs: [],
  similarities: new Float32Array(),
  spread: 0,
  bestHere: Float32Array.from(best),
  bestThere: Float32Array.from(best),
});

const IDENTICAL = alignment(1, 1, 0.99);
const HEADINGS_MORE = {
  pairs: [],
  similarities: new Float32Array(),
  spread: 0,
  bestHere: Float32Array.from([1, 1, 1, 0.99, 1, 1, 1, 0.3, 0.2]),
  bestThere: Float32Array.from([1, 1, 1, 0.99, 1, 1, 1]),
};
const HALF_MORE = {
  pairs: [],
  similarities: new Float32Array(),
  spread: 0,
  bestHere: Float32Array.from([1, 1, 1, 0.3, 0.2, 0.3]),
  bestThere: Float32Array.from([1, 1, 1]),
};
const DIFFERENT = alignment(0.7, 0.4, 0.6);

describe('isSamePage', () => {
  it.each<[string, Fingerprint, Fingerprint, ReturnType<typeof alignment>, boolean]>([
    ['one address', page('https://a.example/x'), page('https://a.example/x'), DIFFERENT, true],
    ['www and a slash apart', page('http://www.a.example/x/'), page('https://a.example/x'), DIFFERENT, true],
    [
      'a campaign apart',
      page('https://a.example/x?utm_source=m#top'),
      page('https://a.example/x'),
      DIFFERENT,
      true,
    ],
    ['an AMP page', page('https://amp.a.example/x/amp'), page('https://a.example/x'), DIFFERENT, true],
    [
      'two pages by query',
      page('https://a.example/?id=1'),
      page('https://a.example/?id=2'),
      DIFFERENT,
      false,
    ],
    ['a copy on another site', page('https://a.example/x'), page('https://b.example/x'), IDENTICAL, false],
    ['a copy by another outlet', page(null, 'A'), page(null, 'B'), IDENTICAL, false],
    ['the same text from nowhere', page(null), page(null), IDENTICAL, true],
    ['the same text, one address unknown', page('https://a.example/x'), page(null), IDENTICAL, true],
    ['the same text with headings read as sentences', page(null), page(null), HEADINGS_MORE, true],
    ['a text that holds the other', page(null), page(null), HALF_MORE, false],
    ['another text', page(null), page(null), DIFFERENT, false],
    ['identical vectors in another language', page(null), page(null, null, 'da'), IDENTICAL, false],
    ['no text at all', page(null), page(null), alignment(), false],
  ])('of %s', (_, here, there, pairs, expected) => {
    expect(isSamePage(here, there, pairs)).toBe(expected);
  });
});
