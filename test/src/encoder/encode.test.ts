import { describe, expect, it } from 'vitest';
import { encodeText, sumText } from '../../../src/encoder/encode.ts';
import { readEncoder } from '../../../src/encoder/read-encoder.ts';
import { oracleCases, tableBytes } from './table.ts';

const encoder = readEncoder(tableBytes());

const SENTENCES = [
  'The harbour office closed the northern pier.',
  'Nobody was hurt, its director said.',
  'Ferries sail from the southern pier until Friday.',
];

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));
}

describe('encodeText', () => {
  it.each(oracleCases())('equals the Python reference to a thousandth on "$text"', (oracle) => {
    const vector = encodeText(encoder, oracle.text, oracle.language);

    expect(vector).toHaveLength(encoder.dim);
    expect(largestDifference(vector, oracle.vector)).toBeLessThan(1e-3);
  });

  it('gives unit length', () => {
    const vector = encodeText(encoder, SENTENCES[0]!, 'en');

    expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });

  it.each([
    { name: 'empty text', text: '' },
    { name: 'blank text', text: ' \n\u00a0' },
    { name: 'text of marks and commas only', text: ', , \u{13000} ,' },
    { name: 'text in a script that the table does not know', text: '\u{13000}\u{13001}' },
  ])('gives zeros for $name', ({ text }) => {
    expect(encodeText(encoder, text, 'en')).toEqual(new Float32Array(encoder.dim));
  });

  it('puts a translation nearer than another sentence of the language', () => {
    const english = encodeText(encoder, SENTENCES[0]!, 'en');
    const same = encodeText(encoder, 'Hamnkontoret stängde den norra piren.', 'sv');
    const other = encodeText(encoder, 'Laget vann finalen efter förlängning.', 'sv');

    expect(dot(english, same)).toBeGreaterThan(dot(english, other) + 0.3);
  });

  it.each([
    { name: 'takes only the primary part of a tag', tag: 'sv-SE', as: 'sv' },
    { name: 'takes a tag in any case', tag: 'SV', as: 'sv' },
    { name: 'treats Bokmål as Norwegian', tag: 'nb', as: 'no' },
    { name: 'lets the script decide for a language that it does not know', tag: 'xx', as: null },
    { name: 'lets the script decide when the language does not write in it', tag: 'ru', as: null },
  ])('$name', ({ tag, as }) => {
    const text = 'Hamnkontoret stängde den norra piren.';

    expect(encodeText(encoder, text, tag)).toEqual(encodeText(encoder, text, as));
  });

  it('does not fail on lone surrogates', () => {
    const vector = encodeText(encoder, '\ud800 harbour \udfff', null);

    expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });
});

describe('sumText', () => {
  it('adds up to the vector of the whole text', () => {
    const sum = new Float32Array(encoder.dim);
    for (const sentence of SENTENCES) {
      sumText(encoder, sentence, 'en').forEach((value, d) => {
        sum[d]! += value;
      });
    }
    const length = Math.sqrt(dot(sum, sum));

    const whole = encodeText(encoder, SENTENCES.join(' '), 'en');

    expect(
      largestDifference(
        sum.map((value) => value / length),
        whole,
      ),
    ).toBeLessThan(1e-5);
  });

  it('is longer for what says more', () => {
    const length = (text: string) => Math.hypot(...sumText(encoder, text, 'en'));

    expect(length(SENTENCES[0]!)).toBeGreaterThan(1.5 * length('And so it is.'));
  });

  it('gives zeros for an empty text', () => {
    expect(sumText(encoder, '', 'en')).toEqual(new Float32Array(encoder.dim));
  });
});
