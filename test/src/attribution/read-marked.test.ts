import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const found = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, through }) => `${surface} < ${through}`);

describe('readMarked', () => {
  it.each([
    ['ja', 'NHKは政府関係者が渡船を再開する考えを示したと伝えた。', ['NHK < null', '政府関係者 < NHK']],
    [
      'ja',
      'ロイター通信は市（渡船課）の当局者が綱は古かったと述べたと報じた。',
      ['ロイター通信 < null', '市（渡船課）の当局者 < Reuters'],
    ],
    [
      'ko',
      '연합뉴스는 시 관계자가 배가 멈췄다고 말했다고 보도했다.',
      ['연합뉴스는 < null', '시 관계자가 < Yonhap'],
    ],
  ])('in %s hears whoever speaks in what an outlet reports through it: %s', (language, text, all) => {
    expect(found(text, language).toSorted()).toEqual(all.toSorted());
  });

  it('leaves what nobody but the subject says with it', () => {
    expect(found('경찰은 선장이 졸았다고 밝혔다.', 'ko')).toEqual(['경찰은 < null']);
  });
});
