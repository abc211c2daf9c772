import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ngrams, openNgrams, packNgrams } from '../../../scripts/packed-ngrams.ts';

const key = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  minLength: 1,
});
const scores = fc
  .uniqueArray(fc.tuple(fc.nat(255), fc.nat(255)), {
    minLength: 1,
    maxLength: 4,
    selector: ([language]) => language,
  })
  .map((pairs) => Object.fromEntries(pairs));

describe('a packed table', () => {
  it('gives for every key what the table gave, and nothing for any other', () => {
    fc.assert(
      fc.property(fc.dictionary(key, scores, { noNullPrototype: true }), key, (ngrams, other) => {
        const opened = openNgrams(packNgrams(ngrams));

        for (const [known, value] of Object.entries(ngrams)) expect(opened[known]).toEqual(value);
        if (!Object.hasOwn(ngrams, other)) expect(opened[other]).toBeUndefined();
      }),
    );
  });

  it('has all of the detector’s own table', async () => {
    const { ngramsData } = (await import('../../../node_modules/eld/src/ngrams/extrasmall.js' as string)) as {
      ngramsData: { ngrams: Ngrams };
    };
    const opened = openNgrams(packNgrams(ngramsData.ngrams));

    const different = Object.entries(ngramsData.ngrams).filter(
      ([known, value]) => JSON.stringify(opened[known]) !== JSON.stringify(value),
    );
    expect(different).toEqual([]);
  });

  it.each<[string, Ngrams]>([
    ['a key beyond Latin-1', { ā: { 0: 1 } }],
    ['an empty key', { '': { 0: 1 } }],
    ['a score above 255', { a: { 0: 256 } }],
    ['a score with a fraction', { a: { 0: 0.5 } }],
    ['a key without scores', { a: {} }],
  ])('refuses %s', (_, ngrams) => {
    expect(() => packNgrams(ngrams)).toThrow(/cannot be packed/);
  });
});
