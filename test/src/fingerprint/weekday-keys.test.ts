import { describe, expect, it } from 'vitest';
import { weekdayKeys } from '../../../src/fingerprint/weekday-keys.ts';

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] = [0, 1, 2, 3, 4, 5, 6];

describe('weekdayKeys', () => {
  it.each<[string, string, number[]]>([
    ['en', 'The ferry sank on Sunday and was raised on Thursday.', [THURSDAY, SUNDAY]],
    ['sv', 'Hovrätten meddelade på onsdagskvällen att domen står fast.', [WEDNESDAY]],
    ['de', 'Am Montagmorgen blieb der Tunnel gesperrt.', [MONDAY]],
    ['pl', 'W środę strażacy znaleźli środki chemiczne.', [WEDNESDAY]],
    ['pl', 'Do wypadku doszło w piątek, a w sobotę zamknięto drogę.', [FRIDAY, SATURDAY]],
    ['pl', 'Środki znalazły się w budżecie.', []],
    ['cs', 'Soud v úterý rozsudek zrušil.', [TUESDAY]],
    ['ru', 'Среди погибших нет детей, сообщили в пятницу.', [FRIDAY]],
    ['uk', 'Серед потерпілих двоє дітей, повідомили в середу.', [WEDNESDAY]],
    ['fi', 'Tehdas suljetaan torstaina.', [THURSDAY]],
    ['hu', 'A keddi ülésen döntöttek.', [TUESDAY]],
    ['el', 'Η τρίτη πυρκαγιά ξέσπασε την Κυριακή.', [SUNDAY]],
    ['tr', 'Kaza pazartesi sabahı oldu.', [MONDAY]],
    ['pt', 'A operação decorreu na quarta-feira.', [WEDNESDAY]],
    ['ar', 'أعلنت الوزارة يوم الثلاثاء أن المبنى أُخلي.', [TUESDAY]],
    ['zh', '事故发生在周五晚上。', [FRIDAY]],
    ['ja', '工場は月曜日に再開した。', [MONDAY]],
    ['ko', '회사는 토요일 성명을 냈다.', [SATURDAY]],
    ['en', 'The Sundance festival and Friedrich were mentioned.', []],
  ])('in %s finds the days of %j', (language, sentence, days) => {
    expect(weekdayKeys(sentence, language)).toEqual(days);
  });

  it.each([null, '', 'xx-unknown', 'qqq'])('knows no days of the language %j', (language) => {
    expect(weekdayKeys('The ferry sank on Sunday.', language)).toEqual([]);
  });
});
