import { describe, expect, it } from 'vitest';
import { FEATURES, type Features } from '../../../src/matching/compare-tellings.ts';
import { probability, scoreMatch, type VerdictWeights } from '../../../src/matching/score-match.ts';

const model = (weight: number) => ({ bias: 0, terms: { article: { mean: 0.5, scale: 0.1, weight } } });
const WEIGHTS: VerdictWeights = {
  named: { model: model(2), related: 0.6 },
  unnamed: { model: model(2), related: 0.99 },
  dated: { model: model(1), same: 0.9, unsure: 0.5 },
  undated: { model: model(1), same: 0.95, unsure: 0.8 },
};

const features = (known: Partial<Features>): Features => ({
  ...(Object.fromEntries(FEATURES.map((name) => [name, null])) as Features),
  ...known,
});

describe('scoreMatch', () => {
  it.each<[string, Partial<Features>, string]>([
    ['the score reaches the threshold', { article: 0.8, days: 0, namesInCommon: 1 }, 'same'],
    ['the score is between the thresholds', { article: 0.6, days: 0, namesInCommon: 1 }, 'unsure'],
    ['the same score has no dates behind it', { article: 0.6, namesInCommon: 1 }, 'related'],
    ['nothing connects the two', { article: 0.5, days: 0, namesInCommon: 1 }, 'none'],
    ['names cannot show the connection', { article: 0.55, days: 0 }, 'none'],
  ])('when %s (%j) is %s', (_, known, verdict) => {
    expect(scoreMatch(features(known), WEIGHTS).verdict).toBe(verdict);
  });

  it('calls no telling in a language that the encoder never learnt the same', () => {
    const near = { article: 0.8, days: 0, namesInCommon: 1 };

    expect(scoreMatch(features({ ...near, knownLanguages: 1 }), WEIGHTS).verdict).toBe('same');
    expect(scoreMatch(features({ ...near, knownLanguages: 0 }), WEIGHTS).verdict).toBe('unsure');
  });

  it('counts an unknown feature as average', () => {
    const terms = {
      article: { mean: 0.5, scale: 0.1, weight: 1 },
      leadWorst: { mean: 0.3, scale: 0.1, weight: 1 },
    };

    expect(probability({ bias: 0, terms }, features({ article: 0.5 }))).toBe(0.5);
  });
});
