import { describe, expect, it } from 'vitest';
import countries from '../../../data/sources/countries.json' with { type: 'json' };
import { nationalGroup } from '../../../src/sources/national-group.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

/** Media of China, Russia, Turkey, Brazil, Egypt and North Korea, in the cases in which texts have them. */
const MEDIA: Record<string, Record<string, string[]>> = {
  ar: {
    CN: ['وسائل إعلام صينية', 'الإعلام الصيني'],
    RU: ['وسائل الإعلام الروسية'],
    TR: ['الصحافة التركية'],
    EG: ['صحف مصرية'],
  },
  cs: {
    CN: ['čínská média', 'čínských médií', 'čínským médiím'],
    RU: ['ruská média'],
    TR: ['turecký tisk'],
    BR: ['brazilské noviny'],
  },
  da: {
    CN: ['kinesiske medier'],
    RU: ['russiske medier'],
    TR: ['tyrkiske aviser'],
    EG: ['egyptiske medier'],
  },
  de: {
    CN: ['chinesische Medien', 'chinesischen Medien', 'chinesischer Medien'],
    RU: ['russischen Staatsmedien'],
    BR: ['brasilianische Zeitungen'],
  },
  el: {
    CN: ['κινεζικά μέσα', 'κινεζικών μέσων'],
    RU: ['ρωσικά μέσα'],
    TR: ['τουρκικά ΜΜΕ'],
    EG: ['αιγυπτιακά μέσα'],
  },
  en: {
    CN: ['Chinese media', 'Chinese state media'],
    RU: ['Russian newspapers'],
    KP: ['North Korean media'],
    EG: ['Egyptian press'],
  },
  es: {
    CN: ['medios chinos', 'la prensa china'],
    RU: ['medios rusos'],
    BR: ['prensa brasileña'],
    EG: ['medios egipcios'],
  },
  fi: {
    CN: ['kiinalaiset tiedotusvälineet', 'kiinalaismedia', 'kiinalaisten lehtien'],
    RU: ['venäläismediat'],
    TR: ['turkkilaislehdet'],
  },
  fr: {
    CN: ['médias chinois', 'la presse chinoise'],
    RU: ['médias russes'],
    BR: ['presse brésilienne'],
    EG: ['médias égyptiens'],
  },
  hu: { CN: ['kínai média', 'kínai lapok', 'kínai sajtó'], RU: ['orosz sajtó'], TR: ['török lapok'] },
  it: {
    CN: ['media cinesi', 'stampa cinese'],
    RU: ['media russi'],
    BR: ['giornali brasiliani'],
    EG: ['media egiziani'],
  },
  ja: {
    CN: ['中国メディア', '中国の国営メディア', '複数の中国メディア'],
    RU: ['ロシアメディア'],
    KP: ['北朝鮮メディア'],
  },
  ko: { CN: ['중국 언론', '중국 매체'], RU: ['러시아 언론'], KP: ['북한 매체'] },
  nl: { CN: ['Chinese media', 'Chinese kranten'], RU: ['Russische media'], BR: ['Braziliaanse media'] },
  no: { CN: ['kinesiske medier'], RU: ['russiske medier'], BR: ['brasilianske aviser'] },
  pl: {
    CN: ['chińskie media', 'media chińskie', 'chińskich mediów', 'chińskim mediom'],
    RU: ['rosyjskie media'],
    TR: ['tureckie gazety'],
  },
  pt: {
    CN: ['mídia chinesa', 'imprensa chinesa', 'meios de comunicação chineses'],
    RU: ['imprensa russa'],
    EG: ['imprensa egípcia'],
  },
  ro: { CN: ['presa chineză', 'mass-media chineză'], RU: ['presa rusă'], BR: ['presa braziliană'] },
  ru: {
    CN: ['китайские СМИ', 'китайских СМИ', 'китайская пресса'],
    TR: ['турецкие газеты'],
    BR: ['бразильские СМИ'],
  },
  sv: {
    CN: ['kinesiska medier', 'kinesiska mediekanaler', 'kinesisk press'],
    RU: ['ryska medier'],
    EG: ['egyptiska tidningar'],
  },
  tr: { CN: ['Çin medyası', 'Çin basını', 'Çinli medya'], RU: ['Rus medyası'], EG: ['Mısır basını'] },
  uk: { CN: ['китайські ЗМІ', 'китайських ЗМІ'], RU: ['російські ЗМІ'], BR: ['бразильські медіа'] },
  zh: { CN: ['中国媒体', '多家中国媒体', '中国官媒'], RU: ['俄罗斯媒体', '俄媒'], KP: ['朝鲜媒体'] },
};

const CASES = Object.entries(MEDIA).flatMap(([language, byCountry]) =>
  Object.entries(byCountry).flatMap(([country, list]) =>
    list.map((words) => [language, words, country] as const),
  ),
);

describe('nationalGroup', () => {
  it.each(CASES)('%s: "%s" is the media of %s', (language, words, country) => {
    const adjective = countries.find((one) => one.country === country)?.adjective;
    expect(resolveSource(words, language)).toMatchObject({
      name: `${adjective} media`,
      type: 'vague',
      kind: 'media',
      country,
    });
  });

  it.each([
    ['journalister från Kina', 'sv', 'CN'],
    ['Journalisten aus Ägypten', 'de', 'EG'],
    ['dziennikarze z Brazylii', 'pl', 'BR'],
    ['journalists from Mexico', 'en', 'MX'],
    ['журналисты из США', 'ru', 'US'],
    ['giornalisti della Turchia', 'it', 'TR'],
  ])('"%s" (%s) come from %s', (words, language, country) => {
    expect(nationalGroup(words, language)).toMatchObject({ type: 'vague', kind: 'journalists', country });
  });

  it.each([
    ['Marlow Post journalists', 'en'],
    ['China Daily', 'en'],
    ['Kina', 'sv'],
    ['kinesisk mat', 'sv'],
    ['polska', 'sv'],
    ['日报记者', 'zh'],
    ['美丽', 'zh'],
    ['미디어', 'ko'],
    ['', 'en'],
  ])('"%s" (%s) is no such group', (words, language) => {
    expect(nationalGroup(words, language)?.country ?? null).toBeNull();
  });
});
