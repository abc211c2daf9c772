import { describe, expect, it } from 'vitest';
import { resolveSource } from '../../../src/sources/resolve-source.ts';
import { typeByWords } from '../../../src/sources/type-by-words.ts';

const EXAMPLES: Record<string, [string, string | null][]> = {
  ar: [
    ['وزارة الطاقة', 'official-body'],
    ['جامعة المرفأ', 'institution'],
    ['دراسة جديدة', 'study'],
    ['السلطات', 'official-body'],
  ],
  cs: [
    ['Svaz lužnovských pekařů', 'institution'],
    ['Lužnovský zpravodaj', 'outlet'],
    ['krajští hasiči', 'official-body'],
    ['nakladatelství Havran', 'institution'],
    ['analýza dopravy', 'study'],
    ['Hnutí Vrba', 'institution'],
    ['Řetězec Vrba', 'institution'],
    ['Ředitelství lužnovských lesů', 'official-body'],
  ],
  da: [
    ['Nordhavn Avis', 'outlet'],
    ['Havnebyens Universitet', 'institution'],
    ['kystvagten', 'official-body'],
    ['rederiet Nordkust', 'institution'],
    ['Nordkust Fødevarer', 'institution'],
    ['Region Nordhavn', 'official-body'],
  ],
  de: [
    ['Bund der Leuchtturmwärter', 'institution'],
    ['Reederei Nordkust', 'institution'],
    ['Seewetterdienst', 'official-body'],
    ['Wendlacher Rundblick', 'outlet'],
    ['Pressemitteilung', 'press-release'],
    ['Langzeitstudie', 'study'],
  ],
  el: [
    ['Πανεπιστήμιο Λιμένος', 'institution'],
    ['υπουργείο Ενέργειας', 'official-body'],
    ['έρευνα αγοράς', 'study'],
  ],
  en: [
    ['Lindholm Harbour Branch', 'official-body'],
    ['Coastal Shipping Association', 'institution'],
    ['Marlow Gazette', 'outlet'],
    ['a new report', 'study'],
    ['the festival jury', 'institution'],
    ['Marlow customs', 'official-body'],
  ],
  es: [
    ['Junta de Valdelagua', 'official-body'],
    ['Cinemateca Valdelagua', 'institution'],
    ['un comunicado', 'press-release'],
    ['aduana', 'official-body'],
    ['Agencia Estatal de Meteorología', 'official-body'],
    ['agencia de noticias Norvexa', 'agency'],
    ['agencia Norvexa', 'agency'],
  ],
  fi: [
    ['Rannikon varustamo', 'institution'],
    ['Lahdenperän pelastuslaitos', 'official-body'],
    ['Rantalehti', 'outlet'],
    ['kyselytutkimus', 'study'],
  ],
  fr: [
    ["L'Écho des Dunes", 'outlet'],
    ["La Voix de l'Orme", 'outlet'],
    ['voix de la rue', null],
    ['Cinémathèque de Valmorin', 'institution'],
    ['pompiers de Valmorin', 'official-body'],
    ['rapport annuel', 'study'],
    ['communiqué', 'press-release'],
  ],
  hu: [
    ['Kikötői Csarnok', 'institution'],
    ['csendőrség', 'official-body'],
    ['Parti Hírlap napilap', 'outlet'],
  ],
  it: [
    ['Corriere della Scogliera', 'outlet'],
    ['eco della valle', null],
    ['Cineteca Rivalta', 'institution'],
    ['Soccorso Rivalta', 'institution'],
    ['Guardia Rivalta', 'official-body'],
    ['un sondaggio', 'study'],
  ],
  ja: [
    ['港新聞', 'outlet'],
    ['港大学', 'institution'],
    ['調査', 'study'],
  ],
  ko: [
    ['항구일보', 'outlet'],
    ['항구대학교', 'institution'],
    ['항구시청', 'official-body'],
  ],
  nl: [
    ['Autoriteit Havenzaken', 'official-body'],
    ['rederij Noordkust', 'institution'],
    ['Havendagblad', 'outlet'],
    ['douane', 'official-body'],
  ],
  no: [
    ['Norges Fyrforbund', 'institution'],
    ['rederiet Nordkyst', 'institution'],
    ['Kystposten avis', 'outlet'],
    ['havarikommisjonen', 'official-body'],
  ],
  pl: [
    ['Centrum Badań Rzecznych', 'institution'],
    ['Zarząd Mostów Miejskich', 'official-body'],
    ['Wydawnictwo Nadrzeczne', 'institution'],
    ['Gazeta Nadrzeczna', 'outlet'],
    ['służba celna', 'official-body'],
    ['raport roczny', 'study'],
    ['przewoźnik', 'institution'],
  ],
  pt: [
    ['Transportadora Lagar', 'institution'],
    ['Bombeiros de Lagar', 'official-body'],
    ['um inquérito', 'study'],
  ],
  ro: [
    ['Opinia Dunelor', 'outlet'],
    ['opinia publică', null],
    ['Uniunea Portuarilor', 'institution'],
    ['jandarmii', 'official-body'],
    ['ziarul Portul', 'outlet'],
  ],
  ru: [
    ['газета Гавань', 'outlet'],
    ['союз рыбаков', 'institution'],
    ['спасатели', 'official-body'],
    ['доклад', 'study'],
  ],
  sv: [
    ['rederiet', 'institution'],
    ['Hamnstads Tidning', 'outlet'],
    ['Fyrvaktarförbundet', 'institution'],
    ['en rapport', 'study'],
    ['haverikommissionen', 'official-body'],
    ['pressmeddelandet', 'press-release'],
  ],
  tr: [
    ['Liman Üniversitesi', 'institution'],
    ['itfaiye', 'official-body'],
    ['Liman gazetesi', 'outlet'],
    ['araştırma', 'study'],
  ],
  uk: [
    ['спілка рибалок', 'institution'],
    ['рятувальники', 'official-body'],
    ['газета Гавань', 'outlet'],
    ['звіт', 'study'],
  ],
  zh: [
    ['港口日报', 'outlet'],
    ['港口大学', 'institution'],
    ['港口工会', 'institution'],
  ],
};

describe('typeByWords', () => {
  it.each(
    Object.entries(EXAMPLES).flatMap(([language, cases]) => cases.map((one) => [language, ...one] as const)),
  )('%s: takes "%s" for %s', (language, words, type) => {
    expect(typeByWords(words, language)?.type ?? null).toBe(type);
  });

  it.each([
    ['Nordkust Line', 'institution'],
    ['Costa Verde Air', 'institution'],
    ['Aurora Entertainment', 'institution'],
    ['Harbour Lines', 'institution'],
    ['Marlow Red Crescent', 'institution'],
    ['Nordkust Rederi', 'institution'],
    ['Grupa Wisła', 'institution'],
    ['Havkilde A/S', 'institution'],
    ['Norvexa s.r.o.', 'institution'],
  ])('takes "%s" for an %s in any language', (name, type) => {
    for (const language of ['sv', 'pl', 'fi', 'tr', null])
      expect(typeByWords(name, language)?.type ?? null, String(language)).toBe(type);
  });

  it.each([
    ['Line Hansen', 'no'],
    ['the finish line', 'en'],
    ['Karin Weller', 'en'],
    ['Fredrik Berg', 'sv'],
    ['Jan Kowalski', 'pl'],
    ['Anna Rossi', 'it'],
    ['Иван Петров', 'ru'],
    ['Air', 'fr'],
    ['', 'en'],
  ])('finds nothing in "%s" (%s)', (words, language) => {
    expect(typeByWords(words, language)).toBeNull();
  });
});

describe('typeByWords, of words that tell together', () => {
  it.each([
    ['Kordon news agency', 'Kordon', 'agency'],
    ['state news agency Kordon', 'Kordon', 'agency'],
    ['news agencies', 'news agencies', 'agency'],
    ['the police agency', 'the police agency', 'official-body'],
  ])('"%s" is %s, %s', (words, name, type) => {
    expect(typeByWords(words, 'en')).toMatchObject({ name, type });
  });
});

describe('typeByWords, of a noun for a paper before somebody', () => {
  it.each([
    ['Blatt Kommissarin Hanna Weller', null],
    ['Blatt Nordlicht', 'outlet'],
  ])('"%s" is %s', (words, type) => {
    expect(typeByWords(words, 'de')?.type ?? null).toBe(type);
  });
});

describe('resolveSource, of titles with words of their own', () => {
  it.each([
    ['prezes klubu Marek Wieszczyk', 'pl', 'Marek Wieszczyk', 'person'],
    ['lektor i förvaltningsrätt Lars Strand', 'sv', 'Lars Strand', 'person'],
    ['jefa de grupo Pernilla Ekesund', 'es', 'Pernilla Ekesund', 'person'],
    ['Oulun yliopiston tutkija Tuuli Rantamaa', 'fi', 'Tuuli Rantamaa', 'person'],
    ['professor of law Karin van der Weller', 'en', 'Karin van der Weller', 'person'],
    ['professor vid Lunds universitet', 'sv', 'professor vid Lunds universitet', 'institution'],
  ])('"%s" (%s) is %s, %s', (words, language, name, type) => {
    expect(resolveSource(words, language)).toMatchObject({ name, type });
  });
});
