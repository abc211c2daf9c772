import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, through }) => `${surface} < ${through}`);

describe('withoutHearer', () => {
  it.each([
    ['en', 'Analysts polled by Bloomberg say prices will rise.', 'Analysts < Bloomberg'],
    ['fi', 'Reutersin haastattelemat asiantuntijat arvioivat, että hinta nousee.', 'asiantuntijat < Reuters'],
    ['de', 'Ein von der NZZ zitierter Insider spricht von Chaos.', 'Insider < Neue Zürcher Zeitung'],
    ['de', 'Von Bloomberg befragte Analysten sagen, dass die Preise steigen.', 'Analysten < Bloomberg'],
    ['cs', 'Analytici oslovení agenturou Bloomberg uvádějí, že ceny porostou.', 'Analytici < Bloomberg'],
    ['ru', 'По словам собеседников «Коммерсанта», сделку закроют в мае.', 'собеседников < Kommersant'],
    ['pl', 'Według rozmówców „Rzeczpospolitej” rząd szykuje zmiany.', 'rozmówców < Rzeczpospolita'],
    ['pl', 'Według informatorów Reutersa unijne służby milczały.', 'informatorów < Reuters'],
    ['cs', 'Podle zdrojů Reuters se dohoda podepíše v květnu.', 'zdrojů < Reuters'],
    ['ko', '한겨레가 입수한 문건에 따르면 자금이 이동했다.', '문건에 < Hankyoreh'],
    ['zh', '三名接受路透社采访的船员说，引擎在夜里停了。', '三名接受路透社采访的船员 < Reuters'],
    ['zh', '路透社看到的一封信件显示，公司早已知情。', '路透社看到的一封信件 < Reuters'],
    ['zh', '据路透社此前获得的一份报告，缆绳早已磨损。', '路透社此前获得的一份 < Reuters'],
    ['pt', 'Analistas ouvidos pela Bloomberg dizem que os preços vão subir.', 'Analistas < Bloomberg'],
    ['hu', 'A Telex szerint zárva a híd. A lap által látott levél szerint a pillér repedt.', 'levél < Telex'],
  ])('in %s parts whom an outlet has heard from the outlet: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });

  it.each([
    ['en', 'Analysts polled by the government say prices will rise.'],
    ['de', 'Befragte Analysten sagen, dass die Preise steigen.'],
    ['pl', 'Według rozmówców rząd szykuje zmiany.'],
    ['zh', '三名接受警方询问的船员说，引擎在夜里停了。'],
  ])('in %s finds no way where nobody who publishes stands: %s', (language, text) => {
    for (const way of waysOf(text, language)) expect(way).toMatch(/< null$/);
  });

  it('steps over a clause of "who" with any verb', () => {
    expect(waysOf('Two officials who met the minister said the bridge was closed.', 'en')).toEqual([
      'officials < null',
    ]);
  });
});
