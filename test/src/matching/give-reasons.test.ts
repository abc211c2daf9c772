import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { makeFingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { compareTellings, toComparable } from '../../../src/matching/compare-tellings.ts';
import { giveReasons } from '../../../src/matching/give-reasons.ts';
import { FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const encoder = loadEncoder();

function reasonsOf(a: { id: string }, b: { id: string }) {
  const [here, there] = [a, b].map((line) =>
    toComparable(
      makeFingerprint(lineToArticle(line, '2026-05-01').article, [], encoder, { id: line.id, story: null }),
      encoder,
    ),
  ) as [ReturnType<typeof toComparable>, ReturnType<typeof toComparable>];
  return giveReasons(here, there, compareTellings(here, there).alignment);
}

const REPORT = {
  id: 'report',
  lang: 'en',
  published: '2026-03-02',
  title: 'Mill in Granforsen closes',
  text: 'The board mill in Granforsen will close on Tuesday with the loss of 214 jobs, Sarvakka said.\n\nPetra Lohilahti blamed the price of energy and the falling demand in Germany.',
};

describe('giveReasons', () => {
  it('counts what two tellings in two languages share', () => {
    const reasons = reasonsOf(FERRY_EN, FERRY_DE);

    expect(reasons.pairs).toBeGreaterThan(3);
    expect(reasons.sentences).toBeGreaterThanOrEqual(reasons.pairs);
    expect(reasons.names).toBeGreaterThan(0);
    expect(reasons).toMatchObject({ numbersDiffer: 0, through: null });
  });

  it('tells what agrees and what does not', () => {
    const changed = {
      ...REPORT,
      id: 'changed',
      published: '2026-03-05',
      text: REPORT.text.replace('214', '187').replace('Tuesday', 'Friday'),
    };

    expect(reasonsOf(REPORT, REPORT)).toMatchObject({
      ...{ pairs: 2, days: 0, sameWeekday: true, numbersAgree: 1, numbersDiffer: 0 },
    });
    expect(reasonsOf(REPORT, changed)).toMatchObject({
      ...{ pairs: 2, days: 3, sameWeekday: false, numbersAgree: 0, numbersDiffer: 1 },
    });
  });

  it('leaves open what the articles do not say', () => {
    const bare = { id: 'bare', lang: 'en', text: 'The mill will close with the loss of many jobs.' };
    const empty = { ...bare, text: '' };

    expect(reasonsOf(REPORT, bare)).toMatchObject({
      days: null,
      sameWeekday: null,
      names: 0,
      numbersDiffer: 0,
    });
    expect(reasonsOf(REPORT, empty)).toMatchObject({ pairs: 0, numbersAgree: 0 });
  });
});
