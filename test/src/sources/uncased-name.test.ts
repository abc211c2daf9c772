import { describe, expect, it } from 'vitest';
import { uncasedName } from '../../../src/sources/uncased-name.ts';

describe('uncasedName', () => {
  it.each([
    ['zh', '深圳一家研究机构的机器人专家罗景瀚', '罗景瀚', 'person'],
    ['zh', '管理局主席塔里克·阿卜杜勒哈米德', '塔里克·阿卜杜勒哈米德', 'person'],
    ['zh', '法國總統馬克龍', '馬克龍', 'person'],
    ['zh', '周明远教授', '周明远', 'person'],
    ['zh', '一名在锚地等候的中国籍大副', '一名在锚地等候的中国籍大副', 'anonymous'],
    ['zh', '市交通局发言人', '市交通局', 'body'],
    ['ja', '修復を担当するエリザ・モランドッティさん', 'エリザ・モランドッティ', 'person'],
    ['ja', 'ホテルの青木さん', '青木', 'person'],
    ['ja', '製造元の星川ロボティクス', '星川ロボティクス', 'body'],
    ['ja', '会社員の箕輪沙紀さん（３４）', '箕輪沙紀', 'person'],
    ['ko', '경찰 관계자는', '경찰', 'body'],
    ['ko', '감독의 손자 다미야 구라노스케씨는', '다미야 구라노스케', 'person'],
    ['ko', '20대 관객은', '20대 관객', 'anonymous'],
    ['ko', '기관사 박철수 씨는', '박철수', 'person'],
  ])('%s: %s', (language, words, name, is) => {
    expect(uncasedName(words, language)).toEqual({ name, is });
  });

  it('knows nothing of other languages, of empty words and of a bare name of a body', () => {
    expect(uncasedName('Karin Weller', 'en')).toBeNull();
    expect(uncasedName('', 'zh')).toBeNull();
    expect(uncasedName('星川公司', 'zh')).toBeNull();
  });
});
