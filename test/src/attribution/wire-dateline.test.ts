import { describe, expect, it } from 'vitest';
import { wireDateline } from '../../../src/attribution/wire-dateline.ts';

/** The words that are credited and the text behind the dateline. */
function read(text: string, language: string): [string | null, string] | null {
  const found = wireDateline(text, { start: 0, end: text.length }, language);
  if (!found) return null;
  const { credit, end } = found;
  return [credit && text.slice(credit.start, credit.end), text.slice(end)];
}

describe('the dateline of a report', () => {
  it.each([
    ['ja', '【ロンドン共同】首相は述べた。', '共同', '首相は述べた。'],
    ['ja', '【ソウル聯合ニュース】政府は発表した。', '聯合ニュース', '政府は発表した。'],
    ['ja', '【AFP＝時事】政府は発表した。', 'AFP', '政府は発表した。'],
    ['ja', '[東京　１０日　ロイター] － 日銀は述べた。', 'ロイター', '日銀は述べた。'],
    ['ja', '【ロンドン＝佐藤花子】首相は述べた。', null, '首相は述べた。'],
    ['ko', '(서울=연합뉴스) 박지수 기자 = 정부는 밝혔다.', '연합뉴스', '정부는 밝혔다.'],
    ['ko', '[부산=뉴시스]박지수 기자 = 경찰은 밝혔다.', '뉴시스', '경찰은 밝혔다.'],
    ['ko', '(광주=남녘일보) 박지수 기자 = 시는 밝혔다.', null, '시는 밝혔다.'],
    ['zh', '新华社北京11月10日电（记者李娜）商务部表示。', '新华社', '商务部表示。'],
    ['zh', '中新网11月10日电 外交部表示。', '中新网', '外交部表示。'],
    ['zh', '（中央社記者李娜台北10日電）經濟部表示。', '中央社', '經濟部表示。'],
    ['zh', '【环球网报道 记者 李娜】外交部表示。', '环球网', '外交部表示。'],
    [
      'es',
      'Estambul, 13 jun (EFE).- Mil alumnos repetirán la prueba.',
      null,
      'Mil alumnos repetirán la prueba.',
    ],
    ['en', 'BERLIN, May 4 (Reuters) - The ministry said so.', null, 'The ministry said so.'],
    ['de', 'Kiel (dpa/lno) – Die Polizei ermittelt.', null, 'Die Polizei ermittelt.'],
    ['zh', '本报讯（记者李娜）教育局表示。', null, '教育局表示。'],
  ])('%s: %s', (language, text, credit, rest) => {
    expect(read(text, language)).toEqual([credit, rest]);
  });

  it.each([
    ['ja', '（共同研究）経済産業省は発表した。'],
    ['ja', '【速報】首相が辞任した。'],
    ['ko', '(사진) 정부는 밝혔다.'],
    ['zh', '新华社电视台表示。'],
    ['zh', '新华社称，电力供应正常。'],
    ['zh', '（更新）外交部表示。'],
    ['en', 'The World Health Organization (WHO) - a body of the UN - said so.'],
    ['es', 'Según la agencia (EFE), mil alumnos repetirán la prueba.'],
    ['ja', ''],
  ])('%s: none in %s', (language, text) => {
    expect(read(text, language)).toBeNull();
  });

  it('takes linear time for a paragraph of brackets', () => {
    const text = '【'.repeat(100_000);
    const start = performance.now();

    expect(read(text, 'ja')).toBeNull();
    expect(performance.now() - start).toBeLessThan(100);
  });
});
