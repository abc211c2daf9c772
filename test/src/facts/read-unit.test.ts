import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/facts/find-quantities.ts';

const DOLLARS = 'AUD/CAD/HKD/NZD/SGD/TWD/USD';

/** Numbers of a sentence with what they count. */
const read = (sentence: string, language: string | null) =>
  findQuantities(sentence, language).map(({ value, unit }) => `${value} ${unit ?? '-'}`);

describe('readUnit', () => {
  it.each<[language: string | null, sentence: string, expected: string[]]>([
    ['ar', '18 مليون يورو و27 درجة مئوية', ['18000000 EUR', '27 temperature-celsius']],
    ['cs', '5 tisíc korun a 12 kilometrů', ['5000 CZK', '12 length-kilometer']],
    ['da', '84.300 kroner og 20 grader', ['84300 DKK', '20 temperature-generic']],
    [
      'de',
      '41 Millionen Euro, 27 °C, 1,9 Tonnen',
      ['41000000 EUR', '27 temperature-celsius', '1.9 mass-tonne'],
    ],
    ['el', '5 εκατομμύρια ευρώ, 12 χιλιόμετρα', ['5000000 EUR', '12 length-kilometer']],
    ['en', '$2 billion and 3.5 million US dollars', [`2000000000 ${DOLLARS}`, '3500000 USD']],
    ['en', 'a 20-degree difference over 385 miles', ['20 temperature-generic', '385 length-mile']],
    ['en', '£5m for 12 British soldiers', ['5000000 GBP', '12 -']],
    ['es', 'entre 5 y 8 centímetros', ['5 length-centimeter', '8 length-centimeter']],
    ['fi', '600 kilometrin päässä, 5 miljoonaa euroa', ['600 length-kilometer', '5000000 EUR']],
    ['fr', '76 000 hectares, 5 millions d’euros', ['76000 area-hectare', '5000000 EUR']],
    ['hu', '5 millió forintot, 25 fokot', ['5000000 HUF', '25 temperature-generic']],
    ['it', '5 milioni di euro, 10 miglia', ['5000000 EUR', '10 length-mile']],
    ['ja', '100万円、12キロ', ['1000000 JPY', '12 length-kilometer']],
    ['ko', '5만 달러, 12킬로미터', [`50000 ${DOLLARS}`, '12 length-kilometer']],
    ['nl', '27 graden, 3 ton, 5 miljoen euro', ['27 temperature-generic', '3 mass-tonne', '5000000 EUR']],
    ['nn', '20 grader', ['20 temperature-generic']],
    ['no', '130.000 norske kroner', ['130000 NOK']],
    ['pl', '48 tys. złotych, 27 stopni Celsjusza', ['48000 PLN', '27 temperature-celsius']],
    ['pt', '27 graus, 5 milhões de euros', ['27 temperature-generic', '5000000 EUR']],
    ['ro', '41 de milioane de euro, 85 km/h', ['41000000 EUR', '85 speed-kilometer-per-hour']],
    ['ru', '5 млн рублей, 600 км', ['5000000 RUB', '600 length-kilometer']],
    ['sv', '48 300 danska kronor, 5 000 kronor', ['48300 DKK', '5000 SEK']],
    ['tr', '80 milyon euro, 12 kilometre', ['80000000 EUR', '12 length-kilometer']],
    ['uk', '5 мільйонів гривень, 12 кілометрів', ['5000000 UAH', '12 length-kilometer']],
    ['zh', '5000万美元，12公里', ['50000000 USD', '12 length-kilometer']],
    ['xx', '€5, 85 mph', ['5 EUR', '85 speed-mile-per-hour']],
    [null, '12 people', ['12 -']],
  ])('reads in %s what "%s" counts', (language, sentence, expected) => {
    expect(read(sentence, language)).toEqual(expected);
  });
});
