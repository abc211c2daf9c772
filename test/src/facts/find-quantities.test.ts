import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/facts/find-quantities.ts';

/** Numbers of a sentence as words and values: ranges with "..", other kinds and approximations behind. */
const read = (sentence: string, language: string | null) =>
  findQuantities(sentence, language).map(
    ({ start, end, value, upTo, kind, approximation }) =>
      `${sentence.slice(start, end)} = ${value}${upTo === null ? '' : `..${upTo}`}` +
      `${kind === 'count' ? '' : ` ${kind}`}${approximation === null ? '' : ` ${approximation}`}`,
  );

describe('findQuantities', () => {
  it.each<[language: string, sentence: string, expected: string[]]>([
    ['en', 'Nearly 400 people, three of them children', ['400 = 400 under', 'three = 3']],
    ['en', '12 percent of twenty-five million', ['12 = 12 percent', 'twenty-five million = 25000000']],
    ['en', 'in two hundred and fifty years, not a second earlier', ['two hundred and fifty = 250']],
    [
      'en',
      'One man paid 2.5 million dollars, up from $1.2bn',
      ['2.5 million = 2500000', '1.2bn = 1200000000'],
    ],
    ['en', 'on 7 February 2024 at 14:30', ['7 = 7 date', '2024 = 2024 date', '14 = 14 date', '30 = 30 date']],
    [
      'sv',
      'Fjorton skadades, tjugotvå fick 3,5 miljoner kronor',
      ['Fjorton = 14', 'tjugotvå = 22', '3,5 miljoner = 3500000'],
    ],
    [
      'sv',
      'omkring tvåhundrafemtio, 48 procent, den 7 februari kl. 11.20',
      ['tvåhundrafemtio = 250 about', '48 = 48 percent', '7 = 7 date', '11.20 = 11.2 date'],
    ],
    [
      'de',
      'Rund 3.800 Menschen, darunter dreiundzwanzig Kinder',
      ['3.800 = 3800 about', 'dreiundzwanzig = 23'],
    ],
    [
      'de',
      '4,2 Mio. Euro, zweitausend, knapp 15 Prozent am 3. Mai',
      ['4,2 Mio = 4200000', 'zweitausend = 2000', '15 = 15 percent under', '3 = 3 date'],
    ],
    [
      'pl',
      'Czternaście osób, 48 tys. złotych, 2,5 mln',
      ['Czternaście = 14', '48 tys = 48000', '2,5 mln = 2500000'],
    ],
    [
      'pl',
      'dwieście pięćdziesiąt trzy tysiące, ponad 30 procent',
      ['dwieście pięćdziesiąt trzy tysiące = 253000', '30 = 30 percent over'],
    ],
    [
      'fr',
      'quatre-vingt-dix-sept, 3 millions 200 mille, près de 400',
      ['quatre-vingt-dix-sept = 97', '3 millions 200 mille = 3200000', '400 = 400 under'],
    ],
    [
      'en',
      'Flight CV418, an A320, left the M25 behind; EUR500 a seat for 65',
      ['418 = 418 code', '320 = 320 code', '25 = 25 code', '500 = 500', '65 = 65'],
    ],
    ['ru', 'Рейс Б-52, 40 человек', ['52 = 52 code', '40 = 40']],
    ['es', '263.000 litros, treinta y dos', ['263.000 = 263000', 'treinta y dos = 32']],
    ['pt', '48 mil litros, cento e vinte', ['48 mil = 48000', 'cento e vinte = 120']],
    [
      'it',
      'quattordici, ventitré, duemilacinquecento',
      ['quattordici = 14', 'ventitré = 23', 'duemilacinquecento = 2500'],
    ],
    [
      'nl',
      'veertien, drieëntwintig, tweeduizend',
      ['veertien = 14', 'drieëntwintig = 23', 'tweeduizend = 2000'],
    ],
    [
      'da',
      'fjorten, treogtyve, halvtreds, 2,5 mio. kroner',
      ['fjorten = 14', 'treogtyve = 23', 'halvtreds = 50', '2,5 mio = 2500000'],
    ],
    ['no', 'tjuetre, tre til fem', ['tjuetre = 23', 'tre til fem = 3..5']],
    [
      'fi',
      'neljätoista, kolmekymmentäviisi, 2,5 miljoonaa',
      ['neljätoista = 14', 'kolmekymmentäviisi = 35', '2,5 miljoonaa = 2500000'],
    ],
    [
      'cs',
      'čtrnáct, třiadvacet, 48 tisíc, 2 milionů',
      ['čtrnáct = 14', 'třiadvacet = 23', '48 tisíc = 48000', '2 milionů = 2000000'],
    ],
    [
      'ru',
      'четырнадцать, двадцать три, 48 тыс. рублей',
      ['четырнадцать = 14', 'двадцать три = 23', '48 тыс = 48000'],
    ],
    ['uk', 'чотирнадцять осіб, 2 млн', ['чотирнадцять = 14', '2 млн = 2000000']],
    ['ro', 'paisprezece, douăzeci și trei', ['paisprezece = 14', 'douăzeci și trei = 23']],
    [
      'hu',
      'tizennégy, huszonhárom, 2,5 millió',
      ['tizennégy = 14', 'huszonhárom = 23', '2,5 millió = 2500000'],
    ],
    [
      'el',
      'δεκατέσσερα, είκοσι τρεις, 2 εκατ. ευρώ',
      ['δεκατέσσερα = 14', 'είκοσι τρεις = 23', '2 εκατ = 2000000'],
    ],
    ['tr', 'on dört kişi, yirmi üç, yüzde 40', ['on dört = 14', 'yirmi üç = 23', '40 = 40 percent']],
    ['ar', 'أربعة عشر شخصا و 400', ['أربعة عشر = 14', '400 = 400']],
    ['ja', '約400人が、3万8千円、二十三人、一方で', ['400 = 400 about', '3万8千 = 38000', '二十三 = 23']],
    ['zh', '3万8千人,十四人,百分之十五', ['3万8千 = 38000', '十四 = 14', '十五 = 15 percent']],
    ['ko', '약 400명, 7만 7천을', ['400 = 400 about', '7만 7천 = 77000']],
    ['xx', '3,800 robots and twelve', ['3,800 = 3800']],
  ])('reads in %s "%s"', (language, sentence, expected) => {
    expect(read(sentence, language)).toEqual(expected);
  });

  it('finds nothing in a sentence without numbers', () => {
    expect(read('Nobody was hurt.', 'en')).toEqual([]);
    expect(read('', null)).toEqual([]);
  });

  it('gives spans in text order that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom('en', 'de', 'ja', 'ko', 'tr', null),
        (sentence, language) => {
          let last = 0;
          for (const { start, end } of findQuantities(sentence, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(sentence.length);
            last = end;
          }
        },
      ),
    );
  });

  it('takes linear time', () => {
    // Time of the processor: that of the clock depends on what else runs.
    const start = process.cpuUsage().user;
    findQuantities('three million two hundred '.repeat(4000), 'en');
    findQuantities('1'.repeat(100_000), 'en');

    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(3000);
  });
});
