import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/encoder/normalise.ts';
import { readEncoder } from '../../../src/encoder/read-encoder.ts';
import { UNKNOWN, visitPieces } from '../../../src/encoder/tokenise.ts';
import { oracleCases, tableBytes } from './table.ts';

const encoder = readEncoder(tableBytes());

function cut(normalised: string): { piece: number; text: string }[] {
  const pieces: { piece: number; text: string }[] = [];
  visitPieces(encoder, normalised, (piece, start, end) => {
    pieces.push({ piece, text: normalised.slice(start, end) });
  });
  return pieces;
}

/** Unknown units beyond U+FFFF come in twos here and as one character in Python. */
function withoutUnknown(pieces: readonly number[]): number[] {
  return pieces.filter((piece) => piece !== UNKNOWN);
}

describe('visitPieces', () => {
  it.each(oracleCases())('finds the pieces of the Python reference in "$text"', ({ text, pieces }) => {
    const found = cut(normalise(text)).map(({ piece }) => piece);

    expect(withoutUnknown(found)).toEqual(withoutUnknown(pieces));
  });

  it('gives spans that put together are the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const normalised = normalise(text);

        const joined = cut(normalised).map((piece) => piece.text);

        expect(joined.join('')).toBe(normalised);
      }),
    );
  });

  it('gives spans that put together are the text, for lone surrogates', () => {
    const units = fc.array(fc.integer({ min: 0xd700, max: 0xe010 }), { maxLength: 50 });
    fc.assert(
      fc.property(units, (codes) => {
        const normalised = normalise(String.fromCharCode(...codes));

        const joined = cut(normalised).map((piece) => piece.text);

        expect(joined.join('')).toBe(normalised);
      }),
    );
  });

  it('visits nothing in an empty text', () => {
    expect(cut('')).toEqual([]);
  });

  it('keeps pieces inside words', () => {
    const pieces = cut(normalise('the new harbour of the old town'));

    for (const { text } of pieces) expect(text.indexOf('▁', 1)).toBe(-1);
  });

  it.each(['한국', '日本', '学校', 'ひらがな', 'カタカナ', 'שלום', 'سلام', 'ไทย'])(
    'knows every character of %s',
    (text) => {
      for (const character of text) {
        expect(cut(character), character).not.toContainEqual({ piece: UNKNOWN, text: character });
      }
    },
  );

  it('cuts a megabyte without spaces in seconds', () => {
    const text = '統計局一二三'.repeat(1 << 18);
    let units = 0;

    visitPieces(encoder, text, (_, start, end) => {
      units += end - start;
    });

    expect(units).toBe(text.length);
  }, 20_000);
});
