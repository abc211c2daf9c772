import { describe, expect, it } from 'vitest';
import { type StoryText, claimTellings as tell } from '../../../extension/background/claim-tellings.ts';
import {
  type Analysis,
  type Article,
  type ArticleComparison,
  type CompareTexts,
  normaliseArticle,
  tellsSame,
} from '../../../src/index.ts';
import { sampleAnalysis, telling } from '../sample-analysis.ts';

const GERMAN = 'Die Brücke ist vier Wochen gesperrt. In zwei Pfeilern sind Risse. Es gibt sie schon lange.';
const analysis = sampleAnalysis();
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const here = (words: string) => spanOf(analysis.text, words);
const there = (words: string) => spanOf(GERMAN, words);

const article = (text: string): Article =>
  normaliseArticle(
    {
      ...{ url: null, title: 'Titel', author: null, outlet: null, partial: null, declaredLanguage: 'de' },
      ...{ dates: [], text, paragraphs: [{ start: 0, end: text.length, role: 'body', links: [] }] },
    },
    '2026-11-23',
  );
const german: StoryText = { id: 'bridge-de', outlet: 'Hafenblatt', language: 'de', article: article(GERMAN) };

const claimTellings = (of: Analysis, texts: StoryText[], compare: CompareTexts) =>
  tell(article(of.text), of, texts.length > 0 ? { texts, compare, tellsSame } : null);

/** What a comparison from the German text to the article says. */
const comparison: ArticleComparison = {
  aligned: [
    {
      ...{ similarity: 0.8, moved: false, from: [there('Die Brücke ist vier Wochen gesperrt.')] },
      to: [here('Bron över Lilla Bält stängs i tre veckor, enligt tidningen Vestkysten.')],
    },
  ],
  ...{ onlyFrom: [], onlyTo: [], sentences: { from: 3, to: 4 } },
  drift: [
    {
      kind: 'number-changed',
      from: [there('Die Brücke ist vier Wochen gesperrt.')],
      to: [here('Bron över Lilla Bält stängs i tre veckor, enligt tidningen Vestkysten.')],
      before: { ...there('vier'), says: '4' },
      after: { ...here('tre'), says: '3' },
    },
  ],
};

const ofFirst = (told: ReturnType<typeof claimTellings>) => told.filter(({ citation }) => citation === 'c0');

describe('claimTellings', () => {
  it("gives a claim's sentence in a telling whose text is at hand, with what changed on the way", () => {
    const told = claimTellings(analysis, [german], (from, to) =>
      from === 'bridge-de' && to === 'article' ? comparison : null,
    );

    expect(ofFirst(told)[0]).toMatchObject({
      ...{ outlet: 'Hafenblatt', language: 'de', first: 'unknown' },
      sentence: 'Die Brücke ist vier Wochen gesperrt.',
      changes: [{ before: { says: '4' }, after: { says: '3' } }],
    });
  });

  it('says of the others only that they have it, as the index does', () => {
    const told = ofFirst(claimTellings(analysis, [german], () => comparison));

    expect(told.map(({ outlet, sentence, first }) => [outlet, sentence, first])).toEqual([
      ['Hafenblatt', expect.any(String), 'unknown'],
      // This one took from the article.
      ['Harbour Post', null, 'article'],
    ]);
  });

  it('compares in the order in which the two were there', () => {
    const asked: string[][] = [];
    const english = { ...german, id: 'bridge-en' };
    claimTellings(analysis, [english], (...ids) => {
      asked.push(ids);
      return null;
    });

    expect(asked).toEqual([['article', 'bridge-en']]);
  });

  it('says nothing of a claim whose sentence nobody else has, nor of related stories', () => {
    const told = claimTellings(analysis, [german], () => comparison);

    // The engineer's sentence is in no alignment, and the Polish telling is of another story.
    expect(told.filter(({ citation }) => citation === 'c2')).toEqual([]);
    expect(told.filter(({ language }) => language === 'pl')).toEqual([]);
  });

  it('takes no sentence that only touches a claim', () => {
    const [citation] = analysis.citations;
    const { end } = here('Bron över Lilla Bält stängs i tre veckor, enligt tidningen Vestkysten.');
    const claim = { start: end - 3, end: end + 20 };
    const touching = { ...analysis, citations: [{ ...citation!, claim, claimSpans: [claim] }] };

    expect(
      claimTellings({ ...touching, story: { ...analysis.story, tellings: [] } }, [german], () => comparison),
    ).toEqual([]);
  });

  it('tells a slip that the index shows, without a text', () => {
    const slip = { ...here('tre'), value: 3, there: 1, other: 13 };
    const tellings = [telling({ slips: [slip] })];
    const told = claimTellings({ ...analysis, story: { ...analysis.story, tellings } }, [], () => null);

    expect(ofFirst(told)).toMatchObject([
      { sentence: null, changes: [{ kind: 'number-changed', before: { says: '13' }, after: { says: '3' } }] },
    ]);
  });

  it('says nothing of a sentence that is only the nearest there is', () => {
    const tellings = [telling({ aligned: [{ here: analysis.citations[0]!, there: 1, similarity: 0.6 }] })];
    const far = { ...comparison, aligned: comparison.aligned.map((pair) => ({ ...pair, similarity: 0.6 })) };

    expect(
      claimTellings({ ...analysis, story: { ...analysis.story, tellings } }, [german], () => far),
    ).toEqual([]);
  });

  it('cuts a sentence that no card has room for', () => {
    const long = `${'Wort '.repeat(1000)}.`;
    const told = claimTellings(analysis, [{ ...german, article: article(long) }], () => ({
      ...comparison,
      drift: [],
      aligned: comparison.aligned.map((pair) => ({ ...pair, from: [{ start: 0, end: long.length }] })),
    }));

    expect(ofFirst(told)[0]?.sentence?.length).toBeLessThan(410);
  });
});
