import { describe, expect, it } from 'vitest';
import { findEntry } from '../../../src/sources/catalogue.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

const nameOf = (words: string, language: string | null, country: string | null = null) =>
  findEntry(words, { language, country })?.name ?? null;

describe('findEntry', () => {
  it.each([
    ['NTV', 'tr', null, 'NTV (Turkey)'],
    ['NTV', 'de', null, 'n-tv'],
    ['НТВ', 'ru', null, 'NTV (Russia)'],
    ['NTV', 'sv', 'TR', 'NTV (Turkey)'],
    ['ABC', 'es', null, 'ABC (Spain)'],
    ['ABC', 'en', null, 'ABC News'],
    ['ABC', 'en', 'AU', 'ABC (Australia)'],
    ['The Telegraph', 'da', null, 'The Daily Telegraph'],
    ['SR', 'sv', null, 'Sveriges Radio'],
    ['SR', 'de', null, 'SR (Saarland)'],
    ['TV 2', 'da', null, 'TV 2 (Denmark)'],
    ['TV 2', 'no', null, 'TV 2 (Norway)'],
    ['BNR', 'ro', null, 'National Bank of Romania'],
    ['BNR', 'en', null, 'BNR'],
    ['El País', 'es', null, 'El País'],
    ['El País', 'es', 'UY', 'El País (Uruguay)'],
    ['The Guardian', 'en', null, 'The Guardian'],
    ['The Guardian', 'en', 'NG', 'The Guardian (Nigeria)'],
    ['Finansdepartementet', 'no', null, 'Norwegian Finance Ministry'],
    ['Finansdepartementet', 'sv', null, 'Swedish Finance Ministry'],
  ])('takes "%s" (%s, %s) for %s', (words, language, country, expected) => {
    expect(nameOf(words, language, country)).toBe(expected);
  });

  it('keeps the words of a name that several sources share where nothing decides', () => {
    expect(findEntry('NTV', { language: 'sv', country: null })).toEqual({
      name: 'NTV',
      type: 'outlet',
      kind: 'broadcaster',
      country: null,
    });
    expect(nameOf('La Prensa', 'es')).toBe('La Prensa');
  });

  it.each([
    ['metro', 'sv'],
    ['le monde', 'fr'],
    ['Le monde', 'fr'],
    ['el país', 'es'],
    ['El país', 'es'],
    ['la repubblica', 'it'],
    ['the times', 'en'],
    ['fakt', 'pl'],
    ['Świat', 'pl'],
    ['świat', 'pl'],
    ['Times', 'en'],
    ['bild', 'sv'],
    ['die zeit', 'de'],
    ['Aktuelt', 'no'],
    ['spiegel', 'nl'],
    ['Who', 'en'],
    ['Ház', 'hu'],
    ['app', 'nl'],
    ['apa', 'sv'],
    ['map', 'en'],
    ['who', 'en'],
    ['Ice', 'en'],
    ['As', 'sv'],
    ['Journalisten', 'sv'],
    ['Journalisten', 'de'],
    ['Signal', 'de'],
    ['Cuatro', 'es'],
    ['Главком', 'uk'],
    ['البيان', 'ar'],
    ['pan', 'pl'],
    ['Pan', 'pl'],
    ['Marianne', 'sv'],
    ['Leonardo', 'it'],
    ['', 'en'],
    ['the', 'en'],
  ])('takes "%s" (%s) for nobody', (words, language) => {
    expect(nameOf(words, language)).toBeNull();
  });

  it.each([
    ['„Marianne”', 'pl', 'Marianne'],
    ['le magazine Marianne', 'fr', 'Marianne'],
    ['«Главком»', 'uk', 'Glavcom'],
    ['die „Zeit“', 'de', 'Die Zeit'],
    ['Bild', 'de', 'Bild'],
    ['BILD', 'de', 'Bild'],
    ['el diario El País', 'es', 'El País'],
    ['DAGENS NYHETER', 'sv', 'Dagens Nyheter'],
    ['čtk', 'cs', 'ČTK'],
    ['Rai', 'it', 'RAI'],
    ['Efe', 'es', 'EFE'],
    ['Nasa', 'de', 'NASA'],
    ['Onu', 'it', 'United Nations'],
    ['facebook', 'sv', 'Facebook'],
    ['journal.com.example', 'en', null],
  ])('takes "%s" (%s) for %s', (words, language, expected) => {
    expect(nameOf(words, language)).toBe(expected);
  });

  it('finds a name by itself as it stands, as a page or an analysis has it', () => {
    expect(findEntry('Journalisten')?.name).toBe('Journalisten');
    expect(findEntry('Time')?.country).toBe('US');
  });
});

describe('one source however it is written', () => {
  it.each([
    ['Sohu', ['sv:Sohu', 'ru:Соху', 'zh:搜狐', 'zh:搜狐网', 'de:Sohus', 'pl:Sohu']],
    ['Ilta-Sanomat', ['fi:Ilta-Sanomat', 'fi:Ilta-Sanomien', 'sv:Ilta-Sanomat', 'fi:Ilta-Sanomissa']],
    ['Helsingin Sanomat', ['fi:Helsingin Sanomien', 'fi:Helsingin Sanomille', 'sv:Helsingin Sanomat']],
    ['Lidové noviny', ['cs:Lidových novin', 'cs:Lidovým novinám', 'de:Lidové noviny']],
    ['Mladá fronta Dnes', ['cs:Mladé fronty Dnes', 'cs:MF Dnes']],
    ['Novaya Gazeta', ['ru:Новой газеты', 'ru:Новой газете', 'uk:Новая газета', 'de:Nowaja Gaseta']],
    ['Ukrainska Pravda', ['uk:Української правди', 'uk:Українській правді', 'uk:Українська правда']],
    ['Népszava', ['hu:Népszavának', 'hu:Népszavában', 'hu:Népszava']],
    ['Kyodo', ['ko:교도통신은', 'ko:교도통신', 'ja:共同通信']],
    ['Kathimerini', ['el:Καθημερινής', 'el:Καθημερινή', 'en:Kathimerini']],
    ['WHO', ['cs:Světové zdravotnické organizace', 'ru:Всемирной организации здравоохранения', 'sv:WHO']],
    ['National Bank of Poland', ['pl:Narodowego Banku Polskiego', 'pl:NBP']],
    ['Vladimir Putin', ['ru:Владимира Путина', 'ru:Владимир Путин', 'sv:Vladimir Putin']],
    [
      'Gazeta Wyborcza',
      ['pl:Gazety Wyborczej', 'pl:„Gazecie Wyborczej”', 'pl:„Wyborcza”', 'en:Gazeta Wyborcza'],
    ],
    [
      'Kremlin',
      ['de:Kreml', 'fr:Kremlin', 'ru:Кремля', 'el:Κρεμλίνο', 'ar:الكرملين', 'ko:크렘린', 'it:Cremlino'],
    ],
    [
      'United Nations',
      ['es:ONU', 'tr:Birleşmiş Milletler', 'zh:联合国', 'ja:国連', 'fi:YK:n', 'no:FN', 'ro:ONU'],
    ],
    ['Reuters', ['zh:路透社', 'ru:Рейтер', 'ar:رويترز', 'tr:Reuters’ın', 'ko:로이터', 'pl:agencji Reutera']],
    ['Radio Svoboda', ['ru:Радио Свобода', 'pl:Radio Swoboda', 'ru:Радио Свободы']],
    ['Azattyq', ['ru:Радио Азаттык', "en:RFE/RL's Kazakh Service", 'kk:Азаттық']],
    [
      'White House',
      ['da:Det Hvide Hus', 'nl:Witte Huis', 'cs:Bílý dům', 'hu:Fehér Ház', 'ja:ホワイトハウス'],
    ],
    [
      'European Commission',
      ['fi:Euroopan komission', 'it:Commissione europea', 'uk:Єврокомісія', 'ko:유럽연합 집행위원회'],
    ],
  ])('%s', (expected, ways) => {
    for (const way of ways) {
      const [language = '', words = ''] = [way.slice(0, 2), way.slice(3)];
      expect([way, resolveSource(words, language).name]).toEqual([way, expected]);
    }
  });
});
