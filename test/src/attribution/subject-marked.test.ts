import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const surfacesOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface }) => surface);

describe('markedSubject', () => {
  it.each([
    ['택시를 모는 박서준씨는 "엔진이 밤에 멈췄다"고 했다.', '박서준씨는'],
    ['정부는 이번 조치는 불가피하다고 밝혔다.', '정부는'],
    ['조선일보는 배가 밤에 멈췄다고 보도했다.', '조선일보는'],
    ['어민들은 배가 밤에 멈췄다고 말했다.', '어민들은'],
  ])('tells a topic from a verb before its noun that ends as topics do: %s', (text, surface) => {
    expect(surfacesOf(text, 'ko')).toEqual([surface]);
  });

  it('takes no words for what is spoken of as who speaks', () => {
    const text = '船長は港で話した。綱の傷みについては「確認できていない」と繰り返した。';
    for (const surface of surfacesOf(text, 'ja')) expect(surface).not.toContain('について');
  });
});
