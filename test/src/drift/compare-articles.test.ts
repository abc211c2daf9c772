import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import type { Article } from '../../../src/article.ts';
import { compareArticles } from '../../../src/drift/compare-articles.ts';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const encoder = loadEncoder();
const read = (line: object): Article => lineToArticle(line, '2026-05-01').article;
const compare = (from: object, to: object) => compareArticles(read(from), read(to), encoder);
const change = (line: { text: string }, before: string, after: string) => ({
  ...line,
  text: line.text.replace(before, after),
});
const kinds = (from: object, to: object) => compare(from, to).drift.map(({ kind }) => kind);

describe('compareArticles', () => {
  it('finds no change between faithful translations, nor between an article and itself', () => {
    expect(compare(FERRY_DE, FERRY_EN).drift).toEqual([]);
    expect(compare(FERRY_EN, FERRY_EN).drift).toEqual([]);
  });

  it.each<[what: string, before: string, after: string, kind: string, says: [string, string] | null]>([
    ['a number with two digits exchanged', '212', '221', 'number-changed', ['212', '221']],
    ['a number with a zero too many', '480 tonnes', '4,800 tonnes', 'number-changed', ['480', '4800']],
  ])('finds %s in a translation', (_, before, after, kind, says) => {
    const { drift } = compare(FERRY_DE, change(FERRY_EN, before, after));

    expect(drift.map((one) => [one.kind, one.before?.says, one.after?.says])).toEqual([
      [kind, ...(says ?? [])],
    ]);
  });

  it('takes a rounded number for the same', () => {
    expect(kinds(FERRY_DE, change(FERRY_EN, 'with 212 passengers', 'with more than 200 passengers'))).toEqual(
      [],
    );
  });

  it('finds a name that became another, and none that is only written otherwise', () => {
    expect(kinds(FERRY_EN, change(FERRY_EN, 'Karin Ehrling', 'Karin Lundmark'))).toEqual(['name-changed']);
    expect(kinds(FERRY_EN, change(FERRY_EN, 'Karin Ehrling', 'Karin Ehrlings'))).toEqual([]);
  });

  it('finds what was added and what was dropped, each with its sentence', () => {
    const more = 'The harbour museum opens a new exhibition on medieval coins in September.';
    const longer = { ...FERRY_EN, text: `${FERRY_EN.text}\n\n${more}` };
    const { drift } = compare(FERRY_DE, longer);

    expect(drift.map(({ kind }) => kind)).toEqual(['added']);
    const [span] = drift[0]?.to ?? [];
    expect(read(longer).text.slice(span?.start, span?.end)).toBe(more);
    expect(kinds(longer, FERRY_DE)).toEqual(['dropped']);
  });

  it('finds a claim that became a fact, and a fact that became a claim', () => {
    const story = (last: string) => ({
      ...FERRY_EN,
      text: `The ferry Alma Lindqvist ran aground on a sandbank near Norrskär on Thursday.\n\nThe passengers were taken ashore in three lifeboats.\n\nThe ferry carries 480 tonnes of fuel.\n\n${last}`,
    });
    const fact = story('The captain had been asleep on the bridge since midnight.');
    const claim = story(
      'The captain had been asleep on the bridge since midnight, the Harbour Gazette reported.',
    );

    expect(kinds(claim, fact)).toEqual(['claim-hardened']);
    expect(kinds(fact, claim)).toEqual(['claim-softened']);
  });

  it('says nothing of articles on different things', () => {
    const { aligned, drift } = compare(CHEESE_SV, FERRY_EN);

    expect(aligned.length).toBeLessThan(2);
    expect(drift).toEqual([]);
  });

  it('answers for articles without text', () => {
    const empty = { id: 'empty', text: '' };

    expect(compare(empty, FERRY_EN)).toMatchObject({ aligned: [], drift: [], sentences: { from: 0, to: 7 } });
  });

  it('pairs the same sentences whichever article comes first', () => {
    const paragraphs = [...FERRY_EN.text.split('\n\n'), ...CHEESE_SV.text.split('\n\n')];
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs), fc.shuffledSubarray(paragraphs), (a, b) => {
        const [from, to] = [a, b].map((parts) => ({ ...FERRY_EN, text: parts.join('\n\n') })) as [
          object,
          object,
        ];
        const [forth, back] = [compare(from, to), compare(to, from)];
        const key = ({ from: x, to: y }: { from: object; to: object }) => JSON.stringify([x, y]);

        expect(back.aligned.map(({ from: x, to: y }) => key({ from: y, to: x })).sort()).toEqual(
          forth.aligned.map(key).sort(),
        );
        expect(back.onlyFrom).toEqual(forth.onlyTo);
      }),
      { numRuns: 20 },
    );
  }, 20_000);
});
