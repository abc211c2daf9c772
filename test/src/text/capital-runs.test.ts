import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalRuns, capitalStarts, capitalWordEnd, runOfWords } from '../../../src/text/capital-runs.ts';
import { LETTER, MARK } from '../../../src/text/letters.ts';

const wordEnd = (text: string, at: number) => capitalWordEnd(text, at, LETTER | MARK, "’'-");
const texts = fc.string({ unit: fc.constantFrom(...'AbÄŁčжЖ1 .’-„'), maxLength: 60 });

describe('capitalStarts', () => {
  it('finds the capitals that a pattern finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(({ index }) => index);
        expect(capitalStarts(text)).toEqual(found);
      }),
    );
  });
});

describe('capitalWordEnd', () => {
  it.each([
    ['Weller said', 0, 6],
    ['weller', 0, null],
    ['A b', 0, null],
    [`W${'e'.repeat(60)}`, 0, 41],
  ])('tells where the word in %s ends', (text, at, end) => {
    expect(wordEnd(text, at)).toBe(end);
  });
});

describe('capitalRuns', () => {
  it.each([
    [1, 5],
    [2, 8],
  ])('finds the runs of %i to %i words that a pattern finds', (least, most) => {
    const word = "\\p{Lu}[\\p{L}\\p{M}’'-]{1,40}";
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?: ${word}){${least - 1},${most - 1}}`, 'gu');
    fc.assert(
      fc.property(texts, (text) => {
        const runs = capitalRuns(text, { least, most }, wordEnd).map(({ start, end }) =>
          text.slice(start, end),
        );
        expect(runs).toEqual([...text.matchAll(pattern)].map(([run]) => run));
      }),
    );
  });

  it('takes linear time for a text of capitals alone', () => {
    expect(capitalRuns('Ab '.repeat(300_000), { least: 1, most: 5 }, wordEnd)).toHaveLength(60_000);
  });
});

describe('runOfWords', () => {
  it('is null where too few words stand', () => {
    expect(runOfWords('Karin said', 0, { least: 2, most: 8 }, wordEnd)).toBeNull();
  });
});
