import { describe, expect, it, vi } from 'vitest';
import { relationText } from '../../../extension/popup/telling-text.ts';
import type { AlignedPair } from '../../../src/index.ts';
import { localeText } from '../locale-text.ts';
import { telling } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

const pair: AlignedPair = { here: { start: 0, end: 9 }, there: 0, similarity: 0.9 };
const copied = (share: number) => ({ share, spans: [{ start: 0, end: 9 }] });

describe('relationText', () => {
  it.each<['en' | 'sv' | 'de' | 'pl', string | RegExp]>([
    ['en', 'Same story: 61% of this page stands in it word for word'],
    ['sv', /61\s% av sidan står ordagrant i den/],
    ['de', /61\s% dieser Seite steht wörtlich darin/],
    ['pl', /61% tej strony powtarza się tam słowo w słowo/],
  ])('says in %s how much stands word for word in a copy', (locale, expected) => {
    const copy = telling({ verdict: 'same', aligned: [pair], sentences: 9, copied: copied(0.61) });

    const words = relationText(copy, localeText(locale));

    if (expected instanceof RegExp) expect(words).toMatch(expected);
    else expect(words).toBe(expected);
  });

  it('does not call a passage in common a copy when two translations would share as much', () => {
    const other = telling({ verdict: 'same', aligned: [pair], sentences: 9, copied: copied(0.2) });

    expect(relationText(other, localeText('en'))).toBe('Same story: 1 of 9 sentences agree');
  });

  it('names the relation alone where no sentence is aligned', () => {
    const related = telling({ verdict: 'related', aligned: [], copied: null });

    expect(relationText(related, localeText('en'))).toBe('Related');
  });
});
