import { describe, expect, it } from 'vitest';
import { bodyUnits, WEIGHT } from '../../../src/copies/units.ts';
import { madeArticle, textsOf } from './made-article.ts';

const hashes = (text: string) => bodyUnits(madeArticle([text])).map(({ hash }) => hash);

describe('bodyUnits', () => {
  it.each([
    ['case', 'The Strasse in KYIV', 'the STRASSE in Kyiv'],
    ['sharp s', 'Die Straße', 'DIE STRASSE'],
    ['dots of Turkish capitals', 'İstanbul ısı', 'istanbul ISI'],
    ['final sigma', 'ο νόμος', 'Ο ΝΌΜΟΣ'],
    ['punctuation', '“No,” he said – twice.', 'No he said twice'],
    ['apostrophes', 'l’État', "l'État"],
    ['composed letters', 'åäö', 'åäö'.normalize('NFD')],
    ['widths', 'ＡＢＣ１２３', 'abc123'],
    ['soft hyphens', 'Donau\u00addampf\u00adschiff', 'Donaudampfschiff'],
    ['joiners and direction marks', 'می\u200cخواهم \u200eabc', 'میخواهم abc'],
    ['Arabic points', 'كِتَابٌ', 'كتاب'],
    ['the tatweel', 'كـــتاب', 'كتاب'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['white space', 'one\u00a0two\n three', 'one two three'],
  ])('does not see %s', (_, one, other) => {
    expect(hashes(one)).toEqual(hashes(other));
  });

  it.each([
    ['words', 'two words', 'two wards'],
    ['digits', '1,400 men', '1,500 men'],
    ['order', 'man bites dog', 'dog bites man'],
    ['letters with marks', 'för', 'for'],
  ])('sees other %s', (_, one, other) => {
    expect(hashes(one)).not.toEqual(hashes(other));
  });

  it.each([
    ['words', 'En 4-åring i Ås', ['En', '4', 'åring', 'i', 'Ås'], WEIGHT.word],
    ['Chinese signs', '中国，你好', ['中', '国', '你', '好'], WEIGHT.sign],
    ['Japanese signs', 'サーバー', ['サ', 'ー', 'バ', 'ー'], WEIGHT.sign],
    ['Thai letters with their marks', 'ที่นี่', ['ที่', 'นี่'], WEIGHT.letter],
    ['Korean words', '서울 시장', ['서울', '시장'], WEIGHT.word],
  ])('cuts %s', (_, text, expected, weight) => {
    const article = madeArticle([text]);
    const units = bodyUnits(article);

    expect(textsOf(article, units)).toEqual(expected);
    expect(new Set(units.map((unit) => unit.weight))).toEqual(new Set([weight]));
  });

  it('reads signs and words beside each other', () => {
    const article = madeArticle(['東京でNASAが2026年に']);

    expect(textsOf(article, bodyUnits(article))).toEqual([
      '東',
      '京',
      'で',
      'NASA',
      'が',
      '2026',
      '年',
      'に',
    ]);
  });

  it('reads body and quotations and nothing else', () => {
    const article = madeArticle([
      { text: 'Headline', role: 'headline' },
      'Body',
      { text: 'Said', role: 'quote' },
      { text: 'Subscribe', role: 'noise' },
      { text: 'Photo', role: 'caption' },
      { text: 'By Ann', role: 'byline' },
    ]);

    expect(textsOf(article, bodyUnits(article))).toEqual(['Body', 'Said']);
  });

  it('finds nothing in marks and format characters alone', () => {
    expect(hashes('… – \u200b \u200e ؟ ។')).toEqual([]);
  });
});
