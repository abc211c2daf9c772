import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, through }) => `${surface} < ${through}`);

describe('readCiting', () => {
  it.each([
    ['ru', '«Пошлин не будет», — цитирует министра ТАСС.', 'министра < TASS'],
    ['ru', '«Это ошибка», — цитирует «Коммерсантъ» главу фонда.', 'главу фонда < Kommersant'],
    ['es', 'BBC Mundo, que habló con pescadores, señala que el puerto cerró.', 'pescadores < BBC News Mundo'],
    [
      'fr',
      'D’après L’Équipe, qui s’appuie sur deux sources internes, le club sera puni.',
      "sources internes < L'Équipe",
    ],
    [
      'it',
      'La vendita, a quanto apprende l’Adnkronos da fonti sindacali, salterà.',
      'fonti sindacali < Adnkronos',
    ],
    ['de', 'Der „Spiegel“ beruft sich auf Mails und auf zwei Beamte.', 'Beamte < Der Spiegel'],
    ['pt', 'O negócio caiu, apurou o Record junto de fonte do clube.', 'fonte do clube < Record'],
    [
      'ro',
      'Decizia a fost luată luni, a aflat HotNews din surse guvernamentale.',
      'surse guvernamentale < HotNews',
    ],
  ])('in %s leads from an outlet to whom it heard: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });

  it.each([
    ['es', 'El alcalde, que habló con los vecinos, señaló que el puerto cerró.', 'alcalde < null'],
    ['es', 'El alcalde, que habló con Onda Cero, señaló que el puerto cerró.', 'alcalde < Onda Cero'],
    ['it', 'Il sindaco, che ha parlato con i tifosi, dice che il ponte è chiuso.', 'sindaco < null'],
  ])('in %s leads from nobody else to whom they met: %s', (language, text, way) => {
    const ways = waysOf(text, language);
    expect(ways).toContain(way);
    expect(ways.filter((one) => /vecinos|tifosi|< el alcalde/u.test(one))).toEqual([]);
  });

  it.each([
    [
      'fr',
      'Libération y revient. Le journal parisien affirme que le pont cédera.',
      'journal parisien < null',
    ],
    ['es', 'El País lo cuenta. El diario madrileño asegura que el puente caerá.', 'diario madrileño < null'],
  ])('in %s knows a paper by its noun and an adjective: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
    const [paper] = findCitations(plainArticle(text, language)).filter(({ claim }) => claim !== null);
    expect(paper?.source).toMatch(/Libération|El País/u);
  });
});
