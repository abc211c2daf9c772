import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const found = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, through }) => `${surface} < ${through}`);

describe('readMarkedQuote', () => {
  it.each([
    ['ja', '「渡船の綱は古かった」と元職員', '元職員 < null'],
    ['ja', '渡船の綱、3年前に傷む　市長「早く替えるべきだった」', '市長 < null'],
    ['ko', '시장 "다리는 안전하다"', '시장 < null'],
    ['ko', '박서준씨는 연합뉴스에 "배가 밤에 멈췄다"며 웃었다.', '박서준씨는 < Yonhap'],
    ['ko', '박서준씨는 "배가 밤에 멈췄다"며 웃었다고 연합뉴스가 전했다.', '박서준씨는 < Yonhap'],
    ['ko', '박서준씨는 강변저널과의 인터뷰에서 "배가 밤에 멈췄다"고 말했다.', '박서준씨는 < 강변저널'],
    ['ja', '市長は首を振った。「綱は古かった」', '市長 < null'],
    ['ja', '最初に気づいたのは漁師の田中一郎さん(71)だ。「綱は古かった」。', '漁師の田中一郎さん(71) < null'],
  ])('in %s gives a quotation to whoever stands beside it: %s', (language, text, one) => {
    expect(found(text, language)).toContain(one);
  });

  it('gives a quotation to nobody who cannot speak', () => {
    expect(found('港の売店で人気の商品「波の音、風の歌」', 'ja')).toEqual([]);
  });
});
