import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'zh')).map(({ source }) => source);

describe('introducedBefore', () => {
  it('takes a pronoun for the person of whom the sentence before tells', () => {
    expect(sourcesOf('市长表示，大桥是安全的。渡轮船长赵海今年五十岁。他说，引擎在夜里停了。')).toEqual([
      '市长',
      '赵海',
    ]);
  });

  it('takes a pronoun for whoever was cited in the sentence before', () => {
    expect(sourcesOf('渡轮船长赵海表示，大桥是安全的。他说，引擎在夜里停了。')).toEqual(['赵海', '赵海']);
  });

  it('takes no body that the sentence before tells of', () => {
    expect(sourcesOf('船长赵海表示，大桥是安全的。海事局今天关闭了港口。他说，引擎在夜里停了。')).toEqual([
      '赵海',
      '赵海',
    ]);
  });
});
