import { describe, expect, it, vi } from 'vitest';
import { highlightItems } from '../../extension/highlight-items.ts';
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
});
