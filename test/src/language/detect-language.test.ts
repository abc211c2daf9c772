import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, primaryTag } from '../../../src/language/detect-language.ts';
import data from '../../../src/language/neighbours.json' with { type: 'json' };

const CASES: [language: string, text: string][] = [
  ['sv', 'Kommunen stänger badhuset i vinter eftersom uppvärmningen har blivit för dyr.'],
  ['sv', 'Större konsekvenser väntas i höst'],
  ['no', 'Kommunen stenger svømmehallen i vinter fordi oppvarmingen har blitt for dyr, ifølge ordføreren.'],
  [
    'da',
    'Kommunen lukker svømmehallen til vinter, fordi opvarmningen er blevet for dyr, siger borgmesteren.',
  ],
  ['de', 'Die Gemeinde schließt das Hallenbad im Winter, weil die Heizung zu teuer geworden ist.'],
  ['en', 'The council will close the swimming pool this winter because heating has become too expensive.'],
  ['pl', 'Gmina zamknie zimą basen, ponieważ ogrzewanie stało się zbyt drogie.'],
  ['fr', 'La commune fermera la piscine cet hiver parce que le chauffage est devenu trop cher.'],
  ['es', 'El ayuntamiento cerrará la piscina este invierno porque la calefacción es demasiado cara.'],
  ['uk', 'Громада закриє басейн цієї зими, бо опалення стало надто дорогим.'],
  ['ru', 'Город закроет бассейн этой зимой, потому что отопление стало слишком дорогим.'],
  ['fi', 'Kunta sulkee uimahallin talvella, koska lämmitys on tullut liian kalliiksi.'],
  ['el', 'Ο δήμος θα κλείσει την πισίνα τον χειμώνα επειδή η θέρμανση έγινε ακριβή.'],
  ['tr', 'Belediye, ısıtma çok pahalı olduğu için havuzu bu kış kapatacak.'],
  ['ar', 'ستغلق البلدية المسبح هذا الشتاء لأن التدفئة أصبحت باهظة الثمن.'],
  ['zh', '由于供暖费用过高，市政府将在今年冬天关闭游泳池。'],
  ['ja', '暖房費が高くなりすぎたため、市は今年の冬にプールを閉鎖する。'],
  ['ko', '난방비가 너무 비싸져서 시는 올겨울 수영장을 닫을 예정이다.'],
  ['id', 'Wali kota mengatakan bahwa sekolah itu bisa dibuka karena gedung tersebut sudah selesai.'],
  ['km', 'ក្រុងនឹងបិទអាងហែលទឹកនៅរដូវរងានេះ'],
];

describe('detectLanguage', () => {
  it.each(CASES)('reads %s in %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(data.neighbours.map(({ language, example }) => [language, example]))(
    'tells %s from its neighbour in %s',
    (language, example) => {
      expect(detectLanguage(example ?? '')).toBe(language);
    },
  );

  it.each([
    '',
    '|',
    'Welt',
    '07/02/2024 08:01',
    'https://example.org/en/the-long-road-to-nowhere',
    '123 456',
    'Ида',
  ])('abstains from %j', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('answers a primary tag or null to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(detectLanguage(text) ?? 'en').toMatch(/^[a-z]{2,3}$/);
      }),
    );
  });

  it('reads only the beginning of a text', () => {
    const began = performance.now();

    detectLanguage('lång text '.repeat(200_000));

    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('primaryTag', () => {
  it.each([
    ['sv-SE', 'sv'],
    ['EN', 'en'],
    ['nb-NO', 'no'],
    ['nn', 'no'],
    ['zh_Hant_TW', 'zh'],
    ['', null],
    [null, null],
    ['english', null],
    ['-', null],
  ])('takes %j as %j', (declared, tag) => {
    expect(primaryTag(declared)).toBe(tag);
  });
});
