import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, WORD_MARK } from '../../../src/encoder/normalise.ts';
import { oracleCases } from './table.ts';

const CASES = [
  { name: 'leads each word with a mark', text: 'two words', expected: '▁two▁words' },
  { name: 'folds case', text: 'STRASSE Straße', expected: '▁strasse▁straße' },
  { name: 'folds compatibility forms', text: 'ﬁne ＡＢＣ ½', expected: '▁fine▁abc▁1⁄2' },
  { name: 'folds the final sigma', text: 'ΤΗΣ της', expected: '▁τησ▁τησ' },
  { name: 'writes digits of other scripts as ASCII', text: '٢٣ ۲۳ २३ ๒๓', expected: '▁23▁23▁23▁23' },
  { name: 'makes one mark of any white space', text: '\u00a0a \t\n\u3000b\u200bc ', expected: '▁a▁b▁c' },
  { name: 'deletes soft hyphens and controls', text: 'zu\u00adsam\u0000men', expected: '▁zusammen' },
  { name: 'gives nothing for blank text', text: ' \n\u200b ', expected: '' },
  { name: 'gives nothing for no text', text: '', expected: '' },
];

describe('normalise', () => {
  it.each(CASES)('$name', ({ text, expected }) => {
    expect(normalise(text)).toBe(expected);
  });

  it.each(oracleCases())('equals the Python reference on "$text"', ({ text, normalised }) => {
    expect(normalise(text)).toBe(normalised);
  });

  it('is empty or led by one mark, never ends in one and never doubles it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normalised = normalise(text);

        expect(normalised === '' || normalised.startsWith(WORD_MARK)).toBe(true);
        expect(normalised.endsWith(WORD_MARK)).toBe(false);
        expect(normalised).not.toContain(WORD_MARK + WORD_MARK);
      }),
    );
  });
});
