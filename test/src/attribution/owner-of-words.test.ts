import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const found = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source, through }) => `${source} < ${through}`);

describe('ownerOfWords', () => {
  it.each([
    ['ja', 'NHKは元船員の「綱は古かった」という証言を紹介した。', '元船員 < NHK'],
    ['ko', '연합뉴스는 어민들의 “배가 멈췄다”는 목소리를 전했다.', 'residents < Yonhap'],
  ])('in %s hears whose words an outlet passes on: %s', (language, text, one) => {
    expect(found(text, language)).toContain(one);
  });

  it('leaves a quotation that nobody owns with the subject', () => {
    expect(found('NHKは「綱は古かった」と伝えた。', 'ja')).toEqual(['NHK < null']);
  });
});
