import { describe, expect, it, vi } from 'vitest';
import { highlightItems } from '../../extension/highlight-items.ts';
import type { ClaimTelling } from '../../extension/messages.ts';
import type { Citation } from '../../src/index.ts';
import { localeText } from './locale-text.ts';
import { sampleAnalysis } from './sample-analysis.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

/** The sample with its first citation changed. */
function withFirst(part: Partial<Citation>) {
  const sample = sampleAnalysis();
  const [first, ...others] = sample.citations;
  return { ...sample, citations: [{ ...first!, ...part }, ...others] };
}

describe('highlightItems', () => {
  it('puts the words that attribute a claim on its card', () => {
    const analysis = withFirst({ cue: { start: 0, end: 4 }, claim: { start: 5, end: 9 } });

    const [item] = highlightItems(analysis, localeText('en'));

    expect(item?.detail.split('\n')).toContain(`attributed by “${analysis.text.slice(0, 4).trim()}”`);
  });

  it('says nothing of a cue where there is none', () => {
    const [item] = highlightItems(withFirst({ cue: null, claim: { start: 5, end: 9 } }), localeText('en'));

    expect(item?.detail).not.toContain('attributed');
  });

  it('marks nothing for a citation without a claim', () => {
    const analysis = withFirst({ claim: null });

    const ids = highlightItems(analysis, localeText('en')).map(({ id }) => id);

    expect(ids).not.toContain(analysis.citations[0]?.id);
  });

  describe('with other tellings', () => {
    const told: ClaimTelling = {
      ...{ citation: 'c0', outlet: 'Hafenblatt', language: 'de', first: 'telling' },
      sentence: 'Die Brücke ist vier Wochen gesperrt.',
      changes: [
        {
          ...{ kind: 'number-changed', from: [], to: [] },
          before: { start: 0, end: 4, says: '4' },
          after: { start: 0, end: 4, says: '3' },
        },
      ],
    };
    const cardOf = (...claims: ClaimTelling[]) =>
      highlightItems(sampleAnalysis(), localeText('en'), claims)[0];

    it('puts the claim in their words on the card, with how it changed', () => {
      const [other, ...more] = cardOf(told)?.others ?? [];

      expect(more).toEqual([]);
      expect(other).toMatchObject({ label: 'Hafenblatt (German)', language: 'de', sentence: told.sentence });
      expect(other?.change).toBe('Changed on the way here: number changed: 4 → 3');
    });

    it.each([
      { first: 'article', words: 'Changed on the way there: ' },
      { first: 'unknown', words: 'Different here; which was first is not known: ' },
    ] as const)('says which way a change went, or that it is not known ($first)', ({ first, words }) => {
      expect(cardOf({ ...told, first })?.others?.[0]?.change).toContain(words);
    });

    it('names those whose words are not at hand, a few of many, and gives no words for them', () => {
      const silent = ['A', 'B', 'C', 'D', 'E', 'F'].map((outlet) => ({
        ...{ ...told, outlet, sentence: null, changes: [] },
      }));
      const card = cardOf(...silent);

      expect(card).not.toHaveProperty('others');
      expect(card?.elsewhere).toBe(
        'The same also in: A (German), B (German), C (German), D (German), +2. Their words are not shown here.',
      );
    });

    it('leaves the cards of other claims as they are', () => {
      expect(cardOf({ ...told, citation: 'c1' })).toEqual(cardOf());
    });
  });
});
